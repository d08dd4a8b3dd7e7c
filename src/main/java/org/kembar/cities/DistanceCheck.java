package org.kembar.cities;

/**
 * The distance a source states between two cities beside the one computed from their coordinates.
 *
 * @param computed along the great circle, in kilometres
 * @param stated in kilometres
 */
public record DistanceCheck(double computed, double stated, Result result) {

    public enum Result {
        AGREES,
        STATED_TOO_LONG,
        STATED_TOO_SHORT
    }

    /**
     * Tolerance: five per cent, and 50 km at least. A judgement of this product: rounding, the sphere (half a per cent), and
     * which point stands for a city spread over 50 km stay within it; a distance by road or by air routes mostly does not.
     */
    public static final double TOLERANCE_PERCENT = 5;

    public static final double TOLERANCE_KILOMETRES = 50;

    public static DistanceCheck of(City one, City other, double stated) {
        var computed = one.coordinates().kilometresTo(other.coordinates());
        return new DistanceCheck(computed, stated, result(computed, stated));
    }

    private static Result result(double computed, double stated) {
        var tolerance = Math.max(TOLERANCE_KILOMETRES, computed * TOLERANCE_PERCENT / 100);
        if (Math.abs(stated - computed) <= tolerance) {
            return Result.AGREES;
        }
        return stated > computed ? Result.STATED_TOO_LONG : Result.STATED_TOO_SHORT;
    }

    /** By how much the statement is off, in kilometres. */
    public double difference() {
        return Math.abs(stated - computed);
    }
}
