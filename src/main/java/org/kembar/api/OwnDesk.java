package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.web.OwnPartnerships;
import org.kembar.wording.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's desk: the partnerships of their cities, and what of these they see that is not for everybody. */
@RestController
@Needs(Right.READ)
@Tag(name = "desk")
final class OwnDesk {

    private static final String DESK = Api.ROOT + "/desk";

    private final CaseFiles caseFiles;
    private final OwnPartnerships own;
    private final Sight sight;
    private final Answers answers;

    OwnDesk(CaseFiles caseFiles, OwnPartnerships own, Sight sight, Answers answers) {
        this.caseFiles = caseFiles;
        this.own = own;
        this.sight = sight;
        this.answers = answers;
    }

    @Schema(name = "DeskPage")
    record Page(List<OnDesk> partnerships, Optional<String> next) {}

    /** A partnership of somebody's. */
    record OnDesk(String id, String title, List<Audience> sees, String self) {}

    /** What is not for everybody, by its ids. */
    record SeenRecords(List<SeenRecord> records) {}

    record SeenRecord(String id, Audience audience) {}

    @GetMapping(path = DESK, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listOwnPartnerships",
            summary = "The partnerships of whoever asks, in the order of their ids",
            description = "With a token that may read. The next page stands under `next` and as a Link header.",
            security = @SecurityRequirement(name = Description.TOKEN))
    @PageOfPartnerships.Asked
    ResponseEntity<Page> list(Inquiry inquiry, @Parameter(hidden = true) Person who) {
        var asked = PageOfPartnerships.of(inquiry);
        return answers.withNext(answers.ofMore(inquiry, () -> page(who, asked, inquiry)), Page::next);
    }

    private Page page(Person who, PageOfPartnerships asked, Inquiry inquiry) {
        var ids = own.ids(who, asked.after(), asked.limit() + 1);
        var shown = ids.subList(0, Math.min(asked.limit(), ids.size()));
        return new Page(
                caseFiles.find(shown).stream()
                        .flatMap(file -> on(file, who, inquiry))
                        .toList(),
                ids.size() > asked.limit()
                        ? Optional.of(DESK + "?" + PageOfPartnerships.AFTER + "=" + shown.getLast() + asked.length())
                        : Optional.empty());
    }

    private Stream<OnDesk> on(CaseFile file, Person who, Inquiry inquiry) {
        var sees = sight.audiences(file, who).stream().sorted().toList();
        return sees.isEmpty()
                ? Stream.empty()
                : Stream.of(new OnDesk(
                        file.id(),
                        new Wording(inquiry.language(), file).title(),
                        sees,
                        Api.ROOT + "/partnerships/" + file.id()));
    }

    @GetMapping(
            path = Api.ROOT + "/partnerships/{id:" + Api.ID + "}/audiences",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listAudiences",
            summary = "For whom the records are that whoever asks sees and not everybody",
            description =
                    "With a token that may read. Every record of the partnership that does not stand here is for everybody.",
            security = @SecurityRequirement(name = Description.TOKEN))
    ResponseEntity<SeenRecords> audiences(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            Inquiry inquiry,
            @Parameter(hidden = true) Person who) {
        return answers.ofMore(
                inquiry,
                () -> new SeenRecords(sight.seen(id, who).notPublic().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new SeenRecord(one.getKey(), one.getValue()))
                        .toList()));
    }
}
