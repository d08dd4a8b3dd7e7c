package org.kembar.dossier;

import java.util.Optional;
import org.kembar.casefile.Fact;
import org.kembar.documents.Report;
import org.kembar.wording.Wording;

/** Something said, and where there is more about it. */
record Item(String text, Optional<String> address) {

    static Item of(String text) {
        return new Item(text, Optional.empty());
    }

    /** A fact in one line, which leads to its place on the page. */
    static Item of(Fact fact, Wording words) {
        return new Item(words.sentence(words.say(fact)), Optional.of("#" + Report.anchor(fact)));
    }
}
