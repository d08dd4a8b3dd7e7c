package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.evaluation.BuiltIn;

/** The thresholds of all 64 signals at their edges, one line for each signal that is not a plain share. */
class ThresholdsTest {

    private static final Catalogue CATALOGUE = BuiltIn.standards().catalogue();

    /** Shares achieved: strong from 76 %, adequate from 51 %, weak up to 50 %. */
    private static final List<String> SHARES = List.of(
            "C1.4", "C2.1", "C2.2", "C3.2", "C3.4", "C3.6", "C4.1", "C4.2", "C4.3", "C4.4", "C4.6", "C5.6", "C6.4",
            "C7.1", "C7.2", "C7.3", "C7.4", "C7.5", "C7.6", "C8.2", "C8.4", "C9.3", "C10.2", "C10.4", "C10.5", "C10.6",
            "C11.1", "C11.2", "C11.3");

    @Test
    void everyPlainShareIsRatedAlike() {
        for (var signal : SHARES) {
            assertThat(states(signal, "0 50 51 75 76 100"))
                    .as(signal)
                    .isEqualTo("weak weak adequate adequate strong strong");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "C1.1, 0 1 1.5 2, weak weak adequate strong",
        "C1.2, 0 30 31 180 181, strong strong adequate adequate weak",
        "C1.3, 5 6 10 11, strong adequate adequate weak",
        "C1.5, 0 0.9 1 4 5, weak weak adequate adequate strong",
        "C1.6, 0 1 2 3, weak weak adequate strong",
        "C2.3, 0 9.9 10 25 25.1, strong strong adequate adequate weak",
        "C2.4, 0 2 3 4 5, weak weak adequate strong strong",
        "C2.5, 9 10 29 30 70 71 90 91, weak adequate adequate strong strong adequate adequate weak",
        "C2.6, 1 2 3, weak adequate strong",
        "C3.1, 0 1 2, weak adequate strong",
        "C3.3, 0 1 2 3, weak adequate adequate strong",
        "C3.5, 0 1 10 10.1, strong adequate adequate weak",
        "C4.5, 13 14 44 45, weak adequate adequate strong",
        "C5.1, 0 40 60 80, weak weak adequate strong",
        "C5.2, 0.49 0.5 0.99 1, weak adequate adequate strong",
        "C5.3, 365 366 730 731, strong adequate adequate weak",
        "C5.4, 0 1 2, weak adequate strong",
        "C5.5, 0.49 0.5 0.79 0.8, weak adequate adequate strong",
        "C6.1, 9 10 29 30, weak adequate adequate strong",
        "C6.2, 0 1 2 3, weak adequate adequate strong",
        "C6.3, 9 10 29 30, weak adequate adequate strong",
        "C6.5, 9 10 29 30, weak adequate adequate strong",
        "C6.6, 0 1 2, weak adequate strong",
        "C8.1, 5 6 15 16, strong adequate adequate weak",
        "C8.3, 0 1 2, weak adequate strong",
        "C8.5, 9 10 39 40, weak adequate adequate strong",
        "C8.6, 0 1 2, weak adequate strong",
        "C9.1, 0.29 0.3 0.59 0.6, weak adequate adequate strong",
        "C9.2, 0.29 0.3 0.59 0.6, weak adequate adequate strong",
        "C9.4, 9 10 29 30, weak adequate adequate strong",
        "C9.5, 0 1 2, strong adequate weak",
        "C10.1, 12 13 24 25, strong adequate adequate weak",
        "C10.3, 0 1 49 50, weak adequate adequate strong",
        "C11.4, 0 1 2, weak adequate strong",
        "C11.5, 0 1 2, strong adequate weak",
    })
    void theEdgesLieWhereTheTableGivesThem(String signal, String values, String states) {
        assertThat(states(signal, values)).isEqualTo(states);
    }

    @Test
    void theTablesHoldEverySignalOnce() throws NoSuchMethodException {
        var table = ThresholdsTest.class
                .getDeclaredMethod("theEdgesLieWhereTheTableGivesThem", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class);
        var listed = new ArrayList<>(SHARES);
        for (var line : table.value()) {
            listed.add(line.substring(0, line.indexOf(',')));
        }
        assertThat(listed)
                .hasSize(64)
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.signals().stream().map(Signal::id).toList());
    }

    private static String states(String signal, String values) {
        var scale = Scale.parse(CATALOGUE.signal(signal).orElseThrow().scale()).orElseThrow();
        return List.of(values.split(" ")).stream()
                .map(value -> scale.rate(Interval.exactly(Double.parseDouble(value))))
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
