package org.kembar.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.cities.Cities;
import org.kembar.cities.City.Area;
import org.kembar.cities.Countries;
import org.kembar.cities.Found;
import org.kembar.cities.Match;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** The one city that somebody means by a name or a number. Between homonyms it never chooses: it asks. */
record CityChoice(Cities cities, Language language) {

    /** So many cities are named to choose from. */
    private static final int NAMED = 8;

    /** @param named the option or parameter the city is written for */
    Found of(String named, String written) {
        return cities.withId(written).orElseGet(() -> byName(named, written));
    }

    private Found byName(String named, String written) {
        var whole = cities.named(written, Optional.empty());
        var comma = written.lastIndexOf(',');
        var matches = whole.isEmpty() && comma > 0
                ? cities.named(written.substring(0, comma), Optional.of(area(named, written.substring(comma + 1))))
                : whole;
        var own = matches.stream()
                .filter(match -> match.reason() == Match.Reason.NAME)
                .toList();
        if (own.size() == 1) {
            return own.getFirst().found();
        }
        if (own.isEmpty() && matches.size() == 1) {
            return matches.getFirst().found();
        }
        throw matches.isEmpty() ? unknown(named, written) : several(named, written, own.isEmpty() ? matches : own);
    }

    /** A country by its code or its name. */
    Area area(String named, String written) {
        var countries = Countries.known();
        var name = written.strip();
        return Optional.of(Area.country(name))
                .filter(area -> countries.codes().contains(area.country()))
                .or(() -> countries.named(name))
                .orElseThrow(() -> new NotUnderstood(named, Wording.plain(language, "cli.noSuchCountryName", name)));
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
