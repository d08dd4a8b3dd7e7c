package org.kembar.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Sequence;
import org.kembar.syntax.Place;

/**
 * Brings together what a workbook says, what it was taken from, and what is on record by now. What only one of the two has changed is
 * taken from that one; what both have, and differently, is for a person to decide.
 */
final class Merge {

    private final Choices choices;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Removal> removals = new ArrayList<>();

    private Merge(Choices choices) {
        this.choices = choices;
    }

    /** @param root the case file as it is to be */
    record Merged(Mapping root, List<Conflict> conflicts, List<Removal> removals) {}

    /** @param base what the workbook was taken from; what is on record, if nobody knows that any more */
    static Merged of(CaseFile base, CaseFile now, Edited edited, Extent extent, Choices choices) {
        return new Merge(choices).merged(base, now, edited, extent);
    }

    private Merged merged(CaseFile base, CaseFile now, Edited edited, Extent extent) {
        var was = Notation.node(base);
        var is = Notation.node(now);
        var entries = new LinkedHashMap<String, Node>();
        is.entries().forEach(entry -> entries.put(entry.key(), entry.value()));
        edited.itself()
                .ifPresent(itself -> components(
                                "",
                                now.id(),
                                "",
                                Table.of(Table.FILE).orElseThrow().fields(),
                                was,
                                itself,
                                is,
                                true)
                        .forEach((key, node) -> put(entries, key, node)));
        for (var list : Table.lists()) {
            var records = list(
                    list.key(),
                    "",
                    "",
                    list.fields(),
                    extent.of(base, list),
                    edited.of(list),
                    Extent.WHOLE.of(now, list));
            put(entries, list.key(), sequence(records));
        }
        var all = entries.entrySet().stream()
                .map(entry -> new Entry(entry.getValue().at(), entry.getKey(), entry.getValue()))
                .toList();
        return new Merged(new Mapping(Place.START, all), conflicts, removals);
    }

    private static void put(Map<String, Node> entries, String key, Optional<Node> node) {
        node.ifPresentOrElse(one -> entries.put(key, one), () -> entries.remove(key));
    }

    private static Optional<Node> sequence(List<Mapping> records) {
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sequence(records.getFirst().at(), List.copyOf(records)));
    }

    /**
     * @param kind of the records of the file: the key of their list
     * @param of the record whose part this list is; empty for a list of the file
     * @param within that record, where the list stands
     */
    private List<Mapping> list(
            String kind,
            String of,
            String within,
            Fields fields,
            Map<String, Mapping> base,
            Map<String, Mapping> theirs,
            Map<String, Mapping> now) {
        var ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(theirs.keySet());
        var result = new ArrayList<Mapping>();
        for (var id : ids) {
            var b = Optional.ofNullable(base.get(id));
            var t = Optional.ofNullable(theirs.get(id));
            var n = Optional.ofNullable(now.get(id));
            var record = of.isEmpty() ? id : of;
            var place = of.isEmpty() ? "" : within + "[" + id + "]";
            record(kind, record, place, fields, b, t, n).ifPresent(result::add);
        }
        return result;
    }

    private Optional<Mapping> record(
            String kind,
            String id,
            String place,
            Fields fields,
            Optional<Mapping> base,
            Optional<Mapping> theirs,
            Optional<Mapping> now) {
        if (theirs.isPresent() && now.isPresent()) {
            var nothing = new Mapping(Place.START, List.of());
            var parts = components(kind, id, place, fields, base.orElse(nothing), theirs.get(), now.get(), false);
            var entries = new ArrayList<Entry>();
            parts.forEach((key, node) -> node.ifPresent(one -> entries.add(new Entry(one.at(), key, one))));
            return Optional.of(new Mapping(theirs.get().at(), entries));
        }
        if (base.isEmpty()) {
            return theirs.or(() -> now);
        }
        // One of the two has taken it out.
        var other = theirs.or(() -> now).orElseThrow();
        if (isSame(base, Optional.of(other))) {
            return now.filter(_ -> !isRemoved(kind, id, place));
        }
        return isTheirs(kind, id, place) ? theirs : now;
    }

    private boolean isRemoved(String kind, String id, String place) {
        removals.add(new Removal(removals.size(), kind, id, place));
        return choices.isRemoved(removals.size() - 1);
    }

    private boolean isTheirs(String kind, String id, String place) {
        conflicts.add(new Conflict(conflicts.size(), kind, id, place));
        return choices.isTheirs(conflicts.size() - 1);
    }

    /** @param isFile whether it is the file itself, whose lists are not parts of a row */
    private Map<String, Optional<Node>> components(
            String kind,
            String id,
            String place,
            Fields fields,
            Mapping base,
            Mapping theirs,
            Mapping now,
            boolean isFile) {
        var result = new LinkedHashMap<String, Optional<Node>>();
        for (var part : fields.parts()) {
            if (isFile
                    && (isNamedList(part)
                            || part.name().equals("schema")
                            || part.name().equals("id"))) {
                continue;
            }
            var here = place.isEmpty() ? part.name() : place + "." + part.name();
            result.put(part.name(), component(kind, id, here, part, base, theirs, now));
        }
        return result;
    }

    private Optional<Node> component(
            String kind, String id, String place, Part part, Mapping base, Mapping theirs, Mapping now) {
        var b = base.entry(part.name()).map(Entry::value);
        var t = theirs.entry(part.name()).map(Entry::value);
        var n = now.entry(part.name()).map(Entry::value);
        if (isSame(t, n) || isSame(n, b)) {
            return removesFrom(part, b, t) && isSame(n, b) ? named(kind, id, place, part, b, t, n) : t;
        }
        if (isSame(t, b)) {
            return n;
        }
        return isNamedList(part) ? named(kind, id, place, part, b, t, n) : isTheirs(kind, id, place) ? t : n;
    }

    /** A record within a record is not taken out unasked either. */
    private static boolean removesFrom(Part part, Optional<Node> base, Optional<Node> theirs) {
        return isNamedList(part)
                && !byId(theirs).keySet().containsAll(byId(base).keySet());
    }

    private Optional<Node> named(
            String kind,
            String id,
            String place,
            Part part,
            Optional<Node> base,
            Optional<Node> theirs,
            Optional<Node> now) {
        var fields = (Fields) ((Listed) part.shape()).item();
        return sequence(list(kind, id, place, fields, byId(base), byId(theirs), byId(now)));
    }

    private static Map<String, Mapping> byId(Optional<Node> list) {
        var byId = new LinkedHashMap<String, Mapping>();
        list.map(Table::items).orElse(List.of()).forEach(item -> byId.put(Cells.id(item), item));
        return byId;
    }

    private static boolean isNamedList(Part part) {
        return part.shape() instanceof Listed(var item, var _) && item instanceof Shape.Fields fields && fields.hasId();
    }

    private static boolean isSame(Optional<? extends Node> one, Optional<? extends Node> other) {
        return one.map(CanonicalForm::of).equals(other.map(CanonicalForm::of));
    }
}
