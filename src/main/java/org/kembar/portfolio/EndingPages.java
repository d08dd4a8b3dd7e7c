package org.kembar.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import org.kembar.evaluation.Evaluator;
import org.kembar.web.Html;
import org.kembar.web.KeptPage;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which agreements end soon, and which have ended without anything that carries them on. */
@RestController
final class EndingPages {

    private final PartnershipList partnerships;
    private final Evaluator evaluator;
    private final Clock clock;

    EndingPages(PartnershipList partnerships, Evaluator evaluator, Clock clock) {
        this.partnerships = partnerships;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    /** @param written the last agreement of the page before, of one of the lists */
    @KeptPage
    @GetMapping("/{language:id|en|ko}/ending")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "after", defaultValue = "") String written) {
        var after = EndingPlace.read(written);
        if (after.isEmpty() && !written.isEmpty()) {
            throw new NothingHere();
        }
        var page = EndingPage.of(partnerships, evaluator, LocalDate.now(clock), language, after);
        return Html.answer(
                HttpStatus.OK, page.tongues(), (output, forms) -> JteendingGenerated.render(output, forms, page));
    }
}
