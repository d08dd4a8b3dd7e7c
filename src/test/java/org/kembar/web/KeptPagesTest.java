package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Records;
import org.kembar.casefile.Side;
import org.kembar.casefile.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

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

            site.caseFiles().store(renamed());
            assertThat(site.get(page).body()).as(page).contains("Renamed");

            site.caseFiles().store(original);
            assertThat(site.get(page).body()).as(page).doesNotContain("Renamed");
        }
    }

    @Test
    void whatHasNotChangedIsNotRenderedAgain() {
        var jdbc = JdbcClient.create(site.source());
        var name = jdbc.sql("select name::text from registry.cities where case_file = ? and id = ?")
                .param(ID)
                .param(partner())
                .query((row, _) -> row.getString(1))
                .single();
        var before = site.get(agreement()).body();
        // Past the trail, so that nothing tells of it.
        name(jdbc, "{\"en\": \"Renamed\"}");
        try {
            assertThat(site.get(agreement()).body()).isEqualTo(before).doesNotContain("Renamed");
        } finally {
            name(jdbc, name);
        }
    }

    private void name(JdbcClient jdbc, String name) {
        jdbc.sql("update registry.cities set name = ?::jsonb where case_file = ? and id = ?")
                .param(name)
                .param(ID)
                .param(partner())
                .update();
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
        site.caseFiles().store(renamed());
        assertThat(bytes(agreement(), "Accept-Encoding", "gzip", "If-None-Match", mark)
                        .statusCode())
                .isEqualTo(200);
    }

    /** With another name of the partner, which stands on every page. */
    private CaseFile renamed() {
        Map<String, Object> values = new HashMap<>(Records.values(original));
        values.put("cities", original.cities().stream().map(this::renamed).toList());
        return Records.make(CaseFile.class, values);
    }

    private City renamed(City city) {
        if (!city.id().equals(partner())) {
            return city;
        }
        Map<String, Object> values = new HashMap<>(Records.values(city));
        values.put("name", Text.of("en", "Renamed"));
        return Records.make(City.class, values);
    }

    private String partner() {
        return original.partnership().parties().stream()
                .filter(party -> party.side() == Side.B)
                .map(Partnership.Party::city)
                .findFirst()
                .orElseThrow();
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
