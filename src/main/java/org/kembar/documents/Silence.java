package org.kembar.documents;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.kembar.edtf.DayRange;
import org.kembar.wording.Wording;

/**
 * A time of more than a year without any activity that could have been in it.
 *
 * @param isLeast whether it can have been longer, because the activity before or after it is dated by more than one day
 */
public record Silence(LocalDate from, LocalDate to, boolean isLeast) {

    public DayRange days() {
        return new DayRange(from, to);
    }

    /** How long it was, in the same words wherever it is said. */
    public String said(Wording words) {
        return spelled(words).findFirst().orElseThrow();
    }

    /** The same, and as it is said where there is little room. */
    Stream<String> spelled(Wording words) {
        var months = (int) ChronoUnit.MONTHS.between(from, to.plusDays(1));
        var key = isLeast ? "report.timeline.gap.least" : "report.timeline.gap";
        return Stream.of(key, key + ".brief").map(one -> words.say(one, months));
    }
}
