package org.kembar.evaluation;

import java.util.List;
import java.util.Optional;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.State;

/**
 * How an indicator has moved in the year before the date asked about, and what says so: docs/decisions/0013.
 *
 * @param then its state a year earlier; absent where the period of the scope had not begun by then
 * @param compared how many signals could be rated both times
 * @param moved those of them that have another state now
 */
public record Movement(Finding.Trend trend, Why why, Optional<State> then, int compared, List<Moved> moved) {

    /** A signal as it is now, and its state a year earlier. */
    public record Moved(Measurement now, State then) {}

    public enum Why {
        /** A year earlier lies before the period. */
        BEFORE_THE_PERIOD,
        /** Then or now the indicator has no state. */
        NOT_RATED,
        /** Then or now a closed gate holds it at weak. */
        GATE,
        /** The signals that could be rated both times say so. */
        SIGNALS,
        /** There are no such signals. */
        NO_SIGNAL,
        /** Its state has changed, and these signals do not say so. */
        OTHER_SIGNALS
    }

    static Movement beforeThePeriod() {
        return new Movement(Finding.Trend.UNKNOWN, Why.BEFORE_THE_PERIOD, Optional.empty(), 0, List.of());
    }
}
