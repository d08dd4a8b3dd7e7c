package org.kembar.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.State;

/**
 * How an indicator stood a year before the date asked about, and whether it has moved since. What is merely no longer
 * known, or known for the first time, is no movement: docs/decisions/0013.
 *
 * @param signals the states of the signals then, by their ids
 */
record Earlier(Rating rating, Optional<Gate> gate, Map<String, State> signals) {

    Movement until(Rating now, Optional<Gate> gateNow, List<Measurement> measurements) {
        if (!rating.state().isRated() || !now.state().isRated()) {
            return movement(Finding.Trend.UNKNOWN, Movement.Why.NOT_RATED, List.of());
        }
        var ofStates = Integer.signum(now.state().points() - rating.state().points());
        if (isClosed(gate) || isClosed(gateNow)) {
            return movement(trend(ofStates), Movement.Why.GATE, List.of());
        }
        var both = measurements.stream()
                .filter(measurement ->
                        measurement.state().isRated() && then(measurement).isRated())
                .toList();
        if (both.isEmpty()) {
            return movement(Finding.Trend.UNKNOWN, Movement.Why.NO_SIGNAL, both);
        }
        var ofSignals = Integer.signum(both.stream()
                .mapToInt(measurement ->
                        measurement.state().points() - then(measurement).points())
                .sum());
        return ofStates != 0 && ofStates != ofSignals
                ? movement(Finding.Trend.UNKNOWN, Movement.Why.OTHER_SIGNALS, both)
                : movement(trend(ofSignals), Movement.Why.SIGNALS, both);
    }

    /** @param both the signals that could be rated then and now */
    private Movement movement(Finding.Trend trend, Movement.Why why, List<Measurement> both) {
        var moved = both.stream()
                .filter(measurement -> measurement.state() != then(measurement))
                .map(measurement -> new Movement.Moved(measurement, then(measurement)))
                .toList();
        return new Movement(trend, why, Optional.of(rating.state()), both.size(), moved);
    }

    private State then(Measurement measurement) {
        return signals.getOrDefault(measurement.signal().id(), State.INSUFFICIENT);
    }

    /** A closed gate holds the indicator at weak whatever the signals do. */
    private static boolean isClosed(Optional<Gate> gate) {
        return gate.map(Gate::closed).equals(Optional.of(Truth.YES));
    }

    private static Finding.Trend trend(int change) {
        if (change == 0) {
            return Finding.Trend.STEADY;
        }
        return change > 0 ? Finding.Trend.UP : Finding.Trend.DOWN;
    }
}
