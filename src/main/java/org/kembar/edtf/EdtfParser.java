package org.kembar.edtf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kembar.edtf.EdtfReading.Read;
import org.kembar.edtf.EdtfReading.Reason;
import org.kembar.edtf.EdtfReading.Refused;

/** Reads the part of ISO 8601-2 that {@link EdtfDate} names. */
final class EdtfParser {

    private static final Pattern POINT =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX|XXXX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%])?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})"
                    + "(?:Z|[+-](?<zoneHour>\\d{2})(?::(?<zoneMinute>\\d{2}))?)?");
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\].]+)\\.\\.([^\\[\\].]+)]");
    private static final String OPEN = "..";
    private static final int LONGEST = 80;

    private EdtfParser() {}

    static EdtfReading parse(String text) {
        if (text.length() > LONGEST) {
            return new Refused(Reason.NOT_EDTF);
        }
        try {
            return new Read(read(text));
        } catch (NotADate e) {
            return new Refused(e.reason);
        }
    }

    private static EdtfDate read(String text) throws NotADate {
        var choice = CHOICE.matcher(text);
        if (choice.matches()) {
            var first = point(choice.group(1));
            var last = point(choice.group(2));
            if (last.to().isBefore(first.from())) {
                throw new NotADate(Reason.ENDS_BEFORE_IT_STARTS);
            }
            var range = first.hull(last);
            return new EdtfDate(text, range, range);
        }
        var slash = text.indexOf('/');
        if (slash < 0) {
            var range = point(text);
            return new EdtfDate(text, range, range);
        }
        return interval(text, text.substring(0, slash), text.substring(slash + 1));
    }

    private static EdtfDate interval(String text, String from, String to) throws NotADate {
        var start = limited(from) ? point(from) : DayRange.UNLIMITED;
        var end = limited(to) ? point(to) : DayRange.UNLIMITED;
        if (end.to().isBefore(start.from())) {
            throw new NotADate(Reason.ENDS_BEFORE_IT_STARTS);
        }
        if (to.equals(OPEN)) {
            end = new DayRange(LocalDate.MAX, LocalDate.MAX);
        } else if (to.isEmpty()) {
            end = new DayRange(start.from(), LocalDate.MAX);
        }
        if (from.equals(OPEN)) {
            start = DayRange.of(LocalDate.MIN);
        } else if (from.isEmpty()) {
            start = new DayRange(LocalDate.MIN, end.to());
        }
        return new EdtfDate(text, start, end);
    }

    private static boolean limited(String end) {
        return !end.isEmpty() && !end.equals(OPEN);
    }

    private static DayRange point(String text) throws NotADate {
        var time = TIME.matcher(text);
        if (time.matches()) {
            if (above(23, time.group("hour"))
                    || above(59, time.group("minute"))
                    || above(59, time.group("second"))
                    || above(23, time.group("zoneHour"))
                    || above(59, time.group("zoneMinute"))) {
                throw new NotADate(Reason.NO_SUCH_DAY);
            }
            return point(time.group(1));
        }
        var parts = POINT.matcher(text);
        if (!parts.matches()) {
            throw new NotADate(Reason.NOT_EDTF);
        }
        try {
            var unit = unit(parts.group(2), parts.group(3));
            var days = days(parts.group(1), part(parts.group(2)), part(parts.group(3)));
            return parts.group(4) == null
                    ? days
                    : new DayRange(
                            minus(days.from(), unit),
                            unit.addTo(days.to().plusDays(1), 1).minusDays(1));
        } catch (DateTimeException e) {
            throw new NotADate(Reason.NO_SUCH_DAY);
        }
    }

    private static boolean above(int largest, @Nullable String digits) {
        return digits != null && Integer.parseInt(digits) > largest;
    }

    private static LocalDate minus(LocalDate day, ChronoUnit unit) {
        return unit.addTo(day, -1);
    }

    /** The digits that are given; an unspecified or missing part leaves the whole month or year possible. */
    private static String part(@Nullable String group) {
        return group == null ? "XX" : group;
    }

    private static ChronoUnit unit(@Nullable String month, @Nullable String day) {
        if (day != null) {
            return ChronoUnit.DAYS;
        }
        return month != null ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    }

    private static DayRange days(String year, String month, String day) throws NotADate {
        var firstYear = Year.of(Integer.parseInt(year.replace('X', '0')));
        var lastYear = Year.of(Integer.parseInt(year.replace('X', '9')));
        if (month.equals("XX")) {
            if (!day.equals("XX")) {
                throw new NotADate(Reason.NOT_EDTF);
            }
            return new DayRange(firstYear.atDay(1), lastYear.atMonth(12).atEndOfMonth());
        }
        if (!ChronoField.MONTH_OF_YEAR.range().isValidValue(Integer.parseInt(month))) {
            throw new NotADate(Reason.NO_SUCH_MONTH);
        }
        var first = YearMonth.of(firstYear.getValue(), Integer.parseInt(month));
        var last = YearMonth.of(lastYear.getValue(), Integer.parseInt(month));
        if (day.equals("XX")) {
            return new DayRange(first.atDay(1), last.atEndOfMonth());
        }
        return new DayRange(
                nearestWith(Integer.parseInt(day), first, last, 1),
                nearestWith(Integer.parseInt(day), last, first, -1));
    }

    /** The day in the first year that has it: {@code 201X-02-29} begins in 2012, not in 2010. */
    private static LocalDate nearestWith(int day, YearMonth first, YearMonth last, int step) {
        var month = first;
        while (!month.isValidDay(day) && !month.equals(last)) {
            month = month.plusYears(step);
        }
        return month.atDay(day);
    }

    private static final class NotADate extends Exception {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        NotADate(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }
}
