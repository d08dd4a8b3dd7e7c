package org.kembar.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 (core schema) into nodes. Built on the parser's events and not on its composer, so that depth,
 * aliases and duplicate keys are ours to bound and to report with their place.
 */
public final class YamlText {

    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(\\d+|0o[0-7]+|0x[0-9a-fA-F]+|(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d+)?|\\.(inf|Inf|INF))|\\.(nan|NaN|NAN)");
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");

    /**
     * How far the parser reads at once. At every stride it copies all of a text it has not yet seen the end of: over
     * 8 MiB between two quotation marks its own stride of 1,024 takes a minute.
     */
    private static final int LARGEST_STRIDE = 65_536;

    private static final int SMALLEST_STRIDE = 1024;

    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Measured> anchors = new HashMap<>();
    private final Deque<String> unfinishedAnchors = new ArrayDeque<>();
    private long nodes;
    private long characters;
    private boolean unfolded;
    private Optional<Node> root = Optional.empty();

    private YamlText(Problems problems) {
        this.problems = problems;
    }

    public static Node read(String text, Problems problems) throws Refusal {
        return new YamlText(problems).compose(text);
    }

    private Node compose(String text) throws Refusal {
        var settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.clamp(text.length(), SMALLEST_STRIDE, LARGEST_STRIDE))
                .setUseMarks(true)
                .setParseComments(false)
                .build();
        var documents = 0;
        try {
            for (Iterator<Event> events = new Parse(settings).parseString(text).iterator(); events.hasNext(); ) {
                var event = events.next();
                switch (event.getEventId()) {
                    case DocumentStart -> {
                        if (++documents > 1) {
                            throw new Refusal(place(event.getStartMark()), Fault.SEVERAL_DOCUMENTS, "---", "");
                        }
                    }
                    case Scalar -> scalar((ScalarEvent) event);
                    case Alias -> alias((AliasEvent) event);
                    case SequenceStart, MappingStart -> begin((CollectionStartEvent) event);
                    case SequenceEnd, MappingEnd -> finish();
                    case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
                }
            }
        } catch (MarkedYamlEngineException e) {
            throw YamlSyntax.refusal(text, e);
        } catch (ReaderException e) {
            var character = "U+%04X".formatted(e.getCodePoint());
            throw new Refusal(
                    Place.after(text, text.offsetByCodePoints(0, e.getPosition())),
                    Fault.CONTROL_CHARACTER,
                    character,
                    "");
        } catch (YamlEngineException | NumberFormatException e) {
            // The library reads the digits of an escape (\x) before it has found any.
            throw YamlSyntax.refusal(text);
        }
        return root.orElseThrow(() -> new Refusal(Place.START, Fault.EMPTY, "", ""));
    }

    private void begin(CollectionStartEvent event) throws Refusal {
        var at = place(event.getStartMark());
        if (event.getTag().isPresent()) {
            throw new Refusal(at, Fault.TAG, event.getTag().get(), "");
        }
        if (open.size() >= Limits.DEPTH) {
            throw new Refusal(at, Fault.TOO_DEEP, Integer.toString(open.size() + 1), Integer.toString(Limits.DEPTH));
        }
        var anchor = event.getAnchor().map(a -> a.getValue());
        anchor.ifPresent(unfinishedAnchors::push);
        open.push(new Open(at, event instanceof MappingStartEvent, anchor, nodes, characters));
    }

    private void finish() throws Refusal {
        var done = open.pop();
        Node node = done.mapping ? mapping(done) : new Sequence(done.at, List.copyOf(done.parts));
        if (done.anchor.isPresent()) {
            unfinishedAnchors.remove(done.anchor.get());
        }
        add(new Measured(node, nodes - done.nodesBefore + 1, characters - done.charactersBefore), done.anchor);
    }

    private void alias(AliasEvent event) throws Refusal {
        var name = event.getAlias().getValue();
        var at = place(event.getStartMark());
        var target = anchors.get(name);
        if (unfinishedAnchors.contains(name)) {
            throw new Refusal(at, Fault.ALIAS_OF_ITSELF, "*" + name, "");
        }
        if (target == null) {
            throw new Refusal(at, Fault.UNKNOWN_ALIAS, "*" + name, "&" + name);
        }
        unfolded = true;
        nodes += target.size - 1;
        characters += target.characters;
        add(target, Optional.empty());
    }

    private void add(Measured part, Optional<String> anchor) throws Refusal {
        if (++nodes > Limits.NODES) {
            var fault = unfolded ? Fault.TOO_MANY_ALIASES : Fault.TOO_MANY_VALUES;
            throw new Refusal(part.node.at(), fault, "> " + Limits.NODES, Integer.toString(Limits.NODES));
        }
        // Without aliases a text has no more characters than the file has bytes.
        if (characters > Limits.BYTES) {
            throw new Refusal(part.node.at(), Fault.TOO_MANY_ALIASES, "> " + Limits.SIZE, Limits.SIZE);
        }
        anchor.ifPresent(name -> anchors.put(name, part));
        if (open.isEmpty()) {
            root = Optional.of(part.node);
        } else {
            open.peek().parts.add(part.node);
        }
    }

    private Mapping mapping(Open done) {
        var entries = new ArrayList<Entry>();
        var keys = new HashSet<String>();
        for (var i = 0; i + 1 < done.parts.size(); i += 2) {
            var key = done.parts.get(i);
            if (!(key instanceof Scalar scalar)) {
                problems.add(key.at(), () -> new Problem(key.at(), path(), Fault.KEY_NOT_TEXT, key.shown(), ""));
            } else if (!keys.add(scalar.text())) {
                problems.add(
                        key.at(),
                        () -> new Problem(
                                key.at(), Place.join(path(), scalar.text()), Fault.DUPLICATE_KEY, scalar.text(), ""));
            } else {
                entries.add(new Entry(key.at(), scalar.text(), done.parts.get(i + 1)));
            }
        }
        return new Mapping(done.at, List.copyOf(entries));
    }

    /** Where in the structure the collection belongs whose end has just come. */
    private String path() {
        var path = "";
        for (var outer : (Iterable<Open>) open::descendingIterator) {
            if (!outer.mapping) {
                path += "[" + outer.parts.size() + "]";
            } else if (!outer.parts.isEmpty() && outer.parts.getLast() instanceof Scalar key) {
                path = Place.join(path, key.text());
            }
        }
        return path;
    }

    private void scalar(ScalarEvent event) throws Refusal {
        var at = place(event.getStartMark());
        if (event.getTag().isPresent()) {
            throw new Refusal(at, Fault.TAG, event.getTag().get(), "");
        }
        var text = event.getValue();
        var kind = event.getScalarStyle() == ScalarStyle.PLAIN ? kind(text) : Scalar.Kind.TEXT;
        characters += text.length();
        add(
                new Measured(new Scalar(at, text, kind), 1, text.length()),
                event.getAnchor().map(a -> a.getValue()));
    }

    /** What a plain scalar means by the core schema of YAML 1.2.2, chapter 10.3.2. */
    public static Scalar.Kind kind(String plain) {
        if (NOTHING.matcher(plain).matches()) {
            return Scalar.Kind.NOTHING;
        }
        if (TRUTH.matcher(plain).matches()) {
            return Scalar.Kind.TRUTH;
        }
        return NUMBER.matcher(plain).matches() ? Scalar.Kind.NUMBER : Scalar.Kind.TEXT;
    }

    private static Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(Place.START);
    }

    /** A part of the file, with the keys and values in it and the characters of their texts, all aliases unfolded. */
    private record Measured(Node node, long size, long characters) {}

    /** A collection whose end has not come yet. */
    private static final class Open {

        private final Place at;
        private final boolean mapping;
        private final Optional<String> anchor;
        private final long nodesBefore;
        private final long charactersBefore;
        private final List<Node> parts = new ArrayList<>();

        Open(Place at, boolean mapping, Optional<String> anchor, long nodesBefore, long charactersBefore) {
            this.at = at;
            this.mapping = mapping;
            this.anchor = anchor;
            this.nodesBefore = nodesBefore;
            this.charactersBefore = charactersBefore;
        }
    }
}
