package org.kembar.ownregister;

/** What each row of a register tells of a partner. Only what is said to be an agreement, or an activity, is recorded as one. */
public enum Rows {
    AGREEMENTS,
    ACTIVITIES,
    /** That the city is a partner; whatever else stands there is kept as the register's words. */
    PARTNERSHIPS
}
