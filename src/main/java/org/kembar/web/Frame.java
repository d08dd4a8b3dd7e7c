package org.kembar.web;

import java.util.List;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What surrounds every page.
 *
 * @param place the address of the page after its language, with what is asked for
 * @param isHome whether the page is the one that the first link leads to
 */
public record Frame(Language language, String place, String title, boolean isHome) {

    /** In the order of the switch: the city's own language first. */
    static final List<Language> LANGUAGES = List.of(Language.ID, Language.EN, Language.KO);

    String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }

    String home() {
        return "/" + language.tag() + "/";
    }

    /** Whether the page is the one at this place. */
    boolean isAt(String other) {
        return place.equals(other);
    }

    /** The address of a place in the language of the page. */
    String at(String other) {
        return home() + other;
    }

    /** The same page in another language. */
    String in(Language other) {
        return "/" + other.tag() + "/" + place;
    }

    /** A language by its own name. */
    String name(Language other) {
        return Wording.plain(other, "web.language");
    }
}
