package org.kembar.claims;

/** How sure it is which city is meant, from not at all upwards. What makes it so sure is told by {@link Ground}. */
public enum Confidence {
    /** No city is named. */
    NONE,
    /** A city is named, but something speaks against it. */
    LOW,
    /** Nothing speaks against it; one of name, country and place is missing. */
    MODERATE,
    /** Name, country and place agree. */
    HIGH;

    public boolean isAtLeast(Confidence other) {
        return compareTo(other) >= 0;
    }
}
