package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.registry.Deed;
import org.kembar.registry.Trail;
import org.kembar.registry.TrailEntry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, as it is stored: whether it is sound, {@code audit} tells, or whoever reckons the hashes again. */
@RestController
@Tag(name = "audit")
final class Audit {

    private static final String LIST = Api.ROOT + "/audit";
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final int ON_A_PAGE = 100;
    private static final int MOST = 1000;
    private static final int LAST = 999_999_999;

    private final Trail trail;
    private final Answers answers;

    Audit(DataSource source, Answers answers) {
        trail = new Trail(source);
        this.answers = answers;
    }

    /** A change of a case file or of the corrections of a city, or the coming or going of a network list. Of a change of what is not for everybody, and of documents, there is only where it stands in the chain. */
    @Schema(name = "AuditEntry")
    record Entry(
            long number,
            boolean isWithheld,
            Optional<Instant> at,
            Optional<Deed> deed,
            Optional<Long> ofImport,
            Optional<Long> by,
            Optional<String> reason,
            Optional<String> caseFile,
            Optional<String> list,
            Optional<String> city,
            Optional<String> before,
            Optional<String> after,
            String previous,
            String hash) {

        static Entry of(TrailEntry entry) {
            var isWithheld = entry.subject().annex().isPresent()
                    || entry.subject().document().isPresent();
            return isWithheld ? withheld(entry) : whole(entry);
        }

        private static Entry whole(TrailEntry entry) {
            return new Entry(
                    entry.number(),
                    false,
                    Optional.of(entry.at()),
                    Optional.of(entry.deed()),
                    entry.ofImport(),
                    entry.by(),
                    entry.reason(),
                    entry.subject().caseFile(),
                    entry.subject().list(),
                    entry.subject().city(),
                    entry.before(),
                    entry.after(),
                    entry.previous(),
                    entry.hash());
        }

        private static Entry withheld(TrailEntry entry) {
            return new Entry(
                    entry.number(),
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    entry.previous(),
                    entry.hash());
        }
    }

    @Schema(name = "AuditPage")
    record Page(List<Entry> entries, Optional<String> next) {}

    @GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listAuditEntries",
            summary = "Every change ever made to what is on record, each entry sealed with the one before it",
            description = "The next page stands under `next` and as a Link header.")
    @Parameter(
            name = AFTER,
            in = ParameterIn.QUERY,
            description = "The number of the last entry of the page before.",
            example = "0",
            schema = @Schema(type = "integer", minimum = "0"))
    @Parameter(
            name = LIMIT,
            in = ParameterIn.QUERY,
            description = "How many stand on a page.",
            example = "100",
            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
    ResponseEntity<Page> list(Inquiry inquiry) {
        var after = inquiry.number(AFTER, 0, LAST, 0);
        var limit = inquiry.number(LIMIT, 1, MOST, ON_A_PAGE);
        return answers.withNext(answers.ofRegistry(inquiry, () -> page(after, limit)), Page::next);
    }

    private Page page(int after, int limit) {
        var found = trail.entries(after, limit + 1);
        var entries = found.stream().limit(limit).map(Entry::of).toList();
        var next = found.size() > limit
                ? Optional.of(LIST + "?" + AFTER + "=" + entries.getLast().number() + "&" + LIMIT + "=" + limit)
                : Optional.<String>empty();
        return new Page(entries, next);
    }
}
