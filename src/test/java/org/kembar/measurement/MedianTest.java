package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.edtf.EdtfDates.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.edtf.Truth;

class MedianTest {

    private record Number(Truth member, Interval value) {}

    @Test
    void liesBetweenTheTwoInTheMiddle() {
        assertThat(of(sure(1), sure(2), sure(5), sure(9))).isEqualTo(Interval.exactly(3.5));
    }

    @Test
    void mayBeMovedByNumbersThatMayNotBelong() {
        assertThat(of(sure(5), sure(6), sure(7), open(1), open(2), open(9))).isEqualTo(new Interval(5, 6.5));
    }

    @Test
    void mayBeThatOfAnyNumberIfNoneSurelyBelongs() {
        assertThat(of(open(4), open(8), open(6))).isEqualTo(new Interval(4, 8));
    }

    @Test
    void mayHaveNoUpperEnd() {
        assertThat(of(sure(3), new Number(Truth.YES, Interval.atLeast(4)))).isEqualTo(Interval.atLeast(3.5));
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    /** Every choice of those that may not belong, every number at either of its ends. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdsEveryMedianThatCanBe(long seed) {
        var chance = chance(seed);
        var numbers = new ArrayList<Number>();
        for (var i = 0; i <= chance.nextInt(9); i++) {
            numbers.add(any(chance));
        }
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        for (var choice = 0; choice < 1 << numbers.size(); choice++) {
            var chosen = chosen(numbers, choice);
            if (!chosen.isEmpty()) {
                least = Math.min(
                        least,
                        middle(chosen.stream().mapToDouble(Interval::least).toArray()));
                most = Math.max(
                        most, middle(chosen.stream().mapToDouble(Interval::most).toArray()));
            }
        }
        assertThat(of(numbers.toArray(Number[]::new))).isEqualTo(new Interval(least, most));
    }

    /** The sure ones, and of the others those whose bit is set. */
    private static List<Interval> chosen(List<Number> numbers, int choice) {
        var chosen = new ArrayList<Interval>();
        for (var i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).member().certain() || (choice & 1 << i) != 0) {
                chosen.add(numbers.get(i).value());
            }
        }
        return chosen;
    }

    private static double middle(double[] numbers) {
        Arrays.sort(numbers);
        var half = numbers.length / 2;
        return numbers.length % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
    }

    private static Number any(RandomGenerator chance) {
        var least = chance.nextInt(12);
        return new Number(
                chance.nextBoolean() ? Truth.YES : Truth.CANNOT_TELL, new Interval(least, least + chance.nextInt(3)));
    }

    private static Number sure(double value) {
        return new Number(Truth.YES, Interval.exactly(value));
    }

    private static Number open(double value) {
        return new Number(Truth.CANNOT_TELL, Interval.exactly(value));
    }

    private static Interval of(Number... numbers) {
        var median = new Median();
        for (var number : numbers) {
            median.add(number.member(), number.value());
        }
        return median.value();
    }
}
