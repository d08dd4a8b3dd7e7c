package org.kembar.portfolio;

import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.City;

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
}
