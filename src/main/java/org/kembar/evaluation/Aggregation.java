package org.kembar.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kembar.measurement.State;

/** From the signals' states to the indicator's. */
public final class Aggregation {

    /** From this mean on, an indicator is strong. */
    public static final double STRONG = 1.5;

    /** From this mean on, an indicator is adequate. */
    public static final double ADEQUATE = 0.75;

    private Aggregation() {}

    /** @param signals the states of the indicator's signals */
    static Rating rate(List<State> signals, Optional<Gate> gate) {
        var rated = 0;
        var points = 0;
        for (var state : signals) {
            if (state.isRated()) {
                rated++;
                points += state.points();
            }
        }
        var mean = rated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) points / rated);
        var coverage = new Finding.Coverage(rated, signals.size());
        return new Rating(state(mean, coverage, gate), mean, coverage);
    }

    /** The mean decides if at least half of the signals are rated; a closed gate decides in any case. */
    static State state(OptionalDouble mean, Finding.Coverage coverage, Optional<Gate> gate) {
        var byMean = coverage.isEnough() && mean.isPresent() ? byMean(mean.getAsDouble()) : State.INSUFFICIENT;
        if (gate.isEmpty()) {
            return byMean;
        }
        return switch (gate.get().closed()) {
            case YES -> State.WEAK;
            case NO -> byMean;
            case CANNOT_TELL -> byMean == State.WEAK ? State.WEAK : State.INSUFFICIENT;
        };
    }

    static State byMean(double mean) {
        if (mean >= STRONG) {
            return State.STRONG;
        }
        return mean >= ADEQUATE ? State.ADEQUATE : State.WEAK;
    }
}
