package org.kembar.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
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

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
