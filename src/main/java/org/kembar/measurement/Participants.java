package org.kembar.measurement;

import org.kembar.casefile.Activity;

/** How many people took part in an activity. */
public final class Participants {

    /** What was held without anybody being counted had at least one: a missing number is no nought. */
    static final Interval UNCOUNTED = Interval.atLeast(1);

    private Participants() {}

    public static Interval of(Activity activity) {
        if (activity.participants().isEmpty()) {
            return UNCOUNTED;
        }
        var people = Interval.exactly(0);
        for (var group : activity.participants()) {
            people = people.plus(Interval.of(group.count()));
        }
        return people;
    }
}
