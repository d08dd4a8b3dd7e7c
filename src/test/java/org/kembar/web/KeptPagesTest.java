package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kembar.casefile.CaseFile;

/** What has been rendered is not rendered again, and never shown when the registry holds something else. */
class KeptPagesTest {

    private static final String ID = "bandung-seoul";

    private final RunningSite site = RunningSite.shared();
    private final CaseFile original = site.caseFiles().find(ID).orElseThrow();

    @AfterEach
    void putBack() {
        site.caseFiles().store(original);
    }

    @Test
    void whatAnotherProgramStoresIsShownByTheNextRequest() {
        for (var page : new String[] {"/en/", "/en/?country=KR", "/en/ending", evaluation(), agreement()}) {
            assertThat(site.get(page).body()).as(page).doesNotContain("Renamed");

            site.caseFiles().store(Renamed.of(original));
            assertThat(site.get(page).body()).as(page).contains("Renamed");

            site.caseFiles().store(original);
            assertThat(site.get(page).body()).as(page).doesNotContain("Renamed");
        }
    }

    @Test
    void whatHasNotChangedIsNotRenderedAgain() {
        var before = site.get(agreement()).body();
        Renamed.pastTheTrail(
                site.source(),
                original,
                () -> assertThat(site.get(agreement()).body()).isEqualTo(before).doesNotContain("Renamed"));
    }

    @Test
    void itGoesOutAsTheReaderCanTakeIt() throws IOException, InterruptedException {
        for (var time = 0; time < 2; time++) {
            var compressed = bytes(agreement(), "Accept-Encoding", "gzip, deflate, br");
            var plain = bytes(agreement(), "X-Nothing", "asked");

            assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(compressed.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(plain.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(compressed.headers().allValues("Vary")).anyMatch(names -> names.contains("Accept-Encoding"));
            assertThat(expanded(compressed.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws IOException, InterruptedException {
        var first = bytes(agreement(), "Accept-Encoding", "gzip");
        var mark = first.headers().firstValue("ETag").orElseThrow();

        assertThat(bytes(agreement(), "Accept-Encoding", "gzip", "If-None-Match", mark)
                        .statusCode())
                .isEqualTo(304);
        site.caseFiles().store(Renamed.of(original));
        assertThat(bytes(agreement(), "Accept-Encoding", "gzip", "If-None-Match", mark)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoAsksForAPageThatIsBeingMadeWaitsForIt() throws InterruptedException {
        var askers = 8;
        var crowd = new Crowd(askers);
        try (var other = RunningSite.startedOn(crowd.before(site.source()));
                var asking = Executors.newFixedThreadPool(askers)) {
            var asked = IntStream.range(0, askers)
                    .mapToObj(_ -> (Callable<String>)
                            () -> RunningSite.get(other.address(), evaluation()).body())
                    .toList();
            crowd.gathers();
            var pages = asking.invokeAll(asked).stream().map(Future::resultNow).distinct();
            assertThat(pages).singleElement().asString().contains("<h1");
            assertThat(crowd.makers()).isEqualTo(1);
        }
    }

    /** Lets nobody who asks go on to the second question to the database before all have put the first: then all ask at once. */
    private static final class Crowd {

        private final Set<Thread> asking = ConcurrentHashMap.newKeySet();
        private final Set<Thread> making = ConcurrentHashMap.newKeySet();
        private final CountDownLatch allAsk;
        private volatile boolean isGathering;

        Crowd(int askers) {
            allAsk = new CountDownLatch(askers);
        }

        DataSource before(DataSource source) {
            return RunningSite.asking(source, this::meet);
        }

        void gathers() {
            isGathering = true;
        }

        int makers() {
            return making.size();
        }

        private void meet() {
            // Another thread is writing lines ahead meanwhile.
            if (!isGathering || !Thread.currentThread().getName().startsWith("http")) {
                return;
            }
            if (asking.add(Thread.currentThread())) {
                allAsk.countDown();
                return;
            }
            making.add(Thread.currentThread());
            try {
                allAsk.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private String agreement() {
        return "/en/partnerships/" + ID + "/agreements/"
                + original.agreements().getFirst().id();
    }

    private static String evaluation() {
        return "/en/partnerships/" + ID + "/evaluation?as-of=2026-11-21&framework=eleven-indicators";
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(site.address(path)))
                            .headers(headers)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String expanded(byte[] compressed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
