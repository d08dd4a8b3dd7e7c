package org.kembar.atlas;

import java.util.List;

/**
 * The part of the world that a picture shows: all that is drawn, with room around it.
 *
 * @param left the western edge in units of the world
 * @param top the northern edge
 * @param scale pixels for a unit
 */
record Section(double left, double top, double scale, double width, double height) {

    /** Closer, the outlines would be a caricature. */
    private static final double NARROWEST = WorldView.WIDTH / 5;

    private static final double LOWEST = 0.45;
    private static final double HIGHEST = 0.72;

    /** @param margin pixels around the outermost points */
    static Section around(List<Point> drawn, double width, double margin) {
        var x = drawn.stream().mapToDouble(Point::x).summaryStatistics();
        var y = drawn.stream().mapToDouble(Point::y).summaryStatistics();
        var room = width - 2 * margin;
        var highest = width * HIGHEST;
        var scale = Math.min(
                width / NARROWEST,
                Math.min(room / (x.getMax() - x.getMin()), (highest - 2 * margin) / (y.getMax() - y.getMin())));
        scale = Math.max(scale, width / WorldView.WIDTH);
        var height = Math.clamp((y.getMax() - y.getMin()) * scale + 2 * margin, width * LOWEST, highest);
        return new Section(
                from(x.getMin(), x.getMax(), width / scale, WorldView.WIDTH),
                from(y.getMin(), y.getMax(), height / scale, WorldView.HEIGHT),
                scale,
                width,
                height);
    }

    /** Beyond the poles and the edges there is nothing to see. */
    private static double from(double min, double max, double shown, double all) {
        var from = (min + max - shown) / 2;
        return shown >= all ? (all - shown) / 2 : Math.clamp(from, 0, all - shown);
    }

    Point at(Point ofWorld) {
        return new Point((ofWorld.x() - left) * scale, (ofWorld.y() - top) * scale);
    }
}
