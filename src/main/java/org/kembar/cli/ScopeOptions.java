package org.kembar.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Field;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.History;
import org.kembar.evaluation.Standards;
import org.kembar.notation.EverydayDate;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
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

    Framework framework(Standards standards, Language language) {
        return framework(framework, standards, language);
    }

    /** A built-in framework by its id, or a file. */
    static Framework framework(String named, Standards standards, Language language) {
        if (named.isEmpty()) {
            return standards.frameworks().getFirst();
        }
        var builtIn = standards.framework(named);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        if (named.contains(".") || named.contains("/")) {
            return Files.framework(Path.of(named), language, standards);
        }
        var known = standards.frameworks().stream().map(Framework::id).toList();
        throw InputRefused.unknown(language, "cli.noSuchFramework", named, known, named, String.join(", ", known));
    }

    Scope scope(CaseFile file, Clock clock, Language language) {
        return scope(fields, from, to, asOf, file, clock, language);
    }

    /**
     * A year or a month stands for its first day at the start and for its last day at the end. A period without a start
     * begins with the first fact.
     */
    static Scope scope(
            List<String> fields, String from, String to, String asOf, CaseFile file, Clock clock, Language language) {
        var known = file.fields().stream().map(Field::id).toList();
        fields.stream().filter(field -> !known.contains(field)).findFirst().ifPresent(field -> {
            throw InputRefused.unknown(language, "cli.noSuchField", field, known, field, String.join(", ", known));
        });
        var end = date(to, language).map(EdtfDate::latest);
        var day = date(asOf, language).map(EdtfDate::latest).or(() -> end).orElseGet(() -> LocalDate.now(clock));
        var begin = date(from, language).map(EdtfDate::earliest);
        if (begin.isEmpty() && end.isEmpty()) {
            return new Scope(fields, Optional.empty(), day);
        }
        var last = end.orElse(day);
        var first = begin.orElseGet(
                () -> History.firstDay(file).filter(d -> !d.isAfter(last)).orElse(last));
        if (first.isAfter(last) || first.isAfter(day)) {
            throw new InputRefused(List.of(Wording.plain(
                    language, "cli.emptyPeriod", from, last.isBefore(day) ? last.toString() : day.toString())));
        }
        return new Scope(fields, Optional.of(new DayRange(first, last)), day);
    }

    private static Optional<EdtfDate> date(String text, Language language) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (EdtfDate.parse(text)) {
            case EdtfReading.Read(var date) when isBounded(date) -> Optional.of(date);
            case EdtfReading.Read _ -> throw refused(language, "cli.notADate", text);
            case EdtfReading.Refused(var reason) ->
                throw switch (reason) {
                    case NO_SUCH_DAY -> refused(language, "Fault.NO_SUCH_DAY", text);
                    case ENDS_BEFORE_IT_STARTS -> refused(language, "Fault.ENDS_BEFORE_IT_STARTS", text);
                    case NOT_EDTF ->
                        EverydayDate.read(text)
                                .map(date -> date.inEdtf().isEmpty()
                                        ? refused(language, "Fault.NO_SUCH_DAY", text)
                                        : refused(
                                                language,
                                                "Fault.EVERYDAY_DATE",
                                                text,
                                                String.join(" / ", date.inEdtf())))
                                .orElseGet(() -> refused(language, "cli.notADate", text));
                };
        };
    }

    private static InputRefused refused(Language language, String key, Object... values) {
        return new InputRefused(List.of(Wording.plain(language, key, values)));
    }

    private static boolean isBounded(EdtfDate date) {
        return !date.earliest().equals(LocalDate.MIN) && !date.latest().equals(LocalDate.MAX);
    }
}
