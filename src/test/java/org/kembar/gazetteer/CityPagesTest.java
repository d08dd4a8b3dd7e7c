package org.kembar.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.ReadmeExamples;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.City;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Correction;
import org.kembar.cities.Corrections;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.web.RunningSite;

class CityPagesTest {

    private static final Correction.Basis BASIS =
            new Correction.Basis("Perda 3/2025", LocalDate.of(2026, 5, 4), "Bagian Kerja Sama");

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Liverpool | Liverpool, England, United Kingdom | Liverpool, New South Wales, Australia",
                "en | 반둥 | Bandung, West Java, Indonesia | 2,444,160 inhabitants",
                "id | Bandng | Bandung, Jawa Barat, Indonesia | Berbeda satu huruf: Bandung",
                "ko | Beihai | 중국 Yunnan Beihai | 이름이 같음",
                "en | Brunswick | Brunswick, Victoria, Australia | Brunswick, Georgia, United States",
                "en | 2790471 | Namur, Wallonia, Belgium | 50.4669, 4.8675",
                "en | Bandung | /en/partnerships/bandung-seoul | /en/partnerships/bandung-namur"
            })
    void homonymsAreToldApartAndEveryCitySaysWhyItWasFound(String language, String name, String one, String other) {
        var page = site.get("/" + language + "/cities?q=" + encoded(name));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(one, other, "GeoNames (geonames.org), CC BY 4.0");
    }

    @Test
    void aDistanceIsShownToTheSecondCityAndBetweenHomonymsTheReaderChooses() {
        assertThat(site.get("/en/cities?q=Namur&from=Bandung").body()).contains("11,501 km", "haversine");
        assertThat(site.get("/en/cities?q=Bandung&from=Liverpool").body())
                .contains("Several cities are called “Liverpool”", "from=2159851")
                .doesNotContain("haversine");
        assertThat(site.get("/en/cities?q=Bandung&from=" + encoded("Liverpool, AU"))
                        .body())
                .contains("5,359 km");
        assertThat(site.get("/en/cities?q=Namur&from=Bndung").body())
                .contains("No city is called “Bndung”. Did you mean one of these?", "from=1650357");
        assertThat(site.get("/en/cities?q=Bandung&from=Zzqqxxyy").body()).contains("No city is called “Zzqqxxyy”");
        assertThat(site.get("/en/cities/1650357?from=Namur").body())
                .contains("Bandung, West Java, Indonesia – Namur, Wallonia, Belgium: 11,501 km as the crow flies");
    }

    @Test
    void whatIsFoundGoesOnFromPageToPage() {
        var first = site.get("/en/cities?q=San").body();
        var second = site.get("/en/cities?q=San&page=2").body();
        assertThat(found(first)).hasSize(20);
        assertThat(found(second)).hasSize(20).doesNotContainAnyElementsOf(found(first));
        assertThat(first).contains("rel=\"next\" href=\"/en/cities?q=San&amp;page=2\"", "first 400 of the cities");
        assertThat(second).contains("rel=\"prev\" href=\"/en/cities?q=San\"");
        assertThat(site.get("/en/cities?q=San&page=20").body()).doesNotContain("rel=\"next\"");
        for (var none : List.of("San&page=21", "San&page=0", "Bandung&page=9")) {
            assertThat(site.get("/en/cities?q=" + none).statusCode()).isEqualTo(404);
        }
    }

    private static List<String> found(String page) {
        return Pattern.compile("rowheader\"><a href=\"/en/cities/(\\d+)\"")
                .matcher(page)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    @Test
    void thePartnershipsOfACityGoOnAfterTheLastOfThePageBefore() {
        assertThat(site.get("/en/cities/1650357").body())
                .contains("/partnerships/bandung-namur\"", "/partnerships/bandung-seoul\"");
        assertThat(site.get("/en/cities/1650357?after=bandung-namur").body())
                .contains("/partnerships/bandung-seoul\"")
                .doesNotContain("/partnerships/bandung-namur\"");
        assertThat(site.get("/api/v1/cities/1650357?after=bandung-namur").body())
                .contains("\"bandung-seoul\"")
                .doesNotContain("\"bandung-namur\"");
        assertThat(site.get("/en/cities/1650357?after=A_B").statusCode()).isEqualTo(404);
        assertThat(site.get("/api/v1/cities/1650357?after=A_B").statusCode()).isEqualTo(400);
    }

    /** The paper on Bandung and Namur states one that is not so. */
    @Test
    void whatASourceStatesStandsBesideWhatIsComputed() {
        assertThat(site.get("/en/cities/2790471").body())
                .contains("11,501 km", "A source states 14,312 km.", "it is 2,811 km longer", "yaitu 14.312 km")
                .contains("/en/partnerships/bandung-namur/sources/s4");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(site.get("/en/cities?q=zzqqxxyy").body()).contains("No city is called “zzqqxxyy”");
        assertThat(site.get("/en/cities/2644210").body())
                .contains("No case file names this city", "The office has corrected nothing");
        assertThat(site.get("/en/cities/999999999").statusCode()).isEqualTo(404);
        assertThat(site.get("/en/cities/nobody-s-id").statusCode()).isEqualTo(404);
        assertThat(site.get("/en/cities").body()).contains("27,546 cities").doesNotContain("<table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\nb", "\u0007", "\u0085"})
    void whatCannotBeANameIsRefused(String name) {
        for (var address : List.of("/en/cities?q=", "/en/cities?from=", "/en/cities/1650357?from=")) {
            var page = site.get(address + encoded("x" + name + "y"));

            assertThat(page.statusCode()).as(address).isEqualTo(400);
            assertThat(page.body()).contains("role=\"alert\"", "This cannot be a name");
        }
    }

    @Test
    void noNameIsTooLongOrTooStrangeForAnAnswer() {
        assertThat(site.get("/en/cities?q=" + "x".repeat(10_000)).statusCode()).isIn(400, 414);
        assertThat(site.get("/en/cities?q=" + "x".repeat(201)).statusCode()).isEqualTo(400);
        for (var strange : List.of(
                "'; drop table registry.trail; --",
                "<script>alert(1)</script>",
                "\" onfocus=x",
                "%",
                "_",
                "(((",
                ".*")) {
            var page = site.get("/en/cities?q=" + encoded(strange) + "&from=" + encoded(strange));

            assertThat(page.statusCode()).as(strange).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert", "value=\"\" onfocus");
        }
    }

    /** On a site of its own, for it changes what is on record. */
    @Test
    void correctionsAreOnTheNextPageWithTheirSources() {
        var own = RunningSite.start();
        assertThat(own.get("/en/cities?q=Bandung").body()).doesNotContain("Kota Bandung, West Java");
        var added = new City(
                "cimaung",
                "Cimaung",
                "ID",
                "",
                Optional.of("Jawa Barat"),
                City.Kind.TOWN,
                new Coordinates(-7.08, 107.56),
                OptionalLong.empty(),
                List.of());
        var corrections = own.caseFiles().cityCorrections();
        corrections.carryOut(corrections.plan(new Corrections(List.of(
                new Correction.Renamed("1650357", "Kota Bandung", Optional.of("id"), BASIS),
                new Correction.Moved("2790471", new Coordinates(0, 0), BASIS),
                new Correction.Added(added, BASIS),
                new Correction.AlsoCalled("cimaung", "Tjimaoeng", Optional.empty(), BASIS)))));

        assertThat(own.get("/en/cities?q=Bandung").body())
                .contains("Kota Bandung, West Java, Indonesia", "where it is Bandung, West Java", "Perda 3/2025");
        assertThat(own.get("/en/cities/1650357").body())
                .contains("Name Kota Bandung (in Indonesian)", "Source: Perda 3/2025; recorded 4 May 2026 by Bagian")
                .contains("In the reference list it is Bandung, West Java, Indonesia");
        assertThat(own.get("/id/cities?q=cimaung").body())
                .contains("Cimaung, Jawa Barat, Indonesia", "ditambahkan oleh unit kerja sama");
        assertThat(own.get("/ko/cities/cimaung").body()).contains("이 도시의 id(cimaung)를 적은 협력 기록이 없습니다.");
        // Also what was corrected of it after it was added.
        assertThat(own.get("/en/cities?q=cimaung").body())
                .contains("added by the office", "corrected since by the office: also called Tjimaoeng (source: Perda");
        assertThat(own.get("/en/cities/cimaung").body())
                .contains("Also called Tjimaoeng", "Not in the reference list; added by the office");
        assertThat(own.get("/en/cities/2790471").body()).doesNotContain("11,501 km");
        assertThat(own.get("/api/v1/cities?name=Cimaung").body()).contains("\"id\":\"cimaung\"", "\"origin\":\"own\"");
        assertThat(own.get("/api/v1/cities?name=Bandung&limit=1").body()).contains("\"origin\":\"corrected\"");
        assertThat(own.get("/api/v1/audit").body()).contains("\"city\":\"cimaung\"");
    }

    /** By its id and country: a case file has no number to name it by. */
    @Test
    void aCityOfTheOfficesOwnHasItsPartnerships() throws IOException {
        var own = RunningSite.start();
        var corrections = own.caseFiles().cityCorrections();
        corrections.carryOut(corrections.plan(new Corrections(List.of(new Correction.Added(
                new City(
                        "partner",
                        "Mitra",
                        "KR",
                        "",
                        Optional.empty(),
                        City.Kind.TOWN,
                        new Coordinates(37.5, 127),
                        OptionalLong.empty(),
                        List.of()),
                BASIS)))));
        assertThat(own.get("/en/cities/partner").body()).contains("No case file names this city by its id, partner.");

        own.caseFiles()
                .store(read(ReadmeExamples.caseFile().replace("country: ID}", "country: ID, geonames: 1650357}")));

        assertThat(own.get("/en/cities/partner").body())
                .contains("/en/partnerships/bandung-example\"", " km")
                .doesNotContain("No case file names");
        assertThat(own.get("/en/cities?q=Mitra").body()).contains("/en/partnerships/bandung-example\"");
        assertThat(own.get("/api/v1/cities/partner").body())
                .contains("\"origin\":\"own\"", "\"id\":\"bandung-example\"", "\"kilometres\":");
        assertThat(own.get("/api/v1/cities/1650357").body())
                .contains("\"name\":\"Bandung\"", "\"bandung-seoul\"", "\"bandung-example\"");
    }

    private static CaseFile read(String yaml) {
        var bytes = yaml.getBytes(StandardCharsets.UTF_8);
        if (!(Notation.readCaseFile(bytes, Format.YAML, LocalDate.of(2026, 11, 21))
                instanceof Reading.Read<CaseFile>(var file))) {
            throw new AssertionError("The example in the README is a case file");
        }
        return file;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
