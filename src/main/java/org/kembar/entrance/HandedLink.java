package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import org.kembar.access.Secret;
import org.kembar.cities.Cities;
import org.kembar.wording.Language;

/**
 * What one hands on to somebody, and is shown once.
 *
 * @param email of whoever it is for
 */
record HandedLink(String email, String address, boolean isInvitation) {

    static String address(HttpServletRequest request, Language language, String place, Secret secret) {
        var site = request.getRequestURL();
        site.setLength(site.length() - request.getRequestURI().length());
        return site + "/" + language.tag() + "/" + place + "/" + secret.text();
    }

    /** In which somebody reads who acts for a city: of the three, the one of its country. */
    static Language languageOf(String city, Cities cities) {
        return cities.withId(city)
                .map(found -> switch (found.city().country()) {
                    case "ID" -> Language.ID;
                    case "KR" -> Language.KO;
                    default -> Language.EN;
                })
                .orElse(Language.EN);
    }
}
