package org.kembar.seeking;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How much a word is like another that somebody may have meant: letters left out, put in, exchanged or changed over. */
public final class Likeness {

    /** A word this long may have two letters wrong. */
    private static final int LONG = 7;

    private Likeness() {}

    /** The one of the words that was meant, if one can have been; of several the one that comes first. */
    public static Optional<String> meant(String written, Collection<String> words) {
        var most = written.length() < LONG ? 1 : 2;
        return words.stream()
                .filter(word -> difference(written, word) <= most)
                .min(Comparator.comparingInt(word -> difference(written, word)));
    }

    /** Damerau's and Levenshtein's: how many letters have to be left out, put in, exchanged, or changed over with the next. */
    static int difference(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(int[][] rows, String one, String other, int i, int j) {
        var exchanged = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least = Math.min(rows[i - 1][j - 1] + exchanged, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var isChangedOver =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isChangedOver ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
