package org.kembar.ownregister;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.City;
import org.kembar.casefile.Text;
import org.kembar.notation.Identifier;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * The cities of a partnership that is not on record yet.
 *
 * @param city the own one, as the list of cities has it
 * @param known the own one as it is described in another partnership
 * @param language of the register
 */
record NewCities(org.kembar.cities.City city, Optional<City> known, String language) {

    /** The names of languages that the list of cities has not: its own names are in Latin letters. */
    private static final String LATIN = "en";

    City own() {
        return known.orElseGet(() -> of(city, Text.of(LATIN, city.name()), Optional.empty()));
    }

    City partner(Entry.Partner partner) {
        return partner.city()
                .map(found -> of(found, named(found, partner.name()), partner.level()))
                .map(this::apart)
                .orElseGet(() -> apart(new City(
                        id(partner.name()),
                        Text.of(language, partner.name()),
                        partner.country(),
                        Optional.empty(),
                        partner.level(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of())));
    }

    private Text named(org.kembar.cities.City found, String written) {
        var names = new HashMap<String, String>();
        names.put(language, written);
        names.put(LATIN, found.name());
        return new Text(names);
    }

    private static City of(org.kembar.cities.City city, Text name, Optional<City.Level> level) {
        return new City(
                city.geonames().isPresent() ? id(city.name()) : city.id(),
                name,
                city.country(),
                Optional.empty(),
                level,
                Optional.empty(),
                city.geonames().isPresent() ? Optional.of(city.geonames().getAsInt()) : Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Two cities of one name have two ids. */
    private City apart(City partner) {
        return !partner.id().equals(own().id())
                ? partner
                : new City(
                        partner.id() + "-2",
                        partner.name(),
                        partner.country(),
                        partner.subdivision(),
                        partner.level(),
                        partner.wikidata(),
                        partner.geonames(),
                        partner.timezone(),
                        partner.languages());
    }

    /** In all languages of the product. */
    Text title(City partner) {
        var title = new HashMap<String, String>();
        Stream.of(Language.values())
                .forEach(one -> title.put(
                        one.tag(),
                        Wording.plain(
                                one,
                                "register.partnership",
                                own().name().bestFor(one.tag()),
                                partner.name().bestFor(one.tag()))));
        return new Text(title);
    }

    /** The id of a city; of a name in other letters what tells it apart. */
    private static String id(String name) {
        return Identifier.of(name).orElseGet(() -> "city-" + Integer.toHexString(name.hashCode()));
    }
}
