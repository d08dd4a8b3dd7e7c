package org.kembar.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Count;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Source;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;

/**
 * What a case file says otherwise than the one in whose place it is to stand, record by record. Two case files with the same
 * canonical form differ in nothing: the order of facts and references says nothing here either.
 *
 * @param differences in the order of the format
 * @param unchanged how many records with an id of their own are the same in both
 */
public record Revision(CaseFile before, CaseFile after, List<Difference> differences, int unchanged) {

    /** Something that differs, by the record in which it does. */
    public sealed interface Difference {

        /** The key of the list in which the record stands, such as {@code agreements}; empty for what the file says of itself. */
        String kind();

        String id();
    }

    /** A record that only the new file has. */
    public record Added(String kind, String id, Record record) implements Difference {}

    /** A record that only the old file has. A case file is stored whole, so it would be gone. */
    public record Removed(String kind, String id, Record record) implements Difference {}

    /**
     * A record that both files have.
     *
     * @param contradicts whether another source gives another date, number or status: then neither file need be wrong, and a
     *     case file can keep both statements side by side
     */
    public record Changed(
            String kind, String id, Record before, Record after, List<Component> components, boolean contradicts)
            implements Difference {}

    /**
     * What a record says otherwise.
     *
     * @param steps that lead to it, from the record inwards
     */
    public record Component(List<Step> steps, Optional<Object> before, Optional<Object> after) {

        public Component {
            steps = List.copyOf(steps);
        }

        /** As a case file writes it: {@code money.amount}, {@code clauses[c1].text}, {@code participants[0].count}. */
        public String path() {
            return steps.stream().map(Step::key).collect(Collectors.joining("."));
        }

        /** A date, a number or one of a closed list of words: what two sources can give differently. */
        boolean isMeasured() {
            return before.isPresent()
                    && after.isPresent()
                    && switch (after.get()) {
                        case EdtfDate _, BigDecimal _, Integer _, Count _, Boolean _, Enum<?> _ -> true;
                        default -> false;
                    };
        }
    }

    /**
     * A part of a record.
     *
     * @param item which one it is, if the part is a list
     */
    public record Step(Part part, Optional<Item> item) {

        String key() {
            return item.map(one -> part.name() + "[" + one.key() + "]").orElse(part.name());
        }

        private Step at(String key, Record record) {
            return new Step(part, Optional.of(new Item(key, record)));
        }
    }

    /**
     * A record in a list.
     *
     * @param key its id, or its place in the list from 0 on where it has none
     * @param record as it is, or as it was if it is there no more
     */
    public record Item(String key, Record record) {}

    public Revision {
        differences = List.copyOf(differences);
    }

    public static Revision of(CaseFile before, CaseFile after) {
        return new Comparing(before, after).revision();
    }

    /** Whether two values of a part say the same. */
    public static boolean isSame(Part part, Optional<Object> one, Optional<Object> other) {
        return Comparing.isSame(part, one, other);
    }

    public boolean isEmpty() {
        return differences.isEmpty();
    }

    public List<Added> added() {
        return of(Added.class);
    }

    public List<Removed> removed() {
        return of(Removed.class);
    }

    /** Those that change without a contradiction. */
    public List<Changed> changed() {
        return of(Changed.class).stream().filter(one -> !one.contradicts()).toList();
    }

    public List<Changed> contradicted() {
        return of(Changed.class).stream().filter(Changed::contradicts).toList();
    }

