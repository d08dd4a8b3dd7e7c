package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * Somebody's evaluation of the partnership: it stands beside the computed one and is never averaged with it.
 *
 * @param framework the framework used, an id such as {@code eleven-indicators}; absent if the evaluator names none
 * @param fields the fields judged; all if none are named
 * @param period the time judged
 * @param issued when the judgement was made public
 * @param joint true if both cities evaluated together
 */
public record Judgement(
        @Form(Form.IDENTIFIER) String id,
        @Form(Form.IDENTIFIER) Optional<String> framework,
        Evaluator evaluator,
        Optional<String> author,
        Optional<Text> method,
        @Refers(Field.class) List<String> fields,
        EdtfDate period,
        Optional<EdtfDate> issued,
        Optional<Boolean> joint,
        List<Verdict> verdicts,
        Optional<Verdict> overall,
        List<Evidence> source)
        implements Fact {

    public enum Evaluator {
        ACADEMIC,
        STAFF,
        OWN_OFFICE,
        PARTNER_OFFICE,
        COMMISSIONED,
        COUNCIL,
        SUPERVISOR;

        /** An evaluation the cities carried out or ordered themselves; a paper or an interview is none. */
        public boolean isOfTheCities() {
            return switch (this) {
                case OWN_OFFICE, PARTNER_OFFICE, COMMISSIONED, COUNCIL, SUPERVISOR -> true;
                case ACADEMIC, STAFF -> false;
            };
        }
    }

    /**
     * One verdict in the evaluator's own word.
     *
     * @param indicator the indicator of the framework; absent for the verdict on the whole
     * @param verdict the word, from the list of known words
     * @param asks the question the evaluator answered, where it differs from the framework's
     */
    public record Verdict(
            @Form("[A-Za-z0-9.-]+") Optional<String> indicator,
            @Form(Form.IDENTIFIER) String verdict,
            Optional<Text> asks,
            List<Evidence> source) {}
}
