package org.kembar.cities;

import java.time.LocalDate;
import java.util.List;

/** Where what is told of a city comes from. */
public sealed interface Origin {

    /** From the reference list as it was on this day. */
    record OfReference(LocalDate asOf) implements Origin {}

    /**
     * From the reference list, with corrections of the office's own.
     *
     * @param reference the city as the list has it
     */
    record OfReferenceCorrected(City reference, List<Correction> corrections) implements Origin {}

    /**
     * Not in the reference list.
     *
     * @param corrections everything on record about it, its adding among it
     */
    record OfOwn(Correction.Added added, List<Correction> corrections) implements Origin {}
}
