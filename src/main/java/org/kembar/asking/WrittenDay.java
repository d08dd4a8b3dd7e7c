package org.kembar.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.EverydayDate;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * A date as somebody writes it, in EDTF or as in a letter.
 *
 * @param place the option or the field of the form it is written in
 * @param text empty if it is left out; in EDTF wherever there is no doubt what is meant
 */
public record WrittenDay(String place, String text) {

    private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})[/.](\\d{2})");

    /** Of what a record can be dated by, what is a single day, month or year beyond doubt: an evaluation has one date. */
    private static final Pattern ONE_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private static final Pattern A_DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

    public WrittenDay {
        text = understood(text);
    }

    /**
     * What is written for a date that can only be one: {@code 2015-05} for "Mei 2015", "May 2015" or "2015년 5월". What may be two
     * days or is none stays as it is, for whoever wrote it to be asked about.
     */
    public static String understood(String written) {
        if (EdtfDate.parse(written) instanceof EdtfReading.Read || isTwoYears(written)) {
            return written;
        }
        return EverydayDate.read(written)
                .map(EverydayDate::inEdtf)
                .filter(dates ->
                        dates.size() == 1 && ONE_DATE.matcher(dates.getFirst()).matches())
                .map(List::getFirst)
                .orElse(written);
    }

    /** The one day that is written, beyond doubt; nothing where it is a month, may be two days, or is none. */
    public static Optional<LocalDate> day(String written) {
        return Optional.of(understood(written.strip()))
                .filter(text -> A_DAY.matcher(text).matches() && EdtfDate.parse(text) instanceof EdtfReading.Read)
                .map(LocalDate::parse);
    }

    /** Where a time begins and where it ends, each as one date in EDTF. */
    public record Ends(String first, String last) {}

    /** Of a time that is written where a period begins, both its ends; nothing if it is one date, or can be several times. */
    public static Optional<Ends> ends(String written) {
        var readings = EdtfDate.parse(written) instanceof EdtfReading.Read
                ? List.of(written)
                : EverydayDate.read(written).map(EverydayDate::inEdtf).orElse(List.of());
        return readings.size() == 1 && EdtfDate.parse(readings.getFirst()) instanceof EdtfReading.Read(var date)
                ? date.firstEnd()
                        .filter(first -> ONE_DATE.matcher(first.text()).matches())
                        .flatMap(first -> date.lastEnd()
                                .filter(last -> ONE_DATE.matcher(last.text()).matches())
                                .map(last -> new Ends(first.text(), last.text())))
                : Optional.empty();
    }

    /** {@code 2011/12} is the year from 2011 to 2012 to many, and the last month of 2011 to others. */
    private static boolean isTwoYears(String written) {
        var years = TWO_YEARS.matcher(written);
        return years.matches() && (Integer.parseInt(years.group(1)) + 1) % 100 == Integer.parseInt(years.group(2));
    }

    /** What is known of the day; nothing if it is left out. */
    public Asked<Optional<EdtfDate>> date(Language language) {
        if (text.isEmpty()) {
            return new Asked.Understood<>(Optional.empty());
        }
        return switch (EdtfDate.parse(text)) {
            case EdtfReading.Read(var date)
            when ONE_DATE.matcher(text).matches() -> new Asked.Understood<>(Optional.of(date));
            case EdtfReading.Read _ -> refused(language, "cli.notOneDate", text);
            case EdtfReading.Refused(var reason) ->
                switch (reason) {
                    case NO_SUCH_MONTH -> refused(language, "Fault.NO_SUCH_MONTH", text);
                    case NO_SUCH_DAY -> refused(language, "Fault.NO_SUCH_DAY", text);
                    case ENDS_BEFORE_IT_STARTS -> refused(language, "cli.notOneDate", text);
                    case NOT_EDTF ->
                        EverydayDate.read(text)
                                .map(date -> everyday(date, language))
                                .orElseGet(() -> refused(language, "cli.notADate", text));
                };
        };
    }

    private Asked.Refused<Optional<EdtfDate>> everyday(EverydayDate date, Language language) {
        var dates = date.inEdtf();
        if (dates.isEmpty()) {
            return switch (date.wrong().orElseThrow()) {
                case NO_SUCH_DAY -> refused(language, "Fault.NO_SUCH_DAY", text);
                case ENDS_BEFORE_IT_STARTS -> refused(language, "cli.notOneDate", text);
                case OTHER_WEEKDAY -> refused(language, "Fault.OTHER_WEEKDAY", text);
            };
        }
        // "About 2019" is none of them, however it is written.
        return dates.stream().allMatch(day -> ONE_DATE.matcher(day).matches())
                ? refused(language, "cli.severalDates", text, String.join(" / ", dates))
                : refused(language, "cli.notOneDate", text);
    }

    private Asked.Refused<Optional<EdtfDate>> refused(Language language, String key, Object... values) {
        return new Asked.Refused<>(List.of(place), Wording.plain(language, key, values));
    }
}
