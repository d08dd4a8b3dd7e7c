package org.kembar.atlas;

/** A point in the plane: on the map of the world, or in a picture, with y downwards. */
record Point(double x, double y) {

    double distanceTo(Point other) {
        var byX = other.x - x;
        var byY = other.y - y;
        return Math.sqrt(byX * byX + byY * byY);
    }

    Point moved(double byX, double byY) {
        return new Point(x + byX, y + byY);
    }
}
