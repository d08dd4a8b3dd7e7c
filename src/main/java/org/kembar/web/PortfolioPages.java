package org.kembar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Form;
import org.kembar.casefile.Side;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.CaseFiles;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The partnerships on record, and by what one sees whether they are alive. */
@RestController
final class PortfolioPages {

    /** So many partnerships stand on one page. */
    static final int ON_A_PAGE = 50;

    private static final Pattern AN_ID_OR_NONE = Pattern.compile("(" + Form.IDENTIFIER + ")?");

    private final CaseFiles caseFiles;
    private final Evaluator evaluator;
    private final Clock clock;

    PortfolioPages(CaseFiles caseFiles, Evaluator evaluator, Clock clock) {
        this.caseFiles = caseFiles;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    /** @param after the id of the last partnership of the page before */
    @GetMapping("/{language:id|en|ko}/")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "after", defaultValue = "") String after) {
        if (!AN_ID_OR_NONE.matcher(after).matches()) {
            throw new NothingHere();
        }
        var ids = caseFiles.ids(after, ON_A_PAGE + 1);
        var shown = ids.stream().limit(ON_A_PAGE).toList();
        var files = caseFiles.find(shown).stream()
                .sorted(Comparator.comparing(CaseFile::id))
                .toList();
        var today = LocalDate.now(clock);
        var next = ids.size() > shown.size() ? Optional.of(shown.getLast()) : Optional.<String>empty();
        var rows = files.stream().map(file -> row(file, today, language)).toList();
        var page = PortfolioPage.of(language, after, today, ownCity(files, language), rows, next);
        return Html.answer(HttpStatus.OK, (output, forms) -> JteportfolioGenerated.render(output, forms, page));
    }

    private PortfolioPage.Row row(CaseFile file, LocalDate today, Language language) {
        return PortfolioPage.Row.of(file, evaluator.vitalSigns(file, today), today, new Wording(language, file));
    }

    /** The city on whose side all of them are kept, if it is one. */
    private static Optional<String> ownCity(List<CaseFile> files, Language language) {
        var cities = files.stream().map(PortfolioPage::ownCity).distinct().toList();
        return cities.size() == 1
                ? Optional.of(new Wording(language, files.getFirst()).side(Side.A))
                : Optional.empty();
    }
}
