package org.kembar.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.registry.Imports.Undone;
import org.kembar.registry.TrailRows.Noted;

/** Takes an import back, within the transaction in which nobody else changes anything; many case files at a time. */
record Undoing(Changes changes, ListRows lists, PastImports past) {

    Undone undone(long number) {
        var entries = changes.trail().ofImport(number);
        if (entries.isEmpty()) {
            return new Undone.NoSuchImport();
        }
        if (entries.stream().anyMatch(entry -> entry.deed() == Deed.UNDONE)) {
            return new Undone.AlreadyUndone();
        }
        return entries.getFirst().subject() instanceof Subject.OfList list
                ? withoutList(list, entries.getFirst())
                : asBefore(entries, number);
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

    /** What becomes of a subject: what it is now, and what was kept of it. */
    private record Back(TrailEntry entry, Optional<Version> now, Optional<String> then, Optional<String> hash) {

        private Noted noted(long number) {
            return new Noted(
                    Deed.UNDONE,
                    entry.subject(),
                    now.map(Version::hash),
                    hash,
                    Optional.of(number),
                    now.map(Version::form));
        }
    }

    private Undone asBefore(List<TrailEntry> entries, long number) {
        var all = alike(entries, entry -> entry).stream()
                .flatMap(these -> read(these).stream())
                .sorted(Comparator.comparing(one -> one.entry().number()))
                .toList();
        var since = changes.trail().changedSince(number);
        var changed = all.stream()
                .filter(one -> !one.now().map(Version::hash).equals(one.entry().after())
                        || since.contains(one.entry().number()))
                .map(one -> one.entry().subject())
                .toList();
        if (!changed.isEmpty()) {
            return new Undone.ChangedSince(changed);
        }
        var spoiled = all.stream()
                .filter(one -> !one.hash().equals(one.entry().before()))
                .map(one -> one.entry().subject())
                .toList();
        if (!spoiled.isEmpty()) {
            return new Undone.Spoiled(spoiled);
        }
        var withheld = changes.withholding().fromUndoing(entries);
        if (!withheld.isEmpty()) {
            return new Undone.Withheld(withheld);
        }
        putBack(all, number);
        return new Undone.Done(entries.stream().map(TrailEntry::subject).toList());
    }

    /** Some at a time, each time of one kind. */
    private <T> List<List<T>> alike(List<T> all, Function<T, TrailEntry> entry) {
        var byKind = new LinkedHashMap<OnRecord, List<T>>();
        all.forEach(one -> byKind.computeIfAbsent(changes.kind(entry.apply(one).subject()), _ -> new ArrayList<>())
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
        var kind = changes.kind(entries.getFirst().subject());
        var now = kind.now(entries.stream().map(Undoing::id).toList());
        var kept = changes.trail().kept(entries);
        var forms = new LinkedHashMap<String, String>();
        entries.forEach(
                entry -> Optional.ofNullable(kept.get(entry.number())).ifPresent(form -> forms.put(id(entry), form)));
        var hashes = kind.hashes(forms);
        return entries.stream()
                .map(entry -> new Back(
                        entry,
                        Optional.ofNullable(now.get(id(entry))),
                        Optional.ofNullable(forms.get(id(entry))),
                        Optional.ofNullable(hashes.get(id(entry)))))
                .toList();
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
        some.forEach(one -> forms.put(id(one.entry()), one.then()));
        changes.kind(some.getFirst().entry().subject()).put(forms);
    }
}
