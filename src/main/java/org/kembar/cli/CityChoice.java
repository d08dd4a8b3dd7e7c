package org.kembar.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.kembar.cities.Cities;
import org.kembar.cities.City.Area;
import org.kembar.cities.Found;
import org.kembar.cities.Match;
import org.kembar.cities.Meant;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** The one city that somebody means by a name or a number. Between homonyms it never chooses: it asks. */
record CityChoice(Cities cities, Language language) {

    /** So many cities are named to choose from. */
    private static final int NAMED = Meant.NEAR;

    /** @param named the option or parameter the city is written for */
    Found of(String named, String written) {
        return switch (Meant.of(cities, written)) {
            case Meant.One(var city) -> city;
            case Meant.Several(var matches) -> throw several(named, written, matches);
            case Meant.None(var _) -> {
                var comma = written.lastIndexOf(',');
                if (comma > 0) {
                    area(named, written.substring(comma + 1));
                }
                throw unknown(named, written);
            }
        };
    }

    /** A country by its code or its name. */
    Area area(String named, String written) {
        return Meant.area(written)
                .orElseThrow(() ->
                        new NotUnderstood(named, Wording.plain(language, "cli.noSuchCountryName", written.strip())));
    }

    private NotUnderstood several(String named, String written, List<Match> matches) {
        var first = matches.getFirst().city();
        return new NotUnderstood(
                named,
                Wording.plain(
                        language,
                        "cli.severalCities",
                        written,
                        numbered(matches),
                        first.name() + ", " + first.country()));
    }

    NotUnderstood unknown(String named, String written) {
        var sentence = Wording.plain(language, "cli.noSuchCity", written);
        var near = cities.search(written, NAMED);
        return new NotUnderstood(
                named,
                near.isEmpty()
                        ? sentence
                        : sentence + " " + Wording.plain(language, "cli.nearestCities", numbered(near)));
    }

    private String numbered(List<Match> matches) {
        var words = new CityWords(language);
        return matches.stream()
                .limit(NAMED)
                .map(Match::city)
                .map(city -> Wording.plain(language, "cli.cityNumber", words.place(city), city.id()))
                .collect(Collectors.joining("; "));
    }
}
