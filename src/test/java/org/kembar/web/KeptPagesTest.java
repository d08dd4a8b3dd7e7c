package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
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
