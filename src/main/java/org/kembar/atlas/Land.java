package org.kembar.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * The outlines of the land, without borders of countries: cities are partners whatever border is disputed. Natural Earth at
 * 1:110 million, made by {@code src/tools/java/OutlineMaker.java}.
 */
final class Land {

    private static final String FORMAT = "kembar-outlines/1 ";
    private static final double HUNDREDTHS = 100;

    private static final Map<WorldView, String> PATHS = paths();

    private Land() {}

    /** All of it as one path of a picture, in the units of the world; filled by the rule even-odd, for lakes are holes. */
    static String path(WorldView view) {
        return Objects.requireNonNull(PATHS.get(view));
    }

    /** A place on an outline, its longitude counted from the middle of the map. */
    private record Corner(double x, double latitude) {}

    private static Map<WorldView, String> paths() {
        var rings = rings();
        var paths = new EnumMap<WorldView, String>(WorldView.class);
        for (var view : WorldView.values()) {
            var path = new StringBuilder();
            for (var ring : rings) {
                draw(ring, view, path);
            }
            paths.put(view, path.toString());
        }
        return paths;
    }

    private static List<List<Corner>> rings() {
        try (var in = Objects.requireNonNull(Land.class.getResourceAsStream("land.txt"))) {
            var lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            if (!lines.getFirst().startsWith(FORMAT)) {
                throw new IllegalStateException("Not the outlines that this program reads: " + lines.getFirst());
            }
            return lines.stream().skip(1).map(Land::ring).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Corner> ring(String line) {
        var steps = line.split(" ");
        var ring = new ArrayList<Corner>();
        var x = 0;
        var y = 0;
        for (var i = 0; i < steps.length; i += 2) {
            x += Integer.parseInt(steps[i]);
            y += Integer.parseInt(steps[i + 1]);
            ring.add(new Corner(x / HUNDREDTHS, y / HUNDREDTHS));
        }
        return ring;
    }

    /** What lies beyond the one edge of the map comes in again at the other. */
    private static void draw(List<Corner> ring, WorldView view, StringBuilder path) {
        for (var turn = -360; turn <= 360; turn += 360) {
            var by = turn - view.meridian();
            var turned = ring.stream()
                    .map(corner -> new Corner(corner.x() + by, corner.latitude()))
                    .toList();
            var within = cut(cut(turned, x -> x + 180), x -> 180 - x);
            if (within.size() > 2) {
                draw(
                        within.stream()
                                .map(corner -> view.at(corner.x(), corner.latitude()))
                                .toList(),
                        path);
            }
        }
    }

    /**
     * The part of a ring for which something is not negative: I. Sutherland, G. Hodgman, "Reentrant polygon clipping",
     * Comm. ACM 17 (1974).
     */
    private static List<Corner> cut(List<Corner> ring, DoubleUnaryOperator inside) {
        var kept = new ArrayList<Corner>();
        for (var i = 0; i < ring.size(); i++) {
            var from = ring.get(i == 0 ? ring.size() - 1 : i - 1);
            var to = ring.get(i);
            var before = inside.applyAsDouble(from.x());
            var now = inside.applyAsDouble(to.x());
            if (before < 0 != now < 0) {
                var part = before / (before - now);
                kept.add(new Corner(
                        from.x() + part * (to.x() - from.x()),
                        from.latitude() + part * (to.latitude() - from.latitude())));
            }
            if (now >= 0) {
                kept.add(to);
            }
        }
        return kept;
    }

    /** In whole units, as steps: the page is the shorter for it. */
    private static void draw(List<Point> outline, StringBuilder path) {
        var x = Math.round(outline.getFirst().x());
        var y = Math.round(outline.getFirst().y());
        path.append('M').append(x).append(' ').append(y).append('l');
        for (var point : outline) {
            var byX = Math.round(point.x()) - x;
            var byY = Math.round(point.y()) - y;
            if (byX != 0 || byY != 0) {
                path.append(byX).append(byY < 0 ? "" : " ").append(byY).append(' ');
                x += byX;
                y += byY;
            }
        }
        path.setCharAt(path.length() - 1, 'z');
    }
}
