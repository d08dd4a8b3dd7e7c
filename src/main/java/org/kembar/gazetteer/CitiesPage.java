package org.kembar.gazetteer;

import java.util.List;
import java.util.Optional;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.Found;
import org.kembar.cities.Match;
import org.kembar.cities.Meant;
import org.kembar.cities.Origin;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;

/**
 * What the template of the search for cities prints.
 *
 * @param from what is written for the second city
 * @param problem what is wrong with what was written
 * @param told what there is to say of the second city, or of how many were found
 * @param choices between which the reader chooses the second city
 * @param before where the cities before these are
 * @param next where the next ones are
 * @param how by what distances are computed, where some are shown
 */
record CitiesPage(
        Frame frame,
        String written,
        String from,
        Optional<String> problem,
        List<String> told,
        List<Link> choices,
        List<Row> rows,
        Optional<String> before,
        Optional<String> next,
        String about,
        Optional<String> how,
        String attribution) {

    static final String PLACE = "cities";

    /** So many stand on a page. */
    static final int ON_A_PAGE = 20;

    /** So many can be looked through: whoever sees twenty pages rather writes more of the name. */
    static final int MOST = 20 * ON_A_PAGE;

    record Link(String address, String name) {}

    /**
     * A city that was found; homonyms differ in place, inhabitants and coordinates.
     *
     * @param origin where that is not the reference alone
     */
    record Row(
            String address,
            String name,
            String number,
            String kind,
            String coordinates,
            String reason,
            Optional<String> origin,
            Optional<String> distance,
            List<Link> partnerships) {}

    static String address(Language language, Found found, String from) {
        var path = Addresses.city(language, found.city().id());
        return from.isEmpty() ? path : path + "?from=" + Addresses.encoded(from);
    }

    static String place(String written, String from) {
        var query = written.isEmpty() && from.isEmpty() ? "" : "?q=" + Addresses.encoded(written);
        return PLACE + query + (from.isEmpty() ? "" : "&from=" + Addresses.encoded(from));
    }

    static Row row(
            Match match,
            Optional<Meant> second,
            String from,
            List<Link> partnerships,
            CityWords words,
            Language language) {
        var city = match.city();
        return new Row(
                address(language, match.found(), from),
                words.place(city),
                words.number(city),
                words.size(city),
                words.coordinates(city.coordinates()),
                language.capitalised(words.reason(match)),
                origin(match.found(), words, language),
                distance(match.found(), second, words),
                partnerships);
    }

    private static Optional<String> origin(Found found, CityWords words, Language language) {
        return found.origin() instanceof Origin.OfReference
                ? Optional.empty()
                : Optional.of(language.capitalised(words.origin(found)));
    }

    private static Optional<String> distance(Found found, Optional<Meant> second, CityWords words) {
        return one(second)
                .map(other -> words.kilometres(
                        found.city().coordinates().kilometresTo(other.city().coordinates())));
    }

    /** What there is to say of the second city. */
    static List<String> told(Optional<Meant> second, String from, Frame frame) {
        return second.map(meant -> switch (meant) {
                    case Meant.One _ -> List.<String>of();
                    case Meant.Several _ -> List.of(frame.say("cities.from.several", from));
                    case Meant.None(var near) ->
                        List.of(frame.say(near.isEmpty() ? "cities.from.unknown" : "cities.from.near", from));
                })
                .orElseGet(List::of);
    }

    /** The second city, if it is known which is meant. */
    static Optional<Found> one(Optional<Meant> second) {
        return second.flatMap(meant -> meant instanceof Meant.One(var found) ? Optional.of(found) : Optional.empty());
    }

    /** Those between which the reader chooses the second city. */
    static List<City> several(Optional<Meant> second) {
        return second
                .map(meant -> switch (meant) {
                    case Meant.One _ -> List.<Match>of();
                    case Meant.Several(var matches) -> matches;
                    case Meant.None(var near) -> near;
                })
                .orElseGet(List::of)
                .stream()
                .map(Match::city)
                .toList();
    }

    /** @param page from 1 on */
    static String place(String written, String from, int page) {
        var place = place(written, from);
        return page == 1 ? place : place + "&page=" + page;
    }

    static CitiesPage refused(Frame frame, String written, String from, String problem, Cities cities) {
        return new CitiesPage(
                frame,
                written,
                from,
                Optional.of(problem),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                frame.say("cities.how", cities.size()),
                Optional.empty(),
                new CityWords(frame.language()).attribution(cities));
    }
}
