package org.kembar.syntax;

import java.util.Set;
import java.util.regex.Pattern;

/** What a text may have that nobody sees. */
public final class Unseen {

    /** Control characters, other line breaks, marks that turn the direction of writing. */
    private static final Pattern MARKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    /** These, marks of direction that names in Arabic letters may need, and halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile(MARKS + "|[\\u200E\\u200F\\u061C]|\\p{Cs}");

    private static final Pattern UNSEEN_IN_LINES = Pattern.compile("(?!\\n)(?:" + UNSEEN + ")");

    /** The fillers of Hangul, and the pattern of Braille without a dot. */
    private static final Set<Integer> BLANK_LETTERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private Unseen() {}

    /** Whether a mark in it breaks its line, steers a screen or shows it in another order than it is written in. */
    public static boolean marks(String text) {
        return MARKS.matcher(text).find();
    }

    /** With a sign for each: what a file has of them must not steer the screen that shows it. */
    public static String visible(String text) {
        return shown(UNSEEN, text);
    }

    /** The same of a text of several lines, which stay apart. */
    public static String visibleInLines(String text) {
        return shown(UNSEEN_IN_LINES, text);
    }

    private static String shown(Pattern hidden, String text) {
        return hidden.matcher(text)
                .replaceAll(character ->
                        "\\\\u%04X".formatted((int) character.group().charAt(0)));
    }

    /** Nothing but spaces of any kind, as the schema's regular expression and the database understand them too. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\uFEFF');
    }

    /**
     * Whether nobody finds anything to read in it: what a person must say, a reason or a name, is more than this. Stricter than
     * {@link #isBlank}, by which files of every age are read.
     */
    public static boolean saysNothing(String text) {
        return text.codePoints().allMatch(Unseen::showsNothing);
    }

    /** Spaces, what steers, what joins, marks on a letter that is not there, and letters that are drawn as a gap. */
    private static boolean showsNothing(int point) {
        return Character.isWhitespace(point)
                || BLANK_LETTERS.contains(point)
                || switch (Character.getType(point)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.CONTROL,
                            Character.FORMAT,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
