package org.kembar.measurement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.edtf.DayRange;

/**
 * The answer of one signal, with everything it rests on.
 *
 * @param value in the signal's unit; absent if nothing is recorded that bears on it
 * @param quantities the numbers that went into the formula
 * @param counted facts that count towards the value
 * @param against facts that count, but not towards the value
 * @param doubtful facts of which the record cannot tell whether they count
 * @param declared statements that something is absent or completely recorded
 * @param basis facts that are not asked about, and without which the answer would be another: who was in charge, since
 *     when the partnership is
 * @param needs what would settle the answer where it is open; none where there was nothing to measure
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
        List<Fact> basis,
        List<Need> needs) {

    /** A number of the formula under its name. */
    public record Quantity(Term term, Interval value) {}

    /** Why there is no state. */
    public enum Gap {
        /** Nothing is recorded that bears on the question. */
        NO_EVIDENCE,
        /** There was nothing to measure: the record of the time is declared whole, and holds nothing to ask about. */
        NOTHING_THERE,
        /** Something is recorded, but the state would differ within what it leaves open. */
        CANNOT_TELL
    }

    /**
     * What would settle an open answer: something about one fact, or a declaration about the record.
     *
     * @param about what the declaration would have to speak of
     * @param days the days it would have to cover, without those that other declarations cover already
     */
    public record Need(Kind kind, Optional<Fact> fact, Optional<Assertion.About> about, Optional<DayRange> days) {

        public enum Kind {
            EXACT_DATE,
            EXACT_COUNT,
            MISSING_DETAIL,
            DECLARED_COMPLETE,
            ANY_RECORD
        }

        public static Need of(Kind kind) {
            return new Need(kind, Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static Need of(Kind kind, Fact fact) {
            return new Need(kind, Optional.of(fact), Optional.empty(), Optional.empty());
        }

        /** A declaration that everything of its kind is recorded which there was on these days. */
        public static Need complete(Assertion.About about, DayRange days) {
            return new Need(Kind.DECLARED_COMPLETE, Optional.empty(), Optional.of(about), Optional.of(days));
        }
    }

    public Optional<Gap> gap() {
        if (state.isRated()) {
            return Optional.empty();
        }
        if (value.isPresent()) {
            return Optional.of(Gap.CANNOT_TELL);
        }
        return Optional.of(needs.isEmpty() ? Gap.NOTHING_THERE : Gap.NO_EVIDENCE);
    }

    /** The facts of which something is missing that would settle an open answer. */
    public List<Fact> leavingOpen() {
        return needs.stream().flatMap(need -> need.fact().stream()).distinct().toList();
    }

    /** Every fact that bears on the answer, in whatever way; one that does in two ways comes twice, for to tell them apart takes time. */
    public Stream<Fact> grounds() {
        return Stream.of(counted, against, doubtful, declared, basis).flatMap(List::stream);
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
