package org.kembar.documents;

import java.util.List;
import java.util.Locale;

/** A picture in the making: shapes named by what they mean, coloured by the tokens. */
final class Svg {

    private static final int HANGUL_JAMO = 0x1100;

    /** Where a value stands in a shape. */
    private static final String PLACE = "%s";

    private final StringBuilder shapes = new StringBuilder(8192);

    /** Where a text stands from its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    Svg rect(String fill, double x, double y, double width, double height) {
        return shape(
                "<rect class=\"%s\" fill=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                fill, colour(fill), x, y, width, height);
    }

    /** An area filled with a pattern of this picture. */
    Svg pattern(String id, double x, double y, double width, double height) {
        return shape("<rect fill=\"url(#%s)\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>", id, x, y, width, height);
    }

    /** An empty area with an edge; what lies behind does not show through. */
    Svg frame(String stroke, double x, double y, double width, double height) {
        return shape(
                "<rect class=\"paper line-%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                stroke, colour("paper"), line(stroke), x, y, width, height);
    }

    Svg circle(String fill, double x, double y, double radius) {
        return shape(
                "<circle class=\"%s\" fill=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", fill, colour(fill), x, y, radius);
    }

    Svg ring(String stroke, double x, double y, double radius) {
        return shape(
                "<circle class=\"paper line-%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>",
                stroke, colour("paper"), line(stroke), x, y, radius);
    }

    /** A mark as high as a circle of this radius, and wider where it has to be. */
    Svg pill(String fill, double x, double y, double radius, double width) {
        return shape(
                "<rect class=\"%s\" fill=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>",
                fill, colour(fill), x - width / 2, y - radius, width, 2 * radius, radius);
    }

    /** The same with an edge alone. */
    Svg hollowPill(String stroke, double x, double y, double radius, double width) {
        return shape(
                "<rect class=\"paper line-%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>",
                stroke, colour("paper"), line(stroke), x - width / 2, y - radius, width, 2 * radius, radius);
    }

    Svg diamond(String fill, double x, double y, double radius) {
        return shape(
                "<path class=\"%s\" fill=\"%s\" d=\"M%s %sl%s %sl%s %sl%s %sz\"/>",
                fill, colour(fill), x, y - radius, radius, radius, -radius, radius, -radius, -radius);
    }

    Svg line(String stroke, double width, double x1, double y1, double x2, double y2) {
        return dashed(stroke, width, "none", x1, y1, x2, y2);
    }

    Svg dashed(String stroke, double width, String dashes, double x1, double y1, double x2, double y2) {
        return shape(
                "<line class=\"line-%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-dasharray=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>",
                stroke, line(stroke), width, dashes, x1, y1, x2, y2);
    }

    /** Upright lines of one height as one shape, without an area to fill; none where there are no places. */
    Svg uprights(String stroke, double width, List<Double> places, double top, double height) {
        if (places.isEmpty()) {
            return this;
        }
        begin("<path class=\"line-%s\" stroke=\"%s\" stroke-width=\"%s\" d=\"", stroke, line(stroke), width);
        places.forEach(place -> begin("M%s %sv%s", place, top, height));
        return shape("\"/>");
    }

    Svg text(String fill, double size, boolean bold, Anchor anchor, double x, double y, String text) {
        return shape(
                "<text class=\"%s\" fill=\"%s\" font-size=\"%s\" font-weight=\"%s\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>",
                fill,
                colour(fill),
                size,
                bold ? 700 : 400,
                anchor.name().toLowerCase(Locale.ROOT),
                x,
                y,
                escaped(text));
    }

    /** Puts what was drawn elsewhere behind what was drawn here. */
    Svg over(Svg background) {
        shapes.insert(0, background.shapes);
        return this;
    }

    /** What follows stands this far to the right and is called so. */
    Svg group(double x, String title) {
        return shape("<g transform=\"translate(%s)\"><title>%s</title>", x, escaped(title));
    }

    Svg endGroup() {
        return shape("</g>");
    }

    /** An area that leads somewhere for whoever points at it. */
    Svg cell(String address, double y, double width, double height) {
        return shape(
                "<a href=\"%s\" tabindex=\"-1\"><path d=\"M0 %sh%sv%sH0z\"/></a>", escaped(address), y, width, height);
    }

    /** Something that lies over a picture of this size and is nothing without it. */
    String over(int width, double height) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="cells" aria-hidden="true" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d">
                """.strip().formatted(width, (int) Math.ceil(height)) + shapes + "</svg>";
    }

    /** The finished picture with its name and description; the pattern that insufficient evidence is filled with is part of it. */
    String picture(String id, int width, double height, String title, String description) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                font-family="Pretendard" aria-labelledby="%3$s-title %3$s-desc"><title id="%3$s-title">%4$s</title>\
                <desc id="%3$s-desc">%5$s</desc><defs><pattern id="%3$s-hatch" width="6" height="6" patternUnits="userSpaceOnUse">\
                <rect class="hatch" width="6" height="6" fill="%6$s"/>\
                <path class="line-hatch" d="M-1 1L1 -1M-1 7L7 -1M5 7L7 5" stroke="%7$s" stroke-width="1.2"/></pattern></defs>
                """.strip().formatted(
                        width,
                        (int) Math.ceil(height),
                        id,
                        escaped(title),
                        escaped(description),
                        Tokens.value("hatch"),
                        Tokens.value("hatch-line"))
                + shapes + "</svg>";
    }

    /** About how wide a text is: Hangul letters are nearly square, Latin ones half as wide as high. */
    static double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(c -> c >= HANGUL_JAMO ? 0.9 : Character.isUpperCase(c) ? 0.68 : 0.54)
                        .sum()
                * size;
    }

    /** As much of the text as fits. */
    static String fitted(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        var end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    /** The values in their places, one after the other. A heat strip has two thousand; the formatter took half of its time. */
    private Svg shape(String shape, Object... values) {
        begin(shape, values);
        shapes.append('\n');
        return this;
    }

    /** The same without its end. */
    private void begin(String shape, Object... values) {
        var written = 0;
        for (var value : values) {
            var place = shape.indexOf(PLACE, written);
            shapes.append(shape, written, place);
            if (value instanceof Double number) {
                number(number);
            } else {
                shapes.append(value);
            }
            written = place + PLACE.length();
        }
        shapes.append(shape, written, shape.length());
    }

    /** One decimal is finer than any screen. */
    private void number(double value) {
        var tenths = Math.round(value * 10);
        if (tenths < 0) {
            shapes.append('-');
        }
        shapes.append(Math.abs(tenths / 10));
        if (tenths % 10 != 0) {
            shapes.append('.').append(Math.abs(tenths % 10));
        }
    }

    private static String colour(String fill) {
        return Tokens.value(
                switch (fill) {
                    case "soft" -> "ink-soft";
                    case "on-insufficient" -> "on-hatch";
                    default -> fill;
                });
    }

    private static String line(String stroke) {
        return Tokens.value(stroke);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
