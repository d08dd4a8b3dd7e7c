package org.kembar.access;

/**
 * A city with which one's own has a partnership on record.
 *
 * @param city by its id in the list of cities
 * @param hasAnybody whether somebody acts for it here
 * @param hasHead whether somebody does who heads its office
 * @param isKnownToOthers whether anybody but one's own city recognises its office here
 */
public record Partner(String city, boolean hasAnybody, boolean hasHead, boolean isKnownToOthers) {}
