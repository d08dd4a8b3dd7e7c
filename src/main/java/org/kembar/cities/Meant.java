package org.kembar.cities;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kembar.cities.City.Area;

/** Which city somebody means by a name, with its country if needed, or by a number. Between homonyms nothing is chosen. */
public sealed interface Meant {

    /** So many similar names are looked for. */
    int NEAR = 8;

    record One(Found city) implements Meant {}

    /** All of them bear the name. */
    record Several(List<Match> cities) implements Meant {}

    /** @param near cities of similar names */
    record None(List<Match> near) implements Meant {}

    static Meant of(Cities cities, String written) {
        return cities.withId(written).<Meant>map(One::new).orElseGet(() -> byName(cities, written));
    }

    private static Meant byName(Cities cities, String written) {
        var whole = cities.named(written, Optional.empty());
        var comma = written.lastIndexOf(',');
        var matches = whole.isEmpty() && comma > 0
                ? area(written.substring(comma + 1))
                        .map(area -> cities.named(written.substring(0, comma), Optional.of(area)))
                        .orElseGet(List::of)
                : whole;
        var own = matches.stream()
                .filter(match -> match.reason() == Match.Reason.NAME)
                .toList();
        if (own.size() == 1) {
            return new One(own.getFirst().found());
        }
        if (own.isEmpty() && matches.size() == 1) {
            return new One(matches.getFirst().found());
        }
        return matches.isEmpty() ? new None(cities.search(written, NEAR)) : new Several(own.isEmpty() ? matches : own);
    }

    /** A country by its code or its name. */
    static Optional<Area> area(String written) {
        var countries = Countries.known();
        var name = written.strip();
        return Optional.of(Area.country(name.toUpperCase(Locale.ROOT)))
                .filter(area -> countries.codes().contains(area.country()))
                .or(() -> countries.named(name));
    }
}
