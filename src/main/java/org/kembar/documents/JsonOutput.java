package org.kembar.documents;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.kembar.measurement.Interval;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON in the making. What is absent is left out; an empty list stands. */
final class JsonOutput {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonOutput(JsonGenerator json) {
        this.json = json;
    }

    /** One object as text. */
    static String of(Consumer<JsonOutput> content) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            content.accept(new JsonOutput(json));
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** A constant as other programs read it: {@code insufficient}, {@code cannot-tell}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    JsonOutput text(String name, String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    JsonOutput text(String name, Optional<String> value) {
        value.ifPresent(present -> text(name, present));
        return this;
    }

    JsonOutput code(String name, Enum<?> constant) {
        return text(name, code(constant));
    }

    JsonOutput number(String name, int value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    /** Whole numbers without a decimal point. */
    JsonOutput number(String name, double value) {
        if (value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE) {
            json.writeNumberProperty(name, (int) value);
        } else {
            json.writeNumberProperty(name, value);
        }
        return this;
    }

    JsonOutput truth(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    /** An end that is open is left out; nothing is left where the value is "never". */
    JsonOutput interval(String name, Interval value) {
        return object(name, object -> {
            if (Double.isFinite(value.least())) {
                object.number("least", value.least());
            }
            if (Double.isFinite(value.most())) {
                object.number("most", value.most());
            }
        });
    }

    JsonOutput object(String name, Consumer<JsonOutput> content) {
        json.writeName(name);
        json.writeStartObject();
        content.accept(this);
        json.writeEndObject();
        return this;
    }

    <T> JsonOutput objects(String name, Iterable<T> items, Consumer<T> content) {
        json.writeArrayPropertyStart(name);
        for (var item : items) {
            json.writeStartObject();
            content.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }

    JsonOutput texts(String name, Iterable<String> items) {
        json.writeArrayPropertyStart(name);
        items.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    JsonOutput numbers(String name, Iterable<Integer> items) {
        json.writeArrayPropertyStart(name);
        items.forEach(json::writeNumber);
        json.writeEndArray();
        return this;
    }
}
