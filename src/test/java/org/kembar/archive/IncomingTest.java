package org.kembar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kembar.archive.Incoming.Refusal;
import org.kembar.archive.Incoming.Refused;

/** More send at a time than documents are looked at. */
class IncomingTest {

    private final Incoming incoming =
            new Incoming(new ArchiveSettings(1 << 20, Optional.empty(), Duration.ofSeconds(1)));

    /** Four have their turn; what the fifth has typed is there all the same. */
    @Test
    void whoeverHasToWaitDoesNotTypeItAgain() {
        assertThat(fifth(request(true))).isEqualTo(new Refused(Refusal.BUSY, true));
        assertThat(fifth(request(false))).isEqualTo(new Refused(Refusal.BUSY, false));
    }

    /** Each of the four is still there while the next one comes: none has chosen a file. */
    private Refused fifth(HttpServletRequest last) {
        return after(4, last).apply(new Refused(Refusal.EMPTY, true));
    }

    private Function<Refused, Refused> after(int others, HttpServletRequest last) {
        return refused -> {
            assertThat(refused.why()).isEqualTo(Refusal.EMPTY);
            return others == 0
                    ? incoming.take(last, _ -> refused, Function.identity())
                    : incoming.take(request(true), _ -> refused, after(others - 1, last));
        };
    }

    private static HttpServletRequest request(boolean isWhole) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                IncomingTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (_, asked, _) -> {
                    assertThat(asked.getName()).isEqualTo("getParts");
                    if (!isWhole) {
                        throw new ServletException("cut");
                    }
                    return List.of();
                });
    }
}
