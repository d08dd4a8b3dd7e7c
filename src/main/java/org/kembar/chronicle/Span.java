package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.Optional;
import org.kembar.edtf.DayRange;

/** Which stretch of time a formula looks at, seen from the date one asks about. */
public record Span(Kind kind, int months) {

    public enum Kind {
        /** The scope's period; without one, so many months up to the date. */
        WINDOW,
        /** So many months up to the date, whatever the period. */
        RECENT,
        /** As many months again before those. */
        EARLIER,
        /** Everything up to the date. */
        EVER
    }

    public static final Span EVER = new Span(Kind.EVER, 0);

    public static Span window(int months) {
        return new Span(Kind.WINDOW, months);
    }

    public static Span recent(int months) {
        return new Span(Kind.RECENT, months);
    }

    public static Span earlier(int months) {
        return new Span(Kind.EARLIER, months);
    }

    public DayRange days(LocalDate asOf, Optional<DayRange> period) {
        return switch (kind) {
            case WINDOW ->
                period.map(p -> new DayRange(p.from(), p.to().isBefore(asOf) ? p.to() : asOf))
                        .orElseGet(() -> new DayRange(back(asOf, months), asOf));
            case RECENT -> new DayRange(back(asOf, months), asOf);
            case EARLIER ->
                new DayRange(back(asOf, 2 * months), back(asOf, months).minusDays(1));
            case EVER -> new DayRange(LocalDate.MIN, asOf);
        };
    }

    /** Counted from the day after, so that from the end of a month whole months are counted. */
    private static LocalDate back(LocalDate asOf, int months) {
        return asOf.plusDays(1).minusMonths(months);
    }
}
