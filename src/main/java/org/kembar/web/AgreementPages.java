package org.kembar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.kembar.asking.Asked;
import org.kembar.asking.WrittenDay;
import org.kembar.casefile.CaseFile;
import org.kembar.edtf.EdtfDate;
import org.kembar.registry.CaseFiles;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One agreement: what it says, whether it is in force on a day, and what happened under it. */
@RestController
final class AgreementPages {

    private final CaseFiles caseFiles;
    private final Clock clock;

    AgreementPages(CaseFiles caseFiles, Clock clock) {
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** @param on the date asked about; of a year or a month its last day, and today if it is left out */
    @KeptPage
    @GetMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}/agreements/{agreement:[a-z0-9][a-z0-9-]*}")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("agreement") String named,
            @RequestParam(name = "on", defaultValue = "") String on) {
        var file = caseFiles.find(id).orElseThrow(NothingHere::new);
        var agreement = file.agreements().stream()
                .filter(one -> one.id().equals(named))
                .findFirst()
                .orElseThrow(NothingHere::new);
        var today = LocalDate.now(clock);
        return switch (new WrittenDay("on", on.strip()).date(language)) {
            case Asked.Refused<Optional<EdtfDate>>(var _, var sentence) ->
                answer(
                        HttpStatus.BAD_REQUEST,
                        file,
                        new AgreementFacts(file, agreement, today, language).page(on, Optional.of(sentence)));
            case Asked.Understood<Optional<EdtfDate>>(var date) ->
                answer(
                        HttpStatus.OK,
                        file,
                        new AgreementFacts(
                                        file,
                                        agreement,
                                        date.map(EdtfDate::latest).orElse(today),
                                        language)
                                .page(WrittenDay.understood(on.strip()), Optional.empty()));
        };
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, CaseFile file, AgreementPage page) {
        return Html.answer(
                status,
                OtherTongues.of(page.frame().language(), file),
                (output, forms) -> JteagreementGenerated.render(output, forms, page));
    }
}
