package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.evaluation.BuiltIn;
import org.kembar.wording.Language;

/** The pages around an evaluation: agreements, sources, and the method. */
class EvaluationPagesTest {

    private static final String SEOUL = "/partnerships/bandung-seoul";

    private final RunningSite site = RunningSite.shared();

    /** The memorandum of 7 October 2016, for five years. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | ?on=2016-10-06 | not yet in force; comes into force 7 October 2016
            en | ?on=2016-10-07 | in force; last day in force 6 October 2021, 1,826 days left
            en | ?on=2021-10-05 | 2 days left
            en | ?on=2021-10-06 | in force; last day in force 6 October 2021, today
            en | ?on=2021-10-07 | lapsed; last day in force 6 October 2021
            en | ?on=2021       | On 31 December 2021: Lapsed; last day in force 6 October 2021
            en |                | On 21 November 2026: Lapsed; last day in force 6 October 2021
            en | ?on=6%20October%202016 | not yet in force; comes into force 7 October 2016
            id | ?on=2016-10-06 | belum berlaku; mulai berlaku 7 Oktober 2016
            ko | ?on=2021-10-07 | 만료, 효력 종료일 2021년 10월 6일
            """)
    void anAgreementIsInForceOnSomeDaysAndNotOnOthers(String language, String query, String term) {
        var answer = site.get("/" + language + SEOUL + "/agreements/" + memorandum() + (query == null ? "" : query));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsIgnoringCase(term);
    }

    @Test
    void anAgreementShowsItsTreeItsClausesAndWhatHappenedUnderIt() {
        assertThat(site.get("/en" + SEOUL + "/agreements/" + memorandum()).body())
                .contains(
                        "aria-current=\"page\"",
                        "Letter of intent",
                        "in force; no end on record (a letter of intent prepares; it is no mandate)",
                        "in force; no end on record, but the agreement that it carries out has lapsed",
                        "The text lacks: The smart city is not named",
                        "within its term",
                        "after its end, or beyond it",
                        "At the letter of intent (LoI)",
                        "Urban transport",
                        SEOUL + "/sources/",
                        "<q lang=");
    }

    /** The form and the address show how a date was understood; one that may be two days is asked about. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id | as-of=Juni%202024                                   | as-of=2024-06
            ko | as-of=2024%EB%85%84%206%EC%9B%94%2028%EC%9D%BC      | as-of=2024-06-28
            en | from=May%202016&to=31/12/2020                       | as-of=2020-12-31&from=2016-05&to=2020-12-31
            """)
    void datesAreWrittenAsInALetter(String language, String query, String understood) {
        var answer = site.get("/" + language + SEOUL + "/evaluation?" + query);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("?" + understood + "&framework=");
        assertThat(site.get("/" + language + SEOUL + "/evaluation?as-of=3/8/2023")
                        .body())
                .contains("2023-08-03 / 2023-03-08");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | In force on: Found 20x4, expected a date
            id | Berlaku pada tanggal: Tertulis 20x4
            """)
    void aDayThatIsNoneIsRefusedInASentence(String language, String sentence) {
        var answer = site.get("/" + language + SEOUL + "/agreements/" + memorandum() + "?on=20x4");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"", "value=\"20x4\"");
        assertThat(answer.body()).contains(sentence.substring(0, sentence.indexOf(':')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/agreements/none", "/sources/none"})
    void whatTheFileDoesNotHoldIsNotThere(String path) {
        assertThat(site.get("/en" + SEOUL + path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSourceShowsEverythingThatWasTakenFromIt(Language language) {
        var file = site.caseFiles().find("bandung-seoul").orElseThrow();
        var page = site.get("/" + language.tag() + SEOUL + "/sources/s2?as-of=2024-12-31")
                .body();
        var quotations = file.facts().stream()
                .flatMap(fact -> fact.evidence().stream())
                .filter(evidence -> evidence.ref().equals("s2"))
                .map(evidence -> evidence.quote().replace("&", "&amp;").replace("<", "&lt;"))
                .distinct()
                .toList();

        assertThat(quotations).hasSizeGreaterThan(5);
        assertThat(page).contains(quotations);
    }

    /** Every result that is named is a place of the evaluation in the same scope. */
    @Test
    void theResultsThatRestOnASourceAreFoundInTheEvaluation() {
        var evaluation = "/en" + SEOUL + "/evaluation?as-of=2024-12-31&framework=eleven-indicators";
        var page = site.get("/en" + SEOUL + "/sources/s2?as-of=2024-12-31").body();
        var report = site.get(evaluation).body();
        var leads = Pattern.compile(Pattern.quote("href=\"" + evaluation.replace("&", "&amp;") + "#") + "([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(leads).hasSizeGreaterThan(20).anyMatch(anchor -> anchor.startsWith("bandung-seoul/C"));
        assertThat(leads).allSatisfy(anchor -> assertThat(report).contains("id=\"" + anchor + "\""));
    }

    /** A cell is the state at the end of a quarter; what explains it is the evaluation as of that day, in the same scope. */
    @Test
    void everyCellOfTheHeatStripLeadsToItsExplanation() {
        var address = "/en" + SEOUL + "/evaluation";
        var scope = "&amp;from=2016&amp;to=2019&amp;fields=f-egov&amp;framework=eleven-indicators";
        var page = site.get(address + ("?as-of=2019-12-31" + scope).replace("&amp;", "&"))
                .body();
        var cells = page.substring(page.indexOf("class=\"cells\""));

        assertThat(cells.substring(0, cells.indexOf("</svg>")).split("<a ", -1)).hasSize(1 + 16 * 11);
        assertThat(cells)
                .contains("<a href=\"?as-of=2018-06-30" + scope + "#bandung-seoul/C3\" tabindex=\"-1\">")
                .contains("<a href=\"#bandung-seoul/C3\" tabindex=\"-1\">")
                .contains("<title>Why, on 30 June 2018?</title>");
        assertThat(site.get(address + ("?as-of=2018-06-30" + scope).replace("&amp;", "&"))
                        .body())
                .contains("id=\"bandung-seoul/C3\"");
    }

    /** A form cannot name a place on a page; it is led there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            indicator=C3&as-of=2018-06-30&framework=eleven-indicators | as-of=2018-06-30&framework=eleven-indicators#bandung-seoul/C3
            indicator=C3&as-of=2018-06-30&fields=f-egov&framework=eleven-indicators | as-of=2018-06-30&fields=f-egov&framework=eleven-indicators#bandung-seoul/C3
            indicator=%22%3E&as-of=2018-06-30&framework=eleven-indicators | as-of=2018-06-30&framework=eleven-indicators
            """)
    void anIndicatorAndAQuarterLeadToTheExplanation(String asked, String explanation) {
        var answer = site.get("/id" + SEOUL + "/evaluation?" + asked);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/id" + SEOUL + "/evaluation?" + explanation);
    }

    @Test
    void theEvaluationLeadsToItsAgreementsAndSources() {
        var page = site.get("/en" + SEOUL + "/evaluation?as-of=2024-12-31&framework=eleven-indicators")
                .body();

        assertThat(page)
                .contains(
                        "href=\"/en" + SEOUL + "/agreements/" + memorandum() + "\"",
                        "href=\"/en" + SEOUL + "/sources/s2?as-of=2024-12-31&amp;framework=eleven-indicators\"",
                        "href=\"/en/method#signal-C3.1\"");
    }

    /** "Jurnal ISO 6(1) [S]" is one reference. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theMethodPartsNoReferenceFromItsMark(Language language) {
        assertThat(site.get("/" + language.tag() + "/method").body())
                .contains("<span class=\"whole\">ISO 6(1)</span>", " [S]</span>", " [P]</span>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMethodNamesEveryFrameworkIndicatorAndSignal(Language language) {
        var page = site.get("/" + language.tag() + "/method")
                .body()
                .replaceAll("<span class=\"whole\">([^<]*)</span>(?:<wbr/>)?", "$1");
        var standards = BuiltIn.standards();

        for (var signal : standards.catalogue().signals()) {
            assertThat(page).contains("id=\"signal-" + signal.id() + "\"");
            assertThat(page).contains(escaped(signal.question().bestFor(language.tag())));
        }
        for (var framework : standards.frameworks()) {
            assertThat(page).contains("id=\"framework-" + framework.id() + "\"");
            for (var indicator : framework.indicators()) {
                assertThat(page).contains(escaped(indicator.question().bestFor(language.tag())));
            }
        }
        assertThat(page).contains(escaped(standards.alarms().dormancyReason().bestFor(language.tag())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String memorandum() {
        return site.caseFiles().find("bandung-seoul").orElseThrow().agreements().stream()
                .filter(agreement -> agreement.signed().text().equals("2016-10-07"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A date that nobody asked about is no answer to the next question. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            as-of=2026-11-21&framework=eleven-indicators                               | ""
            as-of=2024-12-31&from=2020&to=2024&framework=eleven-indicators             | ""
            as-of=2024-12-31&framework=eleven-indicators                               | 2024-12-31
            as-of=2025&from=2020&to=2024&framework=eleven-indicators                   | 2025
            """)
    void theFormShowsADateOnlyIfItIsAskedAbout(String query, String day) {
        assertThat(site.get("/en/partnerships/bandung-seoul/evaluation?" + query)
                        .body())
                .contains("name=\"as-of\" value=\"" + day.replace("\"\"", "") + "\"");
    }
}
