package org.kembar.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kembar.cities.Coordinates;

/** The map of partnerships as a picture: a line over the earth for each, and at its end a mark that leads to it. */
public final class TieMap {

    private static final double RADIUS = 7;
    /** As large as a finger needs: WCAG 2.2, 2.5.8. */
    private static final double TARGET = 24;

    private static final String OUTLINES = "land";

    private final List<Tie> ties;
    private final Map<Coordinates, String> own;
    private final WorldView view;
    /** The ways over the earth on the map of the world, each in pieces where the edge of the map cuts it. */
    private final List<List<List<Point>>> ways;

    private TieMap(List<Tie> ties, Map<Coordinates, String> own, WorldView view) {
        this.ties = ties;
        this.own = own;
        this.view = view;
        ways = ties.stream().map(tie -> line(tie, view)).toList();
    }

    /**
     * @param ties at least one
     * @param own the names of the own cities by their places
     */
    public static TieMap of(List<Tie> ties, Map<Coordinates, String> own) {
        return new TieMap(List.copyOf(ties), own, view(ties));
    }

    /** The outlines, which stand once on a page, whatever number of pictures shows them. */
    public String outlines() {
        return "<svg class=\"outlines\" aria-hidden=\"true\" width=\"0\" height=\"0\"><path id=\"" + OUTLINES
                + "\" class=\"land\" fill-rule=\"evenodd\" d=\"" + Land.path(view) + "\"/></svg>";
    }

    /** @param width in pixels */
    public String picture(double width, String title) {
        return new Picture(width).draw(title);
    }

    /** The view that cuts fewest lines; of two the one in whose middle the own city is nearer. */
    private static WorldView view(List<Tie> ties) {
        return Arrays.stream(WorldView.values())
                .min(Comparator.<WorldView>comparingInt(view -> ties.stream()
                                .mapToInt(tie -> line(tie, view).size())
                                .sum())
                        .thenComparingDouble(view ->
                                Math.abs(view.fromMiddle(ties.getFirst().own().longitude()))))
                .orElseThrow();
    }

    /** The way over the earth, in pieces where it leaves the map at one edge and comes in at the other. */
    private static List<List<Point>> line(Tie tie, WorldView view) {
        var pieces = new ArrayList<List<Point>>();
        var places = GreatCircle.between(tie.own(), tie.other());
        for (var i = 0; i < places.size(); i++) {
            if (i == 0 || view.isCutBetween(places.get(i - 1), places.get(i))) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(view.at(places.get(i)));
        }
        return pieces;
    }

    /** What is drawn at one size. */
    private final class Picture {

        private final Section section;
        private final List<List<List<Point>>> lines;
        private final StringBuilder shapes = new StringBuilder(8192);

        Picture(double width) {
            section = Section.around(
                    ways.stream().flatMap(List::stream).flatMap(List::stream).toList(), width, width / 12);
            lines = ways.stream()
                    .map(pieces -> pieces.stream()
                            .map(piece -> piece.stream().map(section::at).toList())
                            .toList())
                    .toList();
        }

        String draw(String title) {
            append(
                    "<svg class=\"map\" role=\"group\" aria-label=\"%s\" viewBox=\"0 0 %s %s\" width=\"%s\""
                            + " height=\"%s\">",
                    escaped(title), section.width(), section.height(), section.width(), section.height());
            append(
                    "<use href=\"#%s\" transform=\"translate(%s %s) scale(%s)\"/>",
                    OUTLINES,
                    -section.left() * section.scale(),
                    -section.top() * section.scale(),
                    String.format(Locale.ROOT, "%.4f", section.scale()));
            for (var i = 0; i < ties.size(); i++) {
                append("<path class=\"tie %s\" d=\"%s\"/>", word(ties.get(i).sign()), path(lines.get(i)));
            }
            var places = ties.stream().map(tie -> at(tie.other())).toList();
            var fixed = own.keySet().stream().map(this::at).toList();
            // The own cities keep their places; the marks of the partners give way.
            var marks = Spread.apart(places, fixed, TARGET + 2, section.width(), section.height());
            leaders(places, marks);
            var names = new Names(
                    Stream.concat(fixed.stream(), marks.stream()).toList(), section.width(), section.height());
            own.forEach((place, name) -> own(at(place), name, names));
            for (var i = 0; i < ties.size(); i++) {
                mark(ties.get(i), marks.get(i), names);
            }
            return shapes.append("</svg>").toString();
        }

