package org.kembar.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON (RFC 8259) into nodes. */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Only the nesting is the parser's to refuse; a long name or number is refused where it is understood.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxNumberLength(Limits.BYTES)
                    .maxNameLength(Limits.BYTES)
                    .maxStringLength(Limits.BYTES)
                    .build())
            // The table of known names gives up on names made to collide.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private final JsonParser parser;
    private final String text;
    private final Problems problems;
    private Place reached = Place.START;
    private int reachedUnits;
    private int nodes;

    private JsonText(JsonParser parser, String text, Problems problems) {
        this.parser = parser;
        this.text = text;
        this.problems = problems;
    }

    public static Node read(String text, Problems problems) throws Refusal {
        try (var parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            var json = new JsonText(parser, text, problems);
            try {
                parser.nextToken();
                var root = json.value(() -> "");
                if (parser.nextToken() != null) {
                    throw new Refusal(json.tokenPlace(), Fault.SEVERAL_DOCUMENTS, parser.getString(), "");
                }
                return root;
            } catch (StreamConstraintsException e) {
                throw new Refusal(json.here(), Fault.TOO_DEEP, "> " + Limits.DEPTH, Integer.toString(Limits.DEPTH));
            } catch (StreamReadException e) {
                var isAfterTheEnd = parser.streamReadContext().inRoot() && parser.currentToken() != null;
                throw JsonSyntax.refusal(text, e, isAfterTheEnd);
            }
        }
    }

    /**
     * Recursion is safe: the parser itself refuses more than {@link Limits#DEPTH} levels.
     *
     * @param path asked only where something is wrong: below a long key it would be copied for every value
     */
    private Node value(Supplier<String> path) throws Refusal {
        var at = tokenPlace();
        count(at);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(at, path);
            case START_ARRAY -> sequence(at, path);
            case VALUE_STRING -> new Scalar(at, parser.getString(), Scalar.Kind.TEXT);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(at, parser.getString(), Scalar.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(at, parser.getString(), Scalar.Kind.TRUTH);
            case VALUE_NULL -> new Scalar(at, "null", Scalar.Kind.NOTHING);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new Refusal(at, Fault.SYNTAX, parser.currentToken().toString(), "JSON");
        };
    }

    private void count(Place at) throws Refusal {
        if (++nodes > Limits.NODES) {
            throw new Refusal(at, Fault.TOO_MANY_VALUES, "> " + Limits.NODES, Integer.toString(Limits.NODES));
        }
    }

    private Mapping mapping(Place at, Supplier<String> path) throws Refusal {
        var entries = new ArrayList<Entry>();
        var keys = new HashSet<String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var keyAt = tokenPlace();
            count(keyAt);
            var key = parser.currentName();
            parser.nextToken();
            Supplier<String> keyPath = () -> Place.join(path.get(), key);
            var value = value(keyPath);
            if (keys.add(key)) {
                entries.add(new Entry(keyAt, key, value));
            } else {
                problems.add(keyAt, () -> new Problem(keyAt, keyPath.get(), Fault.DUPLICATE_KEY, key, ""));
            }
        }
        return new Mapping(at, List.copyOf(entries));
    }

    private Sequence sequence(Place at, Supplier<String> path) throws Refusal {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(() -> path.get() + "[" + items.size() + "]"));
        }
        return new Sequence(at, List.copyOf(items));
    }

    private Place tokenPlace() {
        return place(parser.currentTokenLocation());
    }

    private Place here() {
        return place(parser.currentLocation());
    }

    /** Tokens come in the order of the text, so each part of it is counted once. */
    private Place place(TokenStreamLocation location) {
        var units = Math.clamp(location.getCharOffset(), reachedUnits, text.length());
        reached = reached.advanced(text, reachedUnits, units);
        reachedUnits = units;
        return reached;
    }
}
