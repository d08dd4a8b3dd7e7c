package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FailureTest {

    private static final String CAUSE = "the cable was pulled";

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
