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
import org.kembar.claims.NetworkList;
import org.kembar.claims.NetworkListReader;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Standards;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.syntax.Complaint;
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
        return caseFile(path, bytes(path), clock, inUse)
                .orElseThrow(
                        () -> new InputRefused(List.of(Wording.plain(language, "cli.isFramework", path.toString()))));
    }

    /** Nothing if the file says of itself that it is a framework. */
    private Optional<CaseFile> caseFile(Path path, byte[] bytes, Clock clock, Optional<Framework> inUse) {
        var reading =
                Notation.readCaseFile(bytes, format(path), latestDay(clock), file -> standards.check(file, inUse));
        return reading instanceof Reading.Refused && isOf(Framework.SCHEMA, bytes, path)
                ? Optional.empty()
                : Optional.of(accepted(path, reading));
    }

    Framework framework(Path path) {
        return framework(path, bytes(path));
    }

    private Framework framework(Path path, byte[] bytes) {
        Function<Framework, List<Complaint>> rules = f -> Standards.check(f, standards.catalogue());
        var reading = Notation.read(bytes, format(path), Framework.class, rules);
        if (reading instanceof Reading.Refused && isOf(CaseFile.SCHEMA, bytes, path)) {
            throw new InputRefused(List.of(Wording.plain(language, "cli.isCaseFile", path.toString())));
        }
        return accepted(path, reading);
    }

    /** A framework if the file says of itself that it is one, else a case file. */
    Checked either(Path path, Clock clock, Optional<Framework> inUse) {
        var bytes = bytes(path);
        var caseFile = caseFile(path, bytes, clock, inUse);
        return caseFile.isPresent()
                ? new Checked.OfCaseFile(caseFile.get())
                : new Checked.OfFramework(framework(path, bytes));
    }

    NetworkList networkList(Path path) {
        return accepted(path, NetworkListReader.read(bytes(path)));
    }

    /** Whatever the version: what is wrong with it the reader of this kind of file says. */
    private static boolean isOf(String schema, byte[] bytes, Path path) {
        var kind = schema.substring(0, schema.indexOf('/') + 1);
        return Notation.schema(bytes, format(path))
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

    private <T> T accepted(Path path, Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(var value) -> value;
            case Reading.Refused<T>(var problems) -> throw new InputRefused(lines(path, problems));
        };
    }

    /** One line for each problem: file, line and column as compilers write them, the path, the sentence. */
    private List<String> lines(Path path, List<Problem> problems) {
        var lines = new ArrayList<String>();
        for (var problem : problems) {
            var where = problem.path().isEmpty() ? "" : problem.path() + ": ";
            lines.add(path + ":" + problem.at() + ": " + where + ProblemWords.of(language, problem));
        }
        lines.add(Wording.plain(language, "cli.refused", path.toString(), problems.size()));
        return lines;
    }

    /** One byte more than is read, so that a file that is too large is told apart without reading it all. */
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
