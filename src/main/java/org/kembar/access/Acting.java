package org.kembar.access;

/**
 * For whom a person acts, and as what.
 *
 * @param city by its id in the list of cities
 */
public record Acting(Role role, String city) implements Standing {}
