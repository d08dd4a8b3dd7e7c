package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/** Something outside the partnership that set it back. */
public record AdverseEvent(
        @Form(Form.IDENTIFIER) String id,
        Kind type,
        EdtfDate date,
        Optional<Side> side,
        Optional<Text> text,
        List<Evidence> source)
        implements Fact {

    public enum Kind {
        LEADERSHIP_CHANGE,
        BUDGET_CUT,
        TRAVEL_BAN,
        NATIONAL_CRISIS,
        PANDEMIC
    }
}
