package org.kembar.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Source;
import org.kembar.documents.Report;
import org.kembar.documents.SourceData;
import org.kembar.evaluation.Evaluation;
import org.kembar.linked.LinkedData;
import org.kembar.web.SourceTexts.SourceText;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of a source prints; every text in the language of the page.
 *
 * @param evaluation the address of the evaluation whose results are named
 * @param scope its scope in words
 * @param data kind, date, language and the like
 * @param texts the documents that are its text
 */
record SourcePage(
        Frame frame,
        String partnership,
        String evaluation,
        String scope,
        Source source,
        Optional<String> about,
        SourceData data,
        List<SourceText> texts,
        List<Taken> taken,
        int unused) {

    /** @param uses the results that rest on it */
    record Taken(
            String name, Optional<String> details, Optional<String> address, List<Quoted> quotations, List<Use> uses) {}

    /** The first page on which the words stand, in the documents that are its text. */
    Optional<SourceTexts.Place> place(Quoted quoted) {
        return texts.stream()
                .flatMap(text -> text.places().apply(quoted.words()).stream())
                .findFirst();
    }

    record Use(String address, String name) {}

    /**
     * @param asked the scope as it stands in the address
     * @param whole the same with everything that was left out
     * @param texts the documents that are its text
     */
    static SourcePage of(
            Evaluation evaluation,
            Source source,
            ScopeForm asked,
            ScopeForm whole,
            List<SourceText> texts,
            Language language) {
        var file = evaluation.file();
        var words = new Wording(language, file, List.of(evaluation.framework()));
        var address = whole.addressUnder(Addresses.evaluation(language, file.id()));
        var uses = Report.uses(evaluation, words);
        var facts = file.facts().stream()
                .filter(fact -> fact.evidence().stream().anyMatch(evidence -> isOf(evidence, source)))
                .map(fact -> taken(fact, source, uses, address, file.id(), words));
        var calls = file.partnership().parties().stream()
                .filter(party -> party.source().stream().anyMatch(evidence -> isOf(evidence, source)))
                .map(party -> new Taken(
                        words.say(
                                "source.calls",
                                words.side(party.side()),
                                party.calls().map(words::say).orElse("")),
                        Optional.empty(),
                        Optional.empty(),
                        quoted(party.source(), source, file.id(), words),
                        List.of()));
        var contradictions = file.contradictions().stream()
                .flatMap(contradiction -> contradiction.versions().stream()
                        .filter(version -> version.source().stream().anyMatch(evidence -> isOf(evidence, source)))
                        .map(version -> new Taken(
                                words.say(
                                        "source.contradiction",
                                        words.say(contradiction.about()),
                                        words.say(version.says())),
                                Optional.empty(),
                                Optional.of(address + "#contradictions"),
                                quoted(version.source(), source, file.id(), words),
                                List.of())));
        var taken = Stream.of(calls, facts, contradictions).flatMap(all -> all).toList();
        var title = source.title().map(words::say).or(source::creator).orElse(source.id());
        return new SourcePage(
                new Frame(
                                language,
                                asked.addressUnder("partnerships/" + file.id() + "/sources/" + source.id()),
                                title,
                                false)
                        .telling(LinkedData.source(file, source, words, Addresses.partnership(language, file.id()))),
                words.title(),
                address,
                words.scope(evaluation),
                source,
                source.about().map(words::say),
                new SourceData(source, words),
                texts,
                taken,
                (int) taken.stream().filter(one -> one.uses().isEmpty()).count());
    }

    private static Taken taken(
            Fact fact, Source source, Map<String, List<Report.Use>> uses, String address, String file, Wording words) {
        return new Taken(
                words.sentence(words.say(fact)),
                words.details(fact),
                Optional.of(address + "#" + Report.anchor(fact)),
                quoted(fact.evidence(), source, file, words),
                uses.getOrDefault(fact.id(), List.of()).stream()
                        .map(use -> new Use(address + "#" + use.anchor(), use.name()))
                        .toList());
    }

    private static List<Quoted> quoted(List<Evidence> all, Source source, String file, Wording words) {
        return Quoted.of(all.stream().filter(evidence -> isOf(evidence, source)), file, words);
    }

    private static boolean isOf(Evidence evidence, Source source) {
        return evidence.ref().equals(source.id());
    }
}
