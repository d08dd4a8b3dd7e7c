package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.search.Asking;
import org.kembar.search.Results;
import org.kembar.search.SearchPage;
import org.kembar.seeking.Question;
import org.kembar.web.Addresses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may read, and by token what its person may read, found by its words: records, sources and pages of documents, by partnership. */
@RestController
@Tag(name = "search")
final class WordSearch {

    private static final String ADDRESS = Api.ROOT + "/search";
    private static final String WORDS = "q";
    private static final String IN = "in";
    private static final String PAGE = "page";
    private static final Pattern AN_ID_OR_NONE = Pattern.compile("(" + Api.ID + ")?");

    private final Results results;
    private final Answers answers;

    WordSearch(Results results, Answers answers) {
        this.results = results;
        this.answers = answers;
    }

    /** What was found, the partnership in which it fits best first. */
    record FoundByWords(
            Optional<String> text,
            List<String> remarks,
            List<FoundIn> partnerships,
            Optional<String> previous,
            Optional<String> next) {}

    record FoundIn(String id, String title, int count, List<FoundPlace> places, Optional<String> all) {}

    record FoundPlace(
            FoundKind kind,
            String id,
            Optional<Integer> page,
            String name,
            Optional<String> excerpt,
            Optional<String> language,
            String address) {

        static FoundPlace of(SearchPage.Entry entry) {
            return new FoundPlace(
                    FoundKind.valueOf(entry.place().kind().name()),
                    entry.place().id(),
                    Optional.of(entry.place().page()).filter(page -> page > 0),
                    entry.plainName(),
                    entry.plainExcerpt(),
                    entry.excerptLang().or(entry::lang),
                    entry.address());
        }
    }

    enum FoundKind {
        PARTNERSHIP,
        FACT,
        SOURCE,
        DOCUMENT
    }

    @GetMapping(path = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "search",
            summary = "Records, sources and documents found by their words, by partnership",
            description =
                    "As on the page: what everybody may read, and by token what its person may read. All words, in any order; "
                            + "phrases between quotation marks. The next page stands under `next` and as a Link header.")
    @Parameter(
            name = WORDS,
            in = ParameterIn.QUERY,
            required = true,
            description = "The words looked for, in any language, 300 characters at most.",
            example = "transport",
            schema = @Schema(type = "string", maxLength = Question.LONGEST))
    @Parameter(
            name = IN,
            in = ParameterIn.QUERY,
            description = "The id of the only partnership in which to look; all if it is left out.",
            example = "bandung-seoul",
            schema = @Schema(type = "string"))
    @Parameter(
            name = PAGE,
            in = ParameterIn.QUERY,
            description = "The number of the page: of 10 partnerships, or of 20 places where it is one partnership.",
            example = "1",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "1"))
    ResponseEntity<FoundByWords> search(Inquiry inquiry) {
        var words = inquiry.written(WORDS);
        if (words.isBlank() || words.length() > Question.LONGEST) {
            throw inquiry.refused(WORDS, "api.noWords", Question.LONGEST);
        }
        var in = inquiry.written(IN);
        if (!AN_ID_OR_NONE.matcher(in).matches()) {
            throw inquiry.refused(IN, "api.noSuchPartnership", in);
        }
        var number = inquiry.number(PAGE, 1, Asking.LAST, 1);
        return answers.withNext(
                answers.ofMore(inquiry, () -> found(results.of(inquiry.language(), words, in, number, inquiry.who()))),
                FoundByWords::next);
    }

    private static FoundByWords found(SearchPage page) {
        return new FoundByWords(
                page.told(),
                page.remarks(),
                page.partnerships().stream().map(one -> in(one, page)).toList(),
                page.previousAsking().map(WordSearch::address),
                page.nextAsking().map(WordSearch::address));
    }

    private static FoundIn in(SearchPage.OfPartnership one, SearchPage page) {
        return new FoundIn(
                one.id(),
                one.plainName(),
                one.count(),
                one.entries().stream().map(FoundPlace::of).toList(),
                one.more().map(_ -> address(page.written(), one.id(), 1)));
    }

    private static String address(Asking asking) {
        return address(asking.written(), asking.caseFile(), asking.page());
    }

    private static String address(String words, String in, int page) {
        return ADDRESS + "?" + WORDS + "=" + Addresses.encoded(words)
                + (in.isEmpty() ? "" : "&" + IN + "=" + in)
                + (page == 1 ? "" : "&" + PAGE + "=" + page);
    }
}
