package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.measurement.Interval;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;

/** What rounding may not do to a value beside its thresholds. */
class NumberWordsTest {

    private static final Scale SCALE =
            Scale.parse(List.of("weak", ">= 51 adequate", "> 76 strong")).orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "75.97, 75.97%",
        "75.9996, 75.9996%",
        "76, 76%",
        "76.04, 76.04%",
        "50.96, 50.96%",
        "50.94, 50.9%",
        "33.3333333, 33.3%",
        "66.6666667, 66.7%",
        "2.6666667, 2.67%",
        "74.97, 75%",
    })
    void noRoundingReachesAThreshold(double value, String shown) {
        var words = new NumberWords(Messages.in(Language.EN), Language.EN);
        assertThat(words.of(Interval.exactly(value), Signal.Unit.PERCENT, SCALE))
                .isEqualTo(shown);
    }
}
