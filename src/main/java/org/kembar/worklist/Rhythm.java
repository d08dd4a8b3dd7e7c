package org.kembar.worklist;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often somebody is reminded. */
enum Rhythm {
    /** Each Monday, of everything. */
    WEEKLY,
    /** On any day on which something is overdue that was not when the person was last told. */
    DAILY;

    /** When offices begin; a choice of this product. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Rhythm> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The next morning after a moment on which it is time. */
    Instant next(Instant after, ZoneId zone) {
        var now = after.atZone(zone);
        var today = now.with(MORNING);
        return switch (this) {
            case DAILY -> later(today, now, today.plusDays(1));
            case WEEKLY -> {
                var monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                yield later(monday, now, monday.plusWeeks(1));
            }
        };
    }

    private static Instant later(ZonedDateTime first, ZonedDateTime now, ZonedDateTime next) {
        return (first.isAfter(now) ? first : next).toInstant();
    }
}
