package org.kembar.recording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Count;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;

/**
 * A kind of record that is recorded one by one: agreements, activities, sources. Derived from the case file, so that what a case
 * file can say has its form as soon as it can be said.
 *
 * @param list the part of the case file in which its records stand
 */
record Kind(Part list, Fields shape) {

    /** The two cities are those of the partnership; who they are is not for a form to change. */
    private static final Set<Class<?>> NOT_RECORDED = Set.of(City.class);

    /** In the order of the format. */
    static final List<Kind> ALL = Shape.of(CaseFile.class).parts().stream()
            .flatMap(part -> shape(part).map(shape -> new Kind(part, shape)).stream())
            .toList();

    private static Optional<Fields> shape(Part part) {
        return part.shape() instanceof Listed(Fields shape, var _)
                        && shape.hasId()
                        && !NOT_RECORDED.contains(shape.type())
                ? Optional.of(shape)
                : Optional.empty();
    }

    static Optional<Kind> ofKey(String key) {
        return ALL.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    static Kind of(Class<? extends Record> type) {
        return ALL.stream()
                .filter(kind -> kind.shape.type() == type)
                .findFirst()
                .orElseThrow();
    }

    /** Under which its records stand in a case file, such as {@code agreements}. */
    String key() {
        return list.name();
    }

    /** Its records, in the order of the file. */
    List<Record> of(CaseFile file) {
        return list.value(file).stream()
                .flatMap(records -> ((List<?>) records).stream())
                .map(Record.class::cast)
                .toList();
    }

    /** With which the ids of its records begin: {@code budget-line}. */
    String word() {
        return shape.type()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** A record of a case file, and of which kind it is. */
    record Found(Kind kind, Record record) {}

    /** The record with the id; not one that is part of another. */
    static Optional<Found> find(CaseFile file, String id) {
        return ALL.stream()
                .flatMap(kind -> kind.of(file).stream()
                        .filter(record -> id(record).equals(id))
                        .map(record -> new Found(kind, record)))
                .findFirst();
    }

    /** A record that is part of another and has an id of its own, as a clause of an agreement has. */
    record Inside(Found whole, Record part) {}

    /** The part of a record with the id. */
    static Optional<Inside> findInside(CaseFile file, String id) {
        return ALL.stream()
                .flatMap(kind -> kind.of(file).stream().map(record -> new Found(kind, record)))
                .flatMap(whole ->
                        parts(whole).filter(part -> id(part).equals(id)).map(part -> new Inside(whole, part)))
                .findFirst();
    }

    private static Stream<Record> parts(Found whole) {
        return whole.kind().shape().parts().stream()
                .filter(part -> part.shape() instanceof Listed(Fields shape, var _) && shape.hasId())
                .flatMap(part -> part.value(whole.record()).stream())
                .flatMap(parts -> ((List<?>) parts).stream())
                .map(Record.class::cast);
    }

    static String id(Record record) {
        return Shape.of(record.getClass()).parts().stream()
                .filter(part -> part.name().equals("id"))
                .flatMap(part -> part.value(record).stream())
                .map(String.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A record with parts of its own, which a date or a number is not. */
    static boolean isOfParts(Record record) {
        return !(record instanceof EdtfDate || record instanceof Count || record instanceof Text);
    }

    /** Every id that the case file has given, of records and of parts of records. */
    static Set<String> ids(CaseFile file) {
        return ids(file, Shape.of(CaseFile.class)).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> ids(Record record, Fields shape) {
        return shape.parts().stream()
                .flatMap(part -> part.value(record).stream().flatMap(value -> ids(value, part)));
    }

    private static Stream<String> ids(Object value, Part part) {
        return switch (value) {
            case List<?> list -> list.stream().flatMap(item -> ids(item, part));
            case Record record when part.shape() instanceof Fields shape -> ids(record, shape);
            case Record record when part.shape() instanceof Listed(Fields shape, var _) -> ids(record, shape);
            case String id when part.name().equals("id") -> Stream.of(id);
            default -> Stream.empty();
        };
    }
}
