package org.kembar.notation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kembar.casefile.Count;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Shape.Part;

/** The ids by which records of a case file name each other, wherever in a record they stand. */
public final class Naming {

    private static final String ID = "id";

    private Naming() {}

    /** The record's own id and those of its parts. */
    public static Set<String> given(Record record) {
        var given = new LinkedHashSet<String>();
        each(record, (part, word) -> {
            if (part.name().equals(ID)) {
                given.add(word);
            }
        });
        return given;
    }

    /** The ids of the records that it refers to, its own parts among them. */
    public static Set<String> referred(Record record) {
        var referred = new LinkedHashSet<String>();
        each(record, (part, word) -> {
            if (!part.refers().isEmpty()) {
                referred.add(word);
            }
        });
        return referred;
    }

    private static void each(Record record, BiConsumer<Part, String> reader) {
        for (var part : Shape.of(record.getClass()).parts()) {
            part.value(record).ifPresent(value -> each(value, part, reader));
        }
    }

    private static void each(Object value, Part part, BiConsumer<Part, String> reader) {
        switch (value) {
            case String word -> reader.accept(part, word);
            case List<?> items -> items.forEach(item -> each(item, part, reader));
            case Record within when isOfParts(within) -> each(within, reader);
            default -> {}
        }
    }

    /** The same record where some are called otherwise. */
    static Record renamed(Record record, Map<String, String> names) {
        var fields = Shape.of(record.getClass());
        var values = fields.parts().stream()
                .map(part -> renamed(part.raw(record), part, names))
                .toArray();
        return Decoder.make(fields.constructor(), values);
    }

    private static Object renamed(Object value, Part part, Map<String, String> names) {
        return switch (value) {
            case String word
            when part.name().equals(ID) || !part.refers().isEmpty() ->
                Objects.requireNonNullElse(names.get(word), word);
            case Optional<?> optional -> optional.map(one -> renamed(one, part, names));
            case List<?> items ->
                items.stream().map(item -> renamed(item, part, names)).toList();
            case Record within when isOfParts(within) -> renamed(within, names);
            default -> value;
        };
    }

    /** A date, a text or a count is written as one. */
    private static boolean isOfParts(Record record) {
        return !(record instanceof Text || record instanceof EdtfDate || record instanceof Count);
    }
}
