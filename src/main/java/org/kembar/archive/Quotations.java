package org.kembar.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Source;
import org.kembar.registry.Document;

/** What a case file quotes from the source of which a document is the text, and on which page it stands. */
final class Quotations {

    private Quotations() {}

    /** @param pages what is written in the document */
    static List<FileView.Quotation> of(
            CaseFile file, Document document, List<String> pages, FileWords words, FileAddresses addresses) {
        var passages = new Passages(pages);
        return document.current().source().stream()
                .flatMap(source -> quoted(file, source))
                .map(quote -> one(
                        quote,
                        document.current().source().flatMap(words::source).flatMap(Source::lang),
                        passages,
                        document,
                        words,
                        addresses))
                .toList();
    }

    /** Each of its own words once. */
    static Stream<String> quoted(CaseFile file, String source) {
        var facts = file.facts().stream().flatMap(fact -> fact.evidence().stream());
        var calls = file.partnership().parties().stream().flatMap(party -> party.source().stream());
        var contradictions = file.contradictions().stream()
                .flatMap(one -> one.versions().stream())
                .flatMap(version -> version.source().stream());
        return Stream.of(facts, calls, contradictions)
                .flatMap(all -> all)
                .filter(evidence -> evidence.ref().equals(source))
                .map(Evidence::quote)
                .filter(quote -> !quote.isBlank())
                .distinct();
    }

    private static FileView.Quotation one(
            String quote,
            Optional<String> lang,
            Passages passages,
            Document document,
            FileWords words,
            FileAddresses addresses) {
        var page = passages.page(quote);
        return new FileView.Quotation(
                quote,
                lang,
                page.isPresent()
                        ? Optional.of(new FileView.Doing(
                                words.say("files.page", page.getAsInt()),
                                addresses.leaf(document.id(), page.getAsInt(), quote)))
                        : Optional.empty());
    }
}
