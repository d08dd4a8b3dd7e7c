package org.kembar.registry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.cities.Cities;
import org.kembar.cities.City.Area;
import org.kembar.cities.Found;
import org.kembar.cities.Match;

/**
 * Which city a case file means: by its number in GeoNames, and without one the city of the office's own that has the same id and
 * lies in the same country. A name is not enough, for homonyms.
 */
public final class CitiesOfFiles {

    private CitiesOfFiles() {}

    public static Optional<Found> known(City city, Cities cities) {
        return known(city.id(), city.geonames(), city.country(), cities);
    }

    static Optional<Found> known(String id, Optional<Integer> geonames, String country, Cities cities) {
        return geonames.isPresent()
                ? geonames.flatMap(number -> cities.withId(Integer.toString(number)))
                : cities.withId(id)
                        .filter(found -> found.city().geonames().isEmpty()
                                && found.city().country().equals(country));
    }

    /**
     * The cities of the two sides, by their ids in the list of cities, for what is a side's own. A side whose city is told by its name
     * alone is not among them: another may come to bear that name.
     */
    public static Map<Side, String> ofSides(CaseFile file, Cities cities) {
        var sides = new EnumMap<Side, String>(Side.class);
        for (var party : file.partnership().parties()) {
            file.cities().stream()
                    .filter(city -> party.side() != Side.THIRD && city.id().equals(party.city()))
                    .flatMap(city -> known(city, cities).stream())
                    .forEach(found -> sides.put(party.side(), found.city().id()));
        }
        return sides;
    }

    /**
     * The cities that can be meant by the two sides of a partnership, by their ids in the list of cities: for a side that has neither
     * number nor id, the city of its country that bears one of its names, if only one does.
     */
    public static Set<String> meant(CaseFile file, Cities cities) {
        var parties = file.partnership().parties().stream()
                .filter(party -> party.side() != Side.THIRD)
                .map(Partnership.Party::city)
                .collect(Collectors.toSet());
        return file.cities().stream()
                .filter(city -> parties.contains(city.id()))
                .flatMap(city -> meant(city, cities))
                .map(found -> found.city().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Found> meant(City city, Cities cities) {
        var known = known(city, cities);
        if (known.isPresent() || city.geonames().isPresent()) {
            return known.stream();
        }
        var country = Optional.of(Area.country(city.country()));
        var named = city.name().byLanguage().values().stream()
                .flatMap(name -> cities.named(name, country).stream())
                .map(Match::found)
                .collect(Collectors.toMap(found -> found.city().id(), found -> found, (one, _) -> one));
        return named.size() == 1 ? named.values().stream() : Stream.empty();
    }
}
