package org.kembar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.cities.Corrections;
import org.kembar.claims.Edition;
import org.kembar.claims.NetworkList;
import org.kembar.claims.NetworkListReader;
import org.kembar.corrections.WrittenCorrections;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Standards;
import org.kembar.exchange.FileKind;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.registry.Receipt;
import org.kembar.registry.TakenAlong;
import org.kembar.syntax.Limits;
import org.kembar.syntax.Problem;
import org.kembar.wording.Language;
import org.kembar.wording.ProblemWords;
import org.kembar.wording.Wording;

/** Reads what the user names, or says in one run everything that is wrong with it. */
record Files(Standards standards, Language language, Progress progress) {

    /** What a file that may be the one or the other turned out to be. */
    sealed interface Checked {

        record OfCaseFile(CaseFile file) implements Checked {}

        record OfFramework(Framework framework) implements Checked {}
    }

    /** @param inUse the framework to evaluate by, which the case file may name */
    CaseFile caseFile(Path path, Clock clock, Optional<Framework> inUse) {
        return caseFile(path.toString(), bytes(path), clock, inUse);
    }

    /** @param name where it was found */
    CaseFile caseFile(String name, byte[] bytes, Clock clock, Optional<Framework> inUse) {
        return caseFileOrNone(name, bytes, clock, inUse)
                .orElseThrow(() -> new InputRefused(List.of(Wording.plain(language, "cli.isFramework", name))));
    }

    /** Nothing if the file says of itself that it is a framework. */
    private Optional<CaseFile> caseFileOrNone(String name, byte[] bytes, Clock clock, Optional<Framework> inUse) {
        var reading = Notation.readCaseFile(
                bytes, Format.ofFileName(name), latestDay(clock), file -> standards.check(file, inUse));
        if (!(reading instanceof Reading.Refused)) {
            return Optional.of(accepted(name, reading));
        }
        if (isOf(Framework.SCHEMA, bytes, name)) {
            return Optional.empty();
        }
        refuseForeign("foreign.caseFile", name, FileKind.of(name, bytes));
        return Optional.of(accepted(name, reading));
    }

    Framework framework(Path path) {
        return framework(path, bytes(path));
    }

    private Framework framework(Path path, byte[] bytes) {
        var reading = standards.readOwn(bytes, format(path));
        if (reading instanceof Reading.Refused && isOf(CaseFile.SCHEMA, bytes, path.toString())) {
            throw new InputRefused(List.of(Wording.plain(language, "cli.isCaseFile", path.toString())));
        }
        return accepted(path.toString(), reading);
    }

    /** A framework if the file says of itself that it is one, else a case file. */
    Checked either(Path path, Clock clock, Optional<Framework> inUse) {
        var bytes = bytes(path);
        var caseFile = caseFileOrNone(path.toString(), bytes, clock, inUse);
        return caseFile.isPresent()
                ? new Checked.OfCaseFile(caseFile.get())
                : new Checked.OfFramework(framework(path, bytes));
    }

    /** @param sha256 of the file */
    record ReadList(NetworkList list, String sha256) {}

    ReadList networkList(Path path) {
        var bytes = bytes(path);
        var name = path.toString();
        refuseForeign("foreign.list", name, FileKind.of(name, bytes).filter(kind -> kind != FileKind.TABLE));
        return switch (NetworkListReader.read(bytes)) {
            case Reading.Read<NetworkList>(var list) -> new ReadList(list, Edition.fingerprint(bytes));
            case Reading.Refused<NetworkList>(var problems) ->
                throw new InputRefused(lines(name, problems, one -> ProblemWords.row(language, name, one)));
        };
    }

    /** What was found, and what is expected: what is wrong with each byte of a picture helps nobody. */
    private void refuseForeign(String key, String name, Optional<FileKind> kind) {
        if (kind.isPresent()) {
            var found = Wording.plain(language, "foreign." + kind.get());
            throw new InputRefused(List.of(Wording.plain(language, key, name, found)));
        }
    }

    Corrections corrections(Path path, Cities reference, Clock clock) {
        return accepted(
                path.toString(),
                WrittenCorrections.read(
                        bytes(path),
                        format(path),
                        number -> reference.withId(number).isPresent(),
                        latestDay(clock)));
    }

    /** Whatever the version: what is wrong with it the reader of this kind of file says. */
    private static boolean isOf(String schema, byte[] bytes, String name) {
        var kind = schema.substring(0, schema.indexOf('/') + 1);
        return Notation.schema(bytes, Format.ofFileName(name))
                .filter(named -> named.startsWith(kind))
                .isPresent();
    }

    /**
     * The latest day that has begun anywhere: an activity held this morning in Seoul is not in the future for an office
     * where it is still yesterday.
     */
    static LocalDate latestDay(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
    }

    static Format format(Path path) {
        return Format.ofFileName(path.toString());
    }

    private <T> T accepted(String name, Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(var value) -> value;
            case Reading.Refused<T>(var problems) ->
                throw new InputRefused(lines(name, problems, one -> ProblemWords.place(name, one)));
        };
    }

    /** One line for each problem. */
    private List<String> lines(String name, List<Problem> problems, Function<Problem, String> place) {
        var lines = new ArrayList<String>();
        for (var problem : problems) {
            lines.add(place.apply(problem) + ": " + ProblemWords.of(language, problem));
        }
        lines.add(Wording.plain(language, "cli.refused", name, problems.size()));
        return lines;
    }

    /** One byte more than is read, so that a file that is too large is told apart without reading it all. */
    Receipt receipt(Path path) {
        return accepted(path.toString(), Receipt.read(bytes(path)));
    }

    TakenAlong takenAlong(Path path) {
        return accepted(path.toString(), TakenAlong.read(bytes(path)));
    }

    private byte[] bytes(Path path) {
        progress.doing(Wording.plain(language, "cli.readingFile", path.toString()));
        try (var stream = java.nio.file.Files.newInputStream(path)) {
            return stream.readNBytes(Limits.BYTES + 1);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new InputRefused(List.of(Wording.plain(language, "cli.noSuchFile", path.toString())));
        } catch (IOException e) {
            var why = java.nio.file.Files.isDirectory(path) ? "cli.isFolder" : "cli.notReadable";
            throw new InputRefused(List.of(Wording.plain(language, why, path.toString())));
        }
    }
}
