package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.importing.ToldImports;
import org.kembar.importing.ToldImports.Thing;
import org.kembar.importing.ToldImports.Told;
import org.kembar.registry.Subject;
import org.kembar.web.NothingHere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The imports so far. As of the pages, the list is for whoever takes files in, and one of them for everybody. */
@RestController
@Tag(name = "imports")
final class PastOnes {

    private static final String LIST = Api.ROOT + "/imports";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final int ON_A_PAGE = 20;
    private static final int MOST = 200;
    private static final int LAST = 999_999_999;

    private final ToldImports imports;
    private final Answers answers;

    PastOnes(ToldImports imports, Answers answers) {
        this.imports = imports;
        this.answers = answers;
    }

    @Schema(name = "ImportsPage")
    record Page(List<OneImport> imports, Optional<String> next) {}

    /** An import. */
    record OneImport(
            long number,
            Instant at,
            String by,
            Optional<String> name,
            int changed,
            int cities,
            Optional<String> list,
            String held,
            List<String> did,
            Optional<Instant> undone,
            Optional<String> undoneBy,
            String self) {

        static OneImport of(Told told) {
            var past = told.past();
            return new OneImport(
                    past.number(),
                    past.at(),
                    told.by(),
                    told.name(),
                    past.changed(),
                    past.cities(),
                    past.list(),
                    told.held(),
                    told.did(),
                    past.undone(),
                    told.undoneBy(),
                    LIST + "/" + past.number());
        }
    }

    @Schema(name = "WholeImport")
    record Whole(OneImport about, List<HeldThing> held, Optional<String> next) {}

    /** Something that it held. */
    record HeldThing(HeldKind kind, String id, long entry, boolean isNew, String name, Optional<String> text) {

        static HeldThing of(Thing thing) {
            var held = thing.held();
            return new HeldThing(
                    kind(held.subject()),
                    id(held.subject()),
                    held.entry(),
                    held.isNew(),
                    thing.name(),
                    Optional.of(thing.what()).filter(what -> !what.isEmpty()));
        }

        private static HeldKind kind(Subject subject) {
            return subject.caseFile().isPresent()
                    ? HeldKind.CASE_FILE
                    : subject.city().isPresent() ? HeldKind.CITY : HeldKind.NETWORK_LIST;
        }

        private static String id(Subject subject) {
            return subject.caseFile().or(subject::city).or(subject::list).orElse("");
        }
    }

    enum HeldKind {
        CASE_FILE,
        CITY,
        NETWORK_LIST
    }

    @Needs(Right.TAKE_FILES_IN)
    @GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listImports",
            summary = "The imports so far, the latest first",
            description = "For whoever takes files in: with a token that may read what its person may, or a session. "
                    + "The next page stands under `next` and as a Link header.",
            security = @SecurityRequirement(name = Description.TOKEN))
    @Parameter(
            name = BEFORE,
            in = ParameterIn.QUERY,
            description = "The number of the last import of the page before.",
            schema = @Schema(type = "integer", minimum = "1"))
    @Parameter(
            name = LIMIT,
            in = ParameterIn.QUERY,
            description = "How many stand on a page.",
            example = "20",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "20"))
    ResponseEntity<Page> list(Inquiry inquiry, @Parameter(hidden = true) Person who) {
        var before = inquiry.number(BEFORE, 1, LAST, LAST);
        var limit = inquiry.number(LIMIT, 1, MOST, ON_A_PAGE);
        return answers.withNext(
                answers.ofMore(inquiry, () -> {
                    var found = imports.before(before, limit + 1, who, inquiry.language());
                    var shown = found.stream().limit(limit).map(OneImport::of).toList();
                    var next = found.size() > limit
                            ? Optional.of(
                                    LIST + "?" + BEFORE + "=" + shown.getLast().number() + "&" + LIMIT + "=" + limit)
                            : Optional.<String>empty();
                    return new Page(shown, next);
                }),
                Page::next);
    }

    @GetMapping(path = LIST + "/{number:\\d{1,9}}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getImport",
            summary = "One import: what it held, and what it did with each thing",
            description = "The next page of what it held stands under `next` and as a Link header.")
    @Parameter(
            name = AFTER,
            in = ParameterIn.QUERY,
            description = "The entry of the last thing of the page before.",
            schema = @Schema(type = "integer", minimum = "0"))
    @Parameter(
            name = LIMIT,
            in = ParameterIn.QUERY,
            description = "How many things stand on a page.",
            example = "20",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "20"))
    ResponseEntity<Whole> one(
            @PathVariable("number") @Parameter(description = "Number of the import.", example = "1") int number,
            Inquiry inquiry) {
        var after = inquiry.number(AFTER, 0, LAST, 0);
        var limit = inquiry.number(LIMIT, 1, MOST, ON_A_PAGE);
        return answers.withNext(answers.ofMore(inquiry, () -> whole(number, after, limit, inquiry)), Whole::next);
    }

    private Whole whole(int number, int after, int limit, Inquiry inquiry) {
        var told = imports.find(number, inquiry.language()).orElseThrow(NothingHere::new);
        var found = imports.held(told.past(), after, limit + 1, inquiry.language());
        var shown = found.stream().limit(limit).map(HeldThing::of).toList();
        var next = found.size() > limit
                ? Optional.of(LIST + "/" + number + "?" + AFTER + "="
                        + shown.getLast().entry() + "&" + LIMIT + "=" + limit)
                : Optional.<String>empty();
        return new Whole(OneImport.of(told), shown, next);
    }
}
