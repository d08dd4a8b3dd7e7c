package org.kembar.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.kembar.evaluation.Evaluator;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The agreements that end, and the numbers of partnerships, for a spreadsheet. */
@RestController
final class SheetPages {

    private static final String ENDING = "/{language:id|en|ko}/ending.";
    private static final String COUNTS = "/{language:id|en|ko}/portfolio-counts.";

    private final PartnershipList partnerships;
    private final Evaluator evaluator;
    private final Counting counting;
    private final Clock clock;

    SheetPages(PartnershipList partnerships, Evaluator evaluator, Counting counting, Clock clock) {
        this.partnerships = partnerships;
        this.evaluator = evaluator;
        this.counting = counting;
        this.clock = clock;
    }

    @GetMapping(ENDING + "csv")
    void endingCommaSeparated(
            @PathVariable("language") Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ending(SheetForm.CSV, language, request, response);
    }

    @GetMapping(ENDING + "xlsx")
    void endingWorkbook(
            @PathVariable("language") Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ending(SheetForm.XLSX, language, request, response);
    }

    private void ending(SheetForm form, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var today = LocalDate.now(clock);
        var sheet = new EndingSheet(new EndingRadar(partnerships, evaluator, today), today, language);
        var title = Wording.plain(language, "web.ending");
        sheet.write(form.begin(request, response, "ending-" + today, title, sheet.columns()));
    }

    @GetMapping(COUNTS + "csv")
    void countsCommaSeparated(
            @PathVariable("language") Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        counts(SheetForm.CSV, language, request, response);
    }

    @GetMapping(COUNTS + "xlsx")
    void countsWorkbook(
            @PathVariable("language") Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        counts(SheetForm.XLSX, language, request, response);
    }

    private void counts(SheetForm form, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var today = LocalDate.now(clock);
        var sheet = new CountsSheet(counting.on(today, language), today, language);
        var title = Wording.plain(language, "portfolio.counts.heading");
        sheet.write(form.begin(request, response, "portfolio-counts-" + today, title, sheet.columns()));
    }
}
