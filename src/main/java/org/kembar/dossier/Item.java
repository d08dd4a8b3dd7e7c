package org.kembar.dossier;

import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Fact;
import org.kembar.documents.Report;
import org.kembar.wording.Spoken;
import org.kembar.wording.Wording;

/** Something said, and where there is more about it. */
record Item(List<Spoken> spoken, Optional<String> address) {

    Item(String text, Optional<String> address) {
        this(Spoken.of(text), address);
    }

    static Item of(String text) {
        return new Item(text, Optional.empty());
    }

    /** A fact in one line, which leads to its place on the page. */
    static Item of(Fact fact, Wording words) {
        return new Item(words.spoken(fact), Optional.of("#" + Report.anchor(fact)));
    }
}
