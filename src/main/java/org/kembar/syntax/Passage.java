package org.kembar.syntax;

/** A text and a spot in it: what stands there, for the message that something is wrong there. */
record Passage(String text, int at) {

    private static final int LONGEST = 40;

    Passage {
        at = Math.clamp(at, 0, text.length());
    }

    /** The same text at another spot. */
    Passage at(int other) {
        return new Passage(text, other);
    }

    Place place() {
        return Place.after(text, at);
    }

    boolean isEnd() {
        return text.substring(at).isBlank();
    }

    /** The character here; a line break at the end. */
    char character() {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    /** From here to the end of the line, shortened. */
    String rest() {
        var end = at;
        while (end < text.length() && !isBreak(end)) {
            end++;
        }
        return shortened(text.substring(at, end).strip());
    }

    /** The line as far as here. */
    String before() {
        return text.substring(lineStart(), at);
    }

    boolean startsLine() {
        return before().isBlank();
    }

    /** Where the last character before this one stands that is no blank and no line break; the start if there is none. */
    Passage previous() {
        var previous = at - 1;
        while (previous > 0 && Character.isWhitespace(text.charAt(previous))) {
            previous--;
        }
        return at(previous);
    }

    /** The first character of the unbroken run of letters, digits and signs of a number that ends here or goes on here. */
    Passage wordStart() {
        var start = at;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        return at(start);
    }

    String word() {
        var end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end > at ? shortened(text.substring(at, end)) : rest();
    }

    /** The first character of the line that is no blank. */
    Passage content() {
        var start = lineStart();
        while (start < text.length() && !isBreak(start) && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return at(start);
    }

    /** The content of the last line above that has any; here if there is none. */
    Passage above() {
        for (var line = at(lineStart() - 1); line.at > 0; line = line.at(line.lineStart() - 1)) {
            if (!line.content().rest().isEmpty() && !line.content().rest().startsWith("#")) {
                return line.content();
            }
        }
        return this;
    }

    private int lineStart() {
        var start = at;
        while (start > 0 && !isBreak(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isBreak(int index) {
        return text.charAt(index) == '\n' || text.charAt(index) == '\r';
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || "+-._".indexOf(character) >= 0;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
