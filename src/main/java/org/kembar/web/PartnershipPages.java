package org.kembar.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.documents.Report;
import org.kembar.dossier.Dossier;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.CaseFiles;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.kembar.workbook.Extent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything on record of one partnership, as of today. */
@RestController
final class PartnershipPages {

    private final CaseFiles caseFiles;
    private final LastRecorded recorded;
    private final Evaluator evaluator;
    private final Clock clock;

    PartnershipPages(CaseFiles caseFiles, LastRecorded recorded, Evaluator evaluator, Clock clock) {
        this.recorded = recorded;
        this.caseFiles = caseFiles;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    /** @param query a scope, where somebody has an address from when the evaluation stood here */
    @KeptPage
    @GetMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> query) {
        var form = ScopeForm.of(query);
        if (!form.query().isEmpty()) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(form.addressUnder(Addresses.evaluation(language, id))))
                    .build();
        }
        var file = caseFiles.find(id).orElseThrow(NothingHere::new);
        var page = page(file, language);
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.ofNames(language, file),
                (output, forms) -> JtepartnershipGenerated.render(output, forms, page));
    }

    private PartnershipPage page(CaseFile file, Language language) {
        var today = LocalDate.now(clock);
        var framework = evaluator.standards().frameworks().getFirst();
        var scope = Scope.wholeAt(today);
        var path = Addresses.partnership(language, file.id());
        var form = ScopeForm.whole(today, framework);
        var words = new Wording(language, file, evaluator.standards().frameworks());
        var dossier = Dossier.of(
                evaluator.evaluate(file, framework, scope),
                evaluator.vitalSigns(file, today),
                words,
                agreement -> path + "/agreements/" + agreement,
                new Report.Surroundings(
                        "/" + language.tag() + "/method#signal-",
                        source -> path + "/sources/" + source,
                        form.addressUnder(Addresses.evaluation(language, file.id())),
                        day -> form.on(day).addressUnder(Addresses.evaluation(language, file.id()))));
        return new PartnershipPage(
                new Frame(language, "partnerships/" + file.id(), dossier.title(), false)
                        .telling(EvaluationPage.linked(file, recorded.of(file), words, language)),
                dossier.head() + dossier.body(),
                Extent.years(file, today));
    }
}
