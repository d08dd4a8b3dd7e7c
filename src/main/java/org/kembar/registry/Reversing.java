package org.kembar.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.notation.Annex;
import org.kembar.notation.Naming;
import org.kembar.notation.Notation;
import org.kembar.registry.Reversal.State;

/** Takes out of case files and annexes that were changed again what one import did to them, if nothing stands against it. */
record Reversing(Changes changes, KeptFiles kept) {

    /**
     * What becomes of them.
     *
     * @param backs what each is to be
     * @param standing the records that stand against it
     * @param stuck of which the whole stands against it
     * @param spoiled of which what was kept is not what the trail says
     */
    record Outcome(List<Back> backs, List<Standing> standing, List<Subject> stuck, List<Subject> spoiled) {

        boolean isWhole() {
            return standing.isEmpty() && stuck.isEmpty() && spoiled.isEmpty();
        }
    }

    /**
     * @param all that the import changed
     * @param again what of it was changed again since
     */
    Outcome outcome(List<Back> all, List<Back> again) {
        var backs = new ArrayList<Back>();
        var standing = new ArrayList<Standing>();
        var stuck = new ArrayList<Subject>();
        var spoiled = new ArrayList<Subject>();
        for (var one : again) {
            var reversal = isInParts(one) ? reversal(one) : Optional.<Reversal>empty();
            if (!isInParts(one)) {
                stuck.add(one.entry().subject());
            } else if (reversal.isEmpty()) {
                spoiled.add(one.entry().subject());
            } else {
                var changed = reversal.get().changedSince();
                changed.forEach(id -> standing.add(standing(one, id, Standing.Why.CHANGED)));
                if (changed.isEmpty()) {
                    backs.add(with(one, reversal.get().result()));
                }
            }
        }
        if (standing.isEmpty() && stuck.isEmpty() && spoiled.isEmpty()) {
            var then = Stream.concat(all.stream().filter(one -> !again.contains(one)), backs.stream())
                    .toList();
            left(then, backs).forEach(layers -> {
                var referring = referring(layers);
                standing.addAll(referring);
                if (referring.isEmpty()) {
                    stuck.add(new Subject.OfCaseFile(layers.open().id()));
                }
            });
        }
        return new Outcome(backs, standing, stuck, spoiled);
    }

    /** A partnership that came with the import goes with it as a whole, and corrections of a city are one thing. */
    private static boolean isInParts(Back one) {
        return switch (one.entry().subject()) {
            case Subject.OfCaseFile _ ->
                one.entry().deed() == Deed.REPLACED && one.now().isPresent();
            case Subject.OfAnnex _ -> true;
            case Subject.OfCity _, Subject.OfList _, Subject.OfDocument _ -> false;
        };
    }

    private static Standing standing(Back one, String id, Standing.Why why) {
        var audience =
                one.entry().subject().annex().map(Subject.OfAnnex::audience).orElse(Audience.PUBLIC);
        return new Standing(one.id(), audience, id, why);
    }

    /** Nothing if what was kept is not what the trail says. */
    private Optional<Reversal> reversal(Back one) {
        var made = changes.trail()
                .keptAfter(one.entry().subject(), one.entry().number())
                .orElseGet(() -> new TrailRows.Kept(one.now().map(Version::form)));
        return one.isSound() && hash(one, made.form()).equals(one.entry().after())
                ? state(one, one.then())
                        .flatMap(before -> state(one, made.form())
                                .flatMap(after -> state(one, one.now().map(Version::form))
                                        .map(now -> new Reversal(before, after, now))))
                : Optional.empty();
    }

    private Optional<String> hash(Back one, Optional<String> form) {
        return form.flatMap(of -> Optional.ofNullable(changes.kind(one.entry().subject(), kept)
                .hashes(Map.of(one.id(), of))
                .get(one.id())));
    }

    private Optional<State> state(Back one, Optional<String> form) {
        return one.entry().subject() instanceof Subject.OfAnnex
                ? form.map(Annex::readKept).orElse(Optional.of(Annex.EMPTY)).map(State::of)
                : form.flatMap(kept::read).map(State::of);
    }

    private Back with(Back one, State state) {
        var form = state.head()
                .map(head -> Notation.kept(state.lists().in(head)))
                .or(() -> Optional.of(state.lists())
                        .filter(annex -> !annex.isEmpty())
                        .map(Annex::kept));
        return new Back(one.entry(), one.now(), form, hash(one, form));
    }

    /** The case files of these as they would be, with all beside them, if they would not hold together. */
    private List<Layers> left(List<Back> then, List<Back> reversed) {
        var ids = reversed.stream().map(Back::id).distinct().toList();
        var now = changes.layers(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(now.get(id)).stream())
                .map(layers -> with(layers, then))
                .filter(layers -> !layers.isCoherent())
                .toList();
    }

    private Layers with(Layers now, List<Back> then) {
        var open = now.open();
        var annexes = new EnumMap<Audience, Annex>(Audience.class);
        annexes.putAll(now.annexes());
        for (var one : then) {
            if (!one.id().equals(now.open().id())) {
                continue;
            }
            if (one.entry().subject() instanceof Subject.OfAnnex(var _, var audience)) {
                annexes.put(audience, one.then().flatMap(Annex::readKept).orElse(Annex.EMPTY));
            } else {
                open = one.then().flatMap(kept::read).orElse(open);
            }
        }
        return new Layers(open, annexes);
    }

    /** What would refer to something that is there no more. */
    private static List<Standing> referring(Layers layers) {
        var given = new HashSet<String>();
        var records = new LinkedHashMap<Audience, List<Record>>();
        for (var audience : Audience.values()) {
            given.addAll(layers.annex(audience).given());
            records.put(audience, layers.annex(audience).records().toList());
        }
        return records.entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .filter(record -> !given.containsAll(Naming.referred(record)))
                        .map(record ->
                                new Standing(layers.open().id(), of.getKey(), Annex.id(record), Standing.Why.REFERS)))
                .toList();
    }
}
