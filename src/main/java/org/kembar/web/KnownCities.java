package org.kembar.web;

import java.util.Optional;
import org.kembar.cities.Cities;
import org.springframework.stereotype.Component;

/** The reference list of cities. It takes a moment to read: nobody pays for it who asks for no city. */
@Component
public final class KnownCities {

    private Optional<Cities> read = Optional.empty();

    KnownCities() {}

    public synchronized Cities list() {
        var cities = read.orElseGet(Cities::reference);
        read = Optional.of(cities);
        return cities;
    }
}
