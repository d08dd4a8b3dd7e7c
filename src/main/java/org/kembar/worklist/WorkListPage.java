package org.kembar.worklist;

import java.util.List;
import java.util.Optional;
import org.kembar.web.Frame;

/**
 * What the template of the work list prints.
 *
 * @param groups by urgency, those without anything left out
 * @param isFiltered whether anything is looked for in particular
 * @param putOff what the person does not want to see yet, each with until when and why
 * @param next where the tasks of further partnerships are
 * @param rules by which rule each kind is on the list
 */
record WorkListPage(
        Frame frame,
        String today,
        List<Group> groups,
        List<Option> partnerships,
        List<Option> kinds,
        List<Option> sides,
        boolean isFiltered,
        List<Later> putOff,
        Optional<String> next,
        List<Rule> rules) {

    record Group(String id, String heading, List<Row> rows) {}

    /**
     * @param turn whose turn it is
     * @param due until when, or since when it is overdue; empty where no rule sets a day
     * @param doubt that it may have been seen to, where nobody can tell
     * @param notPublic that it follows from what not everybody sees
     * @param settled where it is seen to
     * @param otherwise where it is seen to otherwise, and what that is called
     * @param address where it stands
     * @param later where it is put off
     */
    record Row(
            String title,
            List<String> why,
            Optional<String> doubt,
            Optional<String> notPublic,
            String settled,
            Optional<Option> otherwise,
            String address,
            String partnership,
            String partnershipAddress,
            String turn,
            String due,
            String later,
            String laterName) {}

    record Option(String value, String name, boolean isChosen) {}

    /** @param key of the task */
    record Later(String key, String title, String partnership, String until, String reason, String name) {}

    /** @param basis where that is described, and what the page is called */
    record Rule(String kind, String rule, String basis, String basisName) {}
}
