package org.kembar.beginning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes an identifier of a name: {@code São Paulo} is {@code sao-paulo}. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** Of the first of the names of which something is left; nothing may be, of names in other scripts. */
    static String of(Stream<String> names) {
        return names.map(Slug::of).filter(slug -> !slug.isEmpty()).findFirst().orElse("");
    }

    private static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST));
        return cut.replaceAll("^-|-$", "");
    }
}
