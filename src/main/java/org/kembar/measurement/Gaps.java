package org.kembar.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Members;
import org.kembar.chronicle.Span;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;

/**
 * The times without activity: from the end of one to the start of the next, and from the last one to the end of the
 * window, as far as they lie in it.
 *
 * @param held the held activities with a date that can lie in the window, in the order of time
 * @param earlier whether one was surely over before the window
 * @param eve the day before the window, counted as {@link LocalDate#toEpochDay} does
 */
record Gaps(View view, DayRange window, Members<Activity> held, boolean earlier, long eve) {

    private static final long NEVER = LocalDate.MIN.toEpochDay();

    static Gaps in(Span span, View view) {
        var window = view.days(span);
        var all = view.held(span);
        var held = all.without(all.undated());
        var from = window.from().toEpochDay();
        var eve = from == NEVER ? NEVER : from - 1;
        return new Gaps(view, window, held, view.chronicle().isHeldBefore(window.from()), eve);
    }

    /**
     * The longest there can be. It opens where an activity ends at the earliest; every other one can have ended by then,
     * or begins after the gap. Before the first activity on record there may have been another, unless the record is
     * whole.
     */
    double atMost() {
        var longest = 0L;
        var next = window.to().toEpochDay();
        var first = LocalDate.MAX.toEpochDay();
        for (var entry : view.chronicle().heldFromTheLast()) {
            if (held.possible().contains(entry.number())) {
                longest = Math.max(longest, days(entry.lasting(), next));
                next = Math.min(next, entry.begun());
                first = Math.min(first, entry.earliest());
                if (entry.lasting() <= eve) {
                    // This gap reaches back over the whole window: those that follow only cut it shorter.
                    return longest;
                }
            }
        }
        return earlier || !view.isRecordedBefore(Assertion.About.ACTIVITIES, LocalDate.ofEpochDay(first))
                ? Math.max(longest, days(NEVER, next))
                : longest;
    }

    /** The days whose whole record would tell: those of the window, and if nothing is known of before it, these too. */
    DayRange asked() {
        return earlier ? window : new DayRange(LocalDate.MIN, window.to());
    }

    /**
     * What was held in the window: each of them ends one time and begins another. The last one before it does so where
     * of some of the window, or of all before the first, it is declared that there was nothing else.
     */
    List<Activity> between() {
        var between = new ArrayList<Activity>();
        held.forEach(entry -> between.add(entry.fact()));
        if (view.longestCaptured(Assertion.About.ACTIVITIES, window).isEmpty()
                && recordedBefore().isEmpty()) {
            return between;
        }
        view.chronicle().held().stream()
                .filter(entry -> entry.latest() <= eve)
                .max(Comparator.comparingLong(Entry::latest))
                .ifPresent(entry -> between.add(entry.fact()));
        return between;
    }

    /** The declarations that there was nothing before the first of them; empty if nobody says so. */
    List<Fact> recordedBefore() {
        return view.beforeFirstActivity()
                .map(days -> view.captured(Assertion.About.ACTIVITIES, days))
                .orElse(List.of());
    }

    /** The activities whose dates leave open how long the times between them are. */
    List<Activity> vague() {
        return held.stream()
                .filter(entry -> !entry.date().isExact())
                .map(Entry::fact)
                .toList();
    }

    /** The longest there must be: on declared days nothing else can have happened. */
    double surely(Working working) {
        var longest = 0L;
        var over = earlier ? eve : NEVER;
        for (var entry : held) {
            longest = declaredBetween(over, entry.earliest(), longest, working);
            over = Math.max(over, entry.latest());
        }
        return declaredBetween(over, window.to().toEpochDay(), longest, working);
    }

    /** The longest so far, or the declared time between, if that is longer. A gap that cannot be is worth a look as a ground only. */
    private long declaredBetween(long over, long next, long longest, Working working) {
        var days = days(over, next);
        if (over == NEVER || days < 2 || days <= longest && !working.isNoting()) {
            return longest;
        }
        var between = new DayRange(LocalDate.ofEpochDay(Math.max(over, eve) + 1), LocalDate.ofEpochDay(next - 1));
        var declared = view.longestCaptured(Assertion.About.ACTIVITIES, between);
        declared.ifPresent(stretch -> working.declared(view.captured(Assertion.About.ACTIVITIES, stretch)));
        return declared.map(stretch -> Math.max(longest, stretch.days() + 1)).orElse(longest);
    }

    /** The days from one to the other, as far as they lie in the window. */
    private long days(long from, long to) {
        var first = Math.max(from, eve);
        return first == NEVER ? 0 : Math.max(0, to - first);
    }
}
