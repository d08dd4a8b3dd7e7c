package org.kembar.measurement;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.View;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/** What is asked of the held activities of a window: which part of them has something, and what was done in time after one. */
final class HeldActivities {

    private HeldActivities() {}

    /** The share of the window's held activities of which something can be said. */
    static Measurement share(View view, Working working, Term having, Function<Dated<Activity>, Truth> has) {
        return share(view, working, having, working.remembered().property(has));
    }

    static Measurement share(View view, Working working, Term having, Property has) {
        var span = working.window();
        var captured = view.captured(Assertion.About.ACTIVITIES, view.days(span));
        var held = working.within(view.held(span), captured);
        return Working.isKnownEmpty(held, captured)
                ? working.nothingThere(captured)
                : working.share().add(held, has).measured(having, Term.HELD);
    }

    /**
     * As {@link #share(View, Working, Term, Property)}, for what is done afterwards: what is dated after the date asked
     * about had not been done by then, and may have been done later still.
     *
     * @param when the dates on which it was done
     */
    static Measurement shareByNow(
            View view, Working working, Term having, Property has, Function<Activity, List<Optional<EdtfDate>>> when) {
        var span = working.window();
        var captured = view.captured(Assertion.About.ACTIVITIES, view.days(span));
        var held = working.within(view.held(span), captured);
        if (Working.isKnownEmpty(held, captured)) {
            return working.nothingThere(captured);
        }
        var done = working.remembered().amount("done", dated -> lastDay(when.apply(dated.fact())));
        var today = (double) view.asOf().toEpochDay();
        var later = working.remembered().stillLater(held, entry -> done.most(entry) > today);
        return working.share().addByNow(held, has, later).measured(having, Term.HELD);
    }

    private static Interval lastDay(List<Optional<EdtfDate>> dates) {
        var last = Double.NEGATIVE_INFINITY;
        for (var date : dates) {
            if (date.isPresent()) {
                last = Math.max(last, date.get().latest().toEpochDay());
            }
        }
        return Interval.exactly(last);
    }

    /** Whether the second was not before the first, and at most so many days after its end. */
    static Truth atMostAfter(EdtfDate first, EdtfDate second, int days) {
        return noLaterThan(first, second, days).and(second.before(first).not());
    }

    /** Whether the second was at most so many days after the end of the first, or before it. */
    static Truth noLaterThan(EdtfDate first, EdtfDate second, int days) {
        if (first.equals(EdtfDate.UNKNOWN) || second.equals(EdtfDate.UNKNOWN)) {
            return Truth.CANNOT_TELL;
        }
        var least = ChronoUnit.DAYS.between(first.end().to(), second.earliest());
        var most = ChronoUnit.DAYS.between(first.end().from(), second.latest());
        return most <= days ? Truth.YES : least > days ? Truth.NO : Truth.CANNOT_TELL;
    }
}
