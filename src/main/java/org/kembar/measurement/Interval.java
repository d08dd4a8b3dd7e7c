package org.kembar.measurement;

import org.kembar.casefile.Count;

/** A number, or, where dates or counts are uncertain, all the numbers it can be. */
public record Interval(double least, double most) {

    public Interval {
        if (Double.isNaN(least) || Double.isNaN(most) || most < least) {
            throw new IllegalArgumentException("An interval runs upwards, not " + least + ".." + most);
        }
    }

    public static Interval exactly(double value) {
        return new Interval(value, value);
    }

    public static Interval atLeast(double value) {
        return new Interval(value, Double.POSITIVE_INFINITY);
    }

    public static Interval of(Count count) {
        return new Interval(
                count.least(), count.most().isPresent() ? count.most().getAsInt() : Double.POSITIVE_INFINITY);
    }

    public boolean isExact() {
        return least == most;
    }

    public boolean contains(double value) {
        return least <= value && value <= most;
    }

    public Interval plus(Interval other) {
        return new Interval(least + other.least, most + other.most);
    }

    /** The higher of two numbers, each known only to lie in its interval. */
    public Interval higher(Interval other) {
        return new Interval(Math.max(least, other.least), Math.max(most, other.most));
    }

    /** The interval that holds both. */
    public Interval hull(Interval other) {
        return new Interval(Math.min(least, other.least), Math.max(most, other.most));
    }
}
