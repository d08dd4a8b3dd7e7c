package org.kembar.access;

/**
 * A city as far as it matters to who may invite somebody to act for it: one with which the own has a partnership on record, or the own.
 *
 * @param city by its id in the list of cities
 * @param isBegun whether anybody acts for it here or has ever done so: there may be what is private to it
 * @param hasAnybody whether somebody acts for it now
 * @param hasHead whether somebody heads its office now
 */
public record Partner(String city, boolean isBegun, boolean hasAnybody, boolean hasHead) {}
