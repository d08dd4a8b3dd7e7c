package org.kembar.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.asking.Asked;
import org.kembar.casefile.Form;
import org.kembar.sheets.CommaSeparated;
import org.kembar.sheets.Sheet;
import org.kembar.sheets.Workbook;
import org.kembar.web.Html;
import org.kembar.web.KeptPage;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The partnerships on record, and by what one sees whether they are alive. */
@RestController
final class PortfolioPages {

    /** So many partnerships stand on one page. */
    static final int ON_A_PAGE = 50;

    /** As IANA has registered it for workbooks of Office Open XML. */
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Pattern AN_ID_OR_NONE = Pattern.compile("(" + Form.IDENTIFIER + ")?");

    private final PartnershipList partnerships;
    private final Lines lines;
    private final Choices choices;
    private final KnownCities cities;
    private final Counting counting;
    private final Clock clock;

    PortfolioPages(
            PartnershipList partnerships,
            Lines lines,
            Choices choices,
            KnownCities cities,
            Counting counting,
            Clock clock) {
        this.partnerships = partnerships;
        this.lines = lines;
        this.choices = choices;
        this.cities = cities;
        this.counting = counting;
        this.clock = clock;
    }

    /** @param after the id of the last partnership of the page before */
    @KeptPage
    @GetMapping("/{language:id|en|ko}/")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam MultiValueMap<String, String> query) {
        if (!AN_ID_OR_NONE.matcher(after).matches()) {
            throw new NothingHere();
        }
        var form = PortfolioForm.of(query);
        var today = LocalDate.now(clock);
        return switch (form.read(today, language)) {
            case Asked.Refused<PortfolioForm.Wanted> refused ->
                answer(HttpStatus.BAD_REQUEST, PortfolioPage.refused(chooser(form, language), today, refused));
            case Asked.Understood<PortfolioForm.Wanted>(var wanted) -> {
                var page = lines.page(wanted, after, ON_A_PAGE, today, language);
                yield answer(
                        HttpStatus.OK,
                        PortfolioPage.of(
                                chooser(form, language),
                                after,
                                today,
                                ownCity(page.found()),
                                page,
                                counts(form, after, page, today, language),
                                map(page, language)));
            }
        };
    }

    /** The whole list for a spreadsheet; it goes out while it is read. */
    @GetMapping("/{language:id|en|ko}/portfolio.csv")
    void commaSeparated(
            @PathVariable("language") Language language,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        sheet(
                new Format("csv", "text/csv;charset=UTF-8", (out, columns) -> CommaSeparated.to(out, columns)),
                language,
                query,
                request,
                response);
    }

    @GetMapping("/{language:id|en|ko}/portfolio.xlsx")
    void workbook(
            @PathVariable("language") Language language,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var name = Wording.plain(language, "web.portfolio");
        sheet(
                new Format("xlsx", WORKBOOK, (out, columns) -> Workbook.to(out, name, columns)),
                language,
                query,
                request,
                response);
    }

    /** A form in which the list is sent. */
    private record Format(String ending, String type, Begun begun) {

        interface Begun {
            Sheet on(OutputStream out, List<Sheet.Column> columns) throws IOException;
        }
    }

    private void sheet(
            Format format,
            Language language,
            MultiValueMap<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var today = LocalDate.now(clock);
        switch (PortfolioForm.of(query).read(today, language)) {
            case Asked.Refused<PortfolioForm.Wanted>(var _, var sentence) -> {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                response.setContentType("text/plain;charset=UTF-8");
                response.getOutputStream().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
            }
            case Asked.Understood<PortfolioForm.Wanted>(var wanted) -> {
                // A mark of the whole answer would need the whole answer in memory.
                ShallowEtagHeaderFilter.disableContentCaching(request);
                response.setContentType(format.type());
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"portfolio-" + today + "." + format.ending() + "\"");
                write(
                        format.begun().on(response.getOutputStream(), PortfolioSheet.columns(language)),
                        wanted,
                        today,
                        language);
            }
        }
    }

    /** Where it breaks off, the sheet is left without its end, so that nobody takes a part for the whole. */
    private void write(Sheet sheet, PortfolioForm.Wanted wanted, LocalDate today, Language language)
            throws IOException {
        try {
            partnerships.each(wanted, today, found -> row(sheet, found, today, language));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        sheet.close();
    }

    private static void row(Sheet sheet, PartnershipList.Found found, LocalDate today, Language language) {
        try {
            sheet.row(PortfolioSheet.row(found, today, new Wording(language, found.file())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private PortfolioPage.Chooser chooser(PortfolioForm form, Language language) {
        return PortfolioPage.Chooser.of(language, form, choices.in(language));
    }

    /** They are about all partnerships, so they stand where all are shown. */
    private Optional<PartnerCounts> counts(
            PortfolioForm form, String after, PartnershipList.Page<Line> page, LocalDate today, Language language) {
        if (!form.isEmpty() || !after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(counting.of(page, today, language));
    }

    private Optional<PortfolioMap> map(PartnershipList.Page<Line> page, Language language) {
        return page.found().isEmpty()
                ? Optional.empty()
                : Optional.of(PortfolioMap.of(
                        page.found(), cities.list(), ownCity(page.found()).isPresent(), language));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, PortfolioPage page) {
        return Html.answer(
                status, page.tongues(), (output, forms) -> JteportfolioGenerated.render(output, forms, page));
    }

    /** The city on whose side all of them are kept, if it is one. */
    private static Optional<String> ownCity(List<Line> lines) {
        return OwnCity.of(lines.stream().map(Line::own))
                .map(_ -> lines.getFirst().ownName());
    }
}
