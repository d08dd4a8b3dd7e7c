package org.kembar.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        var least = lowest(least(certain), least(possible));
        // The highest median is the lowest one of the numbers mirrored at zero.
        return new Interval(least, 0 - lowest(mostMirrored(certain), mostMirrored(possible)));
    }

    private static double[] least(List<Interval> values) {
        var numbers = new double[values.size()];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i).least();
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private static double[] mostMirrored(List<Interval> values) {
        var numbers = new double[values.size()];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = 0 - values.get(i).most();
        }
        Arrays.sort(numbers);
        return numbers;
    }

    /**
     * The lowest median of the sure numbers and any of the open ones. The lowest of the open ones lower it farthest, as
     * long as they lie below it.
     */
    private static double lowest(double[] sure, double[] open) {
        var median = sure.length == 0 ? open[0] : of(sure, open, 0);
        for (var taken = 1; taken <= open.length && open[taken - 1] < median; taken++) {
            median = Math.min(median, of(sure, open, taken));
        }
        return median;
    }

    /** The median of the sure numbers and so many of the open ones. */
    private static double of(double[] sure, double[] open, int taken) {
        var count = sure.length + taken;
        var middle = count / 2;
        var upper = inPlace(middle, sure, open, taken);
        return count % 2 == 1 ? upper : (inPlace(middle - 1, sure, open, taken) + upper) / 2;
    }

    /** The number in a place, counted from 0, of the sure numbers and so many of the open ones in one order. */
    private static double inPlace(int place, double[] sure, double[] open, int taken) {
        var before = Math.max(0, place - sure.length);
        var most = Math.min(place, taken);
        while (before < most) {
            var half = (before + most) / 2;
            if (open[half] < sure[place - half - 1]) {
                before = half + 1;
            } else {
                most = half;
            }
        }
        var fromOpen = before < taken ? open[before] : Double.POSITIVE_INFINITY;
        var fromSure = place - before < sure.length ? sure[place - before] : Double.POSITIVE_INFINITY;
        return Math.min(fromOpen, fromSure);
    }
}
