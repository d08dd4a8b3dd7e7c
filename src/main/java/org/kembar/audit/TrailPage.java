package org.kembar.audit;

import java.util.List;
import java.util.Optional;
import org.kembar.web.Frame;

/**
 * What the template of the trail prints.
 *
 * @param action where the form leads
 * @param persons among whom one can choose; none on the page for everybody
 * @param older where it goes on
 * @param sheet where the same is a table for a spreadsheet
 * @param elsewhere the other pages about what was done
 */
record TrailPage(
        Frame frame,
        String about,
        String action,
        TrailForm form,
        List<Choice> kinds,
        List<Choice> partnerships,
        List<Choice> persons,
        boolean isOwn,
        Optional<String> problem,
        List<String> wrong,
        List<TrailWords.Row> rows,
        Optional<String> older,
        Optional<String> sheet,
        List<Link> elsewhere) {

    record Choice(String value, String name, boolean isChosen) {}

    record Link(String address, String name) {}

    boolean isWrong(String field) {
        return wrong.contains(field);
    }
}
