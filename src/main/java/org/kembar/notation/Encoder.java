package org.kembar.notation;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Count;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Part;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import org.kembar.syntax.Place;

/** Turns records into nodes: each component under its own name, in the order of the record, nothing for what is absent. */
final class Encoder {

    private Encoder() {}

    static Mapping encode(Record record) {
        return fields(record, Shape.of(record.getClass()));
    }

    private static Mapping fields(Record record, Fields fields) {
        var entries = new ArrayList<Entry>();
        for (var part : fields.parts()) {
            present(get(part, record))
                    .ifPresent(value -> entries.add(new Entry(Place.START, part.name(), node(value, part.shape()))));
        }
        return new Mapping(Place.START, List.copyOf(entries));
    }

    private static Optional<?> present(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional;
            case List<?> list -> list.isEmpty() ? Optional.empty() : Optional.of(list);
            default -> Optional.of(value);
        };
    }

    static Node node(Object value, Shape shape) {
        return switch (value) {
            case String text -> text(text);
            case Boolean truth -> new Scalar(Place.START, truth.toString(), Scalar.Kind.TRUTH);
            case Integer number -> new Scalar(Place.START, number.toString(), Scalar.Kind.NUMBER);
            case BigDecimal number -> new Scalar(Place.START, number.toPlainString(), Scalar.Kind.NUMBER);
            case EdtfDate date -> text(date.text());
            case Count count ->
                count.isExact()
                        ? new Scalar(Place.START, count.toString(), Scalar.Kind.NUMBER)
                        : text(count.toString());
            case Text text -> languages(text);
            case Enum<?> constant -> text(Shape.Code.word(constant));
            case List<?> list -> list(list, (Shape.Listed) shape);
            case Record record -> encode(record);
            default -> throw new IllegalStateException("No way to write " + value.getClass());
        };
    }

    private static Node list(List<?> list, Shape.Listed shape) {
        if (shape.bareIfOne() && list.size() == 1) {
            return node(list.getFirst(), shape.item());
        }
        return new Sequence(
                Place.START, list.stream().map(item -> node(item, shape.item())).toList());
    }

    private static Mapping languages(Text text) {
        return new Mapping(
                Place.START,
                text.byLanguage().entrySet().stream()
                        .map(entry -> new Entry(Place.START, entry.getKey(), text(entry.getValue())))
                        .toList());
    }

    private static Scalar text(String text) {
        return new Scalar(Place.START, text, Scalar.Kind.TEXT);
    }

    private static Object get(Part part, Record record) {
        try {
            return part.accessor().invoke(record);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException("A record gives its own components: " + part.name(), e);
        }
    }
}
