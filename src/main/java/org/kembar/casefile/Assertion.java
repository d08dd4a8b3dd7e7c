package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * A statement about the record itself: that something is known not to exist, or that all there is has been recorded.
 * Without one, a gap is a gap and never a zero.
 *
 * @param fields the fields it speaks of; all if it names none
 * @param period the time it speaks of; all if it names none
 * @param on the fact it speaks of, where it speaks of one only
 */
public record Assertion(
        @Form(Form.IDENTIFIER) String id,
        Says says,
        About about,
        @Refers(Field.class) List<String> fields,
        Optional<EdtfDate> period,
        @Refers({Agreement.class, Activity.class}) Optional<String> on,
        List<Evidence> source)
        implements Fact {

    public enum Says {
        /** There is none. */
        ABSENT,
        /** Every one there is stands in this file. */
        COMPLETE
    }

    public enum About {
        ACTIVITIES,
        LEADERSHIP_MEETINGS,
        NON_GOVERNMENT_PARTICIPATION,
        NON_GOVERNMENT_ORGANISATIONS,
        PUBLIC_ACTIVITIES,
        PUBLIC_INFORMATION,
        PROPOSALS,
        INSTRUMENTS,
        IMPLEMENTING_ARRANGEMENTS,
        RENEWAL,
        ANNUAL_PLANS,
        BUDGET_LINES,
        MESSAGES,
        CONTACTS,
        MITIGATIONS,
        OUTPUT_TARGETS,
        EVALUATIONS,
        ADVERSE_EVENTS,
        CITY_POLICY,
        TECHNICAL_AGENCIES,
        PLAN_CODES
    }
}
