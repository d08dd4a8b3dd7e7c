package org.kembar.casefile;

/** The two equal sides of a partnership, and everybody else. */
public enum Side {
    A,
    B,
    THIRD
}
