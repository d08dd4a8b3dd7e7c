package org.kembar.access;

import java.util.Locale;

/** What a program may do in somebody's name: never more than the person, and nothing that is about people. */
public enum Scope {
    /**
     * To read what the person reads, where programs ask, and the pages on which one records and takes files in; to change nothing.
     */
    READ,
    RECORD,
    TAKE_FILES_IN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
