package org.kembar.gazetteer;

import java.util.Optional;
import org.kembar.casefile.City;
import org.kembar.cities.Cities;
import org.kembar.cities.Found;

/**
 * Which city a case file means: by its number in GeoNames, and without one the city of the office's own that has the same id and
 * lies in the same country. A name is not enough, for homonyms.
 */
public final class CitiesOfFiles {

    private CitiesOfFiles() {}

    public static Optional<Found> known(City city, Cities cities) {
        return city.geonames().isPresent()
                ? city.geonames().flatMap(number -> cities.withId(Integer.toString(number)))
                : cities.withId(city.id())
                        .filter(found -> found.city().geonames().isEmpty()
                                && found.city().country().equals(city.country()));
    }
}
