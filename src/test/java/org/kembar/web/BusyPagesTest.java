package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kembar.access.Open;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever is not served for want of a turn loses nothing of what they sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BusyPagesTest {

    private final Site site = RunningSite.startedOn(RunningSite.shared().source(), Crowd.class);

    /** Where it is never anybody's turn. */
    @Configuration(proxyBeanMethods = false)
    @Import(Crowded.class)
    static class Crowd {}

    @RestController
    static class Crowded {

        @Open
        @RequestMapping("/{language:id|en|ko}/crowd/{what}/store")
        String store() {
            throw new Busy("Others come first");
        }
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private HttpResponse<String> ask(String path, HttpRequest.Builder request) {
        return RunningSite.send(request.uri(URI.create(site.address() + path)).build());
    }

    @Test
    void whatWasSentStandsOnThePage() {
        for (var language : Language.values()) {
            var path = language.tag() + "/crowd/one%20two/store";
            var answer = ask(
                    path,
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("row=1&row=2&why=%3Cb%3E%22dua%22+%26+%EB%91%98")));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            var form = Jsoup.parse(answer.body()).expectFirst("main form");
            assertThat(form.attr("action")).isEqualTo("/" + path);
            assertThat(form.select("input").eachAttr("name")).containsExactlyInAnyOrder("row", "row", "why");
            assertThat(form.select("input").eachAttr("value")).containsExactlyInAnyOrder("1", "2", "<b>\"dua\" & 둘");
            assertThat(form.select("button").text()).isEqualTo(Wording.plain(language, "web.busy.again"));
            assertThat(Jsoup.parse(answer.body()).select("main a").eachAttr("href"))
                    .isEqualTo(List.of(
                            "/" + language.tag() + "/crowd/one%20two", "/" + language.tag() + "/crowd/one%20two"));
            assertThat(answer.body()).contains("Others come first");
        }
    }

    @Test
    void whoOnlyLooksIsToldSo() {
        var answer = ask("en/crowd/one/store", HttpRequest.newBuilder().GET());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Others come first").doesNotContain("Send again");
    }
}
