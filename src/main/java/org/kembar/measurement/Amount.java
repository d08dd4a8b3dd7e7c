package org.kembar.measurement;

import java.util.Arrays;
import java.util.function.Function;
import org.kembar.casefile.Activity;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.FactSet;
import org.kembar.chronicle.Members;

/**
 * A number that a signal takes from every activity, such as its participants, so that a stretch of time needs only adding
 * up. It is taken when a stretch first reaches the activity, as {@link Property} does.
 */
final class Amount {

    private final Function<Dated<Activity>, Interval> number;
    private final FactSet taken = new FactSet();
    private double[] least = new double[0];
    private double[] most = new double[0];

    Amount(Function<Dated<Activity>, Interval> number) {
        this.number = number;
    }

    Interval of(Entry<Activity> entry) {
        taken.addNew(entry, this::take);
        return new Interval(least[entry.number()], most[entry.number()]);
    }

    double most(Entry<Activity> entry) {
        taken.addNew(entry, this::take);
        return most[entry.number()];
    }

    /** At least what the activities hold that surely lie in the stretch, at most what all hold that can. */
    Interval sum(Members<Activity> stretch) {
        makeRoom(stretch.all().size());
        taken.addAllOf(stretch, this::take);
        return new Interval(stretch.certain().sum(least), stretch.possible().sum(most));
    }

    private void take(Entry<Activity> entry) {
        if (entry.number() >= least.length) {
            makeRoom(Math.max(entry.number() + 16, 2 * least.length));
        }
        var interval = number.apply(entry);
        least[entry.number()] = interval.least();
        most[entry.number()] = interval.most();
    }

    private void makeRoom(int size) {
        if (size > least.length) {
            least = Arrays.copyOf(least, size);
            most = Arrays.copyOf(most, size);
        }
    }
}
