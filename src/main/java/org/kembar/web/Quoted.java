package org.kembar.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Source;
import org.kembar.wording.Wording;

/**
 * A source's own words, and where they were found.
 *
 * @param language in which they are, BCP 47; {@code und} where the file does not say
 * @param cite the source in short
 * @param place in the source, where it is named
 * @param address of the page of the source
 * @param reading what whoever compiled the file read into them
 */
public record Quoted(
        String words, String language, String cite, Optional<String> place, String address, Optional<String> reading) {

    public static List<Quoted> of(Stream<Evidence> evidence, String file, Wording words) {
        return evidence.distinct().map(one -> of(one, file, words)).toList();
    }

    private static Quoted of(Evidence evidence, String file, Wording words) {
        return new Quoted(
                evidence.quote(),
                words.source(evidence).flatMap(Source::lang).orElse("und"),
                words.cite(evidence),
                evidence.place(),
                Addresses.partnership(words.language(), file) + "/sources/" + evidence.ref(),
                evidence.reading().map(text -> words.say("report.reading", words.say(text))));
    }
}
