package org.kembar.registry;

import java.util.Optional;

/** What an entry of the trail tells of. */
public sealed interface Subject {

    record OfCaseFile(String id) implements Subject {}

    /**
     * A network list.
     *
     * @param file the SHA-256 of the file that it was read from
     */
    record OfList(String file) implements Subject {}

    /** The id of the case file, if it is one. */
    default Optional<String> caseFile() {
        return this instanceof OfCaseFile(var id) ? Optional.of(id) : Optional.empty();
    }

    /** The SHA-256 of the list's file, if it is a list. */
    default Optional<String> list() {
        return this instanceof OfList(var file) ? Optional.of(file) : Optional.empty();
    }

    static Subject of(Optional<String> caseFile, Optional<String> list) {
        return caseFile.<Subject>map(OfCaseFile::new).orElseGet(() -> new OfList(list.orElseThrow()));
    }
}
