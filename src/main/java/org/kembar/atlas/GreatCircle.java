package org.kembar.atlas;

import java.util.List;
import java.util.stream.IntStream;
import org.kembar.cities.Coordinates;

/** The shortest way over the earth between two places. */
final class GreatCircle {

    private static final double STEP_IN_KILOMETRES = 200;

    private GreatCircle() {}

    /** Places along it, both ends among them: E. Williams, "Aviation Formulary", intermediate points on a great circle. */
    static List<Coordinates> between(Coordinates from, Coordinates to) {
        var angle = from.kilometresTo(to) / Coordinates.EARTH_RADIUS;
        var steps = (int) Math.ceil(from.kilometresTo(to) / STEP_IN_KILOMETRES);
        // Between antipodes every way is as short; the straight one on paper will do.
        if (steps == 0 || Math.sin(angle) < 1e-9) {
            return List.of(from, to);
        }
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> switch (step) {
                    case 0 -> from;
                    default -> step == steps ? to : along(from, to, angle, (double) step / steps);
                })
                .toList();
    }

    private static Coordinates along(Coordinates from, Coordinates to, double angle, double part) {
        var a = Math.sin((1 - part) * angle) / Math.sin(angle);
        var b = Math.sin(part * angle) / Math.sin(angle);
        var x = a * x(from) + b * x(to);
        var y = a * y(from) + b * y(to);
        var z = a * z(from) + b * z(to);
        return new Coordinates(Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }

    private static double x(Coordinates place) {
        return Math.cos(Math.toRadians(place.latitude())) * Math.cos(Math.toRadians(place.longitude()));
    }

    private static double y(Coordinates place) {
        return Math.cos(Math.toRadians(place.latitude())) * Math.sin(Math.toRadians(place.longitude()));
    }

    private static double z(Coordinates place) {
        return Math.sin(Math.toRadians(place.latitude()));
    }
}
