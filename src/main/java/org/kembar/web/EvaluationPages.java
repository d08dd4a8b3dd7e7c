package org.kembar.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kembar.asking.Asked;
import org.kembar.casefile.CaseFile;
import org.kembar.documents.Report;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.History;
import org.kembar.registry.CaseFiles;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The evaluation of one partnership, in the scope that the address names. */
@RestController
final class EvaluationPages {

    /** Which explanation to show; the heat strip asks for it. */
    private static final String INDICATOR = "indicator";

    private final CaseFiles caseFiles;
    private final LastRecorded recorded;
    private final Evaluator evaluator;
    private final Clock clock;

    EvaluationPages(CaseFiles caseFiles, LastRecorded recorded, Evaluator evaluator, Clock clock) {
        this.recorded = recorded;
        this.caseFiles = caseFiles;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    @KeptPage
    @GetMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}/evaluation")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> query) {
        var file = caseFiles.find(id).orElseThrow(NothingHere::new);
        var form = ScopeForm.of(query);
        return switch (form.read(file, evaluator.standards(), LocalDate.now(clock), language)) {
            case Asked.Refused<ScopeForm.Question> refused -> refusal(file, form, refused, language);
            case Asked.Understood<ScopeForm.Question>(var question) -> {
                var whole = form.complete(question);
                yield isWritten(query, whole)
                        ? evaluation(file, whole, question, language)
                        : elsewhere(whole.addressUnder(Addresses.evaluation(language, id))
                                + place(file, question, ScopeForm.first(query, INDICATOR)));
            }
        };
    }

    private ResponseEntity<byte[]> evaluation(
            CaseFile file, ScopeForm form, ScopeForm.Question question, Language language) {
        var last = recorded.of(file);
        var evaluation = evaluator.evaluate(file, question.framework(), question.scope());
        var history = History.of(file, question.framework(), question.scope(), evaluator.standards());
        var parts = Report.parts(
                evaluation,
                history,
                new Wording(language, file),
                EvaluationPage.surroundings(language, file.id(), form).recordedOn(last));
        return answer(
                HttpStatus.OK,
                file,
                EvaluationPage.of(
                        file, last, form, LocalDate.now(clock), evaluator.standards(), history, parts, language));
    }

    private ResponseEntity<byte[]> refusal(
            CaseFile file, ScopeForm form, Asked.Refused<ScopeForm.Question> refused, Language language) {
        return answer(
                HttpStatus.BAD_REQUEST,
                file,
                EvaluationPage.refused(file, form, LocalDate.now(clock), evaluator.standards(), refused, language));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, CaseFile file, EvaluationPage page) {
        return Html.answer(
                status,
                OtherTongues.of(page.frame().language(), file),
                (output, forms) -> JteevaluationGenerated.render(output, forms, page));
    }

    /** The explanation of the indicator that somebody asks for, for a form cannot name a place on the page. */
    private static String place(CaseFile file, ScopeForm.Question question, String asked) {
        return question.framework().indicators().stream()
                .filter(indicator -> indicator.id().equals(asked))
                .findFirst()
                .map(indicator -> "#" + file.id() + "/" + indicator.id())
                .orElse("");
    }

    /** In the order of the form, too. */
    private static boolean isWritten(MultiValueMap<String, String> query, ScopeForm form) {
        return List.copyOf(query.entrySet()).equals(List.copyOf(form.query().entrySet()));
    }

    /** Every evaluation has one address. */
    private static ResponseEntity<byte[]> elsewhere(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .build();
    }
}
