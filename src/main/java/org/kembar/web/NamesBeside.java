package org.kembar.web;

import java.util.Collection;

/** How many names of participants stand beside a record. They are no part of it, and stay where it is taken back. */
@FunctionalInterface
public interface NamesBeside {

    /**
     * @param record by its id
     * @param cities whose lists count, by their ids in the list of cities
     */
    int count(String caseFile, String record, Collection<String> cities);
}
