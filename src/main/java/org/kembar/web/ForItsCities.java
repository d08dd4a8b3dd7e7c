package org.kembar.web;

import java.util.Collection;
import org.kembar.cities.Cities;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What was asked for is for whoever acts for one of a few cities; the page that refuses it names them. */
public final class ForItsCities extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    /** A partnership has two. */
    private static final int NAMED = 4;

    /** @param ids of the cities in the list */
    public ForItsCities(Language language, Collection<String> ids, Cities cities) {
        super(HttpStatus.FORBIDDEN, sentence(language, ids, cities));
    }

    private static String sentence(Language language, Collection<String> ids, Cities cities) {
        var words = new CityWords(language);
        var names = ids.stream()
                .flatMap(id -> cities.withId(id).stream())
                .map(found -> words.place(found.city()))
                .sorted()
                .toList();
        return names.isEmpty()
                ? ""
                : Wording.plain(language, "web.forbidden.sides", Wording.listed(language, names, NAMED));
    }
}
