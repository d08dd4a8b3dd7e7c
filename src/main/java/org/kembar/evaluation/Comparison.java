package org.kembar.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Text;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.State;

/**
 * Somebody's verdict beside the computed one.
 *
 * @param word the author's word in the reader's language
 * @param indicator the indicator it is about; absent for a verdict on the whole
 * @param means the states the author's word can mean; empty if it says nothing on the scale
 * @param here the computed state in the scope of this evaluation
 * @param inTheirScope the computed state in the scope the author judged
 * @param reasons why they differ, where they do
 */
public record Comparison(
        Judgement judgement,
        Judgement.Verdict verdict,
        Text word,
        Optional<Framework.Indicator> indicator,
        Set<State> means,
        Optional<State> here,
        Optional<State> inTheirScope,
        Result result,
        List<Reason> reasons) {

    public enum Result {
        AGREES,
        /** One step apart. */
        PARTLY,
        CONTRADICTS,
        /** The record does not suffice to compute a state. */
        CANNOT_CONFIRM,
        NOT_COMPARABLE
    }

    /**
     * @param measured the signals it is about, where it is about some
     * @param facts what it rests on
     */
    public record Reason(Kind kind, List<Measurement> measured, List<Fact> facts) {

        static Reason of(Kind kind) {
            return new Reason(kind, List.of(), List.of());
        }

        static Reason of(Kind kind, List<Fact> facts) {
            return new Reason(kind, List.of(), facts);
        }

        public enum Kind {
            /** In the author's own scope the computed state agrees. */
            DIFFERENT_SCOPE,
            /** In the scope of this evaluation no state can be computed; in the author's own it is another. */
            CONTRADICTED_IN_THEIR_SCOPE,
            /** The computed state rests on facts that came about, or were told, only after the author wrote. */
            LATER_FACTS,
            /** The computed state rests on facts that the author's sources do not hold. */
            FACTS_FROM_ELSEWHERE,
            /** The computed state rests on facts of which the author's sources hold a part, and others the rest. */
            PARTLY_FROM_ELSEWHERE,
            /** The author answered another question than the indicator asks. */
            DIFFERENT_QUESTION,
            /** Too few signals can be rated. */
            RECORD_TOO_THIN,
            /** What could be rated points the other way. */
            LEANS_THE_OTHER_WAY,
            /** What could be rated points the same way. */
            LEANS_THE_SAME_WAY,
            /** No overall score is computed, on purpose. */
            NO_OVERALL_SCORE,
            /** The word has no place on the scale. */
            WORD_WITHOUT_PLACE,
            /** The author used another framework, or none. */
            OTHER_FRAMEWORK,
            /** The author judged a time that had not begun. */
            LATER_TIME,
            /** Same facts, same question, another weighing. */
            WEIGHED_DIFFERENTLY;

            /** Whether what the author wrote is the reason, and not what is recorded. */
            boolean isAboutTheWords() {
                return switch (this) {
                    case DIFFERENT_QUESTION, NO_OVERALL_SCORE, WORD_WITHOUT_PLACE, OTHER_FRAMEWORK, LATER_TIME -> true;
                    case DIFFERENT_SCOPE,
                            CONTRADICTED_IN_THEIR_SCOPE,
                            LATER_FACTS,
                            FACTS_FROM_ELSEWHERE,
                            PARTLY_FROM_ELSEWHERE,
                            RECORD_TOO_THIN,
                            LEANS_THE_OTHER_WAY,
                            LEANS_THE_SAME_WAY,
                            WEIGHED_DIFFERENTLY -> false;
                };
            }
        }
    }
}
