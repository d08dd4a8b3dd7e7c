package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.access.Open;
import org.kembar.operation.Unreachable;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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
        try (var site = RunningSite.startedOn(RunningSite.shared().source(), Broken.class)) {
            var failed = RunningSite.get(site.address(), "/id/broken");
            var number = failed.headers().firstValue("X-Request-Id").orElseThrow();

            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body())
                    .contains("<html lang=\"id\">", "Halaman ini gagal disusun", "Nomor permintaan ini: " + number)
                    .doesNotContain(CAUSE, "Exception", "org.kembar", Wording.plain(Language.ID, "web.failed.unknown"));

            var sent = sent(site.address().resolve("/en/broken"));
            assertThat(sent.statusCode()).isEqualTo(500);
            assertThat(sent.body())
                    .contains(Wording.plain(Language.EN, "web.failed.unknown"))
                    .doesNotContain(CAUSE, "Nothing was changed");
        }
    }

    @Test
    void whereTheDatabaseIsAwayThatIsSaidAndNotThatNothingWasStored() {
        var isGone = new AtomicBoolean();
        try (var site = RunningSite.startedOn(
                RunningSite.goneAtTimes(RunningSite.shared().source(), isGone))) {
            isGone.set(true);
            var away = RunningSite.get(site.address(), "/id/");
            var sent = sent(site.address().resolve("/en/partnerships/bandung-seoul/record/activities"));
            isGone.set(false);

            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).contains("5");
            assertThat(away.body())
                    .contains("<html lang=\"id\">", Wording.plain(Language.ID, "web.away"))
                    .doesNotContain(CAUSE, Wording.plain(Language.ID, "web.failed.unknown"));
            assertThat(sent.statusCode()).isEqualTo(503);
            assertThat(sent.body())
                    .contains(Wording.plain(Language.EN, "web.away"), Wording.plain(Language.EN, "web.failed.unknown"))
                    .doesNotContain("Nothing was changed");
            assertThat(RunningSite.get(site.address(), "/id/").statusCode()).isEqualTo(200);
        }
    }

    /** A commit that nobody answers any more, a server that stops, and one that has not begun; and what is none of these. */
    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "08003, true",
        "57P01, true",
        "57P03, true",
        "57014, false",
        "53100, false",
        "23505, false"
    })
    void whetherTheDatabaseIsAwayIsToldByItsOwnSign(String sign, boolean isAway) {
        var thrown = new TransactionSystemException("Could not commit", new SQLException(CAUSE, sign));

        assertThat(Unreachable.isTheReasonOf(thrown)).isEqualTo(isAway);
    }

    private static HttpResponse<String> sent(URI address) {
        return RunningSite.send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address.resolve("/").toString().replaceAll("/$", ""))
                .header("Cookie", RunningSite.shared().cookie())
                .POST(HttpRequest.BodyPublishers.ofString("title=a"))
                .build());
    }

    /** What none of ours should do. */
    @RestController
    static class Broken {

        @Open
        @RequestMapping("/{language}/broken")
        String fail() {
            throw new IllegalStateException(CAUSE);
        }
    }
}
