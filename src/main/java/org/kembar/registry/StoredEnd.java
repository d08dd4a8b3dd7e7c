package org.kembar.registry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Found;
import org.kembar.claims.Confidence;
import org.kembar.claims.Ground;
import org.kembar.claims.Resolution;

/**
 * An end of a claim as it is kept: the list's own words, and what they were taken for when it was stored.
 *
 * @param column of the file in which it begins
 * @param country empty where the list leaves it out
 * @param geonames the number of the city; absent where none is named
 * @param kilometres from the coordinates given to the city
 * @param candidates the numbers of those between which it could not be decided
 */
public record StoredEnd(
        int column,
        String city,
        String country,
        Optional<Coordinates> coordinates,
        OptionalInt geonames,
        Ground ground,
        OptionalDouble kilometres,
        List<Integer> candidates) {

    public StoredEnd {
        candidates = List.copyOf(candidates);
    }

    static StoredEnd of(Resolution taken) {
        var end = taken.end();
        var number = taken.city().map(StoredEnd::number).orElseGet(OptionalInt::empty);
        // Of cities that only this office knows there is no number to find them by.
        var isKept = taken.city().isEmpty() || number.isPresent();
        return new StoredEnd(
                end.at().column(),
                end.city(),
                end.country(),
                end.coordinates(),
                number,
                isKept ? taken.ground() : Ground.CITY_UNKNOWN,
                isKept ? taken.kilometres() : OptionalDouble.empty(),
                taken.candidates().stream()
                        .map(StoredEnd::number)
                        .flatMap(candidate -> candidate.stream().boxed())
                        .toList());
    }

    private static OptionalInt number(Found found) {
        return found.city().geonames();
    }

    public Confidence confidence() {
        return ground.confidence();
    }

    /** All it says, in an order that stays. */
    Stream<Object> parts() {
        return Stream.of(
                column,
                city,
                country,
                coordinates.<Object>map(Coordinates::latitude).orElse(""),
                coordinates.<Object>map(Coordinates::longitude).orElse(""),
                geonames.isPresent() ? geonames.getAsInt() : "",
                ground,
                kilometres.isPresent() ? kilometres.getAsDouble() : "",
                candidates);
    }
}
