package org.kembar.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/**
 * Something one side owes by a day.
 *
 * @param done when it was done; absent if it was not, or if nobody knows
 * @param open true if a source says that it was never done
 */
public record Obligation(
        @Form(Form.IDENTIFIER) String id,
        Kind type,
        Text text,
        Optional<Side> side,
        EdtfDate due,
        Optional<EdtfDate> done,
        Optional<Boolean> open,
        List<Evidence> source)
        implements Fact {

    public enum Kind {
        /** Agreed at a meeting. */
        MEETING_ACTION,
        /** The report on implementation to the Minister of Home Affairs: PP 28/2018 Art. 43(1). */
        IMPLEMENTATION_REPORT,
        /** The report or permit of one activity. */
        ACTIVITY_REPORT,
        TRAVEL_PERMIT,
        /** A recommendation of an evaluation. */
        RECOMMENDATION
    }

    /** Whether it had been done by the day; where nobody says that it was, or that it was not, nobody can tell. */
    public Truth doneBy(LocalDate day) {
        return done.map(when -> when.begunBy(day)).orElseGet(() -> open.orElse(false) ? Truth.NO : Truth.CANNOT_TELL);
    }
}
