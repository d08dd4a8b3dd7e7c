package org.kembar.atlas;

import java.util.ArrayList;
import java.util.List;

/** Moves marks apart that lie upon each other, each no farther from its place than it must. */
final class Spread {

    /** Enough for a page of marks; whatever still touches then stays so. */
    private static final int ROUNDS = 200;

    /** A circle is full of golden angles: marks of one place part in all directions, always the same. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private Spread() {}

    /**
     * @param fixed what keeps its place
     * @param apart how far from each other they have to be
     */
    static List<Point> apart(List<Point> places, List<Point> fixed, double apart, double width, double height) {
        var marks = new ArrayList<Point>(places);
        for (var round = 0; round < ROUNDS; round++) {
            var hasMoved = push(marks, apart);
            for (var point : fixed) {
                hasMoved |= push(marks, point, apart);
            }
            if (!hasMoved) {
                break;
            }
            marks.replaceAll(mark -> new Point(
                    Math.clamp(mark.x(), apart / 2, width - apart / 2),
                    Math.clamp(mark.y(), apart / 2, height - apart / 2)));
        }
        return List.copyOf(marks);
    }

    private static boolean push(List<Point> marks, double apart) {
        var moved = false;
        for (var i = 0; i < marks.size(); i++) {
            for (var j = 0; j < i; j++) {
                var distance = marks.get(i).distanceTo(marks.get(j));
                if (distance < apart - 0.01) {
                    part(marks, i, j, distance, apart);
                    moved = true;
                }
            }
        }
        return moved;
    }

    private static boolean push(List<Point> marks, Point fixed, double apart) {
        var moved = false;
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var distance = mark.distanceTo(fixed);
            if (distance < apart - 0.01) {
                var away = away(fixed, mark, distance, i);
                marks.set(i, fixed.moved(away.x() * apart, away.y() * apart));
                moved = true;
            }
        }
        return moved;
    }

    /** The direction from one to the other, as a point at the distance 1. */
    private static Point away(Point from, Point to, double distance, int number) {
        return distance < 1e-6
                ? new Point(Math.cos(number * GOLDEN_ANGLE), Math.sin(number * GOLDEN_ANGLE))
                : new Point((to.x() - from.x()) / distance, (to.y() - from.y()) / distance);
    }

    private static void part(List<Point> marks, int i, int j, double distance, double apart) {
        var one = marks.get(i);
        var other = marks.get(j);
        var away = away(other, one, distance, i);
        var by = (apart - distance) / 2;
        marks.set(i, one.moved(away.x() * by, away.y() * by));
        marks.set(j, other.moved(-away.x() * by, -away.y() * by));
    }
}
