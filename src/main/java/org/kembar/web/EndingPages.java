package org.kembar.web;

import java.time.Clock;
import java.time.LocalDate;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.Evaluator;
import org.kembar.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which agreements end soon, and which have ended without anything that carries them on. */
@RestController
final class EndingPages {

    /** Before any agreement of cities. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private final PartnershipList partnerships;
    private final Evaluator evaluator;
    private final Clock clock;

    EndingPages(PartnershipList partnerships, Evaluator evaluator, Clock clock) {
        this.partnerships = partnerships;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    @GetMapping("/{language:id|en|ko}/ending")
    ResponseEntity<byte[]> show(@PathVariable("language") Language language) {
        var today = LocalDate.now(clock);
        var radar = new EndingPage.Radar(evaluator, today, language);
        partnerships.eachEnding(new DayRange(FIRST, today.plusMonths(EndingPage.MONTHS)), radar::look);
        var page = radar.page();
        return Html.answer(HttpStatus.OK, (output, forms) -> JteendingGenerated.render(output, forms, page));
    }
}
