package org.kembar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.web.RunningSite;

/** What whoever keeps it running sees of it. */
class OperationTest {

    private static final String ID = "X-Request-Id";
    private static final Pattern GENERATED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/en/nothing", "/look/kembar.css", "/api/v1/audit", "/api/nothing", "/health/live"})
    void everyAnswerNamesItsRequest(String address) {
        assertThat(id(address, "4711.a_b-c")).hasValue("4711.a_b-c");
        assertThat(id(address, "")).hasValueSatisfying(id -> assertThat(id).matches(GENERATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "a b", "-", "a\tb", "über"})
    void aNameThatIsNoneIsNotGivenBack(String brought) {
        assertThat(id("/health/live", brought))
                .hasValueSatisfying(id -> assertThat(id).matches(GENERATED));
        assertThat(id("/health/live", "x".repeat(65)))
                .hasValueSatisfying(id -> assertThat(id).matches(GENERATED));
    }

    private Optional<String> id(String address, String brought) {
        var answer = brought.isEmpty() ? site.get(address) : site.get(address, ID, brought);
        return answer.headers().firstValue(ID);
    }

    @Test
    void anErrorPageNamesTheRequest() {
        assertThat(site.get("/en/nothing", ID, "seen-on-the-page").body())
                .contains("Number of this request: seen-on-the-page");
    }

    /** With the pattern of the address and not the address: what somebody looked for is nobody's business. */
    @Test
    void everyRequestHasOneLineInTheLog() throws InterruptedException {
        try (var lines = new Lines()) {
            site.get("/api/v1/partnerships/bandung-seoul?secret=1", ID, "the-one");
            site.get("/en/nothing", ID, "the-other");

            assertThat(List.of(lines.next(), lines.next()))
                    .containsExactlyInAnyOrder("the-one: GET /api/v1/partnerships/{id} 400", "the-other: GET - 404");
        }
    }

    /** Each request is answered before its line is written. */
    private static final class Lines extends Handler implements AutoCloseable {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final Logger log = Logger.getLogger(Access.LOGGER);

        Lines() {
            log.setLevel(Level.INFO);
            log.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(RequestId.current().orElse("") + ": " + line.getParameters()[0]);
        }

        String next() throws InterruptedException {
            return Optional.ofNullable(lines.poll(10, TimeUnit.SECONDS)).orElse("no line");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            log.removeHandler(this);
        }
    }

    @Test
    void isAliveAndReady() {
        for (var address : List.of("/health/live", "/health/ready")) {
            assertThat(site.get(address).statusCode()).isEqualTo(200);
            assertThat(site.get(address).body()).contains("\"up\"");
            assertThat(site.get(address).headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void withoutItsDatabaseItIsAliveButNotReady() {
        var isGone = new AtomicBoolean();
        try (var gone = RunningSite.startedOn(RunningSite.goneAtTimes(site.source(), isGone))) {
            isGone.set(true);

            assertThat(RunningSite.get(gone.address(), "/health/live").statusCode())
                    .isEqualTo(200);
            assertThat(RunningSite.get(gone.address(), "/health/ready").statusCode())
                    .isEqualTo(503);
            isGone.set(false);
            assertThat(RunningSite.get(gone.address(), "/health/ready").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void countsRequestsAndMeasuresTheProgramAndItsDatabase() throws InterruptedException {
        answered("/api/v1/signals/C3.1");
        var metrics = site.get("/metrics");

        assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(metrics.body())
                .containsPattern(
                        "(?m)^http_server_requests_seconds_count\\{method=\"GET\",pattern=\"/api/v1/signals/\\{signal}\",status=\"200\"} [1-9]")
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active", "process_uptime_seconds");
    }

    /** Of the server and the libraries: which weaknesses they have is known by their versions. */
    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/en/nothing", "/api/v1/nothing", "/api/v1/a%2Fb", "/metrics", "/health/ready"})
    void noAnswerTellsTheVersionOfAPart(String address) {
        var answer = site.get(address);
        assertThat(answer.headers().map().keySet().stream().map(String::toLowerCase))
                .doesNotContain("server", "x-powered-by", "x-application-context");
        assertThat(answer.body())
                .doesNotContainPattern("(?i)tomcat|spring|postgresql/|jvm_info|java/|[^a-z]version=\"");
    }

    /** Whoever asks for thousands of addresses that there are not must not fill the memory with counters. */
    @Test
    void addressesThatThereAreNotAreCountedAsOne() throws InterruptedException {
        answered("/en/nothing-1");
        answered("/api/v1/nothing-2");

        assertThat(site.get("/metrics").body()).doesNotContain("nothing-").contains("pattern=\"-\",status=\"404\"");
    }

    /** Asks, and waits until that has been counted. */
    private void answered(String address) throws InterruptedException {
        try (var lines = new Lines()) {
            site.get(address);
            lines.next();
        }
    }
}
