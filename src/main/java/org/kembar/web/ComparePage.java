package org.kembar.web;

import java.util.List;
import java.util.Optional;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;

/**
 * What the template of the comparison prints.
 *
 * @param problem what is wrong with what is to be compared
 */
record ComparePage(Frame frame, CompareChooser chooser, List<CompareTable> tables, Optional<String> problem) {

    private static final String PLACE = "compare";

    static String path(Language language) {
        return "/" + language.tag() + "/" + PLACE;
    }

    static ComparePage of(CompareChooser chooser, List<CompareTable> tables) {
        return new ComparePage(frame(chooser), chooser, tables, Optional.empty());
    }

    static ComparePage refused(CompareChooser chooser, String sentence) {
        return new ComparePage(frame(chooser), chooser, List.of(), Optional.of(sentence));
    }

    /** A partnership in the comparison, with its own page. */
    record Compared(String name, String address) {}

    List<Compared> compared() {
        // In the order of the columns.
        return chooser.form().partnerships().stream()
                .flatMap(id -> Optional.ofNullable(chooser.files().get(id)).stream())
                .map(file -> new Compared(
                        new Wording(chooser.language(), file).title(),
                        Addresses.partnership(chooser.language(), file.id())))
                .toList();
    }

    /** What is said in another language. */
    OtherTongues tongues() {
        return OtherTongues.of(chooser.language(), chooser.files().values());
    }

    private static Frame frame(CompareChooser chooser) {
        var place =
                chooser.form().partnerships().isEmpty() ? PLACE : chooser.form().addressUnder(PLACE);
        return new Frame(chooser.language(), place, Wording.plain(chooser.language(), "web.compare.title"), false);
    }

    /** Whether there is nothing beside the only evaluation. */
    boolean isOnlyOne() {
        return tables.size() == 1 && tables.getFirst().heads().size() == 1;
    }
}
