package org.kembar.wording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;

/** Says a date as exactly as the record knows it, and no more exactly. */
final class DateWords {

    private static final Pattern POINT =
            Pattern.compile("([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?(?:T.*?)?([?~%])?");
    /** Known to the day, and for sure. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final String OPEN = "..";

    private final Messages messages;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    DateWords(Messages messages, Language language) {
        this.messages = messages;
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        month = DateTimeFormatter.ofPattern(messages.text("date.monthPattern"), language.locale());
    }

    String of(LocalDate date) {
        return day.format(date);
    }

    /** A range of days: one day, a limit on one side, or from and to. */
    String of(DayRange range) {
        if (range.from().equals(range.to())) {
            return of(range.from());
        }
        if (range.from().equals(LocalDate.MIN)) {
            return range.to().equals(LocalDate.MAX)
                    ? messages.text("date.unknown")
                    : messages.text("date.until", of(range.to()));
        }
        return range.to().equals(LocalDate.MAX)
                ? messages.text("date.from", of(range.from()))
                : span(range.from(), range.to());
    }

    /** Of two days in one month the month and the year are said once. */
    private String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return of(from);
        }
        return YearMonth.from(from).equals(YearMonth.from(to))
                ? messages.text(
                        "date.inOneMonth",
                        Integer.toString(from.getDayOfMonth()),
                        Integer.toString(to.getDayOfMonth()),
                        month.format(to))
                : messages.text("date.fromTo", of(from), of(to));
    }

    /** One day of which only the range is known. */
    String within(DayRange range) {
        return range.from().equals(range.to())
                        || range.from().equals(LocalDate.MIN)
                        || range.to().equals(LocalDate.MAX)
                ? of(range)
                : messages.text("date.within", of(range.from()), of(range.to()));
    }

    String of(EdtfDate date) {
        var text = date.text();
        if (text.startsWith("[")) {
            var dots = text.indexOf("..");
            return messages.text(
                    "date.between", point(text.substring(1, dots)), point(text.substring(dots + 2, text.length() - 1)));
        }
        var slash = text.indexOf('/');
        return slash < 0 ? point(text) : interval(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Whether no more is known than one year or one month. */
    static boolean isYearOrMonth(EdtfDate date) {
        var point = POINT.matcher(date.text());
        return point.matches() && point.group(3) == null;
    }

    private String interval(String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            return messages.text("date.unknown");
        }
        if (to.equals(OPEN) && from.isEmpty()) {
            return messages.text("date.running");
        }
        if (!isLimited(from) && !isLimited(to)) {
            return from + "/" + to;
        }
        if (!isLimited(from)) {
            return messages.text(from.isEmpty() ? "date.until" : "date.alwaysUntil", point(to));
        }
        if (to.isEmpty()) {
            return messages.text("date.fromEndUnknown", point(from));
        }
        if (to.equals(OPEN)) {
            return messages.text("date.since", point(from));
        }
        return DAY.matcher(from).matches() && DAY.matcher(to).matches()
                ? span(LocalDate.parse(from), LocalDate.parse(to))
                : messages.text("date.fromTo", point(from), point(to));
    }

    private static boolean isLimited(String end) {
        return !end.isEmpty() && !end.equals(OPEN);
    }

    private String point(String text) {
        var parts = POINT.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        var qualifier = parts.group(4);
        var unqualified = qualifier == null ? text : text.substring(0, text.length() - 1);
        var said = said(parts.group(1), parts.group(2), parts.group(3), unqualified);
        if (qualifier == null) {
            return said;
        }
        return switch (qualifier) {
            case "~" -> messages.text("date.about", said);
            case "?" -> messages.text("date.doubtful", said);
            default -> messages.text("date.aboutDoubtful", said);
        };
    }

    private String said(String year, @Nullable String month, @Nullable String dayOfMonth, String text) {
        if (year.contains("X")) {
            return text;
        }
        if (month == null || month.contains("X")) {
            return messages.text("date.year", year);
        }
        var first = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1);
        if (dayOfMonth == null || dayOfMonth.contains("X")) {
            return this.month.format(first);
        }
        return day.format(first.withDayOfMonth(Integer.parseInt(dayOfMonth)));
    }
}
