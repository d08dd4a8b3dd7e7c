package org.kembar.importing;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kembar.comparison.Movements;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.PastImports;
import org.kembar.registry.PastImports.Held;
import org.kembar.registry.PastImports.Past;
import org.kembar.web.Addresses;
import org.kembar.wording.Language;

/** Says what an import moved in the evaluation of each partnership of which it held something, in short. */
record MovedWords(PastImports past, Evaluator evaluator, ZoneId zone) {

    /** Of so many partnerships it is reckoned on one page; the others have the link alone. */
    private static final int RECKONED = 5;

    /**
     * @param inShort as of the day of the import
     * @param address where all of it stands
     */
    record Moved(List<String> inShort, String address) {}

    /** By the ids of those that were on record before, as far as the import is not taken back. */
    Map<String, Moved> of(Past one, List<Held> held, Language language) {
        var moved = new HashMap<String, Moved>();
        if (one.undone().isEmpty()) {
            held.stream()
                    .filter(file -> !file.isNew())
                    .flatMap(file -> file.subject().caseFile().stream())
                    .forEach(id -> moved.put(
                            id,
                            new Moved(
                                    moved.size() < RECKONED ? inShort(one, id, language) : List.of(),
                                    Addresses.recorded(language, id, one.number()))));
        }
        return moved;
    }

    private List<String> inShort(Past one, String id, Language language) {
        return past.change(one.number(), id)
                .map(change -> Movements.inShort(
                        change.at().atZone(zone).toLocalDate(), change.before(), change.after(), evaluator, language))
                .orElseGet(List::of);
    }
}
