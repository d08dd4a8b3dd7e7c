package org.kembar.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kembar.measurement.State;
import org.kembar.syntax.Unseen;

/** Lays text out for a terminal: wraps it to the width, counts Hangul as two columns, colours only where it is shown. */
final class Terminal {

    private static final int DEFAULT_COLUMNS = 100;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 140;

    private final Screen out;
    private final int width;
    private final boolean colour;

    Terminal(PrintWriter out) {
        this.out = Screen.on(out);
        width = Math.clamp(columns(System.getenv()), NARROWEST, WIDEST);
        colour = shown() && System.getenv("NO_COLOR") == null;
    }

    /** The columns the launcher found; else those the user asks for; a fixed number when the output goes to a file. */
    static int columns(Map<String, String> environment) {
        return Stream.of("KEMBAR_COLUMNS", "COLUMNS")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(text -> text.matches("\\d{1,4}"))
                .findFirst()
                .map(Integer::valueOf)
                .orElse(DEFAULT_COLUMNS);
    }

    /** Whether somebody sees it, and not a file or another program. */
    static boolean shown() {
        return System.getenv("KEMBAR_COLUMNS") != null;
    }

    int width() {
        return width;
    }

    void blank() {
        out.println();
    }

    void heading(String text) {
        blank();
        title(text);
    }

    /** A heading with which everything begins. */
    void title(String text) {
        line(bold(text));
        out.println("─".repeat(Math.min(width, columnsOf(Unseen.visible(text)) + 2)));
    }

    Styled bold(String text) {
        return Styled.of(text, "1");
    }

    Styled dim(String text) {
        return Styled.of(text, "2");
    }

    /** The state's own colour from the 256; the sign and the word carry it without. */
    Styled inState(State state, String text) {
        var code = switch (state) {
            case WEAK -> "38;5;172";
            case ADEQUATE -> "38;5;179";
            case STRONG -> "38;5;37";
            case INSUFFICIENT -> "2";
        };
        return Styled.of(text, code);
    }

    /** A paragraph, its first line led in by some text, the others indented as far. */
    void paragraph(String lead, String text) {
        paragraph(lead, Styled.plain(text));
    }

    void paragraph(String lead, Styled text) {
        var indent = " ".repeat(columnsOf(lead));
        var first = true;
        for (var line : text.wrap(Math.max(NARROWEST / 2, width - columnsOf(lead)))) {
            line(Styled.plain(first ? lead : indent).and(line));
            first = false;
        }
        if (first) {
            line(lead);
        }
    }

    void line(String text) {
        line(Styled.plain(text.stripTrailing()));
    }

    void line(Styled text) {
        for (var part : text.parts()) {
            var shown = Unseen.visible(part.text());
            if (colour && !part.style().isEmpty()) {
                out.code("\u001b[" + part.style() + "m");
                out.print(shown);
                out.code("\u001b[0m");
            } else {
                out.print(shown);
            }
        }
        out.println();
    }

    /** Text filled up with blanks to a number of columns, cut off with an ellipsis if it is longer. */
    static String fill(String written, int columns) {
        var text = Unseen.visible(written);
        var missing = columns - columnsOf(text);
        return missing >= 0 ? text + " ".repeat(missing) : cut(text, columns);
    }

    private static String cut(String text, int columns) {
        var kept = new StringBuilder();
        var used = 0;
        for (var i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            if (used + columnsOf(point) > columns - 1) {
                break;
            }
            kept.appendCodePoint(point);
            used += columnsOf(point);
            i += Character.charCount(point);
        }
        return kept.append('…')
                .append(" ".repeat(Math.max(0, columns - used - 1)))
                .toString();
    }

    static List<String> wrap(String text, int columns) {
        return Styled.plain(text).wrap(columns).stream().map(Styled::text).toList();
    }

    /** The text has no spaces but single ones between its words. */
    static List<String> wrapped(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && columnsOf(line.toString()) + 1 + columnsOf(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    static int columnsOf(String text) {
        return text.codePoints().map(Terminal::columnsOf).sum();
    }

    /** East Asian wide characters take two columns (Unicode Standard Annex 11), combining marks none. */
    private static int columnsOf(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default ->
                switch (Character.UnicodeScript.of(point)) {
                    case HANGUL, HAN, HIRAGANA, KATAKANA -> 2;
                    default -> point >= 0xFF01 && point <= 0xFF60 || point >= 0x3000 && point <= 0x303E ? 2 : 1;
                };
        };
    }
}
