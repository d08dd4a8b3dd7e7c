package org.kembar.syntax;

import java.util.List;
import java.util.Optional;

/** A file as it is written, before anybody asks what it means; every part knows its place. */
public sealed interface Node {

    Place at();

    /** What stands here, for an error message. */
    String shown();

    record Scalar(Place at, String text, Kind kind) implements Node {

        public enum Kind {
            TEXT,
            NUMBER,
            TRUTH,
            NOTHING
        }

        @Override
        public String shown() {
            return kind == Kind.TEXT ? "\"" + text + "\"" : text;
        }
    }

    record Sequence(Place at, List<Node> items) implements Node {

        @Override
        public String shown() {
            return "[…]";
        }
    }

    record Mapping(Place at, List<Entry> entries) implements Node {

        @Override
        public String shown() {
            return "{…}";
        }

        public Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    record Entry(Place at, String key, Node value) {}
}
