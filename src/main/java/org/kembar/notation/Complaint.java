package org.kembar.notation;

/**
 * Something wrong between the parts of a file that are each well formed.
 *
 * @param path the part to blame, such as {@code agreements[1].until}; its place in the file is looked up from it
 */
public record Complaint(String path, Fault fault, String found, String expected) {}
