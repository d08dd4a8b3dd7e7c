package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kembar.asking.WrittenDay;
import org.kembar.asking.WrittenScope;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Framework;
import org.kembar.measurement.State;
import org.kembar.registry.CaseFiles;
import org.kembar.web.ScopeForm;
import org.kembar.wording.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Partnerships, scopes and dates side by side: what {@code compare} prints. */
@RestController
@Tag(name = "evaluations")
final class Comparisons {

    private static final String PARTNERSHIP = "partnership";
    private static final String SCOPE = "scope";

    private static final Pattern AN_ID = Pattern.compile(Api.ID);

    /** Each is an evaluation of its own. */
    private static final int MOST = 24;

    private final CaseFiles caseFiles;
    private final Evaluator evaluator;
    private final Answers answers;

    Comparisons(CaseFiles caseFiles, Evaluator evaluator, Answers answers) {
        this.caseFiles = caseFiles;
        this.evaluator = evaluator;
        this.answers = answers;
    }

    record Comparison(String framework, List<Column> columns, List<Row> rows) {

        record Column(String partnership, String title, List<String> fields, Optional<Days> period, LocalDate asOf) {}

        record Row(String indicator, String name, List<Result> results) {}

        record Result(State state, Optional<Double> mean, int rated, int all) {}
    }

    @GetMapping(path = Api.ROOT + "/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "compare",
            summary = "Every partnership in every scope at every date, side by side",
            description = "At most 24 columns. `compare` of the command line reads the same scopes.")
    @Parameter(
            name = PARTNERSHIP,
            in = ParameterIn.QUERY,
            required = true,
            description = "Ids of partnerships, the parameter as often as needed.",
            example = "bandung-seoul",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = SCOPE,
            in = ParameterIn.QUERY,
            description =
                    "`FIELDS@FROM/TO`, the parameter as often as needed: fields with commas or `*`; the period may be left out.",
            example = "f-egov@2020/2024",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = ScopeForm.AS_OF,
            in = ParameterIn.QUERY,
            description = "Dates asked about, the parameter as often as needed.",
            example = "2024-12-31",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = ScopeForm.FRAMEWORK,
            in = ParameterIn.QUERY,
            description = "The id of the framework to evaluate by.",
            example = "eleven-indicators",
            schema = @Schema(type = "string"))
    ResponseEntity<Comparison> compare(Inquiry inquiry) {
        return answers.ofRegistry(inquiry, () -> {
            var ids = inquiry.all(PARTNERSHIP);
            var scopes = orOne(inquiry.all(SCOPE), "*");
            var dates = orOne(inquiry.all(ScopeForm.AS_OF), "");
            var columns = (long) ids.size() * scopes.size() * dates.size();
            if (columns == 0 || columns > MOST) {
                throw inquiry.refused(PARTNERSHIP, "api.notSoManyColumns", columns, MOST);
            }
            var framework =
                    inquiry.understood(new ScopeForm("", "", "", List.of(), inquiry.written(ScopeForm.FRAMEWORK))
                            .framework(evaluator.standards(), inquiry.language()));
            var evaluations = new ArrayList<Evaluation>();
            for (var id : ids) {
                var file = Optional.of(id)
                        .filter(AN_ID.asMatchPredicate())
                        .flatMap(caseFiles::find)
                        .orElseThrow(() -> inquiry.refused(PARTNERSHIP, "api.noSuchPartnership", id));
                for (var scope : scopes) {
                    for (var date : dates) {
                        evaluations.add(evaluator.evaluate(file, framework, scope(file, scope, date, inquiry)));
                    }
                }
            }
            return comparison(framework, evaluations, inquiry);
        });
    }

    private static List<String> orOne(List<String> written, String otherwise) {
        return written.isEmpty() ? List.of(otherwise) : written;
    }

    private static Scope scope(CaseFile file, String written, String date, Inquiry inquiry) {
        var day = new WrittenDay(ScopeForm.AS_OF, date.strip());
        return inquiry.understood(WrittenScope.inOneText(SCOPE, written.strip(), day, inquiry.language())
                .then(scope -> scope.read(file, inquiry.today(), inquiry.language())));
    }

    private static Comparison comparison(Framework framework, List<Evaluation> evaluations, Inquiry inquiry) {
        var tag = inquiry.language().tag();
        return new Comparison(
                framework.id(),
                evaluations.stream().map(one -> column(one, inquiry)).toList(),
                IntStream.range(0, framework.indicators().size())
                        .mapToObj(i -> new Comparison.Row(
                                framework.indicators().get(i).id(),
                                framework.indicators().get(i).name().bestFor(tag),
                                evaluations.stream()
                                        .map(one -> result(one.findings().get(i)))
                                        .toList()))
                        .toList());
    }

    private static Comparison.Column column(Evaluation one, Inquiry inquiry) {
        var scope = one.scope();
        return new Comparison.Column(
                one.file().id(),
                new Wording(inquiry.language(), one.file()).title(),
                scope.fields(),
                scope.period().map(Days::of),
                scope.asOf());
    }

    private static Comparison.Result result(Finding finding) {
        return new Comparison.Result(
                finding.state(),
                finding.mean().isPresent() ? Optional.of(finding.mean().getAsDouble()) : Optional.empty(),
                finding.coverage().rated(),
                finding.coverage().all());
    }
}
