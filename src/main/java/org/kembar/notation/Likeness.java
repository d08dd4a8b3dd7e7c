package org.kembar.notation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of the known words somebody may have meant who wrote an unknown one. */
public final class Likeness {

    /** With more words than these to choose from the choice would cost more than it helps. */
    private static final int CANDIDATES = 2000;

    private static final int LONGEST = 40;

    private static final int SHORTEST_PART = 4;

    /** With more words to choose from, the list of all says as much. */
    private static final int MOST_WHOLES = 2;

    /** One slip for this many letters. */
    private static final int LETTERS_TO_A_SLIP = 3;

    private Likeness() {}

    /**
     * The nearest known word, if it is near enough to be what was meant; of equally near ones the first. Failing that the
     * one or two of which it is a part: {@code agreement} for {@code agreement-text}.
     */
    public static Optional<String> meant(String written, Collection<String> known) {
        return slip(written, known).or(() -> partOf(written, known));
    }

    private static Optional<String> partOf(String written, Collection<String> known) {
        if (written.length() < SHORTEST_PART || written.length() > LONGEST || known.size() > CANDIDATES) {
            return Optional.empty();
        }
        var whole = known.stream()
                .filter(word -> List.of(lower(word).split("-")).contains(lower(written)))
                .distinct()
                .limit(MOST_WHOLES + 1L)
                .toList();
        return whole.isEmpty() || whole.size() > MOST_WHOLES
                ? Optional.empty()
                : Optional.of(String.join(" / ", whole));
    }

    /** The nearest known word of which the written one can be a slip of the pen. */
    public static Optional<String> slip(String written, Collection<String> known) {
        if (written.length() > LONGEST || known.size() > CANDIDATES) {
            return Optional.empty();
        }
        return known.stream()
                .filter(word -> isNear(written, word))
                .min(Comparator.comparingInt(word -> slips(lower(written), lower(word))));
    }

    private static boolean isNear(String written, String word) {
        var allowed = Math.min(written.length(), word.length()) / LETTERS_TO_A_SLIP;
        return word.length() <= LONGEST
                && Math.abs(written.length() - word.length()) <= allowed
                && digits(written).equals(digits(word))
                && slips(lower(written), lower(word)) <= allowed;
    }

    /** Two ids that differ in a number name two things; neither is a slip of the other. */
    private static String digits(String word) {
        return word.replaceAll("\\D", "");
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /**
     * How many letters are missing, too many, wrong or exchanged with their neighbour: the restricted edit distance of
     * Damerau (1964) and Levenshtein (1966).
     */
    static int slips(String one, String other) {
        var distance = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                var wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                var least = Math.min(distance[i - 1][j], distance[i][j - 1]) + 1;
                least = Math.min(least, distance[i - 1][j - 1] + wrong);
                var exchanged = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                distance[i][j] = exchanged ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
            }
        }
        return distance[one.length()][other.length()];
    }
}
