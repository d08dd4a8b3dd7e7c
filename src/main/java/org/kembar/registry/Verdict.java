package org.kembar.registry;

import java.util.Optional;

/** What looking through the audit trail came to. */
public sealed interface Verdict {

    /**
     * Every entry fits the one before it, and every case file and list is what its last entry says.
     *
     * @param last the hash of the last entry. Whoever notes it down can tell later that nothing up to there was changed.
     */
    record Sound(long entries, Optional<String> last) implements Verdict {}

    /** The first entry that does not fit, and why. */
    record Broken(TrailEntry entry, Why why) implements Verdict {}

    /**
     * The case file or list was changed past the trail.
     *
     * @param said the hash that its last entry gives; absent if it is to be gone, or if no entry tells of it
     * @param found the hash of what is stored; absent if nothing is
     */
    record Otherwise(Subject subject, Optional<String> said, Optional<String> found) implements Verdict {}

    /** What is wrong with an entry. */
    enum Why {
        /** Entries between it and the one before are gone. */
        GAP,
        /** It names another entry as the one before it. */
        OTHER_PREVIOUS,
        /** It is not what was sealed. */
        CHANGED,
        /** The case file or list was not what it says when it was written. */
        OTHER_BEFORE,
        /** The version kept with it is gone or is another. */
        OTHER_VERSION
    }
}
