package org.kembar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Standards;
import org.kembar.notation.Format;
import org.kembar.notation.Limits;
import org.kembar.notation.Notation;
import org.kembar.notation.Problem;
import org.kembar.notation.Reading;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Reads what the user names, or says in one run everything that is wrong with it. */
final class Files {

    private Files() {}

    /** @param inUse the framework to evaluate by, which the case file may name */
    static CaseFile caseFile(
            Path path, Clock clock, Language language, Standards standards, Optional<Framework> inUse) {
        var bytes = bytes(path, language);
        var reading =
                Notation.readCaseFile(bytes, format(path), latestDay(clock), file -> standards.check(file, inUse));
        if (reading instanceof Reading.Refused && isFramework(bytes, path)) {
            throw new InputRefused(List.of(Wording.plain(language, "cli.isFramework", path.toString())));
        }
        return accepted(path, language, reading);
    }

    /** Whether a file says of itself that it is a framework. */
    static boolean isFramework(Path path, Language language) {
        return isFramework(bytes(path, language), path);
    }

    private static boolean isFramework(byte[] bytes, Path path) {
        return isOf(Framework.SCHEMA, bytes, path);
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

    static Framework framework(Path path, Language language, Standards standards) {
        Function<Framework, List<org.kembar.notation.Complaint>> rules = f -> Standards.check(f, standards.catalogue());
        var bytes = bytes(path, language);
        var reading = Notation.read(bytes, format(path), Framework.class, rules);
        if (reading instanceof Reading.Refused && isOf(CaseFile.SCHEMA, bytes, path)) {
            throw new InputRefused(List.of(Wording.plain(language, "cli.isCaseFile", path.toString())));
        }
        return accepted(path, language, reading);
    }

    static Format format(Path path) {
        return Format.ofFileName(path.toString());
    }

    private static <T> T accepted(Path path, Language language, Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(var value) -> value;
            case Reading.Refused<T>(var problems) -> throw new InputRefused(lines(path, language, problems));
        };
    }

    /** One line for each problem: file, line and column as compilers write them, the path, the sentence. */
    static List<String> lines(Path path, Language language, List<Problem> problems) {
        var lines = new ArrayList<String>();
        for (var problem : problems) {
            var where = problem.path().isEmpty() ? "" : problem.path() + ": ";
            lines.add(path + ":" + problem.at() + ": " + where + Wording.problem(language, problem));
        }
        lines.add(Wording.plain(language, "cli.refused", path.toString(), problems.size()));
        return lines;
    }

    /** One byte more than is read, so that a file that is too large is told apart without reading it all. */
    private static byte[] bytes(Path path, Language language) {
        try (var stream = java.nio.file.Files.newInputStream(path)) {
            return stream.readNBytes(Limits.BYTES + 1);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new InputRefused(List.of(Wording.plain(language, "cli.noSuchFile", path.toString())));
        } catch (IOException e) {
            var why = java.nio.file.Files.isDirectory(path) ? "cli.isFolder" : "cli.notReadable";
            throw new InputRefused(List.of(Wording.plain(language, why, path.toString())));
        }
    }

    /** Told before the work starts, not after it. */
    static void requireFolder(Path path, Language language) {
        var folder = Optional.ofNullable(path.toAbsolutePath().getParent());
        if (folder.filter(java.nio.file.Files::isDirectory).isEmpty()) {
            throw new InputRefused(List.of(Wording.plain(language, "cli.notWritable", path.toString())));
        }
    }

    static void write(Path path, byte[] bytes, Language language) {
        try {
            java.nio.file.Files.write(path, bytes);
        } catch (java.nio.file.NoSuchFileException | java.nio.file.AccessDeniedException e) {
            throw new InputRefused(List.of(Wording.plain(language, "cli.notWritable", path.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
