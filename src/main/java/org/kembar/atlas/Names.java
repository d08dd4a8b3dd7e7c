package org.kembar.atlas;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for names beside their marks; a name that would cover something is left out, for each mark says its own. */
final class Names {

    /** Of a letter, in pixels. */
    static final double SIZE = 14;

    private static final double FROM_MARK = 12;
    private static final int HANGUL_JAMO = 0x1100;

    private final Rectangle2D picture;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** @param marks which no name covers */
    Names(List<Point> marks, double width, double height) {
        picture = new Rectangle2D.Double(0, 0, width, height);
        marks.forEach(mark -> taken.add(new Rectangle2D.Double(
                mark.x() - FROM_MARK + 2, mark.y() - FROM_MARK + 2, 2 * FROM_MARK - 4, 2 * FROM_MARK - 4)));
    }

    /** Where the name begins: right of the mark if there is room, otherwise left of it, below or above. */
    Optional<Point> place(String name, Point mark) {
        var width = width(name);
        var places = List.of(
                mark.moved(FROM_MARK, 5),
                mark.moved(-FROM_MARK - width, 5),
                mark.moved(-width / 2, FROM_MARK + SIZE),
                mark.moved(-width / 2, -FROM_MARK - 3));
        for (var place : places) {
            var room = new Rectangle2D.Double(place.x(), place.y() - SIZE + 2, width, SIZE + 2);
            if (picture.contains(room) && taken.stream().noneMatch(room::intersects)) {
                taken.add(room);
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** About: letters of Hangul and Han are nearly square, Latin ones half as wide as high. */
    private static double width(String name) {
        return name.codePoints()
                        .mapToDouble(c -> c >= HANGUL_JAMO ? 0.95 : 0.58)
                        .sum()
                * SIZE;
    }
}
