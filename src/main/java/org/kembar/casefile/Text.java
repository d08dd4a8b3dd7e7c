package org.kembar.casefile;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A text in one or more languages, keyed by BCP 47 language tag. */
public record Text(Map<String, String> byLanguage) {

    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A text is given in at least one language");
        }
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static Text of(String language, String text) {
        return new Text(Map.of(language, text));
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /** In which language it is said to whoever reads this one. */
    public String languageFor(String language) {
        return in(language).isPresent()
                ? language
                : in("en").isPresent() ? "en" : byLanguage.keySet().iterator().next();
    }

    /** The text in the language asked for; failing that in English, the project's common language; failing that in any. */
    public String bestFor(String language) {
        return byLanguage.getOrDefault(languageFor(language), "");
    }
}
