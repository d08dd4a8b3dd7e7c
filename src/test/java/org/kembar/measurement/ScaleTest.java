package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.measurement.State.ADEQUATE;
import static org.kembar.measurement.State.INSUFFICIENT;
import static org.kembar.measurement.State.STRONG;
import static org.kembar.measurement.State.WEAK;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.evaluation.BuiltIn;

class ScaleTest {

    private static final Scale SHARE = scale("weak", ">= 51 adequate", ">= 76 strong");

    @Test
    void ratesAValueByTheLastCutItReaches() {
        assertThat(SHARE.rate(Interval.exactly(50.999))).isEqualTo(WEAK);
        assertThat(SHARE.rate(Interval.exactly(51))).isEqualTo(ADEQUATE);
        assertThat(SHARE.rate(Interval.exactly(76))).isEqualTo(STRONG);
    }

    @Test
    void doesNotReachACutThatLeavesItsValueOut() {
        var vacancy = scale("strong", "> 30 adequate", "> 180 weak");
        assertThat(vacancy.rate(Interval.exactly(30))).isEqualTo(STRONG);
        assertThat(vacancy.rate(Interval.exactly(30.001))).isEqualTo(ADEQUATE);
        assertThat(vacancy.rate(Interval.exactly(180))).isEqualTo(ADEQUATE);
        assertThat(vacancy.rate(Interval.exactly(181))).isEqualTo(WEAK);
    }

    @Test
    void cannotRateAnIntervalOfMoreThanOneState() {
        assertThat(SHARE.rate(new Interval(50, 51))).isEqualTo(INSUFFICIENT);
        assertThat(SHARE.states(new Interval(50, 51))).containsExactly(WEAK, ADEQUATE);
        assertThat(SHARE.rate(new Interval(51, 75.9))).isEqualTo(ADEQUATE);
        assertThat(SHARE.rate(Interval.atLeast(76))).isEqualTo(STRONG);
        assertThat(SHARE.states(new Interval(0, 100))).containsExactly(WEAK, ADEQUATE, STRONG);
    }

    @Test
    void seesTheStateBetweenTwoCutsOfAScaleThatTurnsBack() {
        var share = scale("weak", ">= 10 adequate", ">= 30 strong", "> 70 adequate", "> 90 weak");
        assertThat(share.rate(Interval.exactly(50))).isEqualTo(STRONG);
        assertThat(share.rate(Interval.exactly(90))).isEqualTo(ADEQUATE);
        assertThat(share.rate(Interval.exactly(91))).isEqualTo(WEAK);
        assertThat(share.states(new Interval(0, 100))).containsExactly(WEAK, ADEQUATE, STRONG);
        assertThat(share.rate(new Interval(20, 80))).isEqualTo(INSUFFICIENT);
    }

    static Stream<Signal> signals() {
        return BuiltIn.standards().catalogue().signals().stream();
    }

    /** Just below a cut the state before it, at the cut what the sign says, just above it the cut's own. */
    @ParameterizedTest
    @MethodSource("signals")
    void everyCutOfEveryBuiltInScaleLiesWhereItSays(Signal signal) {
        var scale = Scale.parse(signal.scale()).orElseThrow();
        var before = scale.lowest();
        for (var cut : scale.cuts()) {
            assertThat(scale.rate(Interval.exactly(Math.nextDown(cut.value())))).isEqualTo(before);
            assertThat(scale.rate(Interval.exactly(cut.value()))).isEqualTo(cut.included() ? cut.state() : before);
            assertThat(scale.rate(Interval.exactly(Math.nextUp(cut.value())))).isEqualTo(cut.state());
            assertThat(before).isNotEqualTo(cut.state());
            before = cut.state();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weak",
                "",
                "insufficient,>= 1 adequate",
                "Weak,>= 1 adequate",
                "weak,1 adequate",
                "weak,>=1 adequate",
                "weak,< 1 adequate",
                "weak,>= 1,5 adequate",
                "weak,>= 1 good",
                "weak,>= 2 adequate,>= 1 strong",
                "weak,>= 1 adequate,> 1 strong"
            })
    void isNotReadFromWhatIsNoScale(String written) {
        assertThat(Scale.parse(List.of(written.split(",(?! ?5)")))).isEmpty();
    }

    private static Scale scale(String... written) {
        return Scale.parse(List.of(written)).orElseThrow();
    }
}
