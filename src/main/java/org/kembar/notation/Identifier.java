package org.kembar.notation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** An id made of a name: {@code São Paulo} is {@code sao-paulo}. */
public final class Identifier {

    private static final int LONGEST = 60;

    private Identifier() {}

    /** Nothing if nothing is left of the name, as of one in another script. */
    public static Optional<String> of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}'’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-", "");
        return Optional.of(plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", ""))
                .filter(id -> !id.isEmpty());
    }
}
