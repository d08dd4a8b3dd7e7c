package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void runsUpwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, Double.NaN));
    }

    @Test
    void isExactWhereItHoldsOneNumber() {
        assertThat(Interval.exactly(3).isExact()).isTrue();
        assertThat(Interval.atLeast(3).isExact()).isFalse();
        assertThat(Interval.atLeast(Double.POSITIVE_INFINITY).isExact()).isTrue();
    }

    @Test
    void holdsItsEnds() {
        assertThat(new Interval(1, 2).contains(1)).isTrue();
        assertThat(new Interval(1, 2).contains(2)).isTrue();
        assertThat(new Interval(1, 2).contains(2.1)).isFalse();
        assertThat(new Interval(1, 2).contains(0.9)).isFalse();
    }

    @Test
    void addsEndByEnd() {
        assertThat(new Interval(1, 2).plus(Interval.atLeast(3))).isEqualTo(Interval.atLeast(4));
    }

    @Test
    void spansTwoWithAllThatLiesBetweenThem() {
        assertThat(new Interval(1, 2).hull(Interval.exactly(5))).isEqualTo(new Interval(1, 5));
    }
}
