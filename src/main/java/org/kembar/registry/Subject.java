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

    /**
     * An office's corrections of a city, all together.
     *
     * @param id its number in GeoNames, or the office's own id for it
     */
    record OfCity(String id) implements Subject {}

    /**
     * What stands beside a case file for some to see.
     *
     * @param of the id of the case file
     * @param audience not the public, whose the case file itself is
     */
    record OfAnnex(String of, Audience audience) implements Subject {}

    /**
     * A document that an office keeps.
     *
     * @param id which says nothing of it
     */
    record OfDocument(String id) implements Subject {}

    /** The id of the case file, if it is one; an annex is none. */
    default Optional<String> caseFile() {
        return this instanceof OfCaseFile(var id) ? Optional.of(id) : Optional.empty();
    }

    /** The SHA-256 of the list's file, if it is a list. */
    default Optional<String> list() {
        return this instanceof OfList(var file) ? Optional.of(file) : Optional.empty();
    }

    /** The id of the city, if it is about corrections of one. */
    default Optional<String> city() {
        return this instanceof OfCity(var id) ? Optional.of(id) : Optional.empty();
    }

    /** The annex, if it is one. */
    default Optional<OfAnnex> annex() {
        return this instanceof OfAnnex annex ? Optional.of(annex) : Optional.empty();
    }

    /** The id of the document, if it is one. */
    default Optional<String> document() {
        return this instanceof OfDocument(var id) ? Optional.of(id) : Optional.empty();
    }

    /** Of what is on record for everybody, as the columns of the trail have it. */
    static Subject of(Optional<String> caseFile, Optional<String> list, Optional<String> city) {
        return caseFile.<Subject>map(OfCaseFile::new)
                .or(() -> list.map(OfList::new))
                .orElseGet(() -> new OfCity(city.orElseThrow()));
    }
}
