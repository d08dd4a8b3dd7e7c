package org.kembar.documents;

import java.util.ArrayList;
import java.util.List;
import org.kembar.documents.Svg.Anchor;

/** Numbered marks at their days in a lane of a picture; those so close that they would touch stand one below the other. */
final class MarkLane {

    private static final double ROW = 19;
    private static final double RADIUS = 7.5;
    private static final double TEXT = 10;
    /** Between a number and the ends of its mark, where it is wider than a circle. */
    private static final double PADDING = 2.3;
    /** How wide a bold digit is, as a part of the size of the letters. */
    private static final double DIGIT = 0.62;

    private final Chart chart;
    private final Svg svg;
    private final TimeAxis axis;

    MarkLane(Chart chart) {
        this.chart = chart;
        this.svg = chart.svg();
        this.axis = chart.axis();
    }

    /**
     * What a mark stands for.
     *
     * @param number under which the list of facts has it
     * @param isFilled false for what did not take place, or not yet
     */
    record Mark(int number, Happening.Days days, String colour, boolean isFilled) {}

    private record Placed(Mark mark, double x, int row) {}

    void draw(String name, List<Mark> marks) {
        var rows = new ArrayList<Double>();
        var placed = marks.stream()
                .filter(mark -> overlaps(mark.days()))
                .map(mark -> place(mark, rows))
                .toList();
        var top = chart.lane("", name, Math.max(1, rows.size()) * ROW);
        placed.forEach(one -> mark(one, top));
        svg.line("rule-strong", 0.5, 0, chart.bottom() + 2, axis.right(), chart.bottom() + 2);
        chart.space(5);
    }

    private boolean overlaps(Happening.Days days) {
        return !days.to().isBefore(axis.first()) && !days.from().isAfter(axis.last());
    }

    private Placed place(Mark mark, List<Double> rows) {
        var days = mark.days();
        var half = width(mark) / 2;
        var x = Math.clamp(axis.at(days.middle()), axis.left() + half, axis.right() - half - 2);
        var from = Math.min(axis.at(days.from()), x - half) - 2;
        var to = Math.max(axis.at(days.to().plusDays(1)), x + half);
        var row = 0;
        while (row < rows.size() && rows.get(row) > from) {
            row++;
        }
        if (row == rows.size()) {
            rows.add(to);
        } else {
            rows.set(row, to);
        }
        return new Placed(mark, x, row);
    }

    /** A number in its colour; a line over the days that are possible, a bar over those that are certain. */
    private void mark(Placed placed, double top) {
        var mark = placed.mark();
        var colour = mark.colour();
        var y = top + placed.row() * ROW + ROW / 2;
        var from = axis.at(mark.days().from());
        var to = axis.at(mark.days().to().plusDays(1));
        var width = width(mark);
        if (to - from > width) {
            svg.line(colour, 1, from, y, to, y)
                    .line(colour, 1, from, y - 3, from, y + 3)
                    .line(colour, 1, to, y - 3, to, y + 3);
        }
        mark.days()
                .lasted()
                .ifPresent(lasted -> svg.line(colour, 4, axis.at(lasted.from()), y, axis.at(lasted.to()), y));
        if (mark.isFilled()) {
            svg.pill(colour, placed.x(), y, RADIUS, width);
        } else {
            svg.hollowPill(colour, placed.x(), y, RADIUS - 0.5, width - 1);
        }
        svg.text(
                mark.isFilled() ? "paper" : colour,
                TEXT,
                true,
                Anchor.MIDDLE,
                placed.x(),
                y + 0.35 * TEXT,
                Integer.toString(mark.number()));
    }

    /** A circle, or wider where the number would not be readable in one. */
    private static double width(Mark mark) {
        return Math.max(
                2 * RADIUS, DIGIT * TEXT * Integer.toString(mark.number()).length() + 2 * PADDING);
    }
}
