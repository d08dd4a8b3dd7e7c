package org.kembar.ownregister;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What of a word counts when it is compared: no capitals, no diacritics, one blank for every sign. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final int NO_BREAK = '\u00A0';

    private Folded() {}

    static String of(String written) {
        var plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("");
        return SIGNS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Whether two words differ in capitals, blanks and dots alone: <i>MoU</i>, <i>M.O.U.</i>, <i>mou</i>. Asked of each row and word. */
    static boolean isSpelling(String one, String other) {
        var i = next(one, 0);
        var j = next(other, 0);
        while (i < one.length() && j < other.length() && lower(one, i) == lower(other, j)) {
            i = next(one, i + 1);
            j = next(other, j + 1);
        }
        return i == one.length() && j == other.length();
    }

    private static char lower(String word, int at) {
        return Character.toLowerCase(word.charAt(at));
    }

    /** Where the next letter stands that makes another word of it. */
    private static int next(String word, int from) {
        var at = from;
        while (at < word.length() && isNothing(word.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isNothing(char letter) {
        return letter == '.' || Character.isWhitespace(letter) || letter == NO_BREAK;
    }

    /** Without what makes no other word of it. */
    static String spelled(String written) {
        return written.codePoints()
                .filter(letter -> letter > Character.MAX_VALUE || !isNothing((char) letter))
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Korean is written with blanks between words or without. */
    static String closed(String written) {
        return of(written).replace(" ", "");
    }
}
