package org.kembar.notation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kembar.casefile.Count;
import org.kembar.casefile.Form;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.Node.Mapping;
import org.kembar.notation.Node.Scalar;
import org.kembar.notation.Node.Sequence;
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

/**
 * Turns nodes into records. Whatever does not fit is noted with its place and the decoding goes on, so that all
 * problems come to light in one run; a record with a problem inside is not made.
 */
final class Decoder {

    /** How a number stands in a file of ours: what is written must be read again. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?");

    private static final Pattern NUMBER = Pattern.compile(PLAIN_NUMBER + "([eE][-+]?\\d{1,3})?");

    private final Problems problems;
    private final References references;
    private final Function<Record, List<Complaint>> rules;

    /** @param rules what must hold within a record; asked of every record that has its form, whatever is wrong elsewhere */
    Decoder(Problems problems, References references, Function<Record, List<Complaint>> rules) {
        this.problems = problems;
        this.references = references;
        this.rules = rules;
    }

    <T extends Record> Optional<T> decode(Node node, Class<T> type) {
        return record(node, Shape.of(type), "").map(type::cast);
    }

    private Optional<?> value(Node node, Shape shape, String path, Part part) {
        return switch (shape) {
            case Words words -> words(node, words, path, part);
            case Truths _ -> truth(node, path);
            case Whole _ -> whole(node, path);
            case Decimal _ -> decimal(node, path);
            case Date _ -> date(node, path);
            case Counted _ -> count(node, path);
            case Languages _ -> languages(node, path);
            case Code code -> code(node, code, path);
            case Listed list -> list(node, list, path, part);
            case Fields fields -> record(node, fields, path);
            case Choice choice -> choice(node, choice, path);
        };
    }

    private Optional<Record> record(Node node, Fields fields, String path) {
        if (!(node instanceof Mapping mapping)) {
            return refuse(node, path, Fault.NEEDS_MAPPING, keys(fields));
        }
        unknownKeys(mapping, fields, path);
        var values = new Object[fields.parts().size()];
        var whole = true;
        for (var i = 0; i < values.length; i++) {
            var part = fields.parts().get(i);
            var value = part(mapping, part, path);
            whole &= value.isPresent();
            values[i] = value.isPresent() ? value.get() : Optional.empty();
        }
        if (fields.hasId()) {
            mapping.entry("id").ifPresent(id -> references.declare(fields.type(), id, path));
        }
        if (!whole) {
            return Optional.empty();
        }
        var record = make(fields.constructor(), values);
        rules.apply(record).forEach(complaint -> complain(mapping, path, complaint));
        return Optional.of(record);
    }

    /** The component's value as the constructor takes it: bare, in an Optional, or as a list; empty if it is missing or wrong. */
    private Optional<?> part(Mapping mapping, Part part, String path) {
        var entry = mapping.entry(part.name());
        var listed = part.shape() instanceof Listed;
        if (entry.isEmpty()) {
            if (part.required()) {
                problems.add(mapping.at(), path, Fault.MISSING_KEY, shown(mapping), part.name());
                return Optional.empty();
            }
            return Optional.of(listed ? List.of() : Optional.empty());
        }
        var value = value(entry.get().value(), part.shape(), Place.join(path, part.name()), part);
        return part.required() || listed ? value : value.map(Optional::of);
    }

    private void complain(Mapping record, String path, Complaint complaint) {
        problems.add(
                Place.within(record, complaint.path()),
                complaint.path().isEmpty() ? path : Place.join(path, complaint.path()),
                complaint.fault(),
                complaint.found(),
                complaint.expected());
    }