    private <T extends Difference> List<T> of(Class<T> type) {
        return differences.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Walks through both files at once. */
    private static final class Comparing {

        private final CaseFile before;
        private final CaseFile after;
        private final List<Difference> differences = new ArrayList<>();
        private int unchanged;

        private Comparing(CaseFile before, CaseFile after) {
            this.before = before;
            this.after = after;
        }

        private Revision revision() {
            var itself = new ArrayList<Component>();
            for (var part : Shape.of(CaseFile.class).parts()) {
                if (part.shape() instanceof Listed list && isNamed(list)) {
                    records(part.name(), byId(part, before), byId(part, after));
                } else {
                    part(part, List.of(), before, after, itself);
                }
            }
            if (!itself.isEmpty()) {
                differences.addFirst(new Changed("", after.id(), before, after, itself, false));
            }
            return new Revision(before, after, differences, unchanged);
        }

        private void records(String kind, Map<String, Record> old, Map<String, Record> young) {
            var ids = new LinkedHashSet<>(young.keySet());
            ids.addAll(old.keySet());
            for (var id : ids) {
                var then = Optional.ofNullable(old.get(id));
                var now = Optional.ofNullable(young.get(id));
                if (then.isEmpty()) {
                    differences.add(new Added(kind, id, now.orElseThrow()));
                } else if (now.isEmpty()) {
                    differences.add(new Removed(kind, id, then.get()));
                } else {
                    changed(kind, id, then.get(), now.get());
                }
            }
        }

        private void changed(String kind, String id, Record then, Record now) {
            var components = new ArrayList<Component>();
            fields(List.of(), then, now, components);
            if (components.isEmpty()) {
                unchanged++;
            } else {
                differences.add(new Changed(
                        kind,
                        id,
                        then,
                        now,
                        List.copyOf(components),
                        components.stream().anyMatch(Component::isMeasured) && isFromElsewhere(then, now)));
            }
        }

        /** Whether both name sources, and none of the one is one of the other. */
        private boolean isFromElsewhere(Record then, Record now) {
            var old = sources(before, then);
            var young = sources(after, now);
            return !old.isEmpty()
                    && !young.isEmpty()
                    && old.stream().noneMatch(one -> young.stream().anyMatch(other -> isSame(one, other)));
        }

        private static List<Source> sources(CaseFile file, Record record) {
            return record instanceof Fact fact
                    ? fact.source().stream()
                            .map(Evidence::ref)
                            .flatMap(ref -> file.sources().stream()
                                    .filter(source -> source.id().equals(ref)))
                            .toList()
                    : List.of();
        }

        /** Two offices may give one document different ids, and different documents the same. */
        private static boolean isSame(Source one, Source other) {
            return both(one.doi(), other.doi())
                    .or(() -> both(one.url(), other.url()))
                    .or(() -> both(one.file(), other.file()))
                    .or(() -> both(one.title(), other.title()))
                    .orElseGet(() -> one.id().equals(other.id()));
        }

        private static <T> Optional<Boolean> both(Optional<T> one, Optional<T> other) {
            return one.flatMap(value -> other.map(value::equals));
        }

        private void fields(List<Step> within, Record then, Record now, List<Component> found) {
            for (var part : Shape.of(now.getClass()).parts()) {
                part(part, within, then, now, found);
            }
        }

        private void part(Part part, List<Step> within, Record then, Record now, List<Component> found) {
            var old = part.value(then);
            var young = part.value(now);
            if (isSame(part, old, young)) {
                return;
            }
            var here = new Step(part, Optional.empty());
            if (part.shape() instanceof Listed list && isNamed(list)) {
                parts(here, within, byId(part, then), byId(part, now), found);
            } else if (part.shape() instanceof Listed list
                    && list.item() instanceof Fields item
                    && item.type() != Evidence.class
                    && size(old) == size(young)) {
                for (var i = 0; i < size(old); i++) {
                    var step = here.at(Integer.toString(i), at(young, i));
                    fields(and(within, step), at(old, i), at(young, i), found);
                }
            } else if (old.orElse("") instanceof Record one
                    && young.orElse("") instanceof Record other
                    && one.getClass() == other.getClass()
                    && (part.shape() instanceof Fields || part.shape() instanceof Shape.Choice)) {
                fields(and(within, here), one, other, found);
            } else {
                found.add(new Component(and(within, here), old, young));
            }
        }

        private void parts(
                Step list,
                List<Step> within,
                Map<String, Record> old,
                Map<String, Record> young,
                List<Component> found) {
            var ids = new LinkedHashSet<>(young.keySet());
            ids.addAll(old.keySet());
            for (var id : ids) {
                var then = Optional.ofNullable(old.get(id));
                var now = Optional.ofNullable(young.get(id));
                var place = and(within, list.at(id, now.or(() -> then).orElseThrow()));
                if (then.isPresent() && now.isPresent()) {
                    fields(place, then.get(), now.get(), found);
                } else {
                    found.add(new Component(place, then.map(value -> value), now.map(value -> value)));
                }
            }
        }

        private static List<Step> and(List<Step> within, Step step) {
            return Stream.concat(within.stream(), Stream.of(step)).toList();
        }

        private static int size(Optional<Object> list) {
            return list.map(items -> ((List<?>) items).size()).orElse(0);
        }

        private static Record at(Optional<Object> list, int place) {
            return (Record) ((List<?>) list.orElseThrow()).get(place);
        }

        private static boolean isSame(Part part, Optional<Object> one, Optional<Object> other) {
            return one.equals(other)
                    || one.isPresent()
                            && other.isPresent()
                            && canonical(part, one.get()).equals(canonical(part, other.get()));
        }

        private static String canonical(Part part, Object value) {
            var text = new StringBuilder();
            CanonicalForm.write(CanonicalForm.ordered(Encoder.node(value, part.shape())), text);
            return text.toString();
        }

        private static boolean isNamed(Listed list) {
            return list.item() instanceof Fields item && item.hasId();
        }

        private static Map<String, Record> byId(Part part, Record within) {
            var byId = new LinkedHashMap<String, Record>();
            part.value(within)
                    .ifPresent(list -> ((List<?>) list).forEach(item -> byId.put(id((Record) item), (Record) item)));
            return byId;
        }

        private static String id(Record record) {
            return Shape.of(record.getClass()).parts().stream()
                    .filter(part -> part.name().equals("id"))
                    .flatMap(part -> part.value(record).stream())
                    .map(String.class::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
