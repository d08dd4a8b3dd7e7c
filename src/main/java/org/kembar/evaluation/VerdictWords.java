package org.kembar.evaluation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kembar.casefile.Form;
import org.kembar.casefile.Text;
import org.kembar.measurement.State;

/** The words evaluators use and the states of the shared scale each can mean. The author's word is always kept beside it. */
public record VerdictWords(List<Word> verdicts) {

    /** A state of the shared scale, as data spells it. */
    public enum Meaning {
        WEAK,
        ADEQUATE,
        STRONG
    }

    /** @param means empty if the word says nothing on the shared scale */
    public record Word(@Form(Form.IDENTIFIER) String word, Text name, List<Meaning> means) {

        public Set<State> states() {
            var states = EnumSet.noneOf(State.class);
            means.forEach(meaning -> states.add(State.valueOf(meaning.name())));
            return states;
        }
    }

    public Optional<Word> word(String word) {
        return verdicts.stream().filter(w -> w.word().equals(word)).findFirst();
    }
}
