package org.kembar.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.casefile.Side;
import org.kembar.cities.City;
import org.kembar.cities.Match;
import org.kembar.cities.Meant;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.NetworkLists;
import org.kembar.registry.NetworkLists.Listed;
import org.kembar.web.Html;
import org.kembar.web.KeptPage;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What lists of sister cities claim of a city. */
@RestController
final class ClaimsPages {

    static final String PLACE = "claims";

    /** So many claims stand on one page. */
    static final int ON_A_PAGE = 50;

    /** So many lists are named, those stored last. */
    static final int LISTS = 20;

    /** No city has a longer name. */
    private static final int LONGEST = 200;

    private static final String A_NUMBER = "\\d{0,9}";

    private final NetworkLists lists;
    private final CaseFiles caseFiles;
    private final KnownCities cities;

    ClaimsPages(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        lists = new NetworkLists(source, clock);
        this.caseFiles = caseFiles;
        this.cities = cities;
    }

    /**
     * @param city its number in GeoNames, or a name that somebody looks for
     * @param list the number of the list to show; left out, the one stored last
     * @param after the line of the last claim of the page before
     */
    @KeptPage
    @GetMapping("/{language:id|en|ko}/" + PLACE)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "city", defaultValue = "") String city,
            @RequestParam(name = "list", defaultValue = "") String list,
            @RequestParam(name = "after", defaultValue = "") String after) {
        var written = city.strip();
        if (written.length() > LONGEST || !list.matches(A_NUMBER) || !after.matches(A_NUMBER)) {
            throw new NothingHere();
        }
        if (written.isEmpty()) {
            return ownCity()
                    .map(number -> leadTo(language, number, list))
                    .orElseGet(() -> answer(HttpStatus.OK, page(language).withoutCity(all())));
        }
        return switch (Meant.of(cities.list(), written)) {
            case Meant.One(var found) -> one(found.city(), written, list, after, language);
            case Meant.Several(var several) -> several(claimable(several), written, list, after, language);
            case Meant.None(var near) ->
                answer(HttpStatus.BAD_REQUEST, page(language).unknown(written, claimable(near), all()));
        };
    }

    private ResponseEntity<byte[]> one(City city, String written, String list, String after, Language language) {
        if (city.geonames().isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST, page(language).ofNoList(written, city, all()));
        }
        return city.id().equals(written)
                ? answer(HttpStatus.OK, ofCity(city, list, after, language))
                : leadTo(language, number(city), list);
    }

    private ResponseEntity<byte[]> several(
            List<Match> several, String written, String list, String after, Language language) {
        return switch (several.size()) {
            case 0 -> answer(HttpStatus.BAD_REQUEST, page(language).unknown(written, List.of(), all()));
            case 1 -> one(several.getFirst().city(), written, list, after, language);
            default -> answer(HttpStatus.BAD_REQUEST, page(language).several(written, several, all()));
        };
    }

    /** A list knows nothing of cities that only this office knows. */
    private static List<Match> claimable(List<Match> matches) {
        return matches.stream()
                .filter(match -> match.city().geonames().isPresent())
                .toList();
    }

    /** As the first page of the portfolio has it. */
    private Optional<Integer> ownCity() {
        var first = caseFiles.find(caseFiles.ids("", PortfolioPages.ON_A_PAGE));
        return OwnCity.claimable(first.stream().map(file -> PortfolioPage.city(file, Side.A)), cities.list());
    }

    private ClaimsPage ofCity(City city, String list, String after, Language language) {
        var number = number(city);
        var all = all();
        var chosen = list.isEmpty() ? all.stream().findFirst() : Optional.of(list(list));
        var start = after.isEmpty() ? 0 : Integer.parseInt(after);
        return page(language)
                .ofCity(
                        city,
                        all.stream()
                                .map(one -> new ClaimsPage.Counted(one, lists.count(one.number(), number)))
                                .toList(),
                        chosen,
                        start,
                        chosen.map(one -> lists.claims(one.number(), number, start, ON_A_PAGE + 1))
                                .orElseGet(List::of));
    }

    private static int number(City city) {
        return city.geonames().orElseThrow(NothingHere::new);
    }

    private Listed list(String number) {
        return lists.find(Long.parseLong(number)).orElseThrow(NothingHere::new);
    }

    private List<Listed> all() {
        return lists.all(Long.MAX_VALUE, LISTS + 1);
    }

    private ClaimsPage.Maker page(Language language) {
        return new ClaimsPage.Maker(language, cities.list());
    }

    /** All that the list claims of the city, for a spreadsheet. */
    @GetMapping("/{language:id|en|ko}/" + PLACE + ".csv")
    void commaSeparated(
            @PathVariable("language") Language language,
            @RequestParam(name = "city", defaultValue = "") String city,
            @RequestParam(name = "list", defaultValue = "") String list,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        sheet(SheetForm.CSV, language, city, list, request, response);
    }

    @GetMapping("/{language:id|en|ko}/" + PLACE + ".xlsx")
    void workbook(
            @PathVariable("language") Language language,
            @RequestParam(name = "city", defaultValue = "") String city,
            @RequestParam(name = "list", defaultValue = "") String list,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        sheet(SheetForm.XLSX, language, city, list, request, response);
    }

    private void sheet(
            SheetForm form,
            Language language,
            String city,
            String list,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!list.matches("\\d{1,9}")) {
            throw new NothingHere();
        }
        var found = cities.list().withId(city).orElseThrow(NothingHere::new).city();
        var number = number(found);
        var file = new ClaimsFile(language, cities.list(), response, form, "claims-" + number + "-" + list);
        // A mark of the whole answer would need the whole answer in memory.
        ShallowEtagHeaderFilter.disableContentCaching(request);
        try {
            if (!lists.each(Long.parseLong(list), number, file::begin, file::add)) {
                throw new NothingHere();
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        file.end();
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, ClaimsPage page) {
        return Html.answer(status, (output, forms) -> JteclaimsGenerated.render(output, forms, page));
    }

    /** @param list the list that is asked about; empty for the one stored last */
    private static ResponseEntity<byte[]> leadTo(Language language, int number, String list) {
        return Html.leadTo(address(language, number) + (list.isEmpty() ? "" : "&list=" + list));
    }

    /** @param number of the city in GeoNames */
    static String address(Language language, int number) {
        return "/" + language.tag() + "/" + PLACE + "?city=" + number;
    }
}
