package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.asking.Asked;
import org.kembar.casefile.CaseFile;
import org.kembar.documents.EvaluationJson;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Explanation;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.History;
import org.kembar.web.LastRecorded;
import org.kembar.web.NothingHere;
import org.kembar.web.ScopeForm;
import org.kembar.wording.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Evaluations with their whole explanation: the JSON of {@code evaluate --json}. */
@RestController
@Tag(name = "evaluations")
final class Evaluations {

    private static final String WHOLE = Api.ROOT + "/partnerships/{id:" + Api.ID + "}/evaluation";

    private static final String BRANCH = "branch";

    /** What explains; beside it stand lists of facts and sources, whose ids are others. */
    private static final List<String> TREES =
            List.of("partnership", "standing", "findings", "alarms", "judgements", "steps", "contradictions");

    private final LastRecorded recorded;
    private final Evaluator evaluator;
    private final Sight sight;
    private final Answers answers;

    Evaluations(LastRecorded recorded, Evaluator evaluator, Sight sight, Answers answers) {
        this.sight = sight;
        this.recorded = recorded;
        this.evaluator = evaluator;
        this.answers = answers;
    }

    @GetMapping(path = WHOLE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "evaluate",
            summary = "An evaluation in a scope, with its whole explanation down to the quotations",
            description =
                    "The same parameters as on the page. What is left out is filled in, and stands in the answer.")
    @Parameter(
            name = ScopeForm.AS_OF,
            in = ParameterIn.QUERY,
            description =
                    "The date asked about: a day, a month or a year. Left out, it is the end of the period, and without that today.",
            example = "2024-12-31",
            schema = @Schema(type = "string"))
    @Parameter(
            name = ScopeForm.FROM,
            in = ParameterIn.QUERY,
            description = "The start of the period.",
            example = "2016-01",
            schema = @Schema(type = "string"))
    @Parameter(
            name = ScopeForm.TO,
            in = ParameterIn.QUERY,
            description = "The end of the period.",
            example = "2024-12",
            schema = @Schema(type = "string"))
    @Parameter(
            name = ScopeForm.FIELDS,
            in = ParameterIn.QUERY,
            description = "Ids of fields, several times or with commas; all if none is named.",
            example = "f-egov",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = ScopeForm.FRAMEWORK,
            in = ParameterIn.QUERY,
            description = "The id of the framework to evaluate by.",
            example = "eleven-indicators",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "kembar-evaluation/1: see docs/evaluation-1.schema.json",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<byte[]> whole(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            Inquiry inquiry) {
        return answers.ofPartnership(inquiry, id, file -> written(file, inquiry).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = WHOLE + "/branch", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "explain",
            summary = "One branch of the explanation, in the same scope",
            description =
                    "By its id in the evaluation without the id of the partnership before it: an indicator, a signal, or "
                            + "such as `standing`, `step-C3.1`, `judgement-e1/C3`.")
    @Parameter(
            name = BRANCH,
            in = ParameterIn.QUERY,
            required = true,
            description = "The id of the branch.",
            example = "C3.1",
            schema = @Schema(type = "string"))
    @Parameter(
            name = ScopeForm.AS_OF,
            in = ParameterIn.QUERY,
            description = "As for the whole evaluation.",
            example = "2024-12-31",
            schema = @Schema(type = "string"))
    @Parameter(
            name = ScopeForm.FROM,
            in = ParameterIn.QUERY,
            description = "As for the whole evaluation.",
            example = "2016-01",
            schema = @Schema(type = "string"))
    @Parameter(
            name = ScopeForm.TO,
            in = ParameterIn.QUERY,
            description = "As for the whole evaluation.",
            example = "2024-12",
            schema = @Schema(type = "string"))
    @Parameter(
            name = ScopeForm.FIELDS,
            in = ParameterIn.QUERY,
            description = "As for the whole evaluation.",
            example = "f-egov",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = ScopeForm.FRAMEWORK,
            in = ParameterIn.QUERY,
            description = "As for the whole evaluation.",
            example = "eleven-indicators",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "The part of the evaluation that has this id",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<byte[]> branch(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            Inquiry inquiry) {
        return answers.ofPartnership(inquiry, id, file -> {
            var question = question(file, inquiry);
            var evaluation = evaluator.evaluate(file, question.framework(), question.scope());
            var named = branch(evaluation, inquiry);
            var whole = Json.MAPPER.readTree(written(file, inquiry));
            return TREES.stream()
                    .map(whole::path)
                    .flatMap(tree -> within(tree, named).stream())
                    .findFirst()
                    .map(Json.MAPPER::writeValueAsBytes)
                    .orElseThrow(NothingHere::new);
        });
    }

    /** The whole id of the branch that is meant. */
    private static String branch(Evaluation evaluation, Inquiry inquiry) {
        var written = inquiry.written(BRANCH);
        var indicators = evaluation.framework().indicators();
        var known = indicators.stream()
                .flatMap(indicator -> Stream.concat(Stream.of(indicator.id()), indicator.signals().stream()))
                .toList();
        return Explanation.of(evaluation)
                .branch(written)
                .map(Explanation::id)
                .orElseGet(() -> inquiry.understood(Asked.unknown(
                        inquiry.language(),
                        BRANCH,
                        "cli.noSuchBranch",
                        written,
                        known,
                        written,
                        indicators.stream().map(Framework.Indicator::id).collect(Collectors.joining(", ")))));
    }

    private ScopeForm.Question question(CaseFile file, Inquiry inquiry) {
        return inquiry.understood(
                ScopeForm.of(inquiry.query()).read(file, evaluator.standards(), inquiry.today(), inquiry.language()));
    }

    private String written(CaseFile file, Inquiry inquiry) {
        var question = question(file, inquiry);
        var standards = evaluator.standards();
        return EvaluationJson.write(
                evaluator.evaluate(file, question.framework(), question.scope()),
                History.of(file, question.framework(), question.scope(), standards),
                new Wording(inquiry.language(), file, standards.frameworksWith(question.framework())),
                recorded.of(file, sight.changedBeside(file, inquiry.who())));
    }

    /** The part of a tree that has the id. */
    private static Optional<JsonNode> within(JsonNode tree, String id) {
        if (tree.path("id").asString("").equals(id)) {
            return Optional.of(tree);
        }
        return tree.valueStream()
                .filter(JsonNode::isContainer)
                .flatMap(child -> within(child, id).stream())
                .findFirst();
    }
}
