package org.kembar.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.sheets.UnpackedBook;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

class PortfolioPagesTest {

    private static final String SEOUL = "/en/partnerships/bandung-seoul\"";
    private static final String NAMUR = "/en/partnerships/bandung-namur\"";

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            country=KR                        | yes | no
            country=be                        | no  | yes
            country=FR                        | no  | no
            country=XK                        | no  | no
            field=transport                   | yes | no
            field=%EA%B5%90%ED%86%B5          | yes | no
            field=Teknologi%20informatika     | no  | yes
            state=lapsed                      | yes | yes
            state=in-force                    | no  | no
            year=2019                         | yes | no
            year=1950                         | no  | no
            country=KR&state=lapsed&year=2019 | yes | no
            country=KR&field=informatika      | no  | no
            country=&field=&state=&year=      | yes | yes
            """)
    void showsThePartnershipsThatAreMeant(String query, String seoul, String namur) {
        var answer = site.get("/en/?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().contains(SEOUL)).isEqualTo(seoul.equals("yes"));
        assertThat(answer.body().contains(NAMUR)).isEqualTo(namur.equals("yes"));
        assertThat(answer.body().contains("No partnership on record is of this kind."))
                .isEqualTo((seoul + namur).equals("nono"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | country=XX          | country | Country of the partner city: Found XX, expected the code of a country
            id | state=sleeping      | state   | Naskah kerja sama: Tertulis sleeping
            ko | year=20x4           | year    | 활동 연도: 20x4
            en | year=2027           | year    | Found 2027, expected a year from 1900 to 2026.
            en | field=%00           | field   | Expected a part of the name of a field
            """)
    void whatCannotBeIsRefusedInASentence(String language, String query, String place, String sentence) {
        var answer = site.get("/" + language + "/?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"", "href=\"#filter-" + place + "\"", sentence);
        assertThat(site.get("/" + language + "/portfolio.csv?" + query).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsLookedForStaysInTheFormAndInTheOtherLanguages() {
        assertThat(site.get("/en/?country=KR&field=%22%3E%3Cscript%3E&year=2019")
                        .body())
                .contains(
                        "<option value=\"KR\" selected>South Korea</option>",
                        "value=\"2019\"",
                        "href=\"/ko/?country=KR&amp;field=%22%3E%3Cscript%3E&amp;year=2019\"")
                .doesNotContain("<script>");
        assertThat(site.get("/en/?country=KR&year=2019").body())
                .contains("href=\"/en/portfolio.csv?country=KR&amp;year=2019\"");
    }

    /** Without any filter the page says what the sources count, each with its own meaning of active, beside what is on record. */
    @Test
    void countsOfPartnersStandBesideWhatIsOnRecord() {
        assertThat(site.get("/en/").body())
                .contains(
                        "What sources say of the number of partners",
                        "The source gives no definition of “active”.",
                        "/en/partnerships/bandung-seoul/sources/s2",
                        "2 partnerships on record",
                        "With an agreement in force: 0",
                        "Active in 2025, with an activity that a source tells of (signal C5.1): 0");
        assertThat(site.get("/en/?country=KR").body()).doesNotContain("What sources say of the number of partners");
    }

    /** In few words and once, with the signs that tell what is certain from what is in doubt; the reasons stand behind a fold, and all alarms on the page of the partnership. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Agreement not renewed              | May be dormant      | All alarms:
            id | Naskah kerja sama belum diperpanjang | Mungkin tidak aktif | Semua peringatan:
            ko | 협정 미갱신                           | 휴면 가능성          | 전체 경보:
            """)
    void whatNeedsAttentionIsReadAtAGlance(String language, String lapsed, String dormant, String all) {
        var page = site.get("/" + language + "/?country=KR").body();
        var row = page.substring(page.indexOf("<tbody"), page.indexOf("</tbody>"));
        var first = row.substring(0, row.indexOf("<details>"));

        assertThat(first)
                .contains("<li>! " + lapsed + "</li>", "<li>? " + dormant + "</li>", all)
                .contains("/" + language + "/partnerships/bandung-seoul#alarms");
        assertThat(first.split("<li>")).hasSizeLessThanOrEqualTo(4);
        assertThat(row.substring(row.indexOf("<details>"), row.indexOf("</details>")))
                .contains("<p class=\"dormant\">", "<ul class=\"signs\">");
    }

    /** In the same words on the page and in both sheets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | May be dormant: no activity is certain for | Without any activity for 24 months a partnership counts as dormant. Last activity: | Person in charge (PIC) last confirmed: in
            id | Mungkin tidak aktif: selama                | apabila tanpa kegiatan selama 24 bulan. Kegiatan terakhir:                        | Narahubung (PIC) terakhir dipastikan: di
            ko | 휴면 상태일 수 있습니다.                      | 24개월 동안 활동이 없으면 휴면으로 봅니다. 최근 활동:                                | 담당자 최근 확인:
            """)
    void aPartnershipThatFellSilentIsWarnedOfWithTheReasons(
            String language, String warning, String threshold, String officer) throws IOException {
        assertThat(site.get("/" + language + "/?country=BE").body()).contains(warning, threshold, officer);
        assertThat(site.get("/" + language + "/portfolio.csv?country=BE").body())
                .contains(warning, threshold, officer);
        assertThat(UnpackedBook.rows(site.bytes("/" + language + "/portfolio.xlsx?country=BE")
                                .body())
                        .getLast())
                .anySatisfy(cell -> assertThat(cell).contains(threshold));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Id,Partnership,Partner city,Country
            id | Pengenal,Kerja sama,Kota mitra,Negara
            ko | 식별자,협력,상대 도시,국가
            """)
    void theListIsASheetToo(String language, String heading) {
        var answer = site.get("/" + language + "/portfolio.csv");
        var lines = List.of(answer.body().split("\r\n"));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"portfolio-" + RunningSite.TODAY + ".csv\"");
        assertThat(answer.body()).startsWith("\uFEFF" + heading).endsWith("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("bandung-namur,").contains(",BE,").endsWith("," + RunningSite.TODAY);
        assertThat(lines.get(2)).startsWith("bandung-seoul,").contains(",KR,", ",2021-10-06,");
    }

    /** Both lists in one sheet, with the words of the page. */
    @ParameterizedTest
    @CsvSource({"en, List, Lapsed", "id, Daftar, Sudah berakhir", "ko, 목록, 만료 후"})
    void whatEndsIsASheetToo(String language, String heading, String list) throws IOException {
        var answer = site.get("/" + language + "/ending.csv");
        var book = UnpackedBook.rows(site.bytes("/" + language + "/ending.xlsx").body());

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"ending-" + RunningSite.TODAY + ".csv\"");
        assertThat(answer.body().lines().toList()).hasSize(3);
        assertThat(answer.body()).startsWith("\uFEFF" + heading).contains(",bandung-seoul,", ",a2,", ",2021-10-06,");
        assertThat(book).hasSize(3);
        assertThat(book.getFirst().getFirst()).isEqualTo("text " + heading);
        assertThat(book.getLast()).anySatisfy(cell -> assertThat(cell).startsWith("text " + list));
        assertThat(site.get("/" + language + "/ending").body())
                .contains("/" + language + "/ending.csv", "/" + language + "/ending.xlsx");
    }

    /** Each number with what it means, and what a source states with its words. */
    @ParameterizedTest
    @CsvSource({"en, Whose number, On record here", "id, Asal angka, Tercatat di sini", "ko, 수치의 출처 구분, 여기에 기록된 협력"})
    void theCountsAreASheetToo(String language, String heading, String computed) throws IOException {
        var answer = site.get("/" + language + "/portfolio-counts.csv");
        var book = UnpackedBook.rows(
                site.bytes("/" + language + "/portfolio-counts.xlsx").body());
        var page = site.get("/" + language + "/").body();

        assertThat(answer.body()).startsWith("\uFEFF" + heading).contains("\r\n" + computed, "C5.1");
        assertThat(book.getLast().getFirst()).isEqualTo("text " + computed);
        assertThat(book).hasSizeGreaterThan(4);
        assertThat(page).contains(book.get(1).get(1).substring("text ".length()));
        assertThat(page).contains("/" + language + "/portfolio-counts.csv", "/" + language + "/portfolio-counts.xlsx");
    }

    @Test
    void theSheetHoldsWhatIsLookedFor() {
        assertThat(site.get("/en/portfolio.csv?country=KR").body())
                .contains("bandung-seoul")
                .doesNotContain("bandung-namur");
    }

    /** Seoul has a number in the list of cities, and so has Namur; the signs lead where the rows do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Seoul: lapsed; last day in force 6 October 2021| Agreement lapsed: 2
            id | Kota Seoul: sudah berakhir; hari terakhir berlaku 6 Oktober| : 2
            ko | 서울특별시: 만료, 효력 종료일 2021년 10월 6일                 | : 2건
            """)
    void theListIsAMapToo(String language, String mark, String key) {
        var body = site.get("/" + language + "/").body();

        assertThat(body)
                .contains(
                        "<a href=\"/" + language + "/partnerships/bandung-seoul\" aria-label=\"" + mark,
                        "<a href=\"/" + language + "/partnerships/bandung-namur\" aria-label=\"",
                        key,
                        "Natural Earth",
                        "GeoNames")
                .containsOnlyOnce("id=\"land\"");
    }

    @Test
    void theMapShowsWhatTheListShows() {
        assertThat(site.get("/en/?country=KR").body())
                .contains("bandung-seoul\" aria-label=\"")
                .doesNotContain("bandung-namur\" aria-label=\"");
        assertThat(site.get("/en/?country=FR").body()).doesNotContain("<svg");
    }

    /** The same list, with days a spreadsheet can reckon with. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "id", "ko"})
    void theListIsAWorkbookToo(String language) throws IOException {
        var answer = site.bytes("/" + language + "/portfolio.xlsx?country=KR");
        var words = Language.ofTag(language).orElseThrow();
        var sheet = UnpackedBook.rows(answer.body());

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"portfolio-" + RunningSite.TODAY + ".xlsx\"");
        assertThat(UnpackedBook.name(answer.body())).isEqualTo(Wording.plain(words, "web.portfolio"));
        assertThat(sheet).hasSize(2);
        assertThat(sheet.getFirst()).contains("text " + Wording.plain(words, "portfolio.sheet.partner"));
        // 6 October 2021, the last day on which the memorandum was in force, is the day 44475 of a spreadsheet.
        assertThat(sheet.getLast()).contains("text bandung-seoul", "text KR", "number 44475.0");
        assertThat(site.get("/" + language + "/portfolio.xlsx?country=XX").statusCode())
                .isEqualTo(400);
    }

    /** The memorandum with Seoul lapsed in 2021, and nothing renews it; nothing ends within two years of 2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | No agreement on record ends in the next 24 months. | Lapsed; last day in force 6 October 2021
            id | Tidak ada naskah tercatat yang berakhir dalam 24   | Sudah berakhir; hari terakhir berlaku 6 Oktober 2021
            ko | 앞으로 24개월 안에 만료되는 협정 기록이 없습니다.      | 만료, 효력 종료일 2021년 10월 6일
            """)
    void showsWhichAgreementsEndAndWhichHaveLapsed(String language, String none, String lapsed) {
        var answer = site.get("/" + language + "/ending");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(none, lapsed, "/" + language + "/partnerships/bandung-seoul/agreements/");
    }

    @Test
    void anAgreementIsOneClickAway() {
        assertThat(site.get("/en/").body())
                .contains(
                        "<a href=\"/en/partnerships/bandung-seoul/agreements/a2\">Lapsed; last day in force 6 October 2021</a>");
    }

    @Test
    void theFormNamesEveryState() {
        assertThat(site.get("/en/").body())
                .contains("<option value=\"in-force\">"
                        + Wording.plain(Language.EN, "Standing.Legal.IN_FORCE").replaceFirst("^a", "A"));
    }
}
