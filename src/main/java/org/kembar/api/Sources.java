package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Contradiction;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Source;
import org.kembar.documents.EvaluationJson;
import org.kembar.edtf.EdtfDate;
import org.kembar.web.NothingHere;
import org.kembar.wording.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The sources of a partnership, each with everything taken from it. */
@RestController
@Tag(name = "sources")
final class Sources {

    private static final String LIST = Api.ROOT + "/partnerships/{id:" + Api.ID + "}/sources";

    private final Answers answers;

    Sources(Answers answers) {
        this.answers = answers;
    }

    /** A source. */
    record OneSource(
            String id,
            String partnership,
            Source.Kind type,
            Optional<String> title,
            Optional<String> creator,
            Optional<String> issued,
            Optional<String> coverage,
            Optional<String> doi,
            Optional<String> url,
            Optional<String> language,
            Optional<String> licence,
            Optional<String> about,
            int facts,
            String self) {}

    record AllSources(List<OneSource> sources) {}

    /** A source with everything taken from it. */
    record WholeSource(OneSource source, List<Taken> facts, List<Said> names, List<Said> contradictions) {

        record Taken(String id, String kind, String text, Optional<String> details, List<Quotation> quotations) {}

        record Said(String about, String text, List<Quotation> quotations) {}
    }

    @GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listSources", summary = "The sources of a partnership")
    ResponseEntity<AllSources> list(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            Inquiry inquiry) {
        return answers.ofPartnership(inquiry, id, file -> {
            var words = new Wording(inquiry.language(), file);
            return new AllSources(file.sources().stream()
                    .map(source -> one(file, source, words))
                    .toList());
        });
    }

    @GetMapping(path = LIST + "/{source:" + Api.ID + "}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getSource", summary = "One source with everything taken from it, in its own words")
    ResponseEntity<WholeSource> one(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            @PathVariable("source") @Parameter(description = "Id of the source in the case file.", example = "s1")
                    String named,
            Inquiry inquiry) {
        return answers.ofPartnership(inquiry, id, file -> {
            var source = file.sources().stream()
                    .filter(each -> each.id().equals(named))
                    .findFirst()
                    .orElseThrow(NothingHere::new);
            return whole(file, source, new Wording(inquiry.language(), file));
        });
    }

    private static OneSource one(CaseFile file, Source source, Wording words) {
        return new OneSource(
                source.id(),
                file.id(),
                source.type(),
                source.title().map(words::say),
                source.creator(),
                source.issued().map(EdtfDate::text),
                source.coverage().map(EdtfDate::text),
                source.doi(),
                source.url(),
                source.lang(),
                source.license(),
                source.about().map(words::say),
                (int) taken(file, source).count(),
                Api.ROOT + "/partnerships/" + file.id() + "/sources/" + source.id());
    }

    private static WholeSource whole(CaseFile file, Source source, Wording words) {
        var names = file.partnership().parties().stream()
                .filter(party -> isFrom(party.source(), source))
                .map(party -> new WholeSource.Said(
                        words.side(party.side()),
                        party.calls().map(words::say).orElse(""),
                        quotations(party.source(), source, words)))
                .toList();
        var contradictions = file.contradictions().stream()
                .flatMap(contradiction -> versions(contradiction, source, words))
                .toList();
        return new WholeSource(
                one(file, source, words),
                taken(file, source).map(fact -> taken(fact, source, words)).toList(),
                names,
                contradictions);
    }

    private static Stream<WholeSource.Said> versions(Contradiction contradiction, Source source, Wording words) {
        return contradiction.versions().stream()
                .filter(version -> isFrom(version.source(), source))
                .map(version -> new WholeSource.Said(
                        words.say(contradiction.about()),
                        words.say(version.says()),
                        quotations(version.source(), source, words)));
    }

    private static WholeSource.Taken taken(Fact fact, Source source, Wording words) {
        return new WholeSource.Taken(
                fact.id(),
                EvaluationJson.kind(fact),
                words.sentence(words.say(fact)),
                words.details(fact),
                quotations(fact.evidence(), source, words));
    }

    private static Stream<Fact> taken(CaseFile file, Source source) {
        return file.facts().stream().filter(fact -> isFrom(fact.evidence(), source));
    }

    private static List<Quotation> quotations(List<Evidence> all, Source source, Wording words) {
        return Quotation.of(all.stream().filter(one -> one.ref().equals(source.id())), words);
    }

    private static boolean isFrom(List<Evidence> all, Source source) {
        return all.stream().anyMatch(one -> one.ref().equals(source.id()));
    }
}
