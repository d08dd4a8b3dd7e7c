package org.kembar.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.Browser;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Correction;
import org.kembar.cities.Corrections;
import org.kembar.claims.Claims;
import org.kembar.claims.Edition;
import org.kembar.claims.NetworkList;
import org.kembar.claims.NetworkListReader;
import org.kembar.importing.Sending;
import org.kembar.notation.Reading;
import org.kembar.registry.Imports;
import org.kembar.registry.NetworkLists;
import org.kembar.registry.NetworkLists.Kept;
import org.kembar.sheets.UnpackedBook;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lists of sister cities claim, in the browser and for programs: never as partnerships. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimsPagesTest {

    private static final String BANDUNG = "/claims?city=1650357";
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|>(claims?|counts|web|import)\\.[a-z]|HIGH|LOW");
    private static final Cities CITIES = Cities.reference();

    private final RunningSite site = RunningSite.start();
    private long wikipedia;

    @BeforeAll
    void keep() throws IOException {
        wikipedia =
                stored("Wikipedia", Files.readString(Path.of("src/test/resources/org/kembar/claims/network-list.csv")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theClaimsOfACityStandWithTheirReasonsAndTheirSource(Language language) {
        var page = site.get("/" + language.tag() + BANDUNG).body();

        assertThat(page)
                .contains("Namur", "Braunschweig", "example.org/wiki", "CC BY-SA 4.0", "GeoNames")
                .contains("href=\"/" + language.tag() + "/partnerships/bandung-namur\"")
                .contains("href=\"/" + language.tag() + "/claims?city=2790471\"");
        assertThat(page.split("<tr role=\"row\">\n<th scope=\"row\"")).hasSize(1 + 1 + 9);
        assertThat(LEFT_OVER.matcher(page).results().map(MatchResult::group)).isEmpty();
    }

    @Test
    void thePortfolioCountsWhatIsClaimedBesideWhatIsStated() {
        assertThat(site.get("/en/").body())
                .contains("<b>9 claimed by Wikipedia</b>", "/en" + BANDUNG + "&amp;list=" + wikipedia)
                .contains("25 partnerships", "29 partnerships");
        assertThat(site.get("/id/").body()).contains("<b>9 klaim menurut Wikipedia</b>");
        assertThat(site.get("/ko/").body()).contains("<b>Wikipedia 기재 내용: 9건</b>");
        assertThat(site.get("/en/?country=KR").body()).doesNotContain("claimed by");
    }

    @Test
    void whatComesOrGoesIsOnTheNextPage() {
        assertThat(site.get("/en" + BANDUNG).body()).doesNotContain("Short list");

        var number = stored("Short list", "city1,country1,city2,country2\nBandung,Indonesia,Namur,Belgium\n");
        assertThat(site.get("/en" + BANDUNG).body())
                .contains("Claimed by Short list", "the only city of this name in that country");
        assertThat(site.get("/en/").body()).contains("1 claimed by Short list", "9 claimed by Wikipedia");
        assertThat(site.get("/en/import").body()).contains("List “Short list”");

        var undone = Sending.press(site.address("/en/imports/" + number + "/undo"));
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(site.get(undone.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("the list “Short list” and all it claims are on record no more");
        assertThat(site.get("/en" + BANDUNG).body()).doesNotContain("Short list");
        assertThat(site.get("/en" + BANDUNG + "&list=" + number).statusCode()).isEqualTo(404);
        assertThat(site.get("/en/").body()).doesNotContain("Short list");
    }

    /** Claims of which it is in doubt whether the city is meant are told as such, and counted apart. */
    @Test
    void whatIsInDoubtIsSaidToBe() {
        assertThat(site.get("/en/claims?city=3067696").body())
                .contains("0; 3 more in doubt", "It is in doubt whether the city asked about is meant");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /en/claims                    | 303 | /en/claims?city=1650357
            /en/claims?city=Bandung       | 303 | /en/claims?city=1650357
            /ko/claims?city=반둥            | 303 | /ko/claims?city=1650357
            /en/claims?city=Liverpool, AU | 303 | /en/claims?city=2159851
            """)
    void aCityIsFoundByItsName(String path, int status, String leadsTo) {
        var answer = site.get(path.replace(" ", "%20").replace("반둥", "%EB%B0%98%EB%91%A5"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).contains(leadsTo);
    }

    @Test
    void betweenHomonymsNothingIsChosen() {
        var several = site.get("/en/claims?city=Liverpool");
        assertThat(several.statusCode()).isEqualTo(400);
        assertThat(several.body()).contains("/en/claims?city=2644210", "/en/claims?city=2159851", "Several cities");

        var none = site.get("/en/claims?city=Bandngg%3Cscript%3E");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Bandngg&lt;script").doesNotContain("Bandngg<script");
    }

    /** A list cannot be taken to mean a city that only this office knows: no page leads to claims of it. */
    @Test
    void aCityOfTheOfficesOwnIsNoChoice() {
        var own = RunningSite.start();
        var basis = new Correction.Basis("Perda 3/2025", LocalDate.of(2026, 5, 4), "Ani");
        var corrections = own.caseFiles().cityCorrections();
        corrections.carryOut(corrections.plan(new Corrections(
                List.of(added("liverpool-baru", "Liverpool", basis), added("kota-baru", "Kota Baru Sekali", basis)))));

        assertThat(own.get("/en/claims?city=Liverpool").body())
                .contains("/en/claims?city=2644210")
                .doesNotContain("liverpool-baru");
        for (var written : List.of("kota-baru", "Kota%20Baru%20Sekali")) {
            assertThat(own.get("/en/claims?city=" + written)).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(400);
                // Above it stand the links to the same address in other languages.
                assertThat(answer.body().substring(answer.body().indexOf("<main")))
                        .contains("a city that the office has added itself")
                        .doesNotContain("?city=kota-baru\"");
            });
        }
    }

    private static Correction added(String id, String name, Correction.Basis basis) {
        return new Correction.Added(
                new City(
                        id,
                        name,
                        "ID",
                        "",
                        Optional.empty(),
                        City.Kind.TOWN,
                        new Coordinates(-7, 107.5),
                        OptionalLong.empty(),
                        List.of()),
                basis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en" + BANDUNG + "&list=999",
                "/en" + BANDUNG + "&list=x",
                "/en" + BANDUNG + "&after=-1",
                "/en" + BANDUNG + "&after=99999999999",
                "/en/claims.csv?city=1650357",
                "/en/claims.csv?city=Bandung&list=1"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(site.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void moreThanAPageLeadsOn() {
        var rows = new StringBuilder("city1,country1,city2,country2\n");
        for (var i = 0; i < 60; i++) {
            rows.append("Bandung,Indonesia,Town %02d,Nowhere\n".formatted(i));
        }
        var number = stored("Long list", rows.toString());
        try {
            var first = site.get("/en" + BANDUNG + "&list=" + number).body();
            assertThat(first).contains("Town 49", "&amp;after=51\"").doesNotContain("Town 50");
            var second =
                    site.get("/en" + BANDUNG + "&list=" + number + "&after=51").body();
            assertThat(second).contains("Town 50", "Town 59").doesNotContain("Town 49", "rel=\"next\"");

            var seen = new ArrayList<String>();
            var next = Optional.of("/api/v1" + BANDUNG + "&list=" + number + "&limit=25");
            while (next.isPresent()) {
                var page = json(next.get());
                page.path("claims")
                        .forEach(claim ->
                                seen.add(claim.path("other").path("city").asString()));
                next = page.path("next").asStringOpt();
            }
            assertThat(seen).hasSize(60).doesNotHaveDuplicates();
        } finally {
            new Imports(site.source(), Clock.systemUTC()).undo(number);
        }
    }

    @Test
    void theSheetHasEveryClaimAndItsSource() throws IOException {
        var book = UnpackedBook.rows(
                site.bytes("/en/claims.xlsx?city=1650357&list=" + wikipedia).body());
        assertThat(book).hasSize(10);
        assertThat(book.getLast()).contains("text CC BY-SA 4.0");
        var sheet = site.get("/en/claims.csv?city=1650357&list=" + wikipedia);

        assertThat(sheet.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(sheet.body().lines())
                .hasSize(10)
                .allSatisfy(line -> assertThat(line).isNotBlank());
        assertThat(sheet.body()).contains("Namur", "bandung-namur", "Wikipedia", "2023-05-14", "City certain");
        assertThat(sheet.body().lines().findFirst())
                .hasValueSatisfying(names -> assertThat(names).endsWith("Licence"));
        assertThat(sheet.body().lines().skip(1))
                .allSatisfy(line -> assertThat(line).endsWith("CC BY-SA 4.0"));
    }

    @Test
    void programsAreToldTheSame() {
        var lists = json("/api/v1/network-lists?city=1650357").path("lists");
        assertThat(lists.size()).isEqualTo(1);
        assertThat(lists.get(0).path("title").asString()).isEqualTo("Wikipedia");
        assertThat(lists.get(0).path("ofCity").path("claimed").asInt()).isEqualTo(9);
        assertThat(lists.get(0).path("retrieved").asString()).isEqualTo("2023-05-14");

        var claims = json("/api/v1" + BANDUNG).path("claims");
        assertThat(claims.size()).isEqualTo(9);
        var namur = claims.valueStream()
                .filter(claim -> claim.path("other").path("city").asString().equals("Namur"))
                .findFirst()
                .orElseThrow();
        assertThat(namur.path("caseFile").asString()).isEqualTo("bandung-namur");
        assertThat(namur.path("other").path("confidence").asString()).isEqualTo("high");
        assertThat(namur.path("other").path("ground").asString()).isEqualTo("coordinates-agree");

        assertThat(json("/api/v1/audit?limit=1000").path("entries").valueStream())
                .anyMatch(entry ->
                        entry.path("list").isString() && entry.path("caseFile").isMissingNode());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/claims?list=1, city",
        "/api/v1/claims?city=Bandung&list=1, city",
        "/api/v1/claims?city=1650357&list=998, list",
        "/api/v1/network-lists?city=x, city"
    })
    void whatAProgramCannotBeToldNamesTheParameter(String path, String parameter) {
        var answer = site.get(path, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"" + parameter + "\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndFitsEveryWindow(Language language) {
        for (var width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = Browser.required().page(width)) {
                for (var path : List.of(BANDUNG, "/claims?city=3067696", "/claims?city=Liverpool")) {
                    page.navigate(site.address("/" + language.tag() + path));

                    Browser.assertSound(page);
                }
            }
        }
    }

    /** From the counts of the portfolio to a claim and to the case file of the two cities. */
    @Test
    void leadsFromTheCountsToTheCaseFileWithoutScripts() {
        try (var page = Browser.required().pageWithoutScripts(Browser.DESKTOP)) {
            page.navigate(site.address("/en/"));
            page.locator("#partners td a[href*='/claims']").click();
            assertThat(page.url()).contains(BANDUNG);
            page.locator(".claimed a[href$='/partnerships/bandung-namur']").click();
            assertThat(URI.create(page.url()).getPath()).isEqualTo("/en/partnerships/bandung-namur");
            page.goBack();
            page.locator("#claims-city").fill("Seoul");
            page.locator(".chooser button").click();
            assertThat(page.url()).endsWith("/en/claims?city=1835848");
            assertThat(page.locator("main").innerText()).contains("The list claims no partner of this city.");
        }
    }

    /** A province has a number in GeoNames, but is none of the cities that a list is compared with. */
    @Test
    void whereTheOwnCityIsNotInTheReferenceNothingIsClaimedOfIt() {
        var province = RunningSite.start();
        JdbcClient.create(province.source())
                .sql("update registry.cities set geonames = 1642672 where geonames = 1650357")
                .update();
        stored(province, "Short list", "city1,country1,city2,country2\nBandung,Indonesia,Namur,Belgium\n");

        // It remembers nothing of the case files as they were.
        try (var again = RunningSite.startedOn(province.source())) {
            var page = RunningSite.get(again.address(), "/en/claims");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("id=\"claims-city\"", "Short list");
            assertThat(RunningSite.get(again.address(), "/en/").body())
                    .contains("/partnerships/bandung-")
                    .doesNotContain("claimed by");
        }
    }

    private long stored(String title, String text) {
        return stored(site, title, text);
    }

    private static long stored(RunningSite site, String title, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var edition = new Edition(
                title,
                "example.org/wiki",
                Optional.of("CC BY-SA 4.0"),
                LocalDate.of(2023, 5, 14),
                Edition.fingerprint(bytes));
        if (!(NetworkListReader.read(bytes) instanceof Reading.Read<NetworkList>(var list))
                || !(new NetworkLists(site.source(), Clock.systemUTC())
                                .store(edition, list.rows().size(), Claims.of(list, CITIES))
                        instanceof Kept.Done(var number))) {
            throw new AssertionError(title);
        }
        return number;
    }

    private JsonNode json(String path) {
        return JsonMapper.builder().build().readTree(site.get(path).body());
    }
}
