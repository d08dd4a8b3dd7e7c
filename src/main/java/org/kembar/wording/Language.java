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

    /** A language by its tag, BCP 47, as it is called in this one. */
    public String nameOf(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    /** As the beginning of a sentence. */
    public String capitalised(String words) {
        var end = words.offsetByCodePoints(0, Math.min(1, words.length()));
        return words.substring(0, end).toUpperCase(locale) + words.substring(end);
    }

    /** @param code ISO 3166-1 alpha-2 */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
