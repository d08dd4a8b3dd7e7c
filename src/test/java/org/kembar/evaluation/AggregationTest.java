package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.measurement.State.ADEQUATE;
import static org.kembar.measurement.State.INSUFFICIENT;
import static org.kembar.measurement.State.STRONG;
import static org.kembar.measurement.State.WEAK;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.edtf.Truth;
import org.kembar.measurement.State;

/**
 * From signals to an indicator: weak 0, adequate 1, strong 2; strong from a mean of 1.5, adequate from 0.75; at least half
 * of the signals rated; a closed gate decides, one in doubt leaves only weak certain.
 */
class AggregationTest {

    /** Each boundary with the nearest means that seven or eight signals can have on either side. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, STRONG", // 1.5
        "0, 4, 3, ADEQUATE", // 10/7 = 1.43
        "0, 3, 2, ADEQUATE", // 7/5 = 1.4
        "0, 3, 4, STRONG", // 11/7 = 1.57
        "1, 3, 0, ADEQUATE", // 0.75
        "2, 5, 0, WEAK", // 5/7 = 0.71
        "1, 4, 0, ADEQUATE", // 0.8
        "3, 5, 0, WEAK", // 0.625
        "7, 0, 0, WEAK",
        "0, 0, 7, STRONG",
    })
    void theMeanDecides(int weak, int adequate, int strong, State state) {
        assertThat(Aggregation.rate(signals(weak, adequate, strong, 0), Optional.empty())
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"3, 3, STRONG", "3, 4, INSUFFICIENT", "2, 3, INSUFFICIENT", "1, 1, STRONG", "0, 0, INSUFFICIENT"})
    void halfOfTheSignalsMustBeRated(int strong, int unrated, State state) {
        assertThat(Aggregation.rate(signals(0, 0, strong, unrated), Optional.empty())
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, 0, 4, WEAK",
        "YES, 4, 0, WEAK",
        "YES, 0, 0, WEAK", // even where nothing is rated
        "NO, 0, 4, STRONG",
        "NO, 4, 0, WEAK",
        "CANNOT_TELL, 0, 4, INSUFFICIENT",
        "CANNOT_TELL, 4, 0, WEAK",
        "CANNOT_TELL, 0, 0, INSUFFICIENT",
    })
    void aGateCaps(Truth closed, int weak, int strong, State state) {
        var gate = new Gate(Gate.Kind.NEVER_EVALUATED, closed, List.of(), Optional.empty());
        assertThat(Aggregation.rate(signals(weak, 0, strong, 1), Optional.of(gate))
                        .state())
                .isEqualTo(state);
    }

    private static List<State> signals(int weak, int adequate, int strong, int unrated) {
        var states = new ArrayList<State>();
        states.addAll(Collections.nCopies(weak, WEAK));
        states.addAll(Collections.nCopies(adequate, ADEQUATE));
        states.addAll(Collections.nCopies(strong, STRONG));
        states.addAll(Collections.nCopies(unrated, INSUFFICIENT));
        return states;
    }
}
