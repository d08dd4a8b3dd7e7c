package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    private static final String CAUSE = "the cable was pulled";

    /** It is not read as an empty form, and nothing is done. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/xml; charset=UTF-8", "x"})
    void whatIsNoFormIsRefused(String form) {
        var site = RunningSite.shared();
        for (var place : List.of("/en/sign-in", "/en/partnerships/bandung-seoul/record/activities")) {
            var answer = RunningSite.send(HttpRequest.newBuilder(URI.create(site.address(place)))
                    .header("Content-Type", form)
                    .header("Cookie", site.cookie())
                    .POST(HttpRequest.BodyPublishers.ofString("{\"email\": \"a\"}"))
                    .build());
            assertThat(answer.statusCode()).as(place).isEqualTo(415);
            assertThat(answer.body()).contains("<html lang=\"en\">").doesNotContain("Exception");
        }
    }

    @Test
    void aFailureOfOursHasANumberAndKeepsItsCauseToItself() {
        var isGone = new AtomicBoolean();
        try (var site = RunningSite.startedOn(
                RunningSite.goneAtTimes(RunningSite.shared().source(), isGone))) {
            isGone.set(true);
            var failed = RunningSite.get(site.address(), "/id/");
            isGone.set(false);

            var number = failed.headers().firstValue("X-Request-Id").orElseThrow();

            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body())
                    .contains("<html lang=\"id\">", "Halaman ini gagal disusun", "Nomor permintaan ini: " + number)
                    .doesNotContain(CAUSE, "Exception", "org.kembar");
            assertThat(RunningSite.get(site.address(), "/id/").statusCode()).isEqualTo(200);
        }
    }
}
