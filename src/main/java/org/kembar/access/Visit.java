package org.kembar.access;

import java.time.Instant;

/**
 * That somebody may read for a while what both cities of one partnership share.
 *
 * @param caseFile of the partnership, by its id
 * @param city the one in whose name they were invited, by its id in the list of cities
 * @param ends from this moment on no more
 */
public record Visit(String caseFile, String city, Instant ends) implements Standing {}
