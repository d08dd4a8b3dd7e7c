package org.kembar.measurement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.kembar.edtf.Truth;

/** The median of numbers each known to lie in an interval, some of which may not belong. */
final class Median {

    private final List<Interval> certain = new ArrayList<>();
    private final List<Interval> possible = new ArrayList<>();

    void add(Truth member, Interval value) {
        switch (member) {
            case YES -> certain.add(value);
            case CANNOT_TELL -> possible.add(value);
            case NO -> {}
        }
    }

    boolean isEmpty() {
        return certain.isEmpty() && possible.isEmpty();
    }

    /** Whether there is a median at all. */
    Truth exists() {
        if (!certain.isEmpty()) {
            return Truth.YES;
        }
        return possible.isEmpty() ? Truth.NO : Truth.CANNOT_TELL;
    }

    /** Asked only where there can be one. */
    Interval value() {
        return new Interval(
                extreme(Interval::least, Comparator.naturalOrder(), Math::min),
                extreme(Interval::most, Comparator.reverseOrder(), Math::max));
    }

    /** Of the numbers that may not belong, the outermost move the median farthest. */
    private double extreme(ToDoubleFunction<Interval> end, Comparator<Double> outermost, DoubleBinaryOperator farther) {
        var numbers = new ArrayList<Double>(certain.size() + possible.size());
        certain.forEach(value -> numbers.add(end.applyAsDouble(value)));
        var open = new ArrayList<Double>(possible.size());
        possible.forEach(value -> open.add(end.applyAsDouble(value)));
        open.sort(outermost);
        var farthest = numbers.isEmpty() ? open.getFirst() : of(numbers);
        for (var number : open) {
            numbers.add(number);
            farthest = farther.applyAsDouble(farthest, of(numbers));
        }
        return farthest;
    }

    private static double of(List<Double> numbers) {
        Collections.sort(numbers);
        var middle = numbers.size() / 2;
        return numbers.size() % 2 == 1 ? numbers.get(middle) : (numbers.get(middle - 1) + numbers.get(middle)) / 2;
    }
}
