package org.kembar.measurement;

import java.util.List;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Activity.Aspect;
import org.kembar.casefile.Count;
import org.kembar.casefile.Fact;
import org.kembar.edtf.Truth;

/** What can be said of an activity's planning. */
final class Plans {

    private Plans() {}

    /**
     * Whether the activity had been planned: a plan, a letter or a cancellation shows it. Where all activities are
     * recorded, every one of them counts as planned.
     */
    static Truth wasPlanned(Activity activity, List<Fact> captured) {
        var shown = activity.planned().isPresent()
                || activity.requested().isPresent()
                || activity.has().contains(Aspect.OBJECTIVE)
                || activity.has().contains(Aspect.OWNER)
                || switch (activity.status()) {
                    case PLANNED, POSTPONED, CANCELLED -> true;
                    case ONGOING, HELD -> false;
                };
        return shown || !captured.isEmpty() ? Truth.YES : Truth.CANNOT_TELL;
    }

    static Truth hasAll(Activity activity, List<Aspect> aspects) {
        var all = Truth.YES;
        for (var aspect : aspects) {
            all = all.and(activity.has(aspect));
        }
        return all;
    }

    static Count occasions(Activity activity) {
        return activity.occasions().orElse(Count.exactly(1));
    }

    /** Took place, or is taking place. */
    static boolean isHeld(Activity activity) {
        return activity.status() == Activity.Status.HELD || activity.status() == Activity.Status.ONGOING;
    }

    static List<Dated<Activity>> held(List<Dated<Activity>> activities) {
        return activities.stream().filter(dated -> isHeld(dated.fact())).toList();
    }
}
