package org.kembar.access;

import java.util.Locale;

/** By what somebody has proved who they are. */
public enum Proof {
    /** By what one knows, and whoever has heard it knows, too. */
    PASSWORD,
    /** By a device, and by what unlocks it. */
    PASSKEY,
    /** By the word of the city's own service, which asks what it asks. */
    SERVICE;

    static Proof of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
