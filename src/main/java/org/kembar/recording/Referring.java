package org.kembar.recording;

import java.util.List;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Part;

/** Which records of a case file refer to one of them. */
final class Referring {

    private Referring() {}

    static List<Record> to(CaseFile file, String id) {
        return Kind.ALL.stream()
                .flatMap(kind -> kind.of(file).stream())
                .filter(record -> !Kind.id(record).equals(id))
                .filter(record -> from(record).anyMatch(id::equals))
                .toList();
    }

    /** The ids to which it refers. */
    private static Stream<String> from(Record record) {
        return Shape.of(record.getClass()).parts().stream()
                .flatMap(part -> part.value(record).stream().flatMap(value -> from(value, part)));
    }

    private static Stream<String> from(Object value, Part part) {
        return switch (value) {
            case List<?> list -> list.stream().flatMap(item -> from(item, part));
            case Record record when Kind.isOfParts(record) -> from(record);
            case String word when !part.refers().isEmpty() -> Stream.of(word);
            default -> Stream.empty();
        };
    }
}
