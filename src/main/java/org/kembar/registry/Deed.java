package org.kembar.registry;

import java.util.Locale;

/** What was done to a case file or a network list. */
public enum Deed {
    /** It is new. */
    STORED,
    /** It took the place of the one with the same id. */
    REPLACED,
    /** It is as it was before an import. */
    UNDONE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Deed of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
