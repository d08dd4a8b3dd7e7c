package org.kembar.syntax;

import java.util.Optional;

/**
 * Something wrong between the parts of a file that are each well formed.
 *
 * @param path the part to blame, such as {@code agreements[1].until}; its place in the file is looked up from it
 * @param meant the known word that an unknown one was probably meant to be
 */
public record Complaint(String path, Fault fault, String found, String expected, Optional<String> meant) {

    public Complaint(String path, Fault fault, String found, String expected) {
        this(path, fault, found, expected, Optional.empty());
    }
}
