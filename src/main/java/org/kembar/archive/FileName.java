package org.kembar.archive;

import java.util.regex.Pattern;

/** Names of files, as they come in and go out. */
final class FileName {

    private static final int LONGEST = 200;
    private static final int LONGEST_OUT = 80;

    /** What nobody sees, and what some system takes for more than a letter of a name. */
    private static final Pattern SPECIAL = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\"*/:<>?\\\\|%;=]+");

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private FileName() {}

    /** As a browser sent it: without folders, and without what nobody sees. */
    static String sent(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip();
        return clean.isEmpty() ? "-" : shortened(clean, LONGEST);
    }

    /** What a document is called where somebody does not say it. */
    static String title(String name) {
        var without =
                ENDING.matcher(sent(name)).replaceFirst("").replace('_', ' ').strip();
        return without.isEmpty() ? sent(name) : without;
    }

    /** Under which it is handed out: the ending is that of what it is, whatever it was called. */
    static String of(String title, FileKind kind) {
        var clean = SPECIAL.matcher(title).replaceAll(" ").replaceAll(" +", " ").replaceAll("^[. ]+|[. ]+$", "");
        return (clean.isEmpty() ? "document" : shortened(clean, LONGEST_OUT).strip()) + "." + kind.ending();
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
