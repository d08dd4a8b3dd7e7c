package org.kembar.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.State;

/** From the signals' states to the indicator's. */
final class Aggregation {

    /** From this mean on, an indicator is strong. */
    private static final double STRONG = 1.5;

    /** From this mean on, an indicator is adequate. */
    private static final double ADEQUATE = 0.75;

    private Aggregation() {}

    static OptionalDouble mean(List<Measurement> measurements) {
        return measurements.stream()
                .filter(m -> m.state().isRated())
                .mapToInt(m -> m.state().points())
                .average();
    }

    static Finding.Coverage coverage(List<Measurement> measurements) {
        return new Finding.Coverage(
                (int) measurements.stream().filter(m -> m.state().isRated()).count(), measurements.size());
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
