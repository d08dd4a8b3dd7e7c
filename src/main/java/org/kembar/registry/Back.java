package org.kembar.registry;

import java.util.Optional;
import org.kembar.registry.TrailRows.Noted;

/**
 * What becomes of a subject when an import is taken back.
 *
 * @param entry by which the import changed it
 * @param now what it is
 * @param then what it is to be
 * @param hash of that
 */
record Back(TrailEntry entry, Optional<Version> now, Optional<String> then, Optional<String> hash) {

    String id() {
        return Changes.id(entry.subject());
    }

    /** Whether nothing has become of it but what the import made of it. */
    boolean isAsLeft() {
        return now.map(Version::hash).equals(entry.after());
    }

    /** Whether what was kept is what the trail says. */
    boolean isSound() {
        return hash.equals(entry.before());
    }

    Noted noted(long number) {
        return new Noted(
                Deed.UNDONE,
                entry.subject(),
                now.map(Version::hash),
                hash,
                Optional.of(number),
                now.map(Version::form));
    }
}
