package org.kembar.measurement;

/** The four results. The fourth is not a low mark: it says that the record cannot answer. */
public enum State {
    WEAK,
    ADEQUATE,
    STRONG,
    INSUFFICIENT;

    /** Whether the record could answer. */
    public boolean isRated() {
        return this != INSUFFICIENT;
    }

    /** The points an indicator's mean counts with: weak 0, adequate 1, strong 2. Asked of rated states only. */
    public int points() {
        return switch (this) {
            case WEAK -> 0;
            case ADEQUATE -> 1;
            case STRONG -> 2;
            case INSUFFICIENT -> throw new IllegalStateException("Insufficient evidence has no points");
        };
    }
}
