package org.kembar.claims;

import java.util.List;
import java.util.Optional;
import org.kembar.cities.Coordinates;
import org.kembar.syntax.Place;

/**
 * A list of pairs of cities, as somebody put it together: rows of two ends. It says neither since when nor whether still, and
 * names no source.
 */
public record NetworkList(List<Row> rows) {

    public NetworkList {
        rows = List.copyOf(rows);
    }

    public record Row(End one, End other) {

        /** The line of the file. */
        public int line() {
            return one.at().line();
        }
    }

    /**
     * One of the two cities of a row, in the list's own words.
     *
     * @param country empty where the list leaves it out
     */
    public record End(Place at, String city, String country, Optional<Coordinates> coordinates) {

        /** Whatever else stands in the row, who says the same means the same. */
        End anywhere() {
            return new End(Place.START, city, country, coordinates);
        }
    }
}
