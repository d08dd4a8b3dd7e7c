package org.kembar.web;

import java.util.List;
import java.util.Optional;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What surrounds every page.
 *
 * @param place the address of the page after its language, with what is asked for
 * @param isHome whether the page is the one that the first link leads to
 * @param linked what the page tells machines of its content: JSON-LD, which no text in it can leave
 */
public record Frame(Language language, String place, String title, boolean isHome, Optional<String> linked) {

    /** In the order of the switch: the city's own language first. */
    public static final List<Language> LANGUAGES = List.of(Language.ID, Language.EN, Language.KO);

    /** Where one searches. */
    public static final String SEARCH = "search";

    /** Where one signs in. */
    public static final String SIGN_IN = "sign-in";

    public Frame(Language language, String place, String title, boolean isHome) {
        this(language, place, title, isHome, Optional.empty());
    }

    /** The same of a page that tells machines what it shows. */
    public Frame telling(String linked) {
        return new Frame(language, place, title, isHome, Optional.of(linked));
    }

    public String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }

    public String home() {
        return "/" + language.tag() + "/";
    }

    /** Whether the page is the one at this place. */
    public boolean isAt(String other) {
        return place.equals(other);
    }

    /** Whether the page is that of the search, which has its own form. */
    public boolean isSearch() {
        return place.equals(SEARCH) || place.startsWith(SEARCH + "?");
    }

    /** The address of a place in the language of the page. */
    public String at(String other) {
        return home() + other;
    }

    /** Where one signs in, and is led back to this page then; from the first one, to one's desk. */
    public String signIn() {
        return at(
                place.isEmpty() || place.startsWith(SIGN_IN)
                        ? SIGN_IN
                        : SIGN_IN + "?to=" + Addresses.encoded(at(place)));
    }

    /** The same page in another language. */
    public String in(Language other) {
        return "/" + other.tag() + "/" + place;
    }

    /** A language by its own name. */
    public String name(Language other) {
        return Wording.plain(other, "web.language");
    }
}
