package org.kembar.portfolio;

import java.util.stream.Collectors;
import org.kembar.cities.Cities;
import org.kembar.registry.NetworkLists.OfCity;
import org.kembar.registry.StoredEnd;
import org.kembar.wording.CityWords;
import org.kembar.wording.ClaimWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Says claims that are on record. */
final class ClaimLines {

    private final Language language;
    private final Cities cities;
    private final ClaimWords words;
    private final CityWords places;

    ClaimLines(Language language, Cities cities) {
        this.language = language;
        this.cities = cities;
        words = new ClaimWords(language);
        places = new CityWords(language);
    }

    /** As the list writes it. */
    String written(StoredEnd end) {
        return words.end(end.city(), end.country());
    }

    /** Where in the list it stands. */
    String rows(OfCity claim) {
        return words.rows(claim.line(), claim.also());
    }

    String confidence(StoredEnd end) {
        return language.capitalised(words.confidence(end.confidence()));
    }

    String ground(StoredEnd end) {
        return words.ground(end.ground(), end.kilometres());
    }

    /** The city it was taken for; where it was taken for none, those it may be, or that it is none that is known. */
    String taken(StoredEnd end) {
        if (end.geonames().isPresent()) {
            return place(end.geonames().getAsInt());
        }
        return end.candidates().isEmpty()
                ? Wording.plain(language, "claims.page.notTaken")
                : Wording.plain(
                        language,
                        "claim.candidates",
                        end.candidates().stream().map(this::place).collect(Collectors.joining("; ")));
    }

    /** A list may have been stored with another reference list. */
    private String place(int number) {
        return cities.withId(Integer.toString(number))
                .map(found -> places.place(found.city()))
                .orElseGet(() -> Wording.plain(language, "claims.page.number", number));
    }
}
