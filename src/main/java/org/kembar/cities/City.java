package org.kembar.cities;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A city, as a list of cities knows it.
 *
 * @param id the number GeoNames gives it; for a city of an office's own, a word that is no number
 * @param country ISO 3166-1 alpha-2, or {@code XK} for Kosovo
 * @param region the first-order region by its code in GeoNames; empty where there is none
 * @param regionName absent where only the code is known
 * @param otherNames in any language and script, none twice
 */
public record City(
        String id,
        String name,
        String country,
        String region,
        Optional<String> regionName,
        Kind kind,
        Coordinates coordinates,
        OptionalLong population,
        List<String> otherNames) {

    /** What the place is to its country. */
    public enum Kind {
        CAPITAL,
        /** Seat of a region, a district or a municipality. */
        SEAT,
        TOWN,
        /** A quarter or borough of another city. */
        PART_OF_A_CITY,
        /** Given up, destroyed or merged into another. */
        FORMER
    }

    public City {
        if (id.isBlank() || name.isBlank() || country.length() != 2) {
            throw new IllegalArgumentException("A city has an id, a name and a country: " + id + ", " + name);
        }
        otherNames = List.copyOf(otherNames);
    }

    /** The number of the city in GeoNames. */
    public OptionalInt geonames() {
        return id.matches("[1-9][0-9]{0,8}") ? OptionalInt.of(Integer.parseInt(id)) : OptionalInt.empty();
    }

    public boolean isIn(Area area) {
        return country.equals(area.country())
                && (area.region().isEmpty() || area.region().get().equals(region));
    }

    /**
     * A country, or a first-order region of one.
     *
     * @param country ISO 3166-1 alpha-2
     * @param region by its code in GeoNames
     */
    public record Area(String country, Optional<String> region) {

        public static Area country(String code) {
            return new Area(code.toUpperCase(Locale.ROOT), Optional.empty());
        }
    }
}
