package org.kembar.cities;

import java.time.LocalDate;

/** What an office knows better than the reference list, with the source it has it from and the day it was recorded. */
public sealed interface Correction {

    /** The city it is about. */
    String city();

    String source();

    LocalDate recorded();

    /** A city that the reference lacks; its id is no number. */
    record Added(City added, String source, LocalDate recorded) implements Correction {

        public Added {
            if (added.geonames().isPresent()) {
                throw new IllegalArgumentException(
                        "The id of a city of one's own is no number of GeoNames: " + added.id());
            }
        }

        @Override
        public String city() {
            return added.id();
        }
    }

    /** Another name; that of the reference stays among the other names. */
    record Renamed(String city, String name, String source, LocalDate recorded) implements Correction {}

    /** Other coordinates. */
    record Moved(String city, Coordinates coordinates, String source, LocalDate recorded) implements Correction {}
}
