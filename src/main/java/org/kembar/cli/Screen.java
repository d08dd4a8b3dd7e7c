package org.kembar.cli;

import java.io.PrintWriter;
import org.kembar.syntax.Unseen;

/**
 * What a command prints to. Files are written by strangers: what of their texts would move the cursor, clear the screen
 * or turn the direction of writing is shown by a sign. Within JSON and YAML the sign means the same character.
 */
final class Screen extends PrintWriter {

    private final PrintWriter below;

    private Screen(PrintWriter below) {
        super(below, true);
        this.below = below;
    }

    static Screen on(PrintWriter out) {
        return out instanceof Screen screen ? screen : new Screen(out);
    }

    /** Bytes that somebody counts or hashes; not for a terminal. */
    void exactly(String text) {
        below.print(text);
        below.flush();
    }

    /** A code of our own, such as that of a colour. */
    void code(String code) {
        below.print(code);
    }

    @Override
    public void write(int character) {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] characters, int from, int length) {
        write(new String(characters, from, length));
    }

    @Override
    public void write(String text, int from, int length) {
        var shown = Unseen.visibleInLines(text.substring(from, from + length));
        super.write(shown, 0, shown.length());
    }
}
