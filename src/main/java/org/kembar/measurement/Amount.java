package org.kembar.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.kembar.casefile.Activity;

/**
 * A number that a signal takes from every activity, such as its participants, so that a stretch of time needs only adding
 * up. It is taken when a stretch first reaches the activity, as {@link Property} does.
 */
final class Amount {

    private final List<Entry<Activity>> activities;
    private final Function<Dated<Activity>, Interval> number;
    private double[] least = new double[64];
    private double[] most = new double[64];
    private int taken;

    /** @param activities in the order of time */
    Amount(List<Entry<Activity>> activities, Function<Dated<Activity>, Interval> number) {
        this.activities = activities;
        this.number = number;
    }

    Interval of(Entry<Activity> entry) {
        takeUpTo(entry.number());
        return new Interval(least[entry.number()], most[entry.number()]);
    }

    double most(Entry<Activity> entry) {
        takeUpTo(entry.number());
        return most[entry.number()];
    }

    /** At least what the activities hold that surely lie in the stretch, at most what all hold that can. */
    Interval sum(Members<Activity> stretch) {
        takeUpTo(stretch.last());
        return new Interval(stretch.certain().sum(least), stretch.possible().sum(most));
    }

    private void takeUpTo(int last) {
        while (taken < activities.size() && activities.get(taken).number() <= last) {
            var entry = activities.get(taken++);
            if (entry.number() >= least.length) {
                var size = Math.max(entry.number() + 1, 2 * least.length);
                least = Arrays.copyOf(least, size);
                most = Arrays.copyOf(most, size);
            }
            var interval = number.apply(entry);
            least[entry.number()] = interval.least();
            most[entry.number()] = interval.most();
        }
    }
}
