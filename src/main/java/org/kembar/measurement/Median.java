package org.kembar.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        return new Interval(extreme(Interval::least, true), extreme(Interval::most, false));
    }

    /** Of the numbers that may not belong, the outermost move the median farthest. */
    private double extreme(ToDoubleFunction<Interval> end, boolean downwards) {
        var open = possible.stream().mapToDouble(end).sorted().toArray();
        var numbers = new double[certain.size() + open.length];
        var count = 0;
        for (var value : certain) {
            numbers[count++] = end.applyAsDouble(value);
        }
        Arrays.sort(numbers, 0, count);
        var farthest = count == 0 ? open[downwards ? 0 : open.length - 1] : of(numbers, count);
        for (var i = 0; i < open.length; i++) {
            insert(numbers, count++, open[downwards ? i : open.length - 1 - i]);
            farthest = downwards ? Math.min(farthest, of(numbers, count)) : Math.max(farthest, of(numbers, count));
        }
        return farthest;
    }

    private static void insert(double[] sorted, int count, double number) {
        var found = Arrays.binarySearch(sorted, 0, count, number);
        var place = found < 0 ? -found - 1 : found;
        System.arraycopy(sorted, place, sorted, place + 1, count - place);
        sorted[place] = number;
    }

    private static double of(double[] sorted, int count) {
        var middle = count / 2;
        return count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
