package org.kembar.measurement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.edtf.DayRange;

/**
 * The times without activity: from the end of one to the start of the next, and from the last one to the end of the
 * window, as far as they lie in it.
 *
 * @param held the held activities with a date that can lie in the window, in the order of time
 * @param earlier whether one was surely over before the window
 * @param eve the day before the window
 */
record Gaps(View view, DayRange window, Members<Activity> held, boolean earlier, LocalDate eve) {

    static Gaps in(Span span, View view) {
        var window = view.days(span);
        var all = view.held(span);
        var held = all.without(all.undated());
        var eve = window.from().equals(LocalDate.MIN)
                ? LocalDate.MIN
                : window.from().minusDays(1);
        return new Gaps(view, window, held, view.chronicle().isHeldBefore(window.from()), eve);
    }

    /**
     * The longest there can be. It opens where an activity ends at the earliest; every other one can have ended by then,
     * or begins after the gap. Before the first activity on record there may have been another, unless the record is
     * whole.
     */
    double atMost() {
        var longest = 0.0;
        var next = window.to();
        var first = LocalDate.MAX;
        for (var entry : view.chronicle().heldFromTheLast()) {
            if (held.possible().contains(entry.number())) {
                var date = entry.date();
                longest = Math.max(longest, days(date.end().from(), next));
                next = earlier(next, date.start().to());
                first = earlier(first, date.earliest());
            }
        }
        return earlier || !view.isRecordedBefore(Assertion.About.ACTIVITIES, first)
                ? Math.max(longest, days(LocalDate.MIN, next))
                : longest;
    }

    /** The longest there must be: on declared days nothing else can have happened. */
    double surely(Working working) {
        var longest = 0.0;
        var over = earlier ? eve : LocalDate.MIN;
        for (var entry : held) {
            longest = Math.max(longest, declaredBetween(over, entry.date().earliest(), working));
            over = later(over, entry.date().latest());
        }
        return Math.max(longest, declaredBetween(over, window.to(), working));
    }

    private double declaredBetween(LocalDate over, LocalDate next, Working working) {
        if (over.equals(LocalDate.MIN) || days(over, next) < 2) {
            return 0;
        }
        var between = new DayRange(later(over, eve).plusDays(1), next.minusDays(1));
        var declared = view.longestCaptured(Assertion.About.ACTIVITIES, between);
        declared.ifPresent(days -> working.declared(view.captured(Assertion.About.ACTIVITIES, days)));
        return declared.map(days -> days.days() + 1.0).orElse(0.0);
    }

    private double days(LocalDate from, LocalDate to) {
        var first = later(from, eve);
        return to.isAfter(first) && !first.equals(LocalDate.MIN) ? ChronoUnit.DAYS.between(first, to) : 0;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