        private Point at(Coordinates place) {
            return section.at(view.at(place));
        }

        private void leaders(List<Point> places, List<Point> marks) {
            for (var i = 0; i < marks.size(); i++) {
                if (places.get(i).distanceTo(marks.get(i)) > 1) {
                    append("<path class=\"leader\" d=\"%s\"/>", path(List.of(List.of(places.get(i), marks.get(i)))));
                }
            }
        }

        private void own(Point at, String name, Names names) {
            append(
                    "<g class=\"own\"><title>%s</title><circle cx=\"%s\" cy=\"%s\" r=\"8\"/>",
                    escaped(name), at.x(), at.y());
            append("<circle class=\"core\" cx=\"%s\" cy=\"%s\" r=\"3.5\"/>", at.x(), at.y());
            name(name, at, names);
            append("</g>");
        }

        private void mark(Tie tie, Point at, Names names) {
            append(
                    "<a href=\"%s\" aria-label=\"%s\"><title>%2$s</title>",
                    escaped(tie.address()), escaped(tie.title()));
            append(
                    "<rect class=\"target\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                    at.x() - TARGET / 2, at.y() - TARGET / 2, TARGET, TARGET);
            append(sign(tie.sign(), at.x(), at.y()));
            name(tie.partner(), at, names);
            append("</a>");
        }

        private void name(String name, Point mark, Names names) {
            names.place(name, mark)
                    .ifPresent(
                            place -> append("<text x=\"%s\" y=\"%s\">%s</text>", place.x(), place.y(), escaped(name)));
        }

        private void append(String shape, Object... values) {
            shapes.append(form(shape, values));
        }
    }

    private static String path(List<List<Point>> pieces) {
        var path = new StringBuilder();
        for (var piece : pieces) {
            for (var i = 0; i < piece.size(); i++) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(number(piece.get(i).x()))
                        .append(' ')
                        .append(number(piece.get(i).y()));
            }
        }
        return path.toString();
    }

    /** The sign alone, for the key to the map. */
    public static String key(Sign sign) {
        return "<svg class=\"map sign\" aria-hidden=\"true\" viewBox=\"0 0 34 18\" width=\"34\" height=\"18\">"
                + "<path class=\"tie " + word(sign) + "\" d=\"M0 9L34 9\"/>" + sign(sign, 17, 9) + "</svg>";
    }

    private static String sign(Sign sign, double x, double y) {
        var shape = sign == Sign.DIAMOND
                ? form("<path class=\"shape\" d=\"M%s %sl8 8l-8 8l-8 -8z\"/>", x, y - 8)
                : form("<circle class=\"shape\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", x, y, RADIUS);
        var inside = switch (sign) {
            case CROSSED -> form("<path class=\"stroke\" d=\"M%s %sl6 6m0 -6l-6 6\"/>", x - 3, y - 3);
            case OPEN -> form("<text class=\"query\" text-anchor=\"middle\" x=\"%s\" y=\"%s\">?</text>", x, y + 4);
            case FULL, DIAMOND, EMPTY -> "";
        };
        return "<g class=\"mark " + word(sign) + "\">" + shape + inside + "</g>";
    }

    private static String form(String shape, Object... values) {
        return values.length == 0
                ? shape
                : shape.formatted(Stream.of(values)
                        .map(value -> value instanceof Double number ? number(number) : value)
                        .toArray());
    }

    /** One decimal is finer than any screen. */
    private static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private static String word(Sign sign) {
        return sign.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
