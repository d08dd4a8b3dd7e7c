package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * Money, at one stage of its life: promised, requested, approved, committed and paid are different facts.
 *
 * @param date the day or the fiscal year it belongs to
 * @param inKind given as time, rooms or goods
 */
public record BudgetLine(
        @Form(Form.IDENTIFIER) String id,
        Stage stage,
        Optional<Money> money,
        Payer payer,
        Optional<Side> side,
        Optional<EdtfDate> date,
        Optional<Boolean> inKind,
        @Refers(Field.class) List<String> fields,
        @Refers(Activity.class) List<String> activities,
        Optional<Text> text,
        List<Evidence> source)
        implements Fact {

    public enum Stage {
        /** Somebody showed interest. */
        INTEREST,
        PROMISED,
        REQUESTED,
        REFUSED,
        APPROVED,
        COMMITTED,
        PAID,
        /** A rule on who pays for what. */
        ARRANGEMENT
    }

    public enum Payer {
        CITY,
        PARTNER,
        NATIONAL_OR_DONOR,
        PRIVATE,
        UNIVERSITY
    }
}
