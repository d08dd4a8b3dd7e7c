package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Workload;
import org.kembar.wording.Language;

/** The page of one partnership. */
class PartnershipPagesTest {

    private static final String SEOUL = "/partnerships/bandung-seoul";
    private static final String WHOLE = "/evaluation?as-of=" + RunningSite.TODAY + "&framework=eleven-indicators";

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Where it stands on 21 November 2026 | Lapsed; last day in force 6 October 2021
            id | Keadaan per 21 November 2026        | Sudah berakhir; hari terakhir berlaku 6 Oktober 2021
            ko | 2026년 11월 21일 현재 상황          | 만료, 효력 종료일 2021년 10월 6일
            """)
    void whatAnOfficerAsksFirstStandsFirst(String language, String today, String agreement) {
        var page = site.get("/" + language + SEOUL).body();

        assertThat(page.indexOf(today)).isPositive().isLessThan(page.indexOf(agreement));
        assertThat(page.indexOf(agreement)).isLessThan(page.indexOf("<section id=\"alarms\""));
        assertThat(page).contains("href=\"/" + language + SEOUL + "/agreements/a2\"");
    }

    /** The matter, and what to do about it, before anything is opened. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Agreement not renewed                | What to do first
            id | Naskah kerja sama belum diperpanjang | Yang didahulukan
            ko | 협정 미갱신                            | 우선 조치
            """)
    void theMatterAndTheFirstStepStandInTheSummary(String language, String matter, String first) {
        var page = site.get("/" + language + SEOUL).body();
        var summary = page.substring(page.indexOf("<section id=\"now\""), page.indexOf("<section id=\"alarms\""));

        assertThat(summary).contains(matter, first, "href=\"#alarms\"", "href=\"#steps\"");
    }

    /** Its place is inside the fold: a browser opens what a link leads into, but not what it leads to. */
    @Test
    void aSectionIsFoldedAndSaysHowMuchIsInIt() {
        var page = site.get("/en" + SEOUL).body();

        assertThat(page)
                .containsPattern(
                        "<details class=\"part\">\\s*<summary><h2 id=\"activities-heading\">Activities \\(30 facts\\)"
                                + "</h2></summary>\\s*<section id=\"activities\"")
                .containsPattern(
                        "<details class=\"part\">\\s*<summary><h2 id=\"sources-heading\"><span class=\"whole\">Sources \\(5\\)"
                                + "</span></h2></summary>\\s*<section id=\"sources\"");
    }

    @Test
    void everySectionHasAnAddress() {
        var page = site.get("/en" + SEOUL).body();

        assertThat(List.of(
                        "now",
                        "alarms",
                        "steps",
                        "profile",
                        "timeline",
                        "decision",
                        "agreements",
                        "obligations",
                        "activities",
                        "people",
                        "money",
                        "correspondence",
                        "outputs",
                        "obstacles",
                        "record",
                        "verdicts",
                        "contradictions",
                        "partners",
                        "sources"))
                .allSatisfy(section -> assertThat(page).containsOnlyOnce("<section id=\"" + section + "\""));
    }

    /** Nothing that is recorded is missing, nothing stands there twice, and no link of the page leads nowhere. */
    @ParameterizedTest
    @ValueSource(strings = {"bandung-seoul", "bandung-namur"})
    void everyFactHasItsPlace(String id) {
        var page = site.get("/en/partnerships/" + id).body();
        // Dates are kept whole.
        var text = page.replaceAll("<[^>]+>", "").replace('\u00A0', ' ');
        var ids = found(page, " id=\"([^\"]+)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(found(page, "href=\"#([^\"]+)\""));
        var file = site.caseFiles().find(id).orElseThrow();
        assertThat(file.facts()).hasSizeGreaterThan(20).allSatisfy(fact -> {
            switch (fact) {
                case Judgement judgement -> assertThat(page).contains("judgement-" + judgement.id());
                case Workload _ -> assertThat(ids).contains("partners");
                default -> assertThat(ids).contains("fact-" + fact.id());
            }
        });
        for (var quotation : file.facts().stream()
                .flatMap(fact -> fact.evidence().stream())
                .map(evidence -> evidence.quote().replace("&", "&amp;").replace("<", "&lt;"))
                .distinct()
                .toList()) {
            assertThat(text).contains(quotation);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatItNamesOfTheEvaluationIsThere(Language language) {
        var address = "/" + language.tag() + SEOUL + WHOLE;
        var page = site.get("/" + language.tag() + SEOUL).body();
        var evaluation = site.get(address).body();
        var places = found(page, Pattern.quote("href=\"" + address.replace("&", "&amp;")) + "#([^\"]+)\"");

        assertThat(places).hasSizeGreaterThan(20).contains("strip", "bandung-seoul/C3");
        assertThat(places).allSatisfy(place -> assertThat(evaluation).contains("id=\"" + place + "\""));
    }

    /** What is said of letters is no letter. */
    @Test
    void aSectionSaysWhatItLacksWhateverElseStandsInIt() {
        var page = site.get("/en" + SEOUL).body();
        var section = page.substring(page.indexOf("<section id=\"correspondence\""));

        assertThat(section.substring(0, section.indexOf("</section>")))
                .contains("No letter, mail or call is recorded.", "What is said of communication");
    }

    @Test
    void theEvaluationLeadsBack() {
        assertThat(site.get("/en" + SEOUL + WHOLE).body()).contains("<a href=\"/en" + SEOUL + "\">Bandung – Seoul</a>");
    }

    /** The evaluation stood there before; addresses sent on go on to say what they said. */
    @ParameterizedTest
    @ValueSource(strings = {"?as-of=2024-12-31&framework=oecd-dac", "?from=2020&to=2024", "?as-of=20x4"})
    void anAddressWithAScopeLeadsToTheEvaluation(String scope) {
        var answer = site.get("/id" + SEOUL + scope);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/id" + SEOUL + "/evaluation" + scope);
    }

    @ParameterizedTest
    @CsvSource({"/en/partnerships/atlantis", "/en/partnerships/atlantis/evaluation", "/en/partnerships/bandung-seoul/x"
    })
    void whatIsNotOnRecordIsNotThere(String address) {
        assertThat(site.get(address).statusCode()).isEqualTo(404);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
