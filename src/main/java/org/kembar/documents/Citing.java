package org.kembar.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kembar.casefile.Fact;
import org.kembar.evaluation.Explanation;
import org.kembar.evaluation.Step;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Measurement.Need;
import org.kembar.wording.Wording;

/** What a report says with the numbers of the facts it speaks of. */
record Citing(FactList facts, Wording words) {

    /** Stands in a sentence where numbers of facts will; a character for private use. */
    private static final String PLACE = "\uE001";

    /**
     * A fact where the report refers to it.
     *
     * @param id the explanation's id of the fact in this place, where it has one
     */
    record Reference(Optional<String> id, Fact fact, int number) {

        String anchor() {
            return FactList.anchor(fact);
        }
    }

    /** The facts that bear on something in the same way. */
    record Bearing(Explanation.Role role, List<Reference> facts) {}

    /** A part of a sentence and the facts it names by number. */
    record Piece(String text, List<Reference> references) {}

    /** The numbers of these facts, ascending. */
    List<Reference> references(List<Fact> facts) {
        return sorted(facts.stream().distinct().map(fact -> new Reference(Optional.empty(), fact, number(fact))));
    }

    /** The numbers of the facts behind an alarm or a gate, ascending. */
    List<Reference> grounds(List<Grounds.OneFact> facts) {
        return sorted(facts.stream().map(this::reference));
    }

    /** The facts behind a signal by how they bear on it. */
    List<Bearing> bearings(Grounds.OneSignal signal) {
        return Arrays.stream(Explanation.Role.values())
                .map(role -> new Bearing(
                        role,
                        sorted(signal.facts().stream()
                                .filter(one -> one.role() == role)
                                .map(this::reference))))
                .filter(bearing -> !bearing.facts().isEmpty())
                .toList();
    }

    /** What is open about a signal, and which facts would settle it; empty if it is rated. */
    List<Piece> open(Measurement measurement) {
        return measurement.gap().isEmpty()
                ? List.of()
                : numbered(naming -> words.gap(measurement, naming).orElseThrow());
    }

    /** A sentence that names facts, with their numbers in the place of their names. */
    private List<Piece> numbered(Function<Function<List<Fact>, String>, String> sentence) {
        var groups = new ArrayList<List<Reference>>();
        var text = sentence.apply(facts -> {
            groups.add(references(facts));
            return PLACE;
        });
        return pieces(text, groups);
    }

    /**
     * What to do, and the facts it is about.
     *
     * @param spelled whether the facts are also named in words, where the sentence does not say already what to record of them
     */
    List<Piece> step(Grounds.OneStep one, boolean spelled) {
        var step = one.step();
        var asksForDetails = step.needs().stream().anyMatch(need -> need.kind() == Need.Kind.MISSING_DETAIL);
        var byNumber = step.action() == Step.Action.SETTLE && !step.needs().isEmpty() && (!spelled || asksForDetails)
                ? numbered(naming -> words.step(step, naming))
                : List.<Piece>of();
        // What asks for declarations alone names no fact; then the fact that decides stands at the end.
        return byNumber.stream().anyMatch(piece -> !piece.references().isEmpty())
                ? byNumber
                : List.of(new Piece(words.step(step) + " ", grounds(one.facts())));
    }

    /** The facts that a later step of a piece of work is about besides those of the first. */
    List<Reference> besides(Grounds.OneStep first, Grounds.OneStep later) {
        var said = first.step().facts();
        return grounds(
                later.facts().stream().filter(one -> !said.contains(one.fact())).toList());
    }

    /** A sentence cut where the numbers of its facts stand. */
    private static List<Piece> pieces(String sentence, List<List<Reference>> groups) {
        var texts = sentence.split(PLACE, -1);
        var pieces = new ArrayList<Piece>();
        for (var i = 0; i < texts.length; i++) {
            pieces.add(new Piece(texts[i], i < groups.size() ? groups.get(i) : List.of()));
        }
        return List.copyOf(pieces);
    }

    private Reference reference(Grounds.OneFact one) {
        return new Reference(Optional.of(one.id()), one.fact(), number(one.fact()));
    }

    private int number(Fact fact) {
        return facts.number(fact);
    }

    private static List<Reference> sorted(Stream<Reference> references) {
        return references.sorted(Comparator.comparingInt(Reference::number)).toList();
    }
}
