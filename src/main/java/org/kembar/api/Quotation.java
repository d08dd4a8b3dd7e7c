package org.kembar.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Source;
import org.kembar.wording.Wording;

/** A source's own words. */
record Quotation(
        String source, String quote, Optional<String> language, Optional<String> place, Optional<String> reading) {

    static List<Quotation> of(Stream<Evidence> evidence, Wording words) {
        return evidence.distinct()
                .map(one -> new Quotation(
                        one.ref(),
                        one.quote(),
                        words.source(one).flatMap(Source::lang),
                        one.place(),
                        one.reading().map(words::say)))
                .toList();
    }
}
