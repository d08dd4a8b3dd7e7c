package org.kembar.access;

/** What somebody may do about a record that is wrong. */
public enum Mending {
    CORRECT,
    RETRACT
}
