package org.kembar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.kembar.access.Person;
import org.kembar.tasks.Urgency;
import org.kembar.wording.Language;

/** How much there is to see to in somebody's partnerships, for the pages on which they stand. */
@FunctionalInterface
public interface TasksAhead {

    /**
     * How many tasks of each urgency the work list has for somebody, the most urgent first, by the ids of the partnerships. What they have
     * put off does not count; of what is nothing for them to see to there is nothing.
     *
     * @param ids of partnerships of theirs
     * @param language in which their work list has been asked for before, if it has
     */
    Map<String, SortedMap<Urgency, Integer>> of(Person who, List<String> ids, LocalDate day, Language language);
}
