package org.kembar.evaluation;

import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Fact;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;

/**
 * A condition that caps an indicator at weak whatever its signals say.
 *
 * @param closed yes: the cap applies; cannot tell: it may
 * @param facts what closes it, or leaves it open
 * @param lapse when the agreement it speaks of ended or ends, if it has an end
 */
public record Gate(Kind kind, Truth closed, List<Fact> facts, Optional<DayRange> lapse) {

    public enum Kind {
        NO_INSTRUMENT_IN_FORCE("C3.1"),
        NO_CITIZENS("C6.1"),
        NEVER_EVALUATED("C10.1");

        private final String signal;

        Kind(String signal) {
            this.signal = signal;
        }

        /** The id of the signal that asks the same question: where it is strong, the gate is open. */
        String signal() {
            return signal;
        }
    }
}
