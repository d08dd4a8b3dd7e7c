package org.kembar.measurement;

import java.util.List;
import java.util.function.Function;

/** A number that a signal takes from every fact, such as its participants, so that a stretch of time needs only adding up. */
final class Amount {

    private final double[] least;
    private final double[] most;

    private Amount(double[] least, double[] most) {
        this.least = least;
        this.most = most;
    }

    static <T> Amount of(List<Entry<T>> facts, Function<Dated<T>, Interval> number) {
        var size = facts.isEmpty() ? 0 : facts.getLast().number() + 1;
        var amount = new Amount(new double[size], new double[size]);
        for (var entry : facts) {
            var interval = number.apply(entry);
            amount.least[entry.number()] = interval.least();
            amount.most[entry.number()] = interval.most();
        }
        return amount;
    }

    Interval of(Entry<?> entry) {
        return new Interval(least[entry.number()], most[entry.number()]);
    }

    /** At least what the facts hold that surely lie in the stretch, at most what all hold that can. */
    Interval sum(Members<?> facts) {
        return new Interval(facts.certain().sum(least), facts.possible().sum(most));
    }
}
