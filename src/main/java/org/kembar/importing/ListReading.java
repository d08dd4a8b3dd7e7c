package org.kembar.importing;

import org.kembar.claims.Claims;
import org.kembar.claims.NetworkList;
import org.kembar.claims.NetworkListReader;
import org.kembar.notation.Reading;
import org.kembar.web.KnownCities;

/** Reads network lists and finds the cities that they mean. */
final class ListReading {

    private final KnownCities cities;

    ListReading(KnownCities cities) {
        this.cities = cities;
    }

    /** A list and what it claims, by the cities as they are on record now. */
    record Claiming(NetworkList list, Claims claims) {

        int rows() {
            return list.rows().size();
        }
    }

    Reading<Claiming> read(byte[] content) {
        return switch (NetworkListReader.read(content)) {
            case Reading.Read<NetworkList>(var list) ->
                new Reading.Read<>(new Claiming(list, Claims.of(list, cities.list())));
            case Reading.Refused<NetworkList>(var problems) -> new Reading.Refused<>(problems);
        };
    }

    /** One that was read before. */
    Claiming again(byte[] content) {
        return switch (read(content)) {
            case Reading.Read<Claiming>(var claiming) -> claiming;
            case Reading.Refused<Claiming>(var problems) ->
                throw new IllegalStateException("What was read once can be read again: " + problems);
        };
    }
}
