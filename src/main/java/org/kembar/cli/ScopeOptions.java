package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Field;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.History;
import org.kembar.notation.EverydayDate;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine.Option;

/** What to evaluate by what: the options that evaluate and explain share. */
final class ScopeOptions {

    /** The fields somebody names, and the option that names them. */
    record Fields(String option, List<String> ids) {}

    /** A date as somebody writes it, and the option it is written for; nothing if it is left out. */
    record Day(String option, String text) {}

    /** Of what a record can be dated by, what is a single day, month or year beyond doubt: an evaluation has one date. */
    private static final Pattern ONE_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

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
        return scope(
                new Fields("--fields", fields),
                new Day("--from", from),
                new Day("--to", to),
                new Day("--as-of", asOf),
                file,
                clock,
                language);
    }

    /** What is said of a date before any file is read. */
    void checkDates(Language language) {
        checkDates("--from", List.of(from), language);
        checkDates("--to", List.of(to), language);
        checkDates("--as-of", List.of(asOf), language);
    }

    static void checkDates(String option, List<String> dates, Language language) {
        dates.forEach(text -> date(new Day(option, text), language));
    }

    /**
     * A year or a month stands for its first day at the start and for its last day at the end. A period without a start
     * begins with the first fact.
     */
    static Scope scope(Fields fields, Day from, Day to, Day asOf, CaseFile file, Clock clock, Language language) {
        var known = file.fields().stream().map(Field::id).toList();
        fields.ids().stream()
                .filter(field -> !known.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw NotUnderstood.unknown(
                            language,
                            fields.option(),
                            "cli.noSuchField",
                            field,
                            known,
                            field,
                            String.join(", ", known));
                });
        var end = date(to, language).map(EdtfDate::latest);
        var day = date(asOf, language).map(EdtfDate::latest).or(() -> end).orElseGet(() -> LocalDate.now(clock));
        var begin = date(from, language).map(EdtfDate::earliest);
        if (begin.isEmpty() && end.isEmpty()) {
            return new Scope(fields.ids(), Optional.empty(), day);
        }
        var last = end.orElse(day);
        var first = begin.orElseGet(
                () -> History.firstDay(file).filter(d -> !d.isAfter(last)).orElse(last));
        if (first.isAfter(last) || first.isAfter(day)) {
            var named = Stream.of(from.option(), to.option()).distinct().collect(Collectors.joining(", "));
            throw new NotUnderstood(
                    named,
                    Wording.plain(
                            language,
                            "cli.emptyPeriod",
                            from.text().isEmpty() ? first.toString() : from.text(),
                            last.isBefore(day) ? last.toString() : day.toString()));
        }
        return new Scope(fields.ids(), Optional.of(new DayRange(first, last)), day);
    }

    private static Optional<EdtfDate> date(Day day, Language language) {
        var text = day.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (EdtfDate.parse(text)) {
            case EdtfReading.Read(var date) when ONE_DATE.matcher(text).matches() -> Optional.of(date);
            case EdtfReading.Read _ -> throw refused(day, language, "cli.notOneDate", text);
            case EdtfReading.Refused(var reason) ->
                throw switch (reason) {
                    case NO_SUCH_MONTH -> refused(day, language, "Fault.NO_SUCH_MONTH", text);
                    case NO_SUCH_DAY -> refused(day, language, "Fault.NO_SUCH_DAY", text);
                    case ENDS_BEFORE_IT_STARTS -> refused(day, language, "cli.notOneDate", text);
                    case NOT_EDTF ->
                        EverydayDate.read(text)
                                .map(date -> date.inEdtf().isEmpty()
                                        ? refused(day, language, "Fault.NO_SUCH_DAY", text)
                                        : refused(
                                                day,
                                                language,
                                                "Fault.EVERYDAY_DATE",
                                                text,
                                                String.join(" / ", date.inEdtf())))
                                .orElseGet(() -> refused(day, language, "cli.notADate", text));
                };
        };
    }

    private static NotUnderstood refused(Day day, Language language, String key, Object... values) {
        return new NotUnderstood(day.option(), Wording.plain(language, key, values));
    }
}
