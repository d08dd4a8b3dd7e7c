package org.kembar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.web.RunningSite;

/** What a program has already is neither worked out nor sent again. */
class MarksTest {

    private static final String SEOUL = "/api/v1/partnerships/bandung-seoul";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/partnerships",
                SEOUL,
                SEOUL + "/case-file",
                SEOUL + "/agreements/a2?on=2020",
                SEOUL + "/evaluation?as-of=2024",
                SEOUL + "/sources/s1",
                "/api/v1/ending",
                "/api/v1/signals",
                "/api/v1/cities?name=Bandung",
                "/api/v1/audit",
                "/api/v1/openapi.json"
            })
    void whatHasNotChangedIsNotSentAgain(String address) {
        var mark = Answer.to(address).header("ETag");
        var again = Answer.to(address, "Accept-Language", "en", "If-None-Match", mark);

        assertThat(mark).startsWith("W/\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(mark);
    }

    @Test
    void anotherLanguageFormOrQuestionHasAnotherMark() {
        var marks = Stream.of(
                        Answer.to(SEOUL + "/case-file"),
                        Answer.to(SEOUL + "/case-file", "Accept-Language", "ko"),
                        Answer.to(SEOUL + "/case-file", "Accept-Language", "en", "Accept", "application/yaml"),
                        Answer.to(SEOUL + "/evaluation?as-of=2024"),
                        Answer.to(SEOUL + "/evaluation?as-of=2023"))
                .map(answer -> answer.header("ETag"));

        assertThat(marks).doesNotHaveDuplicates().doesNotContain("");
    }

    /** One query tells it, where reading the case file takes one for each table. */
    @Test
    void savesTheWork() {
        var connections = new AtomicInteger();
        try (var site = RunningSite.startedOn(counted(RunningSite.shared().source(), connections))) {
            var mark = ask(site.address(), "*").headers().firstValue("ETag").orElseThrow();
            connections.set(0);
            assertThat(ask(site.address(), "\"another\"").statusCode()).isEqualTo(200);
            var working = connections.getAndSet(0);
            assertThat(ask(site.address(), mark).statusCode()).isEqualTo(304);

            assertThat(connections).hasValue(1);
            assertThat(working).isGreaterThan(1);
        }
    }

    private static HttpResponse<String> ask(URI site, String mark) {
        return RunningSite.get(site, SEOUL + "/evaluation?as-of=2024", "If-None-Match", mark);
    }

    private static DataSource counted(DataSource source, AtomicInteger connections) {
        return (DataSource) Proxy.newProxyInstance(
                MarksTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        connections.incrementAndGet();
                    }
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void headTellsTheMarkAndNothingElse() throws Exception {
        var site = RunningSite.shared();
        var request = HttpRequest.newBuilder(URI.create(site.address(SEOUL)))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .header("Accept-Language", "en")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag"))
                    .hasValue(Answer.to(SEOUL).header("ETag"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SEOUL, SEOUL + "/case-file", SEOUL + "/evaluation?as-of=2024", "/api/v1/openapi.json"})
    void travelsCompressed(String address) {
        assertThat(Answer.to(address, "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    /** RFC 9110, 13.1.2: whatever there is, is not sent again; what there is not, is still missing. */
    @ParameterizedTest
    @CsvSource({
        SEOUL + ", 304",
        SEOUL + "/evaluation?as-of=2024, 304",
        "/api/v1/search?q=transport, 304",
        "/api/v1/partnerships/bandung-nowhere, 404",
        SEOUL + "/evaluation?as-of=20x4, 400"
    })
    void anyMarkAtAllIsThatOfWhatThereIs(String address, int status) {
        var answer = Answer.to(address, "If-None-Match", "*");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().isEmpty()).isEqualTo(status == 304);
    }

    /** The mark of a question that could not be answered would make the next one look answered. */
    @Test
    void aProblemHasNoMarkOfAnAnswer() {
        var mark = Answer.to(SEOUL + "/evaluation?as-of=2024").header("ETag");

        assertThat(Answer.to(SEOUL + "/evaluation?as-of=20x4", "If-None-Match", mark)
                        .status())
                .isEqualTo(400);
        assertThat(Answer.to(SEOUL + "/evaluation?as-of=20x4").header("ETag")).isNotEqualTo(mark);
    }
}
