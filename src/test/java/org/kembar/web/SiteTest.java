package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.chronicle.Scope;
import org.kembar.documents.Report;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.History;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

class SiteTest {

    private static final String SEOUL = "/partnerships/bandung-seoul/evaluation";
    private static final String WHOLE = "?as-of=2024-12-31&framework=eleven-indicators";

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ko-KR,ko;q=0.9,en;q=0.8 | /ko/
            en-US                   | /en/
            fr-FR, en;q=0.5         | /en/
            nl                      | /id/
            ;;not a language        | /id/
            """)
    void leadsToThePortfolioInTheReadersLanguage(String accepted, String address) {
        var answer = site.get("/", "Accept-Language", accepted);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(address);
    }

    /** To look for one language with a thousand parts would take a minute of a processor. */
    @Test
    void aWishThatNoBrowserSendsIsNotReadAtAll() {
        var answer = site.get("/", "Accept-Language", "ko,en" + "-abcdefgh".repeat(60));

        assertThat(answer.headers().firstValue("Location")).hasValue("/id/");
    }

    @Test
    void withoutAnyLanguageIsIndonesian() {
        assertThat(site.get("/").headers().firstValue("Location")).hasValue("/id/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Bandung: sister-city partnerships      | Seoul      | South Korea   | Lapsed; last day in force 6 October 2021
            id | Kota Bandung: kerja sama kota kembar   | Kota Seoul | Korea Selatan | Sudah berakhir; hari terakhir berlaku 6 Oktober 2021
            ko | 반둥시 자매도시 협력                     | 서울특별시   | 대한민국       | 만료, 효력 종료일 2021년 10월 6일
            """)
    void showsThePartnershipsItBeginsWith(
            String language, String title, String city, String country, String agreement) {
        var answer = site.get("/" + language + "/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<html lang=\"" + language + "\">", ">" + title + "</h1>", city, country, agreement);
    }

    /** Nothing that the cases do not record is shown as nought. */
    @Test
    void whatIsNotRecordedIsNoZero() {
        assertThat(site.get("/en/").body()).contains("not recorded").doesNotContain("0 open");
    }

    @Test
    void behindTheLastPartnershipThereIsNone() {
        var answer = site.get("/en/?after=zzz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("No partnership is on record yet.");
    }

    @Test
    void everyEvaluationHasOneAddressThatSaysItsScope() {
        var answer = site.get("/en" + SEOUL);
        var whole = "/en" + SEOUL + "?as-of=" + RunningSite.TODAY + "&framework=eleven-indicators";

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(whole);
        assertThat(site.get(whole).statusCode()).isEqualTo(200);
    }

    /** What a form leaves empty does not stand in the address; fields named with commas are the same as ticked ones. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?fields=f-egov&from=2020&to=2024&as-of=&framework=oecd-dac | ?as-of=2024-12-31&from=2020&to=2024&fields=f-egov&framework=oecd-dac
            ?fields=f-transport,f-egov&as-of=2024&framework=           | ?as-of=2024&fields=f-egov&fields=f-transport&framework=eleven-indicators
            ?framework=eleven-indicators&as-of=2024                    | ?as-of=2024&framework=eleven-indicators
            ?as-of=2024-12-31&framework=eleven-indicators&tracker=1    | ?as-of=2024-12-31&framework=eleven-indicators
            """)
    void aScopeIsWrittenOneWay(String asked, String written) {
        assertThat(site.get("/id" + SEOUL + asked).headers().firstValue("Location"))
                .hasValue("/id" + SEOUL + written);
        assertThat(site.get("/id" + SEOUL + written).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEvaluationIsTheReportOfTheCore(Language language) {
        var answer = site.get(
                "/" + language.tag() + SEOUL + "?as-of=2024-12-31&from=2020&to=2024&fields=f-egov&framework=oecd-dac");
        var years = new DayRange(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31));
        var form = new ScopeForm("2024-12-31", "2020", "2024", List.of("f-egov"), "oecd-dac");
        var report = report(new Scope(List.of("f-egov"), Optional.of(years), years.to()), form, language);

        assertThat(answer.body()).contains(written(report.head()), written(report.strip()), written(report.body()));
    }

    private static String written(Content part) {
        var output = new StringOutput();
        part.writeTo(output);
        return output.toString();
    }

    private Report.Parts report(Scope scope, ScopeForm form, Language language) {
        var standards = BuiltIn.standards();
        var framework = standards.framework(form.framework()).orElseThrow();
        var file = site.caseFiles().find("bandung-seoul").orElseThrow();
        return Report.parts(
                new Evaluator(standards).evaluate(file, framework, scope),
                History.of(file, framework, scope, standards),
                new Wording(language, file),
                EvaluationPage.surroundings(language, file.id(), form));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | ?as-of=20x4              | as-of     | State of affairs on: Found 20x4, expected a date such as 2016
            id | ?as-of=2024-13           | as-of     | Tanggal acuan: Bulan itu tidak ada
            en | ?from=2024&to=2020       | from      | Period from, Period to: The period holds nothing
            en | ?fields=f-egvo           | fields    | Did you mean f-egov?
            ko | ?framework=oecd_dac      | framework | 평가 틀: 평가 틀이 없습니다: oecd_dac
            en | ?as-of=9999              | as-of     | Found 9999, expected a date from 1900-01-01 to 2036-12-31.
            en | ?from=0001               | from      | Period from: Found 0001, expected a date from
            """)
    void aScopeThatIsNoneIsRefusedInASentence(String language, String query, String place, String sentence) {
        var answer = site.get("/" + language + SEOUL + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"", "href=\"#scope-" + place + "\"", sentence);
    }

    @Test
    void whatWasTypedStaysInTheForm() {
        assertThat(site.get("/en" + SEOUL + "?as-of=20x4&from=%22%3E%3Cscript%3E")
                        .body())
                .contains("value=\"20x4\"")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /en/partnerships/atlantis     | 404 | There is no such page
            /ko/partnerships/Atlantis     | 404 | 페이지가 없습니다
            /id/tidak-ada                 | 404 | Halaman tidak ada
            /en/partnerships/a%2Fb        | 400 | This cannot be asked here
            /id/partnerships/a%2Fb        | 400 | Permintaan ini tidak dapat dilayani
            /ko/partnerships/a%5Cb        | 400 | 처리할 수 없는 요청입니다
            /fr/                          | 404 | Halaman tidak ada
            /look/fonts/web.css           | 404 | Halaman tidak ada
            /error                        | 404 | Halaman tidak ada
            /id/?after=%00                | 404 | Halaman tidak ada
            """)
    void whatThereIsNotIsSaid(String address, int status, String title) {
        var answer = site.get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>" + title + "</h1>");
    }

    @Test
    void aPartnershipThatThereIsNotIsSaidInTheLanguageOfTheAddress() {
        var answer = site.get("/ko/partnerships/atlantis", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"ko\">", "페이지가 없습니다");
    }

    /** Whoever writes an address by hand may end it so; what is asked for stays. */
    @ParameterizedTest
    @CsvSource({
        "/en/ending/, /en/ending",
        "/id/cities/?q=Bandung, /id/cities?q=Bandung",
        "/ko/partnerships/bandung-seoul/, /ko/partnerships/bandung-seoul",
        "/en/partnerships/bandung-seoul/agreements/a2/?on=2021-10-06, /en/partnerships/bandung-seoul/agreements/a2?on=2021-10-06",
        "/en/nothing/, /en/nothing"
    })
    void anAddressWithASlashAtItsEndLeadsToTheOneWithout(String written, String meant) {
        var answer = site.get(written);

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(meant);
    }

    @Test
    void theFirstPageOfALanguageHasASlashAtItsEnd() {
        assertThat(site.get("/en/").statusCode()).isEqualTo(200);
        assertThat(site.get("/en").headers().firstValue("Location")).hasValue("/en/");
    }

    /** What lists claim is one click away from every page. */
    @ParameterizedTest
    @CsvSource({"en, Claims of lists", "id, Klaim daftar", "ko, 목록의 주장"})
    void everyPageLeadsToWhatListsClaim(String language, String name) {
        assertThat(site.get("/" + language + "/method").body())
                .contains("<a href=\"/" + language + "/claims\">" + name + "</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/en" + SEOUL + WHOLE, "/look/kembar.css"})
    void whatHasNotChangedIsNotSentAgain(String address) {
        var mark = site.get(address, "Cookie", "").headers().firstValue("ETag").orElseThrow();
        var again = site.get(address, "Cookie", "", "If-None-Match", mark);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/en" + SEOUL + WHOLE, "/look/kembar.css"})
    void travelsCompressed(String address) {
        assertThat(site.get(address, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/",
                "/en" + SEOUL + WHOLE,
                "/nothing",
                "/en/partnerships/..%2Fnothing",
                "/api/v1/partnerships/..%2Fnothing",
                "/look/kembar.js",
                "/en/account",
                "/en/work-list",
                "/en/desk" + SEOUL,
                "/en/import",
                "/en/people",
                "/en/partnerships/bandung-seoul/record/activities",
                "/api/v1/partnerships"
            })
    void noPageLetsForeignScriptsInOrItselfIntoForeignPages(String address) {
        for (var cookie : List.of("", site.cookie())) {
            var headers = site.get(address, "Cookie", cookie).headers();

            assertThat(headers.allValues("Content-Security-Policy"))
                    .singleElement()
                    .satisfies(policy -> assertThat(Stream.of(policy.split(";\\s*")))
                            .containsExactlyInAnyOrder(
                                    // Whatever is not named is nobody's: frames, plug-ins, workers, media.
                                    "default-src 'none'",
                                    // Drafts are kept while they are typed.
                                    "connect-src 'self'",
                                    "script-src 'self'",
                                    "style-src 'self'",
                                    "font-src 'self'",
                                    "img-src data:",
                                    "form-action 'self'",
                                    "base-uri 'none'",
                                    "frame-ancestors 'none'"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        var taken = URI.create(site.address("/")).getPort();

        assertThat(Site.start(site.source(), new Site.Place("127.0.0.1", taken), Clock.systemUTC()))
                .isEqualTo(new Site.Started.PortTaken(taken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-machine.invalid", "192.0.2.1"})
    void aMachineThatIsAnotherIsSaid(String host) {
        assertThat(Site.start(site.source(), new Site.Place(host, 0), Clock.systemUTC()))
                .isEqualTo(new Site.Started.NotHere(host));
    }
}
