package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.Browser;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Records;
import org.kembar.wording.Language;

class ComparePagesTest {

    private static final String TWO_YEARS =
            "/compare?partnership=bandung-seoul&scope=*&as-of=2019-12-31&as-of=2024-12-31&framework=eleven-indicators";

    private final RunningSite site = RunningSite.shared();

    /** In 2019 the memorandum was in force, in 2024 it had lapsed; each result leads to its explanation on that day. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | in force       | lapsed   | What makes the difference
            id | berlaku        | berakhir | Yang menyebabkan perbedaan
            ko | 유효           | 만료      | 차이가 나는 까닭
            """)
    void twoDatesStandSideBySideWithWhatMakesTheDifference(
            String language, String inForce, String lapsed, String differences) {
        var answer = site.get("/" + language + TWO_YEARS);
        var explanation =
                "/" + language + "/partnerships/bandung-seoul/evaluation?as-of=%s&amp;framework=eleven-indicators"
                        + "#bandung-seoul/C1\"";

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        inForce,
                        lapsed,
                        differences,
                        explanation.formatted("2019-12-31"),
                        explanation.formatted("2024-12-31"),
                        "<b>[1]</b>",
                        "<b>[2]</b>");
    }

    @Test
    void partnershipsAndFrameworksMakeColumnsAndTables() {
        var body = site.get("/en/compare?partnership=bandung-seoul&partnership=bandung-namur&scope=*&as-of=2024-12-31"
                        + "&framework=eleven-indicators&framework=four-success-factors")
                .body();

        assertThat(body.split("<table class=\"compare", -1)).hasSize(3);
        assertThat(body).contains("bandung-namur/evaluation?", "bandung-seoul/evaluation?");
    }

    /** As long as there are not too many, they are chosen by their names. */
    @Test
    void anotherPartnershipIsChosenFromAList() {
        assertThat(site.get("/en" + TWO_YEARS).body())
                .contains("<select id=\"add-partnership\"", "<option value=\"bandung-namur\">Bandung – Namur</option>")
                .doesNotContain("<option value=\"bandung-seoul\">");
    }

    /** Eight columns stand in two tables, six at most beside each other, and keep their numbers. */
    @Test
    void manyColumnsStandBelowEachOther() {
        var body = site.get(
                        "/en/compare?partnership=bandung-namur&scope=*&framework=eleven-indicators&as-of=2010&as-of=2011"
                                + "&as-of=2012&as-of=2013&as-of=2014&as-of=2015&as-of=2016&as-of=2017")
                .body();

        assertThat(body.split("<table class=\"compare", -1)).hasSize(3);
        assertThat(body.substring(body.lastIndexOf("<thead")))
                .contains(">[7] ", ">[8] ")
                .doesNotContain(">[6] ");
    }

    /** What is left out or added is written down, so that the address holds everything. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            partnership=bandung-seoul | partnership=bandung-seoul&scope=*&as-of=2026-11-21&framework=eleven-indicators
            partnership=bandung-seoul&scope=*&as-of=2024&framework=eleven-indicators&add-partnership=bandung-namur&add-fields=f-egov&add-from=2020&add-to=2024&add-as-of=&add-framework= | partnership=bandung-seoul&partnership=bandung-namur&scope=*&scope=f-egov%402020%2F2024&as-of=2024&framework=eleven-indicators
            """)
    void theAddressHoldsEverything(String asked, String whole) {
        var answer = site.get("/en/compare?" + asked);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/en/compare?" + whole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            partnership=nowhere&scope=*&as-of=2024&framework=eleven-indicators               | There is no partnership nowhere on record.
            partnership=bandung-seoul&scope=f-none&as-of=2024&framework=eleven-indicators    | f-none
            partnership=bandung-seoul&scope=*&as-of=20x4&framework=eleven-indicators         | 20x4
            partnership=bandung-seoul&scope=*&as-of=0001&framework=eleven-indicators         | expected a date from 1900
            partnership=bandung-seoul&scope=*%40&as-of=2024&framework=eleven-indicators      | *@
            partnership=bandung-seoul&scope=*&as-of=2024&framework=none                      | There is no framework none.
            partnership=bandung-seoul&scope=*&framework=eleven-indicators&as-of=2001&as-of=2002&as-of=2003&as-of=2004&as-of=2005&as-of=2006&as-of=2007&as-of=2008&as-of=2009&as-of=2010&as-of=2011&as-of=2012&as-of=2013 | 13 evaluations
            partnership=%3Cb%3E&scope=*&as-of=2024&framework=eleven-indicators               | &lt;b&gt;
            """)
    void whatCannotBeComparedIsRefusedInASentence(String query, String sentence) {
        var answer = site.get("/en/compare?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"", sentence).doesNotContain("<table");
    }

    /** Who reads of a column far below its head need not look up whose it is. */
    @Test
    void everyDifferenceNamesThePartnershipItIsTrueOf() {
        var body = site.get("/en/compare?partnership=bandung-seoul&partnership=bandung-namur&scope=*&as-of=2024-12-31"
                        + "&framework=eleven-indicators")
                .body();

        assertThat(body)
                .contains(
                        "<span class=\"of\"><b>[1]</b> Bandung – Seoul</span>",
                        "<span class=\"of\"><b>[2]</b> Bandung – Namur</span>");
    }

