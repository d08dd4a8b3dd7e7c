package org.kembar.chronicle;

import java.util.List;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Activity.Aspect;
import org.kembar.casefile.Count;
import org.kembar.edtf.Truth;

/** What can be said of an activity's planning. */
public final class Plans {

    private Plans() {}

    /** Whether a plan, a letter or a cancellation shows that the activity had been planned. */
    public static boolean isShownPlanned(Activity activity) {
        return activity.planned().isPresent()
                || activity.requested().isPresent()
                || activity.has().contains(Aspect.OBJECTIVE)
                || activity.has().contains(Aspect.OWNER)
                || switch (activity.status()) {
                    case PLANNED, POSTPONED, CANCELLED -> true;
                    case ONGOING, HELD -> false;
                };
    }

    public static Truth hasAll(Activity activity, List<Aspect> aspects) {
        var all = Truth.YES;
        for (var aspect : aspects) {
            all = all.and(activity.has(aspect));
        }
        return all;
    }

    public static boolean isCalledOff(Activity activity) {
        return activity.status() == Activity.Status.CANCELLED || activity.status() == Activity.Status.POSTPONED;
    }

    public static Count occasions(Activity activity) {
        return activity.occasions().orElse(Count.exactly(1));
    }

    /** Took place, or is taking place. */
    public static boolean isHeld(Activity activity) {
        return activity.status() == Activity.Status.HELD || activity.status() == Activity.Status.ONGOING;
    }

    /**
     * A meeting of mayors, deputies or secretaries. The type says so; that elected people took part does not, because
     * members of the council are elected too.
     */
    public static boolean isOfLeaders(Activity activity) {
        return activity.type() == Activity.Kind.LEADERSHIP_MEETING;
    }
}
