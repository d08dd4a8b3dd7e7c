package org.kembar.desk;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Count;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Source;
import org.kembar.casefile.Statement;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Annex;
import org.kembar.notation.EmptyWords;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Part;

/**
 * What is wanting in a record on file, whatever it is evaluated by: nothing of it makes the case file invalid, for an office records before
 * it has every paper. That it stays so for years is what somebody should see.
 */
enum Lack {
    /** A fact for which nobody can look up where it was found. */
    SOURCE,
    /** It is not known when, of what has a time. */
    DATE,
    /** A text that was typed to fill a field. */
    WORDS,
    /** A source of which nobody knows how old it is. */
    ISSUED,
    /** A source from which nothing was taken. */
    USE;

    private static final String DATE_OF_ALL = "date";

    /**
     * A record, and what is wanting in it.
     *
     * @param list the key of the list in which it stands
     */
    record Found(String list, Record record, Set<Lack> lacks) {

        String id() {
            return Annex.id(record);
        }
    }

    /** All records in which something is wanting, in the order of the file. */
    static List<Found> in(CaseFile file) {
        var used = used(file);
        return Annex.of(file).lists().entrySet().stream()
                .flatMap(list -> list.getValue().stream().map(one -> new Found(list.getKey(), one, of(one, used))))
                .filter(one -> !one.lacks().isEmpty())
                .toList();
    }

    private static Set<String> used(CaseFile file) {
        var used = new HashSet<String>();
        file.facts().forEach(fact -> fact.evidence().forEach(one -> used.add(one.ref())));
        file.contradictions()
                .forEach(one -> parts(one).forEach(part -> {
                    if (part instanceof Evidence evidence) {
                        used.add(evidence.ref());
                    }
                }));
        return used;
    }

    private static Set<Lack> of(Record record, Set<String> used) {
        var lacks = EnumSet.noneOf(Lack.class);
        if (parts(record)
                .anyMatch(part -> part instanceof Fact fact && fact.source().isEmpty())) {
            lacks.add(SOURCE);
        }
        if (parts(record).anyMatch(EdtfDate.UNKNOWN::equals) || isUndated(record)) {
            lacks.add(DATE);
        }
        if (parts(record).anyMatch(Lack::isFiller)) {
            lacks.add(WORDS);
        }
        if (record instanceof Source source) {
            if (source.issued().isEmpty()) {
                lacks.add(ISSUED);
            }
            if (!used.contains(source.id())) {
                lacks.add(USE);
            }
        }
        return lacks;
    }

    /** What is only planned or asked for has no time of its own yet; what somebody says of the partnership needs none. */
    private static boolean isUndated(Record record) {
        if (record instanceof Statement) {
            return false;
        }
        if (record instanceof Activity activity) {
            return Stream.of(activity.date(), activity.planned(), activity.requested())
                    .allMatch(Optional::isEmpty);
        }
        return Shape.of(record.getClass()).parts().stream()
                .filter(part -> part.name().equals(DATE_OF_ALL) && part.shape() instanceof Shape.Date)
                .anyMatch(part -> part.value(record).isEmpty());
    }

    private static boolean isFiller(Object part) {
        return switch (part) {
            case Text text -> text.byLanguage().values().stream().anyMatch(EmptyWords::are);
            case String text -> EmptyWords.are(text);
            default -> false;
        };
    }

    /** Everything it is made of, itself first; ids, numbers and words of lists are what they are. */
    private static Stream<Object> parts(Object value) {
        return switch (value) {
            case Text text -> Stream.of(text);
            case Count count -> Stream.of(count);
            case EdtfDate date -> Stream.of(date);
            case Record record ->
                Stream.concat(
                        Stream.of(record),
                        Shape.of(record.getClass()).parts().stream()
                                .filter(part -> isSaid(part, part.shape()))
                                .flatMap(part -> part.value(record).stream().flatMap(Lack::parts)));
            case List<?> list -> list.stream().flatMap(one -> parts((Object) one));
            default -> Stream.of(value);
        };
    }

    private static boolean isSaid(Part part, Shape shape) {
        return switch (shape) {
            case Shape.Words(var form) -> form.isEmpty() && part.refers().isEmpty();
            case Shape.Listed listed -> isSaid(part, listed.item());
            case Shape.Date _, Shape.Languages _, Shape.Fields _, Shape.Choice _ -> true;
            case Shape.Truths _, Shape.Whole _, Shape.Decimal _, Shape.Counted _, Shape.Code _ -> false;
        };
    }
}
