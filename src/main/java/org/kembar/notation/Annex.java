package org.kembar.notation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.syntax.JsonText;
import org.kembar.syntax.JsonWriting;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problems;
import org.kembar.syntax.Refusal;

/**
 * What stands beside a case file: records of the kinds that a case file lists, under the keys of its lists. It says nothing by
 * itself, for what its records refer to may stand in the case file.
 */
public record Annex(Map<String, List<Record>> lists) {

    /** The lists of a case file whose records have an id, in the order of the format. */
    private static final List<Part> LISTS = Shape.of(CaseFile.class).parts().stream()
            .filter(part -> part.shape() instanceof Listed list && list.item() instanceof Fields item && item.hasId())
            .toList();

    // After the lists, of which it has none.
    public static final Annex EMPTY = new Annex(Map.of());

    public Annex {
        var copy = new LinkedHashMap<String, List<Record>>();
        for (var part : LISTS) {
            var records = Objects.requireNonNullElse(lists.get(part.name()), List.<Record>of());
            if (!records.isEmpty()) {
                copy.put(part.name(), List.copyOf(records));
            }
        }
        lists = copy;
    }

    /** The keys of the lists whose records are of this kind. */
    public static List<String> keys(Class<?> kind) {
        return LISTS.stream()
                .filter(part -> part.shape() instanceof Listed list
                        && list.item() instanceof Fields item
                        && kind.isAssignableFrom(item.type()))
                .map(Part::name)
                .toList();
    }

    /** All records that the case file lists. */
    public static Annex of(CaseFile file) {
        var lists = new LinkedHashMap<String, List<Record>>();
        for (var part : LISTS) {
            part.value(file)
                    .ifPresent(records -> lists.put(
                            part.name(),
                            ((List<?>) records).stream().map(Record.class::cast).toList()));
        }
        return new Annex(lists);
    }

    public boolean isEmpty() {
        return lists.isEmpty();
    }

    public Stream<Record> records() {
        return lists.values().stream().flatMap(List::stream);
    }

    /** The record with this id, a part of another one not among them. */
    public Optional<Record> record(String id) {
        return records().filter(record -> id(record).equals(id)).findFirst();
    }

    /** The ids of its records, without those of their parts. */
    public Set<String> ids() {
        return records().map(Annex::id).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** The ids of its records and of all their parts. */
    public Set<String> given() {
        return records().map(Naming::given).collect(LinkedHashSet::new, Set::addAll, Set::addAll);
    }

    public static String id(Record record) {
        return Shape.of(record.getClass()).parts().stream()
                .filter(part -> part.name().equals("id"))
                .flatMap(part -> part.value(record).stream())
                .map(String.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The records whose ids are these. */
    public Annex only(Predicate<String> ids) {
        var some = new LinkedHashMap<String, List<Record>>();
        lists.forEach((key, records) -> some.put(
                key, records.stream().filter(record -> ids.test(id(record))).toList()));
        return new Annex(some);
    }

    /** These records and then those of the other. */
    public Annex and(Annex other) {
        var all = new LinkedHashMap<String, List<Record>>();
        for (var part : LISTS) {
            var records = new ArrayList<>(Objects.requireNonNullElse(lists.get(part.name()), List.of()));
            records.addAll(Objects.requireNonNullElse(other.lists.get(part.name()), List.of()));
            all.put(part.name(), records);
        }
        return new Annex(all);
    }

    /** The same records where some are called otherwise, by themselves and by each other. */
    public Annex renamed(Map<String, String> names) {
        var renamed = new LinkedHashMap<String, List<Record>>();
        lists.forEach((key, records) -> renamed.put(
                key,
                records.stream().map(record -> Naming.renamed(record, names)).toList()));
        return new Annex(renamed);
    }

    /** The case file with these records in the place of its own; what it says of itself stays. */
    public CaseFile in(CaseFile file) {
        var fields = Shape.of(CaseFile.class);
        var values = fields.parts().stream()
                .map(part -> LISTS.contains(part)
                        ? Objects.requireNonNullElse(lists.get(part.name()), List.of())
                        : part.raw(file))
                .toArray();
        return (CaseFile) Decoder.make(fields.constructor(), values);
    }

    /** SHA-256 of the salt and the canonical form: whoever has only the hash cannot try out what it may be of. */
    public String sha256(String salt) {
        var form = CanonicalForm.written(node());
        var start = salt.getBytes(StandardCharsets.US_ASCII);
        var salted = new byte[start.length + form.length];
        System.arraycopy(start, 0, salted, 0, start.length);
        System.arraycopy(form, 0, salted, start.length, form.length);
        return CanonicalForm.sha256(salted);
    }

    /** In the form in which the product keeps it for itself: JSON, with every digit. */
    public String kept() {
        return JsonWriting.write(node());
    }

    private Mapping node() {
        return new Mapping(
                Place.START,
                LISTS.stream()
                        .filter(part -> lists.containsKey(part.name()))
                        .map(part -> new Entry(
                                Place.START,
                                part.name(),
                                Encoder.node(Objects.requireNonNull(lists.get(part.name())), part.shape())))
                        .toList());
    }

    /** What was kept; nothing if it is none. */
    public static Optional<Annex> readKept(String kept) {
        var problems = new Problems();
        try {
            return JsonText.read(kept, problems) instanceof Mapping mapping
                    ? read(mapping, problems).filter(_ -> problems.none())
                    : Optional.empty();
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private static Optional<Annex> read(Mapping mapping, Problems problems) {
        var decoder = new Decoder(problems, new References(problems), _ -> List.of());
        var lists = new LinkedHashMap<String, List<Record>>();
        for (var entry : mapping.entries()) {
            var records = LISTS.stream()
                    .filter(part -> part.name().equals(entry.key()))
                    .findFirst()
                    .flatMap(part -> records(decoder, entry.value(), part));
            if (records.isEmpty()) {
                return Optional.empty();
            }
            lists.put(entry.key(), records.get());
        }
        return Optional.of(new Annex(lists));
    }

    private static Optional<List<Record>> records(Decoder decoder, Node node, Part part) {
        return decoder.list(node, part)
                .map(records ->
                        ((List<?>) records).stream().map(Record.class::cast).toList());
    }
}
