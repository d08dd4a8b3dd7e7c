package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/**
 * What came of the partnership, or was meant to.
 *
 * @param date when it was there
 * @param activities what it came from
 * @param benefits the sides for which a benefit is documented
 * @param noBenefit the sides known to have none
 * @param claimed true if a source claims the link to the partnership without evidence for it
 */
public record Output(
        @Form(Form.IDENTIFIER) String id,
        Kind type,
        Text text,
        Optional<EdtfDate> date,
        boolean planned,
        @Refers(Field.class) List<String> fields,
        @Refers(Activity.class) List<String> activities,
        List<Side> benefits,
        List<Side> noBenefit,
        List<Aspect> has,
        List<Aspect> lacks,
        Optional<Boolean> claimed,
        List<Evidence> source)
        implements Fact {

    public enum Kind {
        OUTPUT,
        OUTCOME,
        IMPACT
    }

    /** What makes a planned output measurable. */
    public enum Aspect {
        BASELINE,
        TARGET
    }

    /** The answer to whether the output was given a baseline or a target. */
    public Truth has(Aspect aspect) {
        if (has.contains(aspect)) {
            return Truth.YES;
        }
        return lacks.contains(aspect) ? Truth.NO : Truth.CANNOT_TELL;
    }
}
