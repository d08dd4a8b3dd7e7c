package org.kembar.atlas;

/** How a partnership is drawn, told apart by shape as well as by colour. */
public enum Sign {
    /** A full disc and a whole line. */
    FULL,
    /** A diamond and a dotted line. */
    DIAMOND,
    /** A crossed ring and a dashed line. */
    CROSSED,
    /** An empty ring and a dotted line. */
    EMPTY,
    /** A ring with a question mark and a line of dots and dashes. */
    OPEN
}
