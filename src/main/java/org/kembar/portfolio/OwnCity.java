package org.kembar.portfolio;

import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.City;
import org.kembar.cities.Cities;

/** The city on whose side case files are kept. */
final class OwnCity {

    private OwnCity() {}

    /**
     * The city, if all case files are of the same. It is the same by its number in GeoNames, which does not change from one
     * file to the next as ids may; only where no number is given, by its id.
     *
     * @param own the city of side A of each case file, if it is one
     */
    static Optional<City> of(Stream<Optional<City>> own) {
        var cities = own.toList();
        var keys =
                cities.stream().map(city -> city.map(OwnCity::key)).distinct().toList();
        return keys.size() == 1 ? cities.getFirst() : Optional.empty();
    }

    private static String key(City city) {
        // No id has a number sign in it.
        return city.geonames().map(number -> "#" + number).orElse(city.id());
    }

    /**
     * Its number in GeoNames, if a list of sister cities may have been taken to mean it: a province or a small town has a number
     * too, but is not in the reference, so nothing can be claimed of it.
     */
    static Optional<Integer> claimable(Stream<Optional<City>> own, Cities known) {
        return of(own).flatMap(City::geonames)
                .filter(number -> known.withId(Integer.toString(number)).isPresent());
    }
}
