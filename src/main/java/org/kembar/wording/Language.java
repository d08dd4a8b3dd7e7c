package org.kembar.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the product. */
public enum Language {
    EN(Locale.UK),
    ID(Locale.forLanguageTag("id-ID")),
    KO(Locale.KOREA);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** BCP 47. */
    public String tag() {
        return locale.getLanguage();
    }

    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
