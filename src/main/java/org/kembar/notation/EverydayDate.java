package org.kembar.notation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.edtf.EdtfReading.Reason;

/**
 * A date as people write it in letters and minutes, and as pages show it: {@code 17 Agustus 2023}, {@code 17/8/2023},
 * {@code sekitar 2019}, {@code akhir 2019}, {@code 12–16 Mei 2025}, {@code sejak 2019}. In a case file it is never read as
 * one, for 3/8/2023 is two days; there it only serves to say what to write instead.
 *
 * @param inEdtf every day, month or span it may be, as EDTF writes it, the day before the month first, the year first last; none if the calendar
 *     has no such day, if it ends before it begins, or if it names another day of the week
 * @param wrong why it is none, where it is none
 */
public record EverydayDate(List<String> inEdtf, Optional<Wrong> wrong) {

    /** Why a date as people write it is none. */
    public enum Wrong {
        NO_SUCH_DAY,
        ENDS_BEFORE_IT_STARTS,
        /** {@code Senin, 3 Mei 2016} was a Tuesday: one of the two is mistaken, and nobody but the writer knows which. */
        OTHER_WEEKDAY
    }

    /** Longer is a sentence. */
    private static final int LONGEST = 120;

    private static final Pattern BEFORE = Pattern.compile("(?:sebelum|before|prior to) (.+)|(.+?) ?(?:이전|전)");

    public EverydayDate {
        inEdtf = List.copyOf(inEdtf);
    }

    /** What is meant by a text that is no EDTF; nothing if it is no everyday date either. */
    public static Optional<EverydayDate> read(String written) {
        return read(written, Stream.of(NumberOrder.values()));
    }

    /** What is meant where it is known whether the day or the month comes first, and so that the year does not. */
    public static Optional<EverydayDate> read(String written, boolean dayFirst) {
        return read(written, Stream.of(dayFirst ? NumberOrder.DAY_FIRST : NumberOrder.MONTH_FIRST));
    }

    /** Whether it may be a date that begins with its year. */
    public static boolean canBeginWithYear(String written) {
        return read(written, Stream.of(NumberOrder.YEAR_FIRST))
                .filter(date -> !date.inEdtf().isEmpty())
                .isPresent();
    }

    /** Whether it says only before when: no case file can hold a time without a first day, unless it is a span. */
    public static boolean isBefore(String written) {
        var before = BEFORE.matcher(written.strip().toLowerCase(Locale.ROOT));
        return before.matches()
                && Stream.of(1, 2)
                        .flatMap(group -> Optional.ofNullable(before.group(group)).stream())
                        .anyMatch(date -> read(date).isPresent());
    }

    private static Optional<EverydayDate> read(String written, Stream<NumberOrder> orders) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var readings = orders.flatMap(order -> readings(text, new EverydayDay(order)))
                .distinct()
                .toList();
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        var dates = readings.stream().filter(EverydayDate::isDate).toList();
        var meant = dates.stream().filter(date -> Weekday.agrees(text, date)).toList();
        return Optional.of(
                new EverydayDate(meant, meant.isEmpty() ? Optional.of(wrong(readings, dates)) : Optional.empty()));
    }

    private static Wrong wrong(List<String> readings, List<String> dates) {
        if (readings.stream().anyMatch(EverydayDate::endsBeforeItStarts)) {
            return Wrong.ENDS_BEFORE_IT_STARTS;
        }
        return dates.isEmpty() ? Wrong.NO_SUCH_DAY : Wrong.OTHER_WEEKDAY;
    }

    private static Stream<String> readings(String text, EverydayDay day) {
        var days = day.read(text).toList();
        return days.isEmpty() ? new EverydaySpan(day).read(text) : days.stream();
    }

    private static boolean isDate(String edtf) {
        return EdtfDate.parse(edtf) instanceof EdtfReading.Read;
    }

    private static boolean endsBeforeItStarts(String edtf) {
        return EdtfDate.parse(edtf) instanceof EdtfReading.Refused(var reason)
                && reason == Reason.ENDS_BEFORE_IT_STARTS;
    }
}
