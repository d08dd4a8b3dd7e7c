package org.kembar.atlas;

import org.kembar.cities.Coordinates;

/**
 * The world in a plane, by the projection Equal Earth: areas are true, so no country looks larger than it is. B. Šavrič,
 * T. Patterson, B. Jenny, "The Equal Earth map projection", Int. J. of Geographical Information Science 33 (2019),
 * doi 10.1080/13658816.2018.1504949, equations 5 and 6.
 */
enum WorldView {
    /** Cut through the Bering Strait. */
    ATLANTIC(11),
    /** Cut through the Atlantic. */
    PACIFIC(150);

    /** The world is so many units wide, which is finer than any screen at which all of it is seen. */
    static final double WIDTH = 2000;

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;

    /** The equator's half, where the formula takes the earth's radius for one. */
    private static final double HALF = Math.PI / (M * A1);

    private static final double UNIT = WIDTH / 2 / HALF;

    static final double HEIGHT = 2 * y(Math.asin(M)) * UNIT;

    private final double meridian;

    WorldView(double meridian) {
        this.meridian = meridian;
    }

    /** The longitude in the middle. */
    double meridian() {
        return meridian;
    }

    Point at(Coordinates place) {
        return at(fromMiddle(place.longitude()), place.latitude());
    }

    /** @param fromMiddle degrees east of the middle, from -180 to 180 */
    Point at(double fromMiddle, double latitude) {
        var t = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        var t2 = t * t;
        var t6 = t2 * t2 * t2;
        var x = Math.toRadians(fromMiddle) * Math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
        return new Point(WIDTH / 2 + x * UNIT, HEIGHT / 2 - y(t) * UNIT);
    }

    private static double y(double t) {
        var t2 = t * t;
        var t6 = t2 * t2 * t2;
        return t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    }

    /** Degrees east of the middle, from -180 to 180. */
    double fromMiddle(double longitude) {
        return Math.IEEEremainder(longitude - meridian, 360);
    }

    /** Whether the way between two neighbouring points leads over the edge of the map. */
    boolean isCutBetween(Coordinates one, Coordinates other) {
        return Math.abs(fromMiddle(one.longitude()) - fromMiddle(other.longitude())) > 180;
    }
}
