package org.kembar.beginning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kembar.casefile.City;
import org.kembar.casefile.Side;
import org.kembar.casefile.Text;
import org.kembar.cities.Found;
import org.kembar.notation.Identifier;
import org.kembar.notation.Notation;
import org.kembar.wording.Language;

/**
 * One of the two cities of a partnership that is about to come on record.
 *
 * @param known as the list of cities has it; absent where the list does not have it
 * @param before as another case file has it, from which its names and codes are taken over
 * @param country ISO 3166-1 alpha-2
 */
record End(Side side, Optional<Found> known, Optional<City> before, String country) {

    private static final Pattern HANGUL = Pattern.compile("[\\p{IsHangul} ]+");

    static End of(Side side, Found found, Optional<City> before) {
        return new End(side, Optional.of(found), before, found.city().country());
    }

    /** Its names as far as they are known, in the fields of the form; they are there to be corrected. */
    Map<String, String> names() {
        return before.map(city -> Typed.fieldsOf(Head.city(side), Optional.of(city.name())))
                .orElseGet(() -> known.map(found -> ofList(found.city())).orElse(Map.of()));
    }

    private Map<String, String> ofList(org.kembar.cities.City city) {
        var names = new LinkedHashMap<String, String>();
        names.put(Typed.field(Head.city(side), Language.ID), city.name());
        names.put(Typed.field(Head.city(side), Language.EN), city.name());
        names.put(
                Typed.field(Head.city(side), Language.KO),
                city.otherNames().stream()
                        .filter(name -> HANGUL.matcher(name).matches())
                        .findFirst()
                        .orElse(""));
        return names;
    }

    /** The city as the case file has it, by the names that were typed; nothing if none was. */
    Optional<City> city(Typed typed) {
        return typed.text(Head.city(side), before.map(City::name)).map(this::named);
    }

    private City named(Text name) {
        return before.map(city -> Head.named(city, name))
                .orElseGet(() -> new City(
                        id(name),
                        name,
                        country,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        known.flatMap(found ->
                                found.city().geonames().stream().boxed().findFirst()),
                        Optional.empty(),
                        List.of()));
    }

    /** One without a number is told by its id in the list of the office's own cities. */
    private String id(Text name) {
        var own =
                known.map(Found::city).filter(city -> city.geonames().isEmpty()).map(org.kembar.cities.City::id);
        return own.orElseGet(() -> Stream.concat(
                        Stream.of("en", "id").flatMap(tag -> name.in(tag).stream()),
                        known.stream().map(found -> found.city().name()))
                .flatMap(one -> Identifier.of(one).stream())
                .findFirst()
                .orElseGet(() -> "city-" + Notation.word(side)));
    }
}
