package org.kembar.syntax;

import java.util.regex.Pattern;

/** What a text may have that nobody sees. */
public final class Unseen {

    /** Control characters, other line breaks, marks that turn the direction of writing. */
    private static final Pattern MARKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Unseen() {}

    /** Whether a mark in it breaks its line, steers a screen or shows it in another order than it is written in. */
    public static boolean marks(String text) {
        return MARKS.matcher(text).find();
    }

    /** Nothing but spaces of any kind, as the schema's regular expression and the database understand them too. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\uFEFF');
    }
}
