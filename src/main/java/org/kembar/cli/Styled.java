package org.kembar.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.syntax.Unseen;

/** Text for a terminal, parts of which are bold, dim or in the colour of a state. */
record Styled(List<Part> parts) {

    private static final String NONE = "";

    /** @param style a code of the terminal's; empty for none */
    record Part(String text, String style) {}

    static Styled plain(String text) {
        return of(text, NONE);
    }

    static Styled of(String text, String style) {
        return new Styled(List.of(new Part(text, style)));
    }

    Styled and(String text) {
        return and(plain(text));
    }

    Styled and(Styled more) {
        return new Styled(Stream.concat(parts.stream(), more.parts.stream()).toList());
    }

    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    boolean isBlank() {
        return text().isBlank();
    }

    /** In lines of so many columns, each word in the style it had; one space stands for any number. */
    List<Styled> wrap(int columns) {
        var text = new StringBuilder();
        var styles = new ArrayList<String>();
        for (var part : parts) {
            for (var character : Unseen.visible(spaced(part.text())).toCharArray()) {
                if (character != ' ' || !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(character);
                    styles.add(part.style());
                }
            }
        }
        var lines = new ArrayList<Styled>();
        var start = 0;
        for (var line : Terminal.wrapped(text.toString(), columns)) {
            lines.add(styled(line, styles.subList(start, start + line.length())));
            start += line.length() + 1;
        }
        return lines;
    }

    private static String spaced(String text) {
        return text.codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Styled styled(String line, List<String> styles) {
        var parts = new ArrayList<Part>();
        var start = 0;
        for (var end = 1; end <= line.length(); end++) {
            if (end == line.length() || !styles.get(end).equals(styles.get(start))) {
                parts.add(new Part(line.substring(start, end), styles.get(start)));
                start = end;
            }
        }
        return new Styled(parts);
    }
}
