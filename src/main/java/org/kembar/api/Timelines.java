package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.documents.EvaluationJson;
import org.kembar.documents.Excerpts;
import org.kembar.dossier.Chronology;
import org.kembar.edtf.EdtfDate;
import org.kembar.wording.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The timeline of a partnership, as the table below the picture has it. */
@RestController
@Tag(name = "partnerships")
final class Timelines {

    private final Answers answers;

    Timelines(Answers answers) {
        this.answers = answers;
    }

    /** The last first, and at the end what has no date. */
    record Timeline(List<OnTimeline> entries) {}

    record OnTimeline(
            Chronology.Kind kind,
            Optional<String> fact,
            Optional<String> factKind,
            Optional<String> date,
            Optional<Days> days,
            String when,
            String text) {

        static OnTimeline of(Chronology.Entry entry) {
            return new OnTimeline(
                    entry.kind(),
                    entry.fact().map(Fact::id),
                    entry.fact().map(EvaluationJson::kind),
                    entry.date().map(EdtfDate::text),
                    entry.days().map(Days::of),
                    entry.when(),
                    entry.text());
        }
    }

    @GetMapping(
            path = Api.ROOT + "/partnerships/{id:" + Api.ID + "}/timeline",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getTimeline",
            summary =
                    "The timeline of a partnership: agreements with their ends, terms of office, activities, obstacles, outputs",
            description =
                    "The last first, and at the end what has no date. Times of more than a year in which nothing on "
                            + "record can have taken place stand among them.")
    ResponseEntity<Timeline> timeline(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            Inquiry inquiry) {
        return answers.ofPartnership(inquiry, id, file -> timeline(file, inquiry));
    }

    private Timeline timeline(CaseFile file, Inquiry inquiry) {
        var scope = Scope.wholeAt(inquiry.today());
        var words = new Wording(inquiry.language(), file);
        return new Timeline(Chronology.of(file, inquiry.today(), Excerpts.gaps(file, scope), words).entries().stream()
                .map(OnTimeline::of)
                .toList());
    }
}
