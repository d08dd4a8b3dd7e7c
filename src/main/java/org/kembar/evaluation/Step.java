package org.kembar.evaluation;

import java.util.List;
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

    /** The facts it is about: those that leave something open, or else the one that decides. */
    public List<Fact> facts() {
        var open = needs().stream()
                .flatMap(need -> need.fact().stream())
                .distinct()
                .toList();
        return open.isEmpty() ? measurement.decisive().map(List::of).orElse(List.of()) : open;
    }
}
