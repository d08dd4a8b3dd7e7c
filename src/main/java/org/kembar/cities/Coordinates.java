package org.kembar.cities;

/**
 * A point on the earth in degrees.
 *
 * @param latitude from -90 in the south to 90
 * @param longitude from -180 in the west to 180
 */
public record Coordinates(double latitude, double longitude) {

    /** Mean radius R1 of the ellipsoid GRS 80, in kilometres: H. Moritz, "Geodetic Reference System 1980", J. Geodesy 74 (2000). */
    public static final double EARTH_RADIUS = 6371.0088;

    public Coordinates {
        if (!isOnEarth(latitude, longitude)) {
            throw new IllegalArgumentException("No point on the earth: " + latitude + ", " + longitude);
        }
    }

    public static boolean isOnEarth(double latitude, double longitude) {
        return latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
    }

    /**
     * The great-circle distance in kilometres by the haversine formula (R. W. Sinnott, "Virtues of the haversine", Sky and
     * Telescope 68, 1984). The earth taken for a sphere, it is at most about half a per cent off.
     */
    public double kilometresTo(Coordinates other) {
        var h = haversine(Math.toRadians(other.latitude - latitude))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * haversine(Math.toRadians(other.longitude - longitude));
        return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    private static double haversine(double angle) {
        var sine = Math.sin(angle / 2);
        return sine * sine;
    }
}
