package org.kembar.evaluation;

import java.util.Comparator;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.SetState;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.measurement.State;

/**
 * What an evaluator set beside the computed state of an indicator. Neither replaces the other.
 *
 * @param state the state that was set
 * @param stands whether the computed state is still the one the evaluator departed from
 */
public record EvaluatorsState(SetState set, State state, boolean stands) {

    /** The last one set by the date asked about for this indicator in the same scope. */
    static Optional<EvaluatorsState> find(
            CaseFile file, Framework framework, Framework.Indicator indicator, Scope scope, State computed) {
        return file.setStates().stream()
                .filter(set -> set.framework().equals(framework.id())
                        && set.indicator().equals(indicator.id())
                        && isOf(scope, set))
                .max(Comparator.comparing((SetState set) -> set.date().latest()).thenComparing(SetState::id))
                .map(set -> new EvaluatorsState(set, state(set.state()), state(set.computed()) == computed));
    }

    private static boolean isOf(Scope scope, SetState set) {
        var period = set.period().map(p -> new DayRange(p.earliest(), p.latest()));
        return set.fields().stream().sorted().distinct().toList().equals(scope.fields())
                && period.equals(scope.period())
                && !set.date().latest().isAfter(scope.asOf());
    }

    private static State state(SetState.Result result) {
        return switch (result) {
            case WEAK -> State.WEAK;
            case ADEQUATE -> State.ADEQUATE;
            case STRONG -> State.STRONG;
            case INSUFFICIENT -> State.INSUFFICIENT;
        };
    }
}
