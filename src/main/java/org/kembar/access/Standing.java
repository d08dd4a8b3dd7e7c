package org.kembar.access;

/** What somebody can be here: one who acts for a city, or a guest. */
public sealed interface Standing permits Acting, Visit {

    /** For which, or in whose name invited; by its id in the list of cities. */
    String city();
}
