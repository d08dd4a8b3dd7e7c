package org.kembar.edtf;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * All days from one day to another, both included. {@link LocalDate#MIN} and {@link LocalDate#MAX} stand for a side
 * without a limit.
 */
public record DayRange(LocalDate from, LocalDate to) {

    public static final DayRange UNLIMITED = new DayRange(LocalDate.MIN, LocalDate.MAX);

    /** Of what never comes. */
    public static final DayRange NEVER = of(LocalDate.MAX);

    public DayRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A range of days ends on or after its first day, not " + from + "/" + to);
        }
    }

    /** One day alone. */
    public static DayRange of(LocalDate day) {
        return new DayRange(day, day);
    }

    /** Its days by the calendar. */
    public static DayRange ofYear(int year) {
        return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(DayRange other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    public boolean encloses(DayRange other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** The days that both have; asked only of ranges that overlap. */
    public DayRange clippedTo(DayRange other) {
        return new DayRange(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** Whether the one begins on the day after the other ends. */
    public boolean isNextTo(DayRange other) {
        return isFollowedBy(other) || other.isFollowedBy(this);
    }

    private boolean isFollowedBy(DayRange other) {
        return !to.equals(LocalDate.MAX) && to.plusDays(1).equals(other.from);
    }

    /** Each of its days one earlier; a side without a limit stays so. */
    public DayRange oneDayEarlier() {
        return new DayRange(oneEarlier(from), oneEarlier(to));
    }

    private static LocalDate oneEarlier(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? day : day.minusDays(1);
    }

    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The smallest range that holds both. */
    public DayRange hull(DayRange other) {
        return new DayRange(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /**
     * What several statements about the same day leave open: the days all of them allow, or, where they contradict, all
     * days of all. Asked of all at once, because taking them in pairs would let their order decide.
     */
    static DayRange reconciled(List<DayRange> statements) {
        var from = statements.stream()
                .map(DayRange::from)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var to = statements.stream()
                .map(DayRange::to)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return to.isBefore(from) ? statements.stream().reduce(DayRange::hull).orElseThrow() : new DayRange(from, to);
    }
}
