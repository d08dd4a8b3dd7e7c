package org.kembar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kembar.asking.Asked;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.CaseFiles;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One source with everything that was taken from it, and what an evaluation makes of that. */
@RestController
final class SourcePages {

    private final CaseFiles caseFiles;
    private final Evaluator evaluator;
    private final Clock clock;
    private final List<SourceTexts> texts;

    SourcePages(CaseFiles caseFiles, Evaluator evaluator, Clock clock, List<SourceTexts> texts) {
        this.texts = texts;
        this.caseFiles = caseFiles;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    /** @param query the scope of the evaluation, as in its own address */
    @KeptPage
    @GetMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}/sources/{source:[a-z0-9][a-z0-9-]*}")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("source") String named,
            @RequestParam MultiValueMap<String, String> query) {
        var file = caseFiles.find(id).orElseThrow(NothingHere::new);
        var source = file.sources().stream()
                .filter(one -> one.id().equals(named))
                .findFirst()
                .orElseThrow(NothingHere::new);
        var form = ScopeForm.of(query);
        return switch (form.read(file, evaluator.standards(), LocalDate.now(clock), language)) {
            case Asked.Refused<ScopeForm.Question> refused -> {
                var page = EvaluationPage.refused(
                        file, form, LocalDate.now(clock), evaluator.standards(), refused, language);
                yield Html.answer(
                        HttpStatus.BAD_REQUEST,
                        OtherTongues.of(language, file),
                        (output, forms) -> JteevaluationGenerated.render(output, forms, page));
            }
            case Asked.Understood<ScopeForm.Question>(var question) -> {
                var evaluation = evaluator.evaluate(file, question.framework(), question.scope());
                var page = SourcePage.of(
                        evaluation,
                        source,
                        form,
                        form.complete(question),
                        texts.stream()
                                .flatMap(one -> one.of(id, named, language).stream())
                                .toList(),
                        language);
                yield Html.answer(
                        HttpStatus.OK,
                        OtherTongues.of(language, file),
                        (output, forms) -> JtesourceGenerated.render(output, forms, page));
            }
        };
    }
}
