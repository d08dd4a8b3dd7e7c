package org.kembar.measurement;

import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Fact;

/**
 * The answer of one signal, with everything it rests on.
 *
 * @param value in the signal's unit; absent if nothing is recorded that bears on it
 * @param quantities the numbers that went into the formula
 * @param counted facts that count towards the value
 * @param against facts that count, but not towards the value
 * @param doubtful facts of which the record cannot tell whether they count
 * @param declared statements that something is absent or completely recorded
 * @param needs what would settle the answer where it is open
 */
public record Measurement(
        Signal signal,
        Optional<Interval> value,
        State state,
        List<Quantity> quantities,
        List<Fact> counted,
        List<Fact> against,
        List<Fact> doubtful,
        List<Fact> declared,
        List<Need> needs) {

    /** A number of the formula under its name. */
    public record Quantity(Term term, Interval value) {}

    /** Why there is no state. */
    public enum Gap {
        /** Nothing is recorded that bears on the question. */
        NO_EVIDENCE,
        /** Something is recorded, but the state would differ within what it leaves open. */
        CANNOT_TELL
    }

    /** What would settle an open answer: something about one fact, or a declaration about the record. */
    public record Need(Kind kind, Optional<Fact> fact) {

        public enum Kind {
            EXACT_DATE,
            EXACT_COUNT,
            MISSING_DETAIL,
            DECLARED_COMPLETE,
            ANY_RECORD
        }
    }

    public Optional<Gap> gap() {
        if (state.isRated()) {
            return Optional.empty();
        }
        return Optional.of(value.isPresent() ? Gap.CANNOT_TELL : Gap.NO_EVIDENCE);
    }

    /** The fact that decides: the first that counts against a weak answer's question, otherwise the first that counts. */
    public Optional<Fact> decisive() {
        var highIsBad = signal.scale().getFirst().equals("strong");
        var speaksAgainst = state == State.WEAK && !highIsBad || state == State.STRONG && highIsBad;
        var order = speaksAgainst
                ? List.of(against, counted, declared, doubtful)
                : List.of(counted, declared, against, doubtful);
        return order.stream()
                .filter(facts -> !facts.isEmpty())
                .map(List::getFirst)
                .findFirst();
    }
}
