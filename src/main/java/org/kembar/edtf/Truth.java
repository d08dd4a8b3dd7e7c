package org.kembar.edtf;

/** An answer the record may be unable to give. Kleene's three-valued logic; ordered from no to yes. */
public enum Truth {
    NO,
    CANNOT_TELL,
    YES;

    public static Truth of(boolean known) {
        return known ? YES : NO;
    }

    /** Yes only if both are; no as soon as one is. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Yes as soon as one is; no only if both are. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case NO -> YES;
            case CANNOT_TELL -> CANNOT_TELL;
            case YES -> NO;
        };
    }

    /** Certainly so: neither no nor open. */
    public boolean certain() {
        return this == YES;
    }

    /** Not ruled out: yes, or open. */
    public boolean possible() {
        return this != NO;
    }
}
