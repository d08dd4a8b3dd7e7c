package org.kembar.cities;

import java.time.LocalDate;
import java.util.Optional;

/** What an office knows better than the reference list, with the source it has it from, and who recorded it on which day. */
public sealed interface Correction {

    /** The city it is about. */
    String city();

    Basis basis();

    /**
     * What a correction rests on.
     *
     * @param source where it was found
     * @param recorded the day on which it was recorded
     * @param by who recorded it
     */
    record Basis(String source, LocalDate recorded, String by) {}

    /** A city that the reference lacks; its id is no number. */
    record Added(City added, Basis basis) implements Correction {

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

    /**
     * Another name in the place of the present one, which stays among the other names.
     *
     * @param language BCP 47, with the script where it is not the usual one
     */
    record Renamed(String city, String name, Optional<String> language, Basis basis) implements Correction {}

    /**
     * One more name, which takes nobody's place.
     *
     * @param language BCP 47, with the script where it is not the usual one
     */
    record AlsoCalled(String city, String name, Optional<String> language, Basis basis) implements Correction {}

    /** Other coordinates. */
    record Moved(String city, Coordinates coordinates, Basis basis) implements Correction {}
}
