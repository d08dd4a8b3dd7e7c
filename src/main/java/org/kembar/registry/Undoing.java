package org.kembar.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.registry.Imports.Undone;

/** Takes an import back, within the transaction in which nobody else changes anything; many case files at a time. */
record Undoing(Changes changes, ListRows lists, PastImports past, KeptFiles kept) {

    Undoing(Changes changes, ListRows lists, PastImports past) {
        this(changes, lists, past, changes.kept());
    }

    Undone undone(long number) {
        var entries = changes.trail().ofImport(number);
        if (entries.isEmpty()) {
            return new Undone.NoSuchImport();
        }
        if (isUndone(entries)) {
            return new Undone.AlreadyUndone();
        }
        return entries.getFirst().subject() instanceof Subject.OfList list
                ? withoutList(list, entries.getFirst())
                : asBefore(entries, number);
    }

    private static boolean isUndone(List<TrailEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.deed() == Deed.UNDONE);
    }

    private Undone withoutList(Subject.OfList list, TrailEntry stored) {
        var number = stored.ofImport().orElseThrow();
        var head = lists.head(number);
        if (!head.map(ListSeal::hash).equals(stored.after())) {
            return new Undone.ListSpoiled();
        }
        var title = past.find(number).flatMap(PastImports.Past::list).orElse("");
        lists.remove(number);
        changes.noteGone(list, head.orElseThrow(), number);
        return new Undone.ListGone(title);
    }

    private Undone asBefore(List<TrailEntry> entries, long number) {
        var all = backs(entries);
        var again = again(all, number);
        var reversed = new Reversing(changes, kept).outcome(all, again);
        if (!reversed.stuck().isEmpty() || !reversed.standing().isEmpty()) {
            return new Undone.ChangedSince(subjects(again));
        }
        var spoiled = all.stream().filter(one -> !one.isSound()).toList();
        if (!spoiled.isEmpty() || !reversed.spoiled().isEmpty()) {
            return new Undone.Spoiled(spoiled.isEmpty() ? reversed.spoiled() : subjects(spoiled));
        }
        var then = then(all, reversed.backs());
        var withheld = changes.withholding().fromUndoing(then, kept);
        if (!withheld.isEmpty()) {
            return new Undone.Withheld(withheld);
        }
        putBack(then, number);
        return new Undone.Done(entries.stream().map(TrailEntry::subject).toList());
    }

    /** The records that stand against taking it back; none where it can be, or where something else stands against it. */
    List<Standing> standing(long number) {
        var entries = changes.trail().ofImport(number);
        if (isUndone(entries) || entries.stream().anyMatch(entry -> entry.subject() instanceof Subject.OfList)) {
            return List.of();
        }
        var all = backs(entries);
        return new Reversing(changes, kept).outcome(all, again(all, number)).standing();
    }

    private static List<Subject> subjects(List<Back> backs) {
        return backs.stream().map(one -> one.entry().subject()).toList();
    }

    private List<Back> backs(List<TrailEntry> entries) {
        return alike(entries, entry -> entry).stream()
                .flatMap(these -> read(these).stream())
                .sorted(Comparator.comparing(one -> one.entry().number()))
                .toList();
    }

    /** What was changed again by something that is not itself undone. */
    private List<Back> again(List<Back> all, long number) {
        var since = changes.trail().changedSince(number);
        return all.stream()
                .filter(one -> !one.isAsLeft() || since.contains(one.entry().number()))
                .toList();
    }

    private static List<Back> then(List<Back> all, List<Back> reversed) {
        var byEntry = new LinkedHashMap<Long, Back>();
        reversed.forEach(one -> byEntry.put(one.entry().number(), one));
        return all.stream()
                .map(one ->
                        Optional.ofNullable(byEntry.get(one.entry().number())).orElse(one))
                .toList();
    }

    /** Some at a time, each time of one kind. */
    private <T> List<List<T>> alike(List<T> all, Function<T, TrailEntry> entry) {
        var byKind = new LinkedHashMap<OnRecord, List<T>>();
        all.forEach(one -> byKind.computeIfAbsent(kind(entry.apply(one)), _ -> new ArrayList<>())
                .add(one));
        var alike = new ArrayList<List<T>>();
        for (var these : byKind.values()) {
            for (var from = 0; from < these.size(); from += Changes.AT_ONCE) {
                alike.add(these.subList(from, Math.min(these.size(), from + Changes.AT_ONCE)));
            }
        }
        return alike;
    }

    private List<Back> read(List<TrailEntry> entries) {
        var kind = kind(entries.getFirst());
        var now = kind.now(entries.stream().map(Undoing::id).toList());
        var before = changes.trail().kept(entries);
        var forms = new LinkedHashMap<String, String>();
        entries.forEach(
                entry -> Optional.ofNullable(before.get(entry.number())).ifPresent(form -> forms.put(id(entry), form)));
        var hashes = kind.hashes(forms);
        return entries.stream()
                .map(entry -> new Back(
                        entry,
                        Optional.ofNullable(now.get(id(entry))),
                        Optional.ofNullable(forms.get(id(entry))),
                        Optional.ofNullable(hashes.get(id(entry)))))
                .toList();
    }

    private OnRecord kind(TrailEntry entry) {
        return changes.kind(entry.subject(), kept);
    }

    private static String id(TrailEntry entry) {
        return Changes.id(entry.subject());
    }

    /** What stands beside a case file goes before it does. */
    private void putBack(List<Back> all, long number) {
        var beside = all.stream()
                .filter(one -> one.entry().subject().annex().isPresent())
                .toList();
        var others = all.stream()
                .filter(one -> one.entry().subject().annex().isEmpty())
                .toList();
        for (var these : List.of(beside.reversed(), others)) {
            alike(these, Back::entry).forEach(this::put);
            if (!these.isEmpty()) {
                changes.append(these.stream().map(one -> one.noted(number)).toList());
            }
        }
    }

    private void put(List<Back> some) {
        Map<String, Optional<String>> forms = new LinkedHashMap<>();
        some.forEach(one -> forms.put(one.id(), one.then()));
        kind(some.getFirst().entry()).put(forms);
    }
}
