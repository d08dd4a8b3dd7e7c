package org.kembar.entrance;

import java.util.Locale;
import org.kembar.access.Acting;
import org.kembar.access.Role;
import org.kembar.cities.Cities;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Roles and cities in words. */
record ActingWords(Language language, Cities cities) {

    String one(Acting acting) {
        return Wording.plain(language, "acting", role(acting.role()), city(acting.city()));
    }

    /** With the name of the city alone. */
    String briefly(Acting acting) {
        var city = cities.withId(acting.city())
                .map(found -> new CityWords(language).name(found.city()))
                .orElseGet(acting::city);
        return Wording.plain(language, "acting", role(acting.role()), city);
    }

    String role(Role role) {
        return Wording.plain(language, "role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** A city that is no longer on the list is named by its number. */
    String city(String id) {
        return cities.withId(id)
                .map(found -> new CityWords(language).place(found.city()))
                .orElse(id);
    }
}
