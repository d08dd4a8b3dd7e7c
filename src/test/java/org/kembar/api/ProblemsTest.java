package org.kembar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.web.RunningSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a program asks wrongly, it is told what was wrong, in a form that programs read. */
class ProblemsTest {

    private static final String SEOUL = "/api/v1/partnerships/bandung-seoul";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /partnerships?contry=KR                                | contry      | KR         | There is no parameter contry here. There are: country, field, state, year, after, limit. Did you mean country?
            /partnerships?country=XX                               | country     | XX         | Found XX, expected the code of a country such as KR.
            /partnerships?year=1066                                | year        | 1066       | Found 1066, expected a year from 1900 to 2026.
            /partnerships?state=dead                               | state       | dead       | Found dead, expected one of: none, intent, in-force, lapsed, cannot-tell.
            /partnerships?limit=201                                | limit       | 201        | Found 201, expected a whole number from 1 to 200.
            /partnerships?limit=1e2                                | limit       | 1e2        | Found 1e2, expected a whole number
            /partnerships?after=%2e%2e                             | after       | ..         | Found .., expected the id of a partnership
            /partnerships/bandung-seoul?on=2020                    | on          | 2020       | This address takes no parameters; found on.
            /partnerships/bandung-seoul/evaluation?as-of=20x4      | as-of       | 20x4       | Found 20x4, expected a date such as 2016
            /partnerships/bandung-seoul/evaluation?as-of=9999      | as-of       | 9999       | Found 9999, expected a date from 1900-01-01 to 2036-12-31.
            /partnerships/bandung-seoul/evaluation?fields=f-egvo   | fields      | f-egvo     | Did you mean f-egov?
            /partnerships/bandung-seoul/evaluation?framework=oecd  | framework   | oecd       | There is no framework oecd.
            /partnerships/bandung-seoul/evaluation/branch          | branch      | ''         | There is no indicator or signal
            /partnerships/bandung-seoul/evaluation/branch?branch=C3.9 | branch   | C3.9       | There is no indicator or signal C3.9 in this framework.
            /partnerships/bandung-seoul/agreements/a2?on=3.8.2023 | on         | 3.8.2023   | 2023-08-03 / 2023-03-08
            /compare                                               | partnership | ''         | Found 0 evaluations to compare, expected from 1 to 24
            /compare?partnership=atlantis                          | partnership | atlantis   | There is no partnership atlantis on record.
            /compare?partnership=bandung-seoul&scope=f-egov@2016   | scope       | f-egov@2016 | expected fields, or fields@from/to
            /cities                                                | name        | ''         | Expected the name of a city
            /partnerships?state=xx                                 | state       | xx         | expected one of: none, intent, in-force, lapsed, cannot-tell.
            /cities?name=Liverpool&country=QQ                      | country     | QQ         | Found QQ, expected the code of a country
            /audit?after=-1                                        | after       | -1         | expected a whole number from 0
            """)
    void aParameterIsNamedWithWhatWasFoundAndExpected(String path, String name, String found, String sentence) {
        var answer = Answer.to("/api/v1" + path);
        var problem = answer.json();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.path("type").asString()).isEqualTo("urn:kembar:problem:parameter");
        assertThat(problem.path("parameters").path(0).path("name").asString()).isEqualTo(name);
        assertThat(problem.path("parameters").path(0).path("found").path(0).asString(""))
                .isEqualTo(found);
        assertThat(problem.path("detail").asString()).contains(sentence);
        assertThat(problem.path("request").asString()).isEqualTo(answer.header("X-Request-Id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | A parameter is not understood     | Found XX, expected the code of a country such as KR.
            id | Parameter tidak dapat dipahami    | Tertulis XX, seharusnya kode negara
            ko | 매개변수를 이해할 수 없습니다       | XX
            fr | Parameter tidak dapat dipahami    | Tertulis XX
            """)
    void problemsAreToldInTheLanguageAskedFor(String language, String title, String sentence) {
        var problem = Answer.to("/api/v1/partnerships?country=XX", "Accept-Language", language)
                .json();

        assertThat(problem.path("title").asString()).isEqualTo(title);
        assertThat(problem.path("detail").asString()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1",
                "/api/v2/partnerships",
                "/api/v1/partnerships/",
                "/api/v1/partnerships/atlantis",
                "/api/v1/partnerships/Bandung-Seoul",
                "/api/v1/partnerships/atlantis/evaluation",
                SEOUL + "/agreements/none",
                SEOUL + "/sources/none",
                "/api/v1/frameworks/none",
                "/api/v1/signals/C99",
                "/api/v1/cities/999999999",
                "/api/v1/cities/nobody-s-id"
            })
    void whatThereIsNotIsAProblem(String address) {
        var answer = Answer.to(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("instance").asString()).isEqualTo(address);
        assertThat(answer.json().path("status").asInt()).isEqualTo(404);
    }

    @Test
    void aFormThatThereIsNotIsAProblem() {
        var answer = Answer.to(SEOUL, "Accept", "text/html", "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("title").asString()).isEqualTo("The answer does not exist in this form");
    }

    /** Written to the socket, as no client would. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST /api/v1/partnerships                    | ''                                   | 405
            DELETE /api/v1/partnerships/bandung-seoul    | ''                                   | 405
            TRACE /api/v1/audit                          | ''                                   | 405
            MKCOL /api/v1/audit                          | ''                                   | 405
            GET /api/v1/partnerships?country=%zz         | ''                                   | 400
            GET /api/v1/cities?name=%f0%28               | ''                                   | 400
            GET /api/v1/cities?name=%c3%28               | ''                                   | 400
            GET /api/v1/partnerships/%zz                 | ''                                   | 400
            GET /api/v1/partnerships/%00                 | ''                                   | 400
            GET /api/v1/partnerships/..%2f..%2fsecret    | ''                                   | 400
            GET /api/v1/compare?partnership=%00          | ''                                   | 400
            GET /api/v1/partnerships?field=%00           | ''                                   | 400
            GET /api/v1/partnerships/bandung-seoul/evaluation?fields=%00 | ''                   | 400
            GET /api/v1/a<b>"c                           | ''                                   | 400
            GET /api/v1/cities?name=LONG                 | ''                                   | 400
            GET /api/v1/cities?name=MANY                 | ''                                   | 400
            GET /api/v1/audit                            | X-Long: LONG                         | 400
            GET /api/v1/audit                            | Content-Length: -1                   | 400
            """)
    void hostileRequestsAreProblems(String request, String header, int status) throws IOException {
        var raw = raw(filled(request), filled(header));

        assertThat(raw).startsWith("HTTP/1.1 " + status + " ").contains("application/problem+json");
        assertThat(body(raw).path("status").asInt()).isEqualTo(status);
        assertThat(body(raw).path("title").asString()).isNotEmpty();
    }

    /** None of them gets an answer that another reader would have to pay for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: DEEP",
                "Accept-Language: ;;;q=*",
                "Accept: ;;;",
                "X-Request-Id: a\tb",
                "If-None-Match: LONG"
            })
    void hostileHeadersDoNoHarm(String header) throws IOException {
        var raw = raw("GET " + SEOUL, filled(header));

        assertThat(raw).matches("(?s)HTTP/1\\.1 (200|400|406) .*").doesNotContain("Exception", "\tat ");
    }

    @Test
    void nothingThatIsAskedEndsAHeader() throws IOException {
        var raw = raw(
                "GET /api/v1/partnerships?limit=1&field=a%0d%0aX-Evil:%20yes", "X-Request-Id: evil%0d%0aX-Evil: yes");

        assertThat(raw).startsWith("HTTP/1.1 200 ").doesNotContainIgnoringCase("\r\nX-Evil");
    }

    /** Browsers leave them as they were typed into the line of the address; none of them is a problem for programs. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /en/search?q=[a]{b}|c\\d^e`f                             ; 200
            /en/partnerships/bandung-seoul/agreements/a2?on=[2015-05] ; 400
            /en/partnerships/[bandung]|seoul^                         ; 404
            """)
    void whatBrowsersSendAsItWasTypedReachesThePage(String place, int status) throws IOException {
        var raw = raw("GET " + place, "Accept-Language: en");

        assertThat(raw).startsWith("HTTP/1.1 " + status + " ").contains("text/html", "<html lang=\"en\">");
    }

    private static String filled(String text) {
        return text.replace("LONG", "x".repeat(20_000))
                .replace("MANY", "x" + "&a=1".repeat(1_500))
                .replace("DEEP", "id" + "-abcdefgh".repeat(1_500));
    }

    private static String raw(String request, String header) throws IOException {
        var site = URI.create(RunningSite.shared().address("/"));
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            var out = socket.getOutputStream();
            out.write((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + (header.isEmpty() ? "" : header + "\r\n") + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode body(String raw) {
        return JsonMapper.builder().build().readTree(raw.substring(raw.indexOf('{'), raw.lastIndexOf('}') + 1));
    }

    @Test
    void aDatabaseThatIsAwayIsAProblemForAWhile() {
        var isGone = new AtomicBoolean();
        try (var site = RunningSite.startedOn(
                RunningSite.goneAtTimes(RunningSite.shared().source(), isGone))) {
            isGone.set(true);
            var gone = new Answer(RunningSite.get(site.address(), "/api/v1/partnerships"));
            isGone.set(false);

            assertThat(gone.status()).isEqualTo(503);
            assertThat(gone.header("Retry-After")).isEqualTo("5");
            assertThat(gone.body()).contains("urn:kembar:problem:database").doesNotContain("cable", "Exception");
            assertThat(RunningSite.get(site.address(), "/api/v1/partnerships").statusCode())
                    .isEqualTo(200);
        }
    }
}
