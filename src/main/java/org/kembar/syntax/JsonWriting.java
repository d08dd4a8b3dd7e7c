package org.kembar.syntax;

import java.io.StringWriter;
import java.math.BigDecimal;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON (RFC 8259), indented for people. */
public final class JsonWriting {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriting() {}

    public static String write(Node root) {
        var text = new StringWriter();
        var indented = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try (var generator = FACTORY.createGenerator(
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return indented;
                    }
                },
                text)) {
            write(root, generator);
        }
        return text.append('\n').toString();
    }

    private static void write(Node node, JsonGenerator json) {
        switch (node) {
            case Scalar scalar -> {
                var text = scalar.text();
                switch (scalar.kind()) {
                    case TEXT -> json.writeString(text);
                    case NUMBER -> json.writeNumber(new BigDecimal(text));
                    case TRUTH -> json.writeBoolean(Boolean.parseBoolean(text));
                    case NOTHING -> json.writeNull();
                }
            }
            case Sequence sequence -> {
                json.writeStartArray();
                sequence.items().forEach(item -> write(item, json));
                json.writeEndArray();
            }
            case Mapping mapping -> {
                json.writeStartObject();
                for (var entry : mapping.entries()) {
                    json.writeName(entry.key());
                    write(entry.value(), json);
                }
                json.writeEndObject();
            }
        }
    }
}
