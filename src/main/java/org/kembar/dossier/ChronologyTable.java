package org.kembar.dossier;

import java.util.List;
import java.util.Optional;
import org.kembar.documents.Report;
import org.kembar.dossier.Chronology.Entry;
import org.kembar.wording.Wording;

/** What the timeline shows, as a table. */
record ChronologyTable(Chronology chronology, Wording words) {

    Table table() {
        return new Table(
                words.say("dossier.timeline.table.how"),
                List.of(words.say("dossier.timeline.when"), words.say("report.facts.fact")),
                chronology.entries().stream()
                        .map(entry -> List.of(Item.of(entry.when()), item(entry)))
                        .toList());
    }

    /** A record leads to its place on the page. */
    private static Item item(Entry entry) {
        return entry.fact()
                .filter(_ -> entry.kind() == Chronology.Kind.RECORD)
                .map(fact -> new Item(entry.text(), Optional.of("#" + Report.anchor(fact))))
                .orElseGet(() -> Item.of(entry.text()));
    }
}
