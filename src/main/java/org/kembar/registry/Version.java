package org.kembar.registry;

/**
 * What is or was on record of a subject.
 *
 * @param hash of its canonical form
 * @param form in which the program keeps it
 */
record Version(String hash, String form) {}
