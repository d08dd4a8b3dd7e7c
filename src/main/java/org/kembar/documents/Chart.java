package org.kembar.documents;

import java.time.LocalDate;
import org.kembar.documents.Svg.Anchor;

/** A picture over time: lanes one below the other, each with its name; the names stand above where it is narrow. */
final class Chart {

    static final double TEXT = 12;
    private static final int NARROW = 560;
    private static final double NAME = 16;

    private final Svg svg = new Svg();
    private final TimeAxis axis;
    private final int width;
    private double bottom = 18;

    /**
     * @param width in CSS pixels
     * @param names the room that the names of the lanes want at the left
     */
    Chart(int width, LocalDate first, LocalDate last, double names) {
        this.width = width;
        var left = isNarrow(width) ? 0.5 : Math.ceil(Math.min(names, width * 0.36));
        axis = new TimeAxis(first, last, left, width - 1.5);
    }

    static boolean isNarrow(int width) {
        return width < NARROW;
    }

    Svg svg() {
        return svg;
    }

    TimeAxis axis() {
        return axis;
    }

    double bottom() {
        return bottom;
    }

    /** Of the finished picture, with the last day below it. */
    double height() {
        return bottom + 20;
    }

    void space(double height) {
        bottom += height;
    }

    /** A new lane; gives its upper edge. */
    double lane(String code, String name, double height) {
        if (isNarrow(width)) {
            name(code, name, bottom + 12, axis.right());
            bottom += NAME;
        } else {
            name(code, name, bottom + 14.5, axis.left() - 10);
        }
        var top = bottom;
        bottom += height;
        return top;
    }

    private void name(String code, String name, double baseline, double room) {
        var indent = code.isEmpty() ? 0 : 28;
        if (!code.isEmpty()) {
            svg.text("soft", TEXT, false, Anchor.START, 0, baseline, code);
        }
        svg.text("ink", TEXT, false, Anchor.START, indent, baseline, Svg.fitted(name, TEXT, room - indent));
    }

    /** The finished picture, with the years behind everything and the last day as a line in front. */
    String picture(String id, double top, String asOf, String title, String description) {
        var years = new Svg();
        axis.draw(years, 0, bottom);
        svg.over(years).line("ink", 1.5, axis.right(), top, axis.right(), bottom + 4);
        svg.text("ink", 11, true, Anchor.END, axis.right(), bottom + 15, asOf);
        return svg.picture(id, width, height(), title, description);
    }
}
