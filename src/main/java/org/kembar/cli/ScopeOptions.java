package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.asking.Asked;
import org.kembar.asking.WrittenDay;
import org.kembar.asking.WrittenScope;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.Framework;
import org.kembar.wording.Language;
import picocli.CommandLine.Option;

/** What to evaluate by what: the options that evaluate and explain share. */
final class ScopeOptions {

    @Option(names = "--framework", paramLabel = "ID|FILE", descriptionKey = "option.framework")
    private String framework = "";

    @Option(names = "--fields", paramLabel = "ID", split = ",", descriptionKey = "option.fields")
    private List<String> fields = List.of();

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "option.from")
    private String from = "";

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "option.to")
    private String to = "";

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.asOf")
    private String asOf = "";

    ScopeOptions() {}

    Framework framework(Files files) {
        return framework(framework, files);
    }

    /** The file the framework is read from, if it is not built in. */
    Optional<Path> frameworkFile() {
        return Optional.of(framework).filter(ScopeOptions::isFile).map(Path::of);
    }

    /** A built-in framework by its id, or a file. */
    static Framework framework(String named, Files files) {
        var standards = files.standards();
        if (named.isEmpty()) {
            return standards.frameworks().getFirst();
        }
        var builtIn = standards.framework(named);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        if (isFile(named)) {
            return files.framework(Path.of(named));
        }
        var known = standards.frameworks().stream().map(Framework::id).toList();
        throw NotUnderstood.unknown(
                files.language(), "--framework", "cli.noSuchFramework", named, known, named, String.join(", ", known));
    }

    private static boolean isFile(String named) {
        return named.contains(".") || named.contains("/");
    }

    Scope scope(CaseFile file, Clock clock, Language language) {
        var written = new WrittenScope(
                new WrittenScope.Fields("--fields", fields),
                new WrittenDay("--from", from),
                new WrittenDay("--to", to),
                new WrittenDay("--as-of", asOf));
        return scope(written, file, clock, language);
    }

    static Scope scope(WrittenScope written, CaseFile file, Clock clock, Language language) {
        return understood(written.read(file, LocalDate.now(clock), language));
    }

    /** What is said of a date before any file is read. */
    void checkDates(Language language) {
        checkDates("--from", List.of(from), language);
        checkDates("--to", List.of(to), language);
        checkDates("--as-of", List.of(asOf), language);
    }

    static void checkDates(String option, List<String> dates, Language language) {
        dates.forEach(text -> understood(new WrittenDay(option, text).date(language)));
    }

    private static <T> T understood(Asked<T> asked) {
        return switch (asked) {
            case Asked.Understood<T>(var what) -> what;
            case Asked.Refused<T> refused -> throw NotUnderstood.of(refused);
        };
    }
}
