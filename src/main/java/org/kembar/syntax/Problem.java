package org.kembar.syntax;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a file: where, what was found, what was expected.
 *
 * @param path the place in the structure, such as {@code activities[3].date}; empty for the file as a whole
 * @param found what stands there, shortened
 * @param expected what should stand there: a list of words, a form, an example; empty where the fault says it all
 * @param meant the known word that an unknown one was probably meant to be
 */
public record Problem(Place at, String path, Fault fault, String found, String expected, Optional<String> meant) {

    /** Control characters, other line breaks, marks that turn the direction of writing, halves of characters. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

    private static final int LONGEST_FOUND = 80;

    /** Room for the longest list of keys or words of the format, but not for whatever a file makes of it. */
    private static final int LONGEST = 1000;

    public Problem(Place at, String path, Fault fault, String found, String expected) {
        this(at, path, fault, found, expected, Optional.empty());
    }

    public Problem {
        path = visible(shortened(path, LONGEST));
        found = visible(shortened(found, LONGEST_FOUND));
        expected = visible(shortened(expected, LONGEST));
        meant = meant.map(Problem::visible);
    }

    /** A file's control characters must not steer the screen that shows what is wrong with it. */
    public static String visible(String text) {
        return UNSEEN.matcher(text)
                .replaceAll(character ->
                        "\\\\u%04X".formatted((int) character.group().charAt(0)));
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