    private void unknownKeys(Mapping mapping, Fields fields, String path) {
        var known = fields.parts().stream().map(Part::name).collect(Collectors.toSet());
        for (var entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                problems.add(entry.at(), Place.join(path, entry.key()), Fault.UNKNOWN_KEY, entry.key(), keys(fields));
            }
        }
    }

    private Optional<List<Object>> list(Node node, Listed list, String path, Part part) {
        if (list.bareIfOne() && node instanceof Mapping) {
            return value(node, list.item(), path, part).map(List::of);
        }
        if (!(node instanceof Sequence sequence)) {
            return refuse(node, path, Fault.NEEDS_LIST, "[ ]");
        }
        var items = new ArrayList<Object>();
        var whole = true;
        for (var i = 0; i < sequence.items().size(); i++) {
            var item = value(sequence.items().get(i), list.item(), path + "[" + i + "]", part);
            item.ifPresent(items::add);
            whole &= item.isPresent();
        }
        return whole ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    private Optional<Record> choice(Node node, Choice choice, String path) {
        if (node instanceof Mapping mapping) {
            for (var alternative : choice.alternatives()) {
                var required =
                        alternative.parts().stream().filter(Part::required).toList();
                if (required.stream()
                        .anyMatch(part -> mapping.entry(part.name()).isPresent())) {
                    return record(node, alternative, path);
                }
            }
        }
        return refuse(
                node,
                path,
                Fault.NEEDS_ONE_OF_THE_SHAPES,
                choice.alternatives().stream().map(a -> "{" + keys(a) + "}").collect(Collectors.joining(" | ")));
    }

    private Optional<String> words(Node node, Words words, String path, Part part) {
        var text = text(node, path, words.form());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (words.form().isPresent() && !hasForm(text.get(), words.form().get())) {
            var schema = words.form().get().startsWith("pcf/");
            return refuse(
                    node,
                    path,
                    schema ? Fault.UNKNOWN_SCHEMA : Fault.WRONG_FORM,
                    words.form().get().replace("\\", ""));
        }
        if (!part.refers().isEmpty()) {
            references.use(part.refers(), text.get(), node.at(), path, part.name());
        }
        return text;
    }

    /** A long text is not even compared: the regular expressions would run out of stack. */
    private static boolean hasForm(String text, String form) {
        return text.length() <= Limits.FORM && Pattern.matches(form, text);
    }

    /** A text, refusing with a hint what YAML has made into something else. */
    private Optional<String> text(Node node, String path, Optional<String> form) {
        if (!(node instanceof Scalar scalar)) {
            return refuse(node, path, Fault.NEEDS_TEXT, "\"…\"");
        }
        return switch (scalar.kind()) {
            case TEXT -> {
                if (!Utf8.isWhole(scalar.text())) {
                    yield refuse(node, path, Fault.NOT_UTF8, "UTF-8");
                }
                yield isBlank(scalar.text()) ? refuse(node, path, Fault.BLANK, "") : Optional.of(scalar.text());
            }
            case NUMBER -> refuse(node, path, Fault.NEEDS_QUOTES, "\"" + scalar.text() + "\"");
            case TRUTH -> {
                var code = form.filter(f -> f.equals(Form.COUNTRY) || f.equals(Form.LANGUAGE))
                        .filter(_ -> scalar.text().equalsIgnoreCase("false"));
                yield code.isPresent()
                        ? refuse(node, path, Fault.NORWAY, code.get().equals(Form.COUNTRY) ? "\"NO\"" : "\"no\"")
                        : refuse(node, path, Fault.NEEDS_QUOTES, "\"" + scalar.text() + "\"");
            }
            case NOTHING -> refuse(node, path, Fault.BLANK, "");
        };
    }

    /** Nothing but spaces of any kind, as the schema's regular expression understands them too. */
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\uFEFF');
    }

    private Optional<Boolean> truth(Node node, String path) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TRUTH
                ? Optional.of(scalar.text().equalsIgnoreCase("true"))
                : refuse(node, path, Fault.NEEDS_TRUTH, "true, false");
    }

    private Optional<Integer> whole(Node node, String path) {
        if (node instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.NUMBER
                && scalar.text().matches("-?(0|[1-9]\\d{0,9})")) {
            var number = Long.parseLong(scalar.text());
            if (number == (int) number) {
                return Optional.of((int) number);
            }
        }
        return refuse(node, path, Fault.NEEDS_WHOLE_NUMBER, "5");
    }

    private Optional<BigDecimal> decimal(Node node, String path) {
        if (!(node instanceof Scalar scalar)
                || scalar.kind() != Scalar.Kind.NUMBER
                || !NUMBER.matcher(scalar.text()).matches()) {
            return refuse(node, path, Fault.NEEDS_NUMBER, "37000000");
        }
        var number = new BigDecimal(scalar.text());
        var nearest = number.doubleValue();
        if (Double.isInfinite(nearest) || new BigDecimal(Double.toString(nearest)).compareTo(number) != 0) {
            return refuse(node, path, Fault.NUMBER_NOT_EXACT, Double.toString(nearest));
        }
        var plain = number.stripTrailingZeros().toPlainString();
        return PLAIN_NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : refuse(node, path, Fault.NEEDS_NUMBER, "37000000");
    }

    private Optional<EdtfDate> date(Node node, String path) {
        var text = text(node, path, Optional.empty());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (EdtfDate.parse(text.get())) {
            case EdtfReading.Read(var date) -> Optional.of(date);
            case EdtfReading.Refused(var reason) ->
                switch (reason) {
                    case NOT_EDTF ->
                        refuse(
                                node,
                                path,
                                Fault.NOT_EDTF,
                                "\"2016\", \"2016-10\", \"2016-10-07\", \"2016-01/2016-06\"");
                    case NO_SUCH_DAY -> refuse(node, path, Fault.NO_SUCH_DAY, "");
                    case ENDS_BEFORE_IT_STARTS -> refuse(node, path, Fault.ENDS_BEFORE_IT_STARTS, "");
                };
        };
    }

    private Optional<Count> count(Node node, String path) {
        if (node instanceof Scalar scalar) {
            if (scalar.kind() == Scalar.Kind.NUMBER && scalar.text().matches("0|[1-9]\\d{0,8}")) {
                return Optional.of(Count.exactly(Integer.parseInt(scalar.text())));
            }
            var range = scalar.kind() == Scalar.Kind.TEXT ? Count.parse(scalar.text()) : Optional.<Count>empty();
            if (range.isPresent()) {
                return range;
            }
        }
        return refuse(node, path, Fault.NEEDS_COUNT, "51, \"2..\", \"10..20\"");
    }

    private Optional<Text> languages(Node node, String path) {
        if (!(node instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            return refuse(node, path, Fault.NEEDS_LANGUAGES, "{id: \"…\", en: \"…\"}");
        }
        var texts = new LinkedHashMap<String, String>();
        for (var entry : mapping.entries()) {
            if (!hasForm(entry.key(), Form.LANGUAGE)) {
                problems.add(entry.at(), Place.join(path, entry.key()), Fault.WRONG_FORM, entry.key(), Form.LANGUAGE);
            }
            text(entry.value(), Place.join(path, entry.key()), Optional.empty())
                    .ifPresent(text -> texts.put(entry.key(), text));
        }
        return texts.size() == mapping.entries().size() ? Optional.of(new Text(texts)) : Optional.empty();
    }

    private Optional<Enum<?>> code(Node node, Code code, String path) {
        if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
            var constant = Arrays.stream(code.type().getEnumConstants())
                    .filter(c -> Code.word(c).equals(scalar.text()))
                    .findFirst();
            if (constant.isPresent()) {
                return Optional.of(constant.get());
            }
        }
        return refuse(node, path, Fault.UNKNOWN_WORD, String.join(", ", code.words()));
    }

    private <T> Optional<T> refuse(Node node, String path, Fault fault, String expected) {
        problems.add(node.at(), path, fault, node.shown(), expected);
        return Optional.empty();
    }

    private static String keys(Fields fields) {
        return fields.parts().stream().map(Part::name).collect(Collectors.joining(", "));
    }

    private static String shown(Mapping mapping) {
        return mapping.entries().stream().map(Node.Entry::key).collect(Collectors.joining(", ", "{", "}"));
    }

    private static Record make(Constructor<?> constructor, Object[] values) {
        try {
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("A record takes the values that its own shape allows: " + constructor, e);
        }
    }
}
