package org.kembar.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Field;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.evaluation.History;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * A scope as somebody writes it.
 *
 * @param fields ids of fields; all if none are named
 * @param from the start of the period
 * @param to its end
 * @param asOf the date asked about; left out, it is the end of the period, and without that today
 */
public record WrittenScope(Fields fields, WrittenDay from, WrittenDay to, WrittenDay asOf) {

    /** The fields somebody names, and the option or the field of the form that names them. */
    public record Fields(String place, List<String> ids) {}

    /**
     * A scope in one text: {@code f-egov,f-transport@2016/2020}; {@code *} for all fields; the period may be left out.
     *
     * @param place the option or parameter it is written in
     */
    public static Asked<WrittenScope> inOneText(String place, String written, WrittenDay asOf, Language language) {
        var at = written.indexOf('@');
        var fields = at < 0 ? written : written.substring(0, at);
        var period = at < 0 ? "" : written.substring(at + 1);
        var slash = period.indexOf('/');
        if (at >= 0 && slash < 0) {
            return new Asked.Refused<>(List.of(place), Wording.plain(language, "cli.notAScope", written));
        }
        return new Asked.Understood<>(new WrittenScope(
                new Fields(place, fields.isEmpty() || fields.equals("*") ? List.of() : List.of(fields.split(","))),
                new WrittenDay(place, at < 0 ? "" : period.substring(0, slash)),
                new WrittenDay(place, at < 0 ? "" : period.substring(slash + 1)),
                asOf));
    }

    /**
     * A year or a month stands for its first day at the start and for its last day at the end. A period without a start
     * begins with the first fact.
     */
    public Asked<Scope> read(CaseFile file, LocalDate today, Language language) {
        var known = file.fields().stream().map(Field::id).toList();
        for (var field : fields.ids()) {
            if (!known.contains(field)) {
                return Asked.unknown(
                        language, fields.place(), "cli.noSuchField", field, known, field, named(file, language));
            }
        }
        return to.date(language)
                .then(end -> asOf.date(language)
                        .then(day -> from.date(language).then(begin -> scope(begin, end, day, file, today, language))));
    }

    /** The fields of a file with their names, for an id alone tells nothing to who has not written the file. */
    private static String named(CaseFile file, Language language) {
        var words = new Wording(language, file);
        var names = file.fields().stream()
                .map(field -> words.say("name.withId", words.say(field.label()), field.id()))
                .toList();
        return Wording.listed(language, names, names.size());
    }

    private Asked<Scope> scope(
            Optional<EdtfDate> begin,
            Optional<EdtfDate> end,
            Optional<EdtfDate> asOf,
            CaseFile file,
            LocalDate today,
            Language language) {
        var day = asOf.or(() -> end).map(EdtfDate::latest).orElse(today);
        if (begin.isEmpty() && end.isEmpty()) {
            return new Asked.Understood<>(new Scope(fields.ids(), Optional.empty(), day));
        }
        var last = end.map(EdtfDate::latest).orElse(day);
        var first = begin.map(EdtfDate::earliest)
                .orElseGet(() -> History.firstDay(file)
                        .filter(known -> !known.isAfter(last))
                        .orElse(last));
        if (first.isAfter(last) || first.isAfter(day)) {
            return new Asked.Refused<>(
                    Stream.of(from.place(), to.place()).distinct().toList(),
                    Wording.plain(
                            language,
                            "cli.emptyPeriod",
                            from.text().isEmpty() ? first.toString() : from.text(),
                            last.isBefore(day) ? last.toString() : day.toString()));
        }
        return new Asked.Understood<>(new Scope(fields.ids(), Optional.of(new DayRange(first, last)), day));
    }
}
