package org.kembar.syntax;

import java.util.Optional;

/**
 * One thing that is wrong with a file: where, what was found, what was expected.
 *
 * @param path the place in the structure, such as {@code activities[3].date}; empty for the file as a whole
 * @param found what stands there, shortened
 * @param expected what should stand there: a list of words, a form, an example; empty where the fault says it all
 * @param meant the known word that an unknown one was probably meant to be
 */
public record Problem(Place at, String path, Fault fault, String found, String expected, Optional<String> meant) {

    private static final int LONGEST_FOUND = 80;

    /** Room for the longest list of keys or words of the format, but not for whatever a file makes of it. */
    private static final int LONGEST = 1000;

    public Problem(Place at, String path, Fault fault, String found, String expected) {
        this(at, path, fault, found, expected, Optional.empty());
    }

    public Problem {
        path = Unseen.visible(shortened(path, LONGEST));
        found = Unseen.visible(shortened(found, LONGEST_FOUND));
        expected = Unseen.visible(shortened(expected, LONGEST));
        meant = meant.map(Unseen::visible);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
