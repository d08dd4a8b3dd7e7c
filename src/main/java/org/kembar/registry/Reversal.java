package org.kembar.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Annex;
import org.kembar.notation.CanonicalForm;

/**
 * Takes out of what is on record what one change did to it, record by record, and leaves what others have recorded since.
 *
 * @param before what was there before the change
 * @param after what the change made of it
 * @param now what has become of that
 */
record Reversal(State before, State after, State now) {

    /**
     * What is on record of a partnership for somebody to see.
     *
     * @param head what a case file says of itself, without its lists; nothing of an annex
     */
    record State(Optional<CaseFile> head, Annex lists) {

        static State of(CaseFile file) {
            return new State(Optional.of(Annex.EMPTY.in(file)), Annex.of(file));
        }

        static State of(Annex annex) {
            return new State(Optional.empty(), annex);
        }

        private Map<Named, Record> records() {
            var records = new LinkedHashMap<Named, Record>();
            lists.lists()
                    .forEach((kind, list) -> list.forEach(one -> records.put(new Named(kind, Annex.id(one)), one)));
            return records;
        }
    }

    /** @param kind the list in which it stands */
    private record Named(String kind, String id) {}

    /**
     * What the change touched and what says otherwise by now than the change made it say.
     *
     * @return ids of records; that of the case file for what it says of itself
     */
    List<String> changedSince() {
        var made = after.records();
        var is = now.records();
        var head = isSame(before.head(), after.head()) || isSame(after.head(), now.head())
                ? Stream.<String>empty()
                : after.head().stream().map(CaseFile::id);
        return Stream.concat(
                        head,
                        touched().stream()
                                .filter(name -> !isSame(of(made, name), of(is, name)))
                                .map(Named::id))
                .toList();
    }

    private Set<Named> touched() {
        var was = before.records();
        var made = after.records();
        return Stream.concat(made.keySet().stream(), was.keySet().stream())
                .filter(name -> !isSame(of(was, name), of(made, name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Record> of(Map<Named, Record> records, Named name) {
        return Optional.ofNullable(records.get(name));
    }

    private static boolean isSame(Optional<? extends Record> one, Optional<? extends Record> other) {
        return one.equals(other)
                || one.isPresent()
                        && other.isPresent()
                        && CanonicalForm.sha256(one.get()).equals(CanonicalForm.sha256(other.get()));
    }

    /** As it is without the change, if nothing that the change touched says otherwise by now. */
    State result() {
        var touched = touched();
        var was = before.records();
        var lists = new LinkedHashMap<String, List<Record>>();
        now.records()
                .forEach((name, record) -> (touched.contains(name) ? of(was, name) : Optional.of(record))
                        .ifPresent(one -> list(lists, name).add(one)));
        comeBack(touched, lists);
        return new State(isSame(before.head(), after.head()) ? now.head() : before.head(), new Annex(lists));
    }

    /** What was taken away stands again where it stood. */
    private void comeBack(Set<Named> touched, Map<String, List<Record>> lists) {
        var made = after.records().keySet();
        before.lists().lists().forEach((kind, records) -> {
            var all = together(records, lists.getOrDefault(kind, List.of()), Annex::id, id -> {
                var name = new Named(kind, id);
                return touched.contains(name) && !made.contains(name);
            });
            if (!all.isEmpty()) {
                lists.put(kind, all);
            }
        });
    }

    /**
     * What is there, and what comes back behind what it stood behind. Each is looked for once, however many come back.
     *
     * @param before in the order in which all of it stood
     */
    static <T> List<T> together(
            List<T> before, List<T> there, Function<T, String> naming, Predicate<String> comesBack) {
        var names = there.stream().map(naming).collect(Collectors.toSet());
        var all = new ArrayList<T>();
        var behind = new HashMap<String, List<T>>();
        var place = all;
        for (var one : before) {
            var name = naming.apply(one);
            if (names.contains(name)) {
                place = new ArrayList<>();
                behind.put(name, place);
            } else if (comesBack.test(name)) {
                place.add(one);
            }
        }
        for (var one : there) {
            all.add(one);
            all.addAll(behind.getOrDefault(naming.apply(one), List.of()));
        }
        return all;
    }

    private static List<Record> list(Map<String, List<Record>> lists, Named name) {
        return Objects.requireNonNull(lists.computeIfAbsent(name.kind(), _ -> new ArrayList<>()));
    }
}
