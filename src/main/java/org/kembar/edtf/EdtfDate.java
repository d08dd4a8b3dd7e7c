package org.kembar.edtf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When something was, as far as the record knows: ISO 8601-2 (EDTF) level 0, and of level 1 the qualifiers
 * {@code ? ~ %}, unspecified digits {@code X} and open or unknown interval ends; of level 2 the choice
 * {@code [a..b]}, "on some day between". It began on some day of {@code start} and ended on some day of {@code end}.
 *
 * <p>A qualifier widens what it stands on by one unit of its own precision to either side ({@code 2016~} is
 * 2015-01-01 to 2017-12-31): the standard gives no width, and a doubt must never make a date sharper.
 *
 * <p>Two dates are the same when they are written the same.
 */
public record EdtfDate(String text, DayRange start, DayRange end) {

    /** Nothing is known of when. */
    public static final EdtfDate UNKNOWN = new EdtfDate("/", DayRange.UNLIMITED, DayRange.UNLIMITED);

    public EdtfDate {
        if (end.to().isBefore(start.from())) {
            throw new IllegalArgumentException("A date ends on or after its start, not " + text);
        }
        // Nothing ends before it begins: without these days every comparison answers as exactly as the record allows.
        var begunBy = start.to().isAfter(end.to()) ? end.to() : start.to();
        var notOverBefore = end.from().isBefore(start.from()) ? start.from() : end.from();
        start = new DayRange(start.from(), begunBy);
        end = new DayRange(notOverBefore, end.to());
    }

    /** A day that is known. */
    public static EdtfDate of(LocalDate day) {
        var range = DayRange.of(day);
        return new EdtfDate(day.toString(), range, range);
    }

    /** Reads an EDTF text, or says why it cannot be read. */
    public static EdtfReading parse(String text) {
        return EdtfParser.parse(text);
    }

    /** Its first end as a date of its own, of what has two and says when it began: 2016 of {@code 2016/2018}. */
    public Optional<EdtfDate> firstEnd() {
        return text.contains("/") ? end(text.substring(0, text.indexOf('/'))) : Optional.empty();
    }

    /** Its last end as a date of its own, of what has two and says when it ended. */
    public Optional<EdtfDate> lastEnd() {
        return text.contains("/") ? end(text.substring(text.indexOf('/') + 1)) : Optional.empty();
    }

    private static Optional<EdtfDate> end(String written) {
        return parse(written) instanceof EdtfReading.Read(var date) ? Optional.of(date) : Optional.empty();
    }

    /** The first day on which it can have begun. */
    public LocalDate earliest() {
        return start.from();
    }

    /** The last day on which it can have ended. */
    public LocalDate latest() {
        return end.to();
    }

    /** Whether it was on one day, and the record knows which. */
    public boolean isOneDay() {
        return earliest().equals(latest());
    }

    /** Whether it is a choice {@code [a..b]}: it was on one of these days, and on no other. */
    public boolean isOnADayOfAChoice() {
        return text.startsWith("[") && start.equals(end);
    }

    /** Whether it is written without a qualifier, an unspecified digit or a choice: as exact as it is, nobody doubts it. */
    public boolean isCertain() {
        return text.chars().noneMatch(sign -> "?~%X[".indexOf(sign) >= 0);
    }

    /** Whether the record knows to the day when it began and when it ended. */
    public boolean isExact() {
        return start.from().equals(start.to()) && end.from().equals(end.to());
    }

    /** Whether it was all over before the other began. */
    public Truth before(EdtfDate other) {
        if (end.to().isBefore(other.start.from())) {
            return Truth.YES;
        }
        return end.from().isBefore(other.start.to()) ? Truth.CANNOT_TELL : Truth.NO;
    }

    /** Whether at least one of its days lies in the range. */
    public Truth touches(DayRange range) {
        if (earliest().isAfter(range.to()) || latest().isBefore(range.from())) {
            return Truth.NO;
        }
        var begunByThen = !start.to().isAfter(range.to());
        var notOverYet = !end.from().isBefore(range.from());
        return begunByThen && notOverYet ? Truth.YES : Truth.CANNOT_TELL;
    }

    /** Whether all of its days lie in the range. */
    public Truth within(DayRange range) {
        if (!earliest().isBefore(range.from()) && !latest().isAfter(range.to())) {
            return Truth.YES;
        }
        var begunOutside = start.to().isBefore(range.from()) || start.from().isAfter(range.to());
        var endedOutside = end.from().isAfter(range.to()) || end.to().isBefore(range.from());
        return begunOutside || endedOutside ? Truth.NO : Truth.CANNOT_TELL;
    }

    /** Whether it was going on on the day. */
    public Truth covers(LocalDate day) {
        return touches(DayRange.of(day));
    }

    /** Whether it had begun by the day. */
    public Truth begunBy(LocalDate day) {
        if (!start.to().isAfter(day)) {
            return Truth.YES;
        }
        return start.from().isAfter(day) ? Truth.NO : Truth.CANNOT_TELL;
    }

    /** As much of it as lies up to the day; all of it if it surely began later. */
    public EdtfDate upTo(LocalDate day) {
        return earliest().isAfter(day)
                ? this
                : new EdtfDate(
                        text,
                        new DayRange(start.from(), Days.earlier(start.to(), day)),
                        new DayRange(Days.earlier(end.from(), day), Days.earlier(end.to(), day)));
    }

    /**
     * What remains possible when other sources date the same thing: the days all agree on, or, where they contradict,
     * every day any of them names. No source is preferred, and their order does not matter.
     */
    public EdtfDate reconciledWith(List<EdtfDate> others) {
        if (others.isEmpty()) {
            return this;
        }
        var all = Stream.concat(Stream.of(this), others.stream()).toList();
        return new EdtfDate(
                text,
                DayRange.reconciled(all.stream().map(EdtfDate::start).toList()),
                DayRange.reconciled(all.stream().map(EdtfDate::end).toList()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdtfDate date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
