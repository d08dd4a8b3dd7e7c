package org.kembar.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Form;
import org.kembar.notation.Shape.Choice;
import org.kembar.notation.Shape.Code;
import org.kembar.notation.Shape.Counted;
import org.kembar.notation.Shape.Date;
import org.kembar.notation.Shape.Decimal;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Languages;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.notation.Shape.Truths;
import org.kembar.notation.Shape.Whole;
import org.kembar.notation.Shape.Words;
import org.kembar.syntax.JsonWriting;
import org.kembar.syntax.Limits;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import org.kembar.syntax.Place;

/** The JSON Schemas (2020-12) of the case file and of other files, generated from the records. */
public final class PublishedSchema {

    /** The dates EDTF allows, as far as a regular expression can tell; the calendar is checked by the reader. */
    private static final String POINT = "([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(-([0-9]{2}|XX)(-([0-9]{2}|XX))?)?[?~%]?"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}(:[0-9]{2})?)?";

    private static final String DATE = "^((" + POINT + ")|(\\.\\.|" + POINT + ")?/(\\.\\.|" + POINT + ")?|\\[(" + POINT
            + ")\\.\\.(" + POINT + ")\\])$";

    private final TreeMap<String, Mapping> definitions = new TreeMap<>();

    private final Map<String, String> descriptions;

    private PublishedSchema(Map<String, String> descriptions) {
        this.descriptions = descriptions;
    }

    /**
     * The schema of the case file format, as indented JSON.
     *
     * @param descriptions see {@link #of}
     */
    public static String ofCaseFile(Map<String, String> descriptions) {
        return of(CaseFile.class, CaseFile.SCHEMA, "Partnership case file", descriptions);
    }

    /**
     * The schema of a file whose form the components of a record give, as indented JSON.
     *
     * @param version the word under which such a file names its format
     * @param descriptions what is said of a type, under its name, and of a member, under {@code Type.member}
     */
    public static String of(
            Class<? extends Record> type, String version, String title, Map<String, String> descriptions) {
        var schema = new PublishedSchema(descriptions);
        var root = schema.fields(Shape.of(type)).entry("$ref").orElseThrow().value();
        var definitions = new Mapping(
                Place.START,
                schema.definitions.entrySet().stream()
                        .map(entry -> new Entry(Place.START, entry.getKey(), entry.getValue()))
                        .toList());
        return JsonWriting.write(object(
                "$schema", text("https://json-schema.org/draft/2020-12/schema"),
                "$id", text("urn:kembar:" + version),
                "title", text(title),
                "$ref", root,
                "$defs", definitions));
    }

    private Mapping of(Shape shape) {
        return switch (shape) {
            case Words(var form) ->
                form.map(f -> object(
                                "type", text("string"),
                                "maxLength", number(Integer.toString(Limits.FORM)),
                                "pattern", text("^(" + f + ")$")))
                        .orElseGet(PublishedSchema::words);
            case Truths _ -> object("type", text("boolean"));
            case Whole _ ->
                object(
                        "type", text("integer"),
                        "minimum", number(Integer.toString(Integer.MIN_VALUE)),
                        "maximum", number(Integer.toString(Integer.MAX_VALUE)));
            case Decimal _ -> object("type", text("number"));
            case Date _ -> defined("date", object("type", text("string"), "pattern", text(DATE)));
            case Counted _ -> defined("count", count());
            case Languages _ -> defined("text", languages());
            case Code code ->
                object(
                        "enum",
                        new Sequence(
                                Place.START,
                                code.words().stream()
                                        .<Node>map(PublishedSchema::text)
                                        .toList()));
            case Listed(var item, var bareIfOne) -> {
                var several = object("type", text("array"), "items", of(item));
                yield bareIfOne ? object("anyOf", list(of(item), several)) : several;
            }
            case Fields fields -> fields(fields);
            case Choice choice ->
                object(
                        "oneOf",
                        new Sequence(
                                Place.START,
                                choice.alternatives().stream()
                                        .<Node>map(this::of)
                                        .toList()));
        };
    }

    private Mapping fields(Fields fields) {
        var name = fields.type().getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, object());
            var properties = new ArrayList<Entry>();
            for (var part : fields.parts()) {
                properties.add(
                        new Entry(Place.START, part.name(), described(name + "." + part.name(), of(part.shape()))));
            }
            var required = fields.parts().stream()
                    .filter(Part::required)
                    .<Node>map(part -> text(part.name()))
                    .toList();
            define(
                    name,
                    object(
                            "type", text("object"),
                            "additionalProperties", new Scalar(Place.START, "false", Scalar.Kind.TRUTH),
                            "required", new Sequence(Place.START, required),
                            "properties", new Mapping(Place.START, List.copyOf(properties))));
        }
        return reference(name);
    }

    private Mapping defined(String name, Mapping definition) {
        define(name, definition);
        return reference(name);
    }

    private void define(String name, Mapping definition) {
        definitions.put(name, described(name, definition));
    }

    /** With what is said of it, if anything is. */
    private Mapping described(String key, Mapping definition) {
        return Optional.ofNullable(descriptions.get(key))
                .map(sentence -> new Mapping(
                        Place.START,
                        Stream.concat(
                                        Stream.of(new Entry(Place.START, "description", text(sentence))),
                                        definition.entries().stream())
                                .toList()))
                .orElse(definition);
    }

    private static Mapping count() {
        return object(
                "anyOf",
                list(
                        object("type", text("integer"), "minimum", number("0"), "maximum", number("999999999")),
                        object("type", text("string"), "pattern", text("^[0-9]{1,9}\\.\\.([0-9]{1,9})?$"))));
    }

    private static Mapping languages() {
        return object(
                "type", text("object"),
                "minProperties", number("1"),
                "propertyNames",
                        object(
                                "maxLength",
                                number(Integer.toString(Limits.FORM)),
                                "pattern",
                                text("^" + Form.LANGUAGE + "$")),
                "additionalProperties", words());
    }

    private static Mapping reference(String name) {
        return object("$ref", text("#/$defs/" + name));
    }

    private static Mapping object(Object... keysAndValues) {
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            entries.add(new Entry(Place.START, (String) keysAndValues[i], (Node) keysAndValues[i + 1]));
        }
        return new Mapping(Place.START, List.copyOf(entries));
    }

    /** Any text that is not blank. */
    private static Mapping words() {
        return object("type", text("string"), "pattern", text("\\S"));
    }

    private static Sequence list(Node... items) {
        return new Sequence(Place.START, List.of(items));
    }

    private static Scalar text(String text) {
        return new Scalar(Place.START, text, Scalar.Kind.TEXT);
    }

    private static Scalar number(String number) {
        return new Scalar(Place.START, number, Scalar.Kind.NUMBER);
    }
}
