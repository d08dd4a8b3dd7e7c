package org.kembar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.web.RunningSite;
import tools.jackson.databind.JsonNode;

/** What a page shows, a program is told as well. */
class WhatPagesShowTest {

    private static final String SEOUL = "/api/v1/partnerships/bandung-seoul";

    @Test
    void anAgreementSaysByFieldWhatWasAgreedAndWhatCameOfIt() {
        var answer = Answer.to(SEOUL + "/agreements/a2").json();
        var page = Jsoup.parse(RunningSite.shared()
                .get("/en/partnerships/bandung-seoul/agreements/a2")
                .body());
        var rows = page.select("table:has(th:contains(memorandum)) tbody tr");

        assertThat(answer.path("byField").size()).isEqualTo(rows.size()).isGreaterThan(1);
        for (var i = 0; i < rows.size(); i++) {
            var field = answer.path("byField").path(i);
            assertThat(rows.get(i).text()).startsWith(text(field, "name")).endsWith(text(field, "text"));
        }
        assertThat(answer.path("byField").valueStream().map(field -> text(field, "atMemorandum")))
                .contains("yes");
        assertThat(answer.path("happened").valueStream().map(each -> text(each, "id")))
                .isNotEmpty()
                .allMatch(id -> page.select("a[href$=#fact-" + id + "]").size() == 1);
    }

    @Test
    void theCountsStandAsOnThePageEachWithItsDefinition() {
        var answer = Answer.to("/api/v1/portfolio/counts").json();
        var page = Jsoup.parse(RunningSite.shared().get("/en/").body()).select("#partners");

        assertThat(answer.path("stated").size()).isPositive();
        for (var stated : answer.path("stated")) {
            assertThat(page.text()).contains(text(stated, "text"), text(stated, "definition"));
            assertThat(text(stated.path("quotations").path(0), "quote")).isNotEmpty();
        }
        assertThat(answer.path("computed").valueStream().map(one -> text(one, "kind")))
                .containsExactly("recorded", "active", "in-force");
        assertThat(answer.path("computed").valueStream().map(one -> text(one, "text")))
                .allMatch(page.text()::contains);
        assertThat(answer.path("computed").path(0).path("number").asInt()).isEqualTo(2);
        assertThat(answer.path("computed").path(1).path("year").asInt()).isEqualTo(2025);
    }

    @Test
    void theFiltersOfThePortfolioAreThoseOfItsForm() {
        var answer = Answer.to("/api/v1/portfolio/filters").json();
        var page = Jsoup.parse(RunningSite.shared().get("/en/").body());

        assertThat(answer.path("countries").valueStream().map(one -> text(one, "code") + text(one, "name")))
                .containsExactlyElementsOf(page.select("select[name=country] option[value~=.]").stream()
                        .map(option -> option.val() + option.text())
                        .toList());
        assertThat(answer.path("fields").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(page.select("datalist option").eachAttr("value"));
        assertThat(answer.path("states").valueStream().map(one -> text(one, "state") + text(one, "name")))
                .containsExactlyElementsOf(page.select("select[name=state] option[value~=.]").stream()
                        .map(option -> option.val() + option.text())
                        .toList());
        assertThat(answer.path("lastYear").asInt()).isEqualTo(RunningSite.TODAY.getYear());
    }

    @Test
    void theTimelineHasTheLinesOfItsTableInTheirOrder() {
        var entries = Answer.to(SEOUL + "/timeline").json().path("entries");
        var page = Jsoup.parse(
                RunningSite.shared().get("/en/partnerships/bandung-seoul").body());

        assertThat(entries.valueStream().map(one -> text(one, "when") + " " + text(one, "text")))
                .containsExactlyElementsOf(
                        page.select("#timeline table tbody tr").eachText());
        assertThat(entries.valueStream().map(one -> text(one, "kind"))).contains("record", "end-of-term", "silence");
        assertThat(entries.valueStream().map(one -> text(one, "factKind"))).contains("agreement", "activity");
    }

    /** The words of the page, without those that only lead on. */
    @Test
    void theSearchFindsWhatThePageFindsInItsOrder() {
        var answer = Answer.to("/api/v1/search?q=transport").json();
        var page = Jsoup.parse(
                RunningSite.shared().get("/en/search?q=transport", "Cookie", "").body());

        assertThat(page.text()).contains(text(answer, "text"));
        assertThat(answer.path("partnerships").valueStream().map(one -> text(one, "title")))
                .isNotEmpty()
                .containsExactlyElementsOf(page.select("main h2").eachText());
        for (var one : answer.path("partnerships")) {
            for (var place : one.path("places")) {
                assertThat(page.select("a[href=" + text(place, "address") + "]").text())
                        .contains(text(place, "name"));
                assertThat(page.text()).contains(text(place, "excerpt"));
            }
        }
    }

    @Test
    void whatIsFoundGoesOnFromPageToPage() {
        var one = "/api/v1/search?q=bandung&in=bandung-seoul";
        var first = Answer.to(one).json();
        var second = Answer.to(text(first, "next")).json();

        assertThat(places(first)).hasSizeGreaterThan(10);
        assertThat(places(second)).isNotEmpty().doesNotContainAnyElementsOf(places(first));
        assertThat(text(second, "previous")).isEqualTo(one);
        assertThat(Answer.to("/api/v1/search?q=+").status()).isEqualTo(400);
    }

    private static List<String> places(JsonNode found) {
        return found.path("partnerships")
                .path(0)
                .path("places")
                .valueStream()
                .map(place -> text(place, "kind") + text(place, "id"))
                .toList();
    }

    /** Of the list of imports; each of them is open, as its page is. */
    @ParameterizedTest
    @CsvSource({"en, You are asked who you are", "id, Identitas Anda diperlukan", "ko, 누구인지 확인해야 합니다"})
    void whoMayNotBeOnThePageIsNotAnswered(String language, String title) {
        var answer = Answer.to("/api/v1/imports", "Cookie", "", "Accept-Language", language);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(text(answer.json(), "title")).isEqualTo(title);
        assertThat(Answer.to("/api/v1/imports", "Authorization", "Bearer kembar_none")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void citiesGoOnFromPageToPage() {
        var all = Answer.to("/api/v1/cities?name=san&limit=40").json().path("cities");
        var seen = new ArrayList<String>();
        var next = "/api/v1/cities?name=san&limit=10";
        while (seen.size() < 40) {
            var answer = Answer.to(next).json();
            answer.path("cities").forEach(city -> seen.add(text(city, "id")));
            next = text(answer, "next");
        }

        assertThat(seen)
                .containsExactlyElementsOf(
                        all.valueStream().map(city -> text(city, "id")).toList());
        assertThat(Answer.to("/api/v1/cities?name=Seoul&after=1").status()).isEqualTo(400);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
