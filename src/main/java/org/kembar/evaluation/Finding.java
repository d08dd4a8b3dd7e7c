package org.kembar.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kembar.casefile.Fact;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.State;

/**
 * The state of one indicator and what it rests on.
 *
 * @param mean of the rated signals: weak 0, adequate 1, strong 2; partial where the state is insufficient
 * @param coverage how many signals could be rated
 * @param movement against the same scope a year earlier, by what was rated then and now
 * @param set what an evaluator set beside the computed state
 */
public record Finding(
        Framework.Indicator indicator,
        State state,
        OptionalDouble mean,
        Coverage coverage,
        Optional<Gate> gate,
        Movement movement,
        List<Measurement> measurements,
        Optional<EvaluatorsState> set) {

    Finding with(Optional<EvaluatorsState> evaluatorsState) {
        return new Finding(indicator, state, mean, coverage, gate, movement, measurements, evaluatorsState);
    }

    /** Rated signals of all signals. */
    public record Coverage(int rated, int all) {

        /** An indicator is rated when at least half of its signals are. */
        public boolean isEnough() {
            return all > 0 && rated * 2 >= all;
        }

        /** How many more are to be rated until the indicator is. */
        int missing() {
            return Math.max(0, (all + 1) / 2 - rated);
        }
    }

    public enum Trend {
        UP,
        STEADY,
        DOWN,
        /** One of the two results, or both, cannot be compared. */
        UNKNOWN
    }

    public Trend trend() {
        return movement.trend();
    }

    /** The signal that decides the state: the first that has it. */
    public Optional<Measurement> decisiveMeasurement() {
        return measurements.stream()
                .filter(m -> m.state() == state && state.isRated())
                .findFirst()
                .or(() -> measurements.stream().filter(m -> m.state().isRated()).findFirst());
    }

    /** The signals that could not be rated. */
    public List<Measurement> open() {
        return measurements.stream().filter(m -> !m.state().isRated()).toList();
    }

    /** The one fact that decides: what closes the gate, or else the decisive signal's. Without a state nothing does. */
    public Optional<Fact> decisiveFact() {
        if (!state.isRated()) {
            return Optional.empty();
        }
        return gate.filter(g -> g.closed().certain())
                .flatMap(g -> g.facts().stream().findFirst())
                .or(() -> decisiveMeasurement().flatMap(Measurement::decisive));
    }
}
