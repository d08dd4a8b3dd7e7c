package org.kembar.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kembar.casefile.Fact;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Measurement.Need;
import org.kembar.measurement.Signal;

/**
 * What to do next about one signal, and what it would change.
 *
 * @param indicators the indicators of the framework that would move
 * @param measurement the signal as it stands
 */
public record Step(Action action, Effect effect, List<Framework.Indicator> indicators, Measurement measurement) {

    public enum Action {
        /** Do something in the partnership: the signal is weak or adequate. */
        IMPROVE,
        /** Settle what the record leaves open: a date, a count, whether the list is whole. */
        SETTLE,
        /** Record what nobody has recorded. */
        RECORD
    }

    /** In the order of worth. */
    public enum Effect {
        /** Lifts what caps the indicator at weak. */
        LIFTS_GATE,
        /** Would change the indicator's state. */
        CHANGES_STATE,
        /** Would give the indicator enough rated signals for a state. */
        GIVES_COVERAGE,
        /** Brings the indicator closer to a better state, or to any. */
        CONTRIBUTES
    }

    public Signal signal() {
        return measurement.signal();
    }

    /** What would settle what the record leaves open. */
    public List<Need> needs() {
        return measurement.needs();
    }

    /**
     * Whether both settle the same dates, counts and declarations, so that they are one piece of work; what is to be
     * recorded of a fact is another thing for every signal.
     */
    public boolean isOneWith(Step other) {
        return action == Action.SETTLE
                && other.action == Action.SETTLE
                && needs().stream().noneMatch(need -> need.kind() == Need.Kind.MISSING_DETAIL)
                && Set.copyOf(needs()).equals(Set.copyOf(other.needs()));
    }

    /** In their order, those that are one piece of work together at the place of the first. */
    public static <T> List<List<T>> together(List<T> steps, Function<T, Step> step) {
        var pieces = new ArrayList<List<T>>();
        for (var one : steps) {
            pieces.stream()
                    .filter(piece -> step.apply(piece.getFirst()).isOneWith(step.apply(one)))
                    .findFirst()
                    .ifPresentOrElse(piece -> piece.add(one), () -> pieces.add(new ArrayList<>(List.of(one))));
        }
        return pieces.stream().map(List::copyOf).toList();
    }

    /**
     * The facts it is about: those that leave something open, or else, where something is to be recorded of each, all that
     * are in doubt, or else the one that decides.
     */
    public List<Fact> facts() {
        var open = measurement.leavingOpen();
        if (!open.isEmpty()) {
            return open;
        }
        return isAboutEach()
                ? measurement.doubtful()
                : measurement.decisive().map(List::of).orElse(List.of());
    }

    /** A declaration that the record is complete is about what is not recorded, and not about the facts there are. */
    private boolean isAboutEach() {
        return action != Action.IMPROVE
                && !measurement.doubtful().isEmpty()
                && needs().stream().noneMatch(need -> need.kind() == Need.Kind.DECLARED_COMPLETE);
    }
}
