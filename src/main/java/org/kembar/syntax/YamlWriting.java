package org.kembar.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/**
 * Writes YAML 1.2 that a YAML 1.1 program reads the same way: every text that any version could take for a number, a
 * date or a truth value stands in quotes.
 */
public final class YamlWriting {

    /** Texts that no version of YAML takes for anything else. */
    private static final Pattern PLAIN =
            Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*|[a-z][A-Za-z]*|[A-Z]{2}-[A-Z]{2}|[A-Z]{3}");

    /** Words that YAML 1.1 reads as truth values or nothing. */
    private static final Pattern TRAP = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|inf");

    /** What the emitter writes bare into its quotes although some YAML reader takes it for a line break or refuses it. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x7F-\\x9F\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]");

    /** What fits on one line beside its key. */
    private static final int SHORT = 100;

    private final Emitter emitter;

    private YamlWriting(Emitter emitter) {
        this.emitter = emitter;
    }

    public static String write(Mapping root) {
        var text = new StringBuilder();
        var settings = DumpSettings.builder()
                .setWidth(4000)
                .setSplitLines(false)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        var writing = new YamlWriting(new Emitter(settings, new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int from, int length) {
                text.append(part, from, from + length);
            }
        }));
        writing.document(root);
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(character ->
                        "\\\\u%04x".formatted((int) character.group().charAt(0)));
    }

    private void document(Mapping root) {
        emitter.emit(new StreamStartEvent());
        emitter.emit(new DocumentStartEvent(false, Optional.empty(), java.util.Map.of()));
        node(root, FlowStyle.BLOCK);
        emitter.emit(new DocumentEndEvent(false));
        emitter.emit(new StreamEndEvent());
    }

    private void node(Node node, FlowStyle style) {
        switch (node) {
            case Scalar scalar -> emitter.emit(scalar(scalar));
            case Sequence sequence -> {
                var flow = style == FlowStyle.FLOW || fits(sequence) ? FlowStyle.FLOW : FlowStyle.BLOCK;
                emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, flow));
                sequence.items().forEach(item -> node(item, flow));
                emitter.emit(new SequenceEndEvent());
            }
            case Mapping mapping -> {
                var flow = style == FlowStyle.FLOW || fits(mapping) ? FlowStyle.FLOW : FlowStyle.BLOCK;
                emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, flow));
                for (var entry : mapping.entries()) {
                    emitter.emit(scalar(new Scalar(Place.START, entry.key(), Scalar.Kind.TEXT)));
                    node(entry.value(), flow);
                }
                emitter.emit(new MappingEndEvent());
            }
        }
    }

    private static Event scalar(Scalar scalar) {
        var text = scalar.text();
        var quoted = scalar.kind() == Scalar.Kind.TEXT && !isPlain(text);
        return new ScalarEvent(
                Optional.empty(),
                Optional.empty(),
                new ImplicitTuple(true, true),
                text,
                quoted ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
    }

    /** A long text is not even compared: the regular expression would run out of stack. */
    private static boolean isPlain(String text) {
        return text.length() <= SHORT
                && PLAIN.matcher(text).matches()
                && !TRAP.matcher(text).matches();
    }

    private static boolean fits(Node node) {
        var texts = new ArrayList<String>();
        return collect(node, texts)
                && texts.stream().mapToInt(text -> text.length() + 4).sum() <= SHORT;
    }

    private static boolean collect(Node node, List<String> texts) {
        return switch (node) {
            case Scalar scalar -> texts.add(scalar.text());
            case Sequence sequence -> sequence.items().stream().allMatch(item -> collect(item, texts));
            case Mapping mapping ->
                mapping.entries().stream().allMatch(entry -> texts.add(entry.key()) && collect(entry.value(), texts));
        };
    }
}
