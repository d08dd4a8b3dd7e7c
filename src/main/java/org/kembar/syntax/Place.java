package org.kembar.syntax;

import java.util.regex.Pattern;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Sequence;

/** A place in a file: line and column, both counted from 1. */
public record Place(int line, int column) {

    public static final Place START = new Place(1, 1);

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    /** Where the part with this path stands; where the last part that exists stands, if it does not. */
    public static Place within(Node root, String path) {
        var node = root;
        var steps = STEP.matcher(path);
        while (steps.find()) {
            var key = steps.group(1);
            if (key != null && node instanceof Mapping mapping) {
                node = mapping.entry(key).map(Entry::value).orElse(node);
            } else if (key == null && node instanceof Sequence sequence) {
                var index = Integer.parseInt(steps.group(2));
                node = index < sequence.items().size() ? sequence.items().get(index) : node;
            }
        }
        return node.at();
    }

    /** The place after so many UTF-16 units of the text. Like YAML, counts characters in columns and not their units. */
    static Place after(String text, int units) {
        return START.advanced(text, 0, units);
    }

    /** The place where {@code to} is, if this is where {@code from} is. */
    Place advanced(String text, int from, int to) {
        var line = this.line;
        var column = this.column;
        for (var i = from; i < to; i++) {
            var unit = text.charAt(i);
            if (unit == '\n' || unit == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                line++;
                column = 1;
            } else if (unit != '\r' && !Character.isLowSurrogate(unit)) {
                column++;
            }
        }
        return new Place(line, column);
    }

    /** The path of a key inside the part with this path. */
    public static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
