package org.kembar.ownregister;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What of a word counts when it is compared: no capitals, no diacritics, one blank for every sign. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Folded() {}

    static String of(String written) {
        var plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("");
        return SIGNS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Korean is written with blanks between words or without. */
    static String closed(String written) {
        return of(written).replace(" ", "");
    }
}
