package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kembar.evaluation.Evaluator;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.portfolio.PartnershipList;
import org.kembar.portfolio.PortfolioForm;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The partnerships on record, and each whole as its case file. */
@RestController
@Tag(name = "partnerships")
final class Partnerships {

    private static final String LIST = Api.ROOT + "/partnerships";
    private static final String ONE = LIST + "/{id:" + Api.ID + "}";
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final PartnershipList list;
    private final Evaluator evaluator;
    private final Answers answers;

    Partnerships(PartnershipList list, Evaluator evaluator, Answers answers) {
        this.list = list;
        this.evaluator = evaluator;
        this.answers = answers;
    }

    /** One page of them in the order of their ids. */
    @Schema(name = "PartnershipsPage")
    record Page(List<Summary> partnerships, Optional<String> next, boolean isCut) {}

    @GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listPartnerships",
            summary = "The partnerships on record, in the order of their ids",
            description = "The same filters as on the page. The next page stands under `next` and as a Link header.")
    @Parameter(
            name = PortfolioForm.COUNTRY,
            in = ParameterIn.QUERY,
            description = "Of the city on side B, ISO 3166-1 alpha-2.",
            example = "KR",
            schema = @Schema(type = "string"))
    @Parameter(
            name = PortfolioForm.FIELD,
            in = ParameterIn.QUERY,
            description = "A part of the name of one of the fields, in any language.",
            example = "transport",
            schema = @Schema(type = "string"))
    @Parameter(
            name = PortfolioForm.STATE,
            in = ParameterIn.QUERY,
            description = "State of the agreement.",
            example = "lapsed",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"none", "intent", "in-force", "lapsed", "cannot-tell"}))
    @Parameter(
            name = PortfolioForm.YEAR,
            in = ParameterIn.QUERY,
            description = "In which something was done, or may have been.",
            example = "2019",
            schema = @Schema(type = "integer", minimum = "1900"))
    @PageOfPartnerships.Asked
    ResponseEntity<Page> list(Inquiry inquiry) {
        var form = PortfolioForm.of(inquiry.query());
        var wanted = inquiry.understood(form.read(inquiry.today(), inquiry.language()));
        var asked = PageOfPartnerships.of(inquiry);
        return answers.withNext(answers.ofRegistry(inquiry, () -> page(form, wanted, asked, inquiry)), Page::next);
    }

    private Page page(PortfolioForm form, PortfolioForm.Wanted wanted, PageOfPartnerships asked, Inquiry inquiry) {
        var page = list.page(wanted, asked.after(), asked.limit(), inquiry.today());
        return new Page(
                page.found().stream()
                        .map(found -> Summary.of(found.file(), found.vital(), inquiry))
                        .toList(),
                page.next().map(id -> form.addressUnder(LIST, id) + asked.length()),
                page.isCut());
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getPartnership", summary = "One partnership: its agreement, vital signs and alarms")
    ResponseEntity<Summary> one(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            Inquiry inquiry) {
        return answers.ofPartnership(
                inquiry, id, file -> Summary.of(file, evaluator.vitalSigns(file, inquiry.today()), inquiry));
    }

    @GetMapping(path = ONE + "/case-file", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getCaseFile",
            summary = "The whole case file, in its canonical form",
            description = "JSON by RFC 8785: its SHA-256 is the fingerprint that evaluations and the audit trail name. "
                    + "With `Accept: application/yaml` the same facts as YAML.")
    @ApiResponse(
            responseCode = "200",
            description = "A case file: see docs/pcf-0.2.schema.json",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(type = "object")),
                @Content(mediaType = "application/yaml", schema = @Schema(type = "object"))
            })
    ResponseEntity<byte[]> caseFile(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            Inquiry inquiry) {
        return answers.ofPartnership(inquiry, id, CanonicalForm::of);
    }

    @GetMapping(path = ONE + "/case-file", produces = "application/yaml")
    @Operation(hidden = true)
    ResponseEntity<byte[]> caseFileInYaml(@PathVariable("id") String id, Inquiry inquiry) {
        return answers.ofPartnership(
                inquiry, id, YAML, file -> Notation.write(file, Format.YAML).getBytes(StandardCharsets.UTF_8));
    }
}
