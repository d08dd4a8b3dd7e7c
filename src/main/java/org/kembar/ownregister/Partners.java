package org.kembar.ownregister;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.City.Area;
import org.kembar.cities.Match;

/** Which city a register means by what it writes: the name as it is, and the name without what it is to its country. */
final class Partners {

    /** What registers write before a name or behind it. */
    private static final Pattern AROUND = Pattern.compile(
            "^(?:pemerintah |pemkot |pemda |pemprov )?(?:kota|kabupaten|kab\\.?|provinsi|prov\\.?|prefektur|distrik|municipality of|"
                    + "the city of|city of|province of|prefecture of|county of)\\s+"
                    + "|\\s+(?:city|municipality|metropolitan city|special city|province|prefecture|county|regency)$"
                    + "|(?<=\\p{IsHangul}{2})(?:특별시|광역시|특별자치시|시|현|성|군|구|주|도)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[]([^)\\]]*)[)\\]]\\s*");

    /** So many are offered where several can be meant. */
    private static final int OFFERED = 8;

    /** No city is called by a longer name. */
    private static final int LONGEST = 300;

    private final Cities cities;
    private final Map<String, Meant> known = new HashMap<>();

    Partners(Cities cities) {
        this.cities = cities;
    }

    /** The city that is meant by a name. */
    sealed interface Meant {

        /** @param name without what stands around it */
        record One(City city, String name) implements Meant {}

        /**
         * No city of the list, or several.
         *
         * @param bare the name without country
         * @param country ISO 3166-1 alpha-2, as far as it is known
         * @param candidates that bear the name
         */
        record Open(String bare, Optional<String> country, List<City> candidates) implements Meant {

            boolean isSeveral() {
                return !candidates.isEmpty();
            }
        }
    }

    Meant meant(String written, Optional<String> country) {
        return known.computeIfAbsent(written + "\n" + country.orElse(""), _ -> found(written, country));
    }

    private Meant found(String written, Optional<String> country) {
        if (written.length() > LONGEST) {
            return new Meant.Open(written, country, List.of());
        }
        var area = country.or(() -> countryIn(written));
        var names = names(written);
        for (var name : names) {
            var bearers = bearers(name, area);
            if (bearers.size() == 1) {
                return new Meant.One(bearers.getFirst().city(), name);
            }
            if (!bearers.isEmpty()) {
                return new Meant.Open(
                        names.getLast(),
                        area,
                        bearers.stream().limit(OFFERED).map(Match::city).toList());
            }
        }
        return new Meant.Open(names.getLast(), area, List.of());
    }

    /** Cities of similar names, which takes a moment to find. */
    List<Match> near(Meant.Open open) {
        return open.bare().length() > LONGEST
                ? List.of()
                : cities.search(open.bare(), open.country().map(Area::country), OFFERED);
    }

    /** A country in brackets, or behind a comma. */
    private static Optional<String> countryIn(String written) {
        var brackets = IN_BRACKETS.matcher(written);
        var comma = written.lastIndexOf(',');
        return (brackets.find() ? UsualWords.meant(Slot.COUNTRY, brackets.group(1)) : Optional.<String>empty())
                .or(() -> comma < 0
                        ? Optional.empty()
                        : UsualWords.meant(
                                Slot.COUNTRY, written.substring(comma + 1).strip()));
    }

    /** The name as it is written first, and the barest last. */
    private static List<String> names(String written) {
        var names = new LinkedHashSet<String>();
        var whole = written.strip().replaceAll("\\s+", " ");
        var bare = IN_BRACKETS.matcher(whole).replaceAll(" ").strip();
        var comma = bare.indexOf(',');
        var place = comma > 0 ? bare.substring(0, comma) : bare;
        for (var name :
                List.of(whole, bare, place, AROUND.matcher(place).replaceAll("").strip())) {
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }

    /** Without those that are no more, and parts of cities only if nothing else bears the name; its own name before others. */
    private List<Match> bearers(String name, Optional<String> country) {
        var all = cities.named(name, country.map(Area::country)).stream()
                .filter(match -> match.city().kind() != City.Kind.FORMER)
                .toList();
        var whole = all.stream()
                .filter(match -> match.city().kind() != City.Kind.PART_OF_A_CITY)
                .toList();
        var some = whole.isEmpty() ? all : whole;
        var own = some.stream()
                .filter(match -> match.reason() == Match.Reason.NAME)
                .toList();
        return own.isEmpty() ? some : own;
    }

    /** A city that somebody chose. */
    Optional<City> withId(String id) {
        return cities.withId(id).map(org.kembar.cities.Found::city);
    }

    /** The names that count when names are compared. */
    static Set<String> folded(Stream<String> names) {
        var folded = new LinkedHashSet<String>();
        names.map(Folded::closed).filter(name -> !name.isEmpty()).forEach(folded::add);
        return folded;
    }
}
