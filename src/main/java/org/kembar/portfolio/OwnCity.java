package org.kembar.portfolio;

import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.City;
import org.kembar.cities.Cities;

/** The city on whose side case files are kept. */
final class OwnCity {

    private OwnCity() {}

    /**
     * Its number in GeoNames, if all case files name one and it is the same.
     *
     * @param own the city of side A of each case file, if it is one
     */
    static Optional<Integer> number(Stream<Optional<City>> own) {
        var numbers = own.map(city -> city.flatMap(City::geonames)).distinct().toList();
        return numbers.size() == 1 ? numbers.getFirst() : Optional.empty();
    }

    /**
     * The same, if a list of sister cities may have been taken to mean it: a province or a small town has a number too, but is
     * not in the reference, so nothing can be claimed of it.
     */
    static Optional<Integer> claimable(Stream<Optional<City>> own, Cities known) {
        return number(own)
                .filter(number -> known.withId(Integer.toString(number)).isPresent());
    }
}
