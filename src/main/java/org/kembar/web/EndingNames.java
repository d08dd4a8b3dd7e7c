package org.kembar.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Which names of participants go soon, for whoever keeps them. */
@FunctionalInterface
public interface EndingNames {

    /**
     * Of one list.
     *
     * @param activity beside which it stands
     * @param city for which it is kept, by its id in the list of cities
     * @param people how many of them go by that day
     * @param last the last day on which the first of them is kept
     */
    record Ending(String caseFile, String activity, String city, int people, LocalDate last) {}

    /**
     * @param cities whose lists count
     * @param until the day by which they go
     */
    List<Ending> ending(Collection<String> cities, LocalDate until);
}
