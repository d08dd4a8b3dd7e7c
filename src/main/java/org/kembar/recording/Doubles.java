package org.kembar.recording;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.notation.Revision;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Part;

/** What is on record already and may be what somebody is about to record. */
final class Doubles {

    /** By which records of a kind are told apart, in the order of what says most. */
    private static final List<String> NAMES = List.of("title", "name", "label", "text", "about", "says");

    private static final List<String> DATES = List.of("date", "signed", "sent", "due", "since");
    private static final List<String> SORTS = List.of("type", "stage", "topic", "question", "from", "year");

    private Doubles() {}

    /** Of the same name; or of the same sort, and perhaps of the same time. */
    static List<Record> of(Kind kind, Record fresh, CaseFile file) {
        return kind.of(file).stream()
                .filter(one -> hasNameOf(one, fresh) || isOfSortAndTimeOf(one, fresh) || saysAllOf(one, fresh))
                .toList();
    }

    private static boolean hasNameOf(Record one, Record other) {
        return name(one).anyMatch(name(other).toList()::contains);
    }

    private static Stream<String> name(Record record) {
        return values(record, NAMES).limit(1).flatMap(value -> switch (value) {
            case Text text -> text.byLanguage().values().stream();
            default -> Stream.of(value.toString());
        });
    }

    private static boolean isOfSortAndTimeOf(Record one, Record other) {
        return values(one, SORTS).toList().equals(values(other, SORTS).toList())
                && date(one)
                        .flatMap(day -> date(other).filter(another -> isPerhapsTogether(day, another)))
                        .isPresent();
    }

    private static Optional<EdtfDate> date(Record record) {
        return values(record, DATES)
                .filter(EdtfDate.class::isInstance)
                .map(EdtfDate.class::cast)
                .findFirst();
    }

    private static boolean isPerhapsTogether(EdtfDate one, EdtfDate other) {
        return one.before(other) != Truth.YES && other.before(one) != Truth.YES;
    }

    /** All but where it is written. */
    private static boolean saysAllOf(Record one, Record other) {
        return parts(one)
                .filter(part -> !part.name().equals("source"))
                .allMatch(part -> Revision.isSame(part, part.value(one), part.value(other)));
    }

    private static Stream<Object> values(Record record, Collection<String> names) {
        return parts(record).filter(part -> names.contains(part.name())).flatMap(part -> part.value(record).stream());
    }

    private static Stream<Part> parts(Record record) {
        return Shape.of(record.getClass()).parts().stream()
                .filter(part -> !part.name().equals("id"));
    }
}