    /** Also where there is one alone, and columns are named by their dates. */
    @Test
    void thePartnershipsComparedAreNamedAndLeadToTheirPages() {
        assertThat(site.get("/id" + TWO_YEARS).body())
                .contains("<li><a href=\"/id/partnerships/bandung-seoul\">Kota Bandung – Kota Seoul</a></li>");
    }

    @Test
    void thePartnershipsAreNamedInTheOrderOfTheirColumns() {
        var body = site.get("/en/compare?partnership=bandung-seoul&partnership=bandung-namur&scope=*&as-of=2024-12-31"
                        + "&framework=eleven-indicators")
                .body();
        var compared = body.substring(body.indexOf("class=\"compared\""));

        assertThat(compared.indexOf("Bandung – Seoul")).isLessThan(compared.indexOf("Bandung – Namur"));
    }

    /** Two files of the same two cities have one title. */
    @Test
    void partnershipsOfTheSameTitleAreToldApart() {
        var twin = RunningSite.start();
        Map<String, Object> values = new HashMap<>(
                Records.values(twin.caseFiles().find("bandung-namur").orElseThrow()));
        values.put("id", "bandung-namur-2");
        twin.caseFiles().store(Records.make(CaseFile.class, values));
        var body = twin.get("/en/compare?partnership=bandung-namur&partnership=bandung-namur-2&scope=*&as-of=2024-12-31"
                        + "&framework=eleven-indicators")
                .body();

        assertThat(body).contains("[1] Bandung – Namur (bandung-namur)", "[2] Bandung – Namur (bandung-namur-2)");
    }

    /** A scope that one of them cannot have is refused by the names of both, and can be taken out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Bandung – Namur has no field “E-government (including smart city)”                  | Economy and trade         | have no field in common
            id | Kota Bandung – Kota Namur tidak memiliki bidang “E-government (termasuk smart city)” | Ekonomi dan perdagangan   | tidak mempunyai bidang yang sama
            ko | 반둥시 – 나뮈르시에는 “전자정부(스마트시티 포함)” 분야가 없어                                        | 경제·무역                    | 공통된 분야가 없어
            """)
    void aFieldThatOneOfThemLacksIsRefusedByItsName(String language, String sentence, String there, String noneShared) {
        var start = "/" + language + "/compare?partnership=bandung-seoul&partnership=bandung-namur";
        var rest = "&as-of=2019-12-31&framework=eleven-indicators";
        var answer = site.get(start + "&scope=f-egov" + rest);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(sentence, there, noneShared)
                .contains("href=\"" + (start + rest).replace("&", "&amp;") + "\"")
                .doesNotContain("f-economy");
        assertThat(answer.body().replaceAll("(value|href)=\"[^\"]*\"", "")).doesNotContain("f-egov");
    }

    /** An id that is a field of none of them was written by hand, so the ids are given with the names. */
    @Test
    void anUnknownFieldIsRefusedWithNamesAndIds() {
        assertThat(site.get("/en/compare?partnership=bandung-namur&scope=f-none&as-of=2019&framework=eleven-indicators")
                        .body())
                .contains("There is no field f-none", "Economy and trade (f-economy)");
    }

    /** A column is added and taken out by clicks alone; the page is accessible before and after. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void columnsComeAndGoWithoutScripts(Language language) {
        var width = language == Language.EN ? Browser.DESKTOP : Browser.PHONE;
        try (var page = Browser.required().pageWithoutScripts(width)) {
            page.navigate(site.address("/" + language.tag() + "/compare"));
            page.locator("#add-partnership").selectOption("bandung-seoul");
            page.locator(".chooser button").click();
            assertThat(page.locator(".compare tbody tr").first().locator("td").count())
                    .isEqualTo(1);

            page.locator("#add-as-of").fill("2019");
            page.locator(".chooser button").click();
            assertThat(page.url()).contains("as-of=" + RunningSite.TODAY + "&as-of=2019");
            assertThat(page.locator(".compare tbody tr").first().locator("td").count())
                    .isEqualTo(2);

            page.locator(".chooser summary").click();
            page.locator(".chosen a").first().click();
            assertThat(page.url()).contains("as-of=2019").doesNotContain(RunningSite.TODAY.toString());
        }
        try (var page = Browser.required().page(width)) {
            page.navigate(site.address("/" + language.tag() + TWO_YEARS));
            page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(Browser.accessibilityViolations(page)).isEmpty();
        }
    }

    /** As the command line and the interface for programs have it. */
    @Test
    void aPeriodIsSeenOnItsLastDayUnlessAnotherIsAskedAbout() {
        var whole = "/en/compare?partnership=bandung-seoul&scope=f-egov@2016/2019&scope=f-egov@2020/2024"
                + "&framework=eleven-indicators";

        assertThat(site.get(whole).statusCode()).isEqualTo(200);
        assertThat(site.get(whole).body())
                .contains("evaluation?as-of=2019-12-31&amp;from=2016", "evaluation?as-of=2024-12-31&amp;from=2020");
        assertThat(site.get("/en/compare?partnership=bandung-seoul&scope=f-egov@2016/2019&scope=*")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("as-of=" + RunningSite.TODAY);
    }

    @Test
    void anEvaluationLeadsToItsComparison() {
        assertThat(site.get(
                                "/en/partnerships/bandung-seoul/evaluation?as-of=2024-12-31&fields=f-egov&framework=eleven-indicators")
                        .body())
                .contains(
                        "/en/compare?partnership=bandung-seoul&amp;scope=f-egov&amp;as-of=2024-12-31&amp;framework=eleven-indicators");
    }
}
