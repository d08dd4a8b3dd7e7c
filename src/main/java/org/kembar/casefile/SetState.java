package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * A state that an evaluator sets for an indicator instead of the computed one, with the reason. Both are kept and shown;
 * nothing is computed from it.
 *
 * @param framework the framework the indicator is of, an id such as {@code eleven-indicators}
 * @param fields the fields of the scope it was set in; all if none are named
 * @param period the period of that scope; absent if it had none
 * @param date when it was set
 * @param computed the computed state the evaluator departed from: once another one is computed, the set state no longer
 *     stands
 */
public record SetState(
        @Form(Form.IDENTIFIER) String id,
        @Form(Form.IDENTIFIER) String framework,
        @Form("[A-Za-z0-9.-]+") String indicator,
        @Refers(Field.class) List<String> fields,
        Optional<EdtfDate> period,
        EdtfDate date,
        Result computed,
        Result state,
        Text reason,
        Judgement.Evaluator evaluator,
        Optional<String> author,
        List<Evidence> source)
        implements Fact {

    /** The four results of an evaluation. */
    public enum Result {
        WEAK,
        ADEQUATE,
        STRONG,
        INSUFFICIENT
    }
}
