package org.kembar.course;

import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Instruments.Decision;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/**
 * Where the partnership stands on a day: computed from dated facts, never typed.
 *
 * @param lastActivity the date of the last activity on record
 * @param decision the one to end the agreement that is looked at, where it was taken or may have been
 * @param facts what it rests on
 */
public record Standing(
        Legal legal, Life life, Optional<EdtfDate> lastActivity, Optional<Decision> decision, List<Fact> facts) {

    public enum Legal {
        /** No instrument is on record. */
        NONE,
        /** A letter of intent, and nothing that binds. */
        INTENT,
        IN_FORCE,
        LAPSED,
        CANNOT_TELL
    }

    public enum Life {
        ACTIVE,
        DORMANT,
        /** Active again after having been dormant. */
        REVIVED,
        /** Nothing is certain to have been held lately: the record may have gaps, or dates leave it open. */
        CANNOT_TELL
    }

    static Legal legal(boolean anyInstrument, boolean anyMandate, Truth inForce) {
        if (!anyInstrument) {
            return Legal.NONE;
        }
        return switch (inForce) {
            case YES -> Legal.IN_FORCE;
            case CANNOT_TELL -> Legal.CANNOT_TELL;
            case NO -> anyMandate ? Legal.LAPSED : Legal.INTENT;
        };
    }
}
