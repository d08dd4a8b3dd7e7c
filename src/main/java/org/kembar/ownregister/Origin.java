package org.kembar.ownregister;

import java.time.LocalDate;
import org.kembar.casefile.Source;

/**
 * What all facts of a register have in common.
 *
 * @param source the register
 * @param language of its words, BCP 47
 */
record Origin(Source source, String language, LocalDate today) {

    Source sourceCalled(String id) {
        return new Source(
                id,
                source.type(),
                source.title(),
                source.creator(),
                source.issued(),
                source.coverage(),
                source.doi(),
                source.url(),
                source.file(),
                source.lang(),
                source.license(),
                source.about());
    }
}
