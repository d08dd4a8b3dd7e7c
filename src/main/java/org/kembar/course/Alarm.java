package org.kembar.course;

import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Fact;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;

/**
 * Something about the partnership's course that a reader must not miss.
 *
 * @param certainty yes, or cannot tell where dates or gaps in the record leave it open
 * @param when since when, or on which day
 * @param numbers what the sentence about it needs: days, months, counts, in the order of the kind
 * @param facts the grounds
 */
public record Alarm(Kind kind, Truth certainty, Optional<DayRange> when, List<Integer> numbers, List<Fact> facts) {

    public enum Kind {
        /** An instrument has ended and nothing renews it. */
        LAPSED,
        /** An instrument ends soon and no renewal has begun. */
        ABOUT_TO_LAPSE,
        /** An instrument without an end is old: it never expires, but somebody should read it again. */
        OLD_WITHOUT_END,
        OUTSIDE_MANDATE,
        OUTPUT_BEFORE_INSTRUMENT,
        PARTICIPATION_DROP,
        FRONT_LOADED,
        DORMANT,
        REVIVED,
        PROMISED_NOT_PAID,
        /** Was planned, its time is over, and nothing says that it was held, postponed or cancelled. */
        PLAN_OVERDUE,
        FIELD_NEVER_USED,
        NEVER_EVALUATED,
        NO_CITIZENS
    }
}
