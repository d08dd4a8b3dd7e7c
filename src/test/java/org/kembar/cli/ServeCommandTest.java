package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.OwnProgram;

class ServeCommandTest {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/");
    private static final String NO_PORT = "-1";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {NO_PORT, "65536", "eighty"})
    void aPortThatIsNoneIsNotUnderstood(String port) {
        var run = Run.of("serve", "--port", port, "--data", folder.toString(), "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--port", port);
        assertThat(folder).isEmptyDirectory();
    }

    /** Before a database is set up, which takes a while. */
    @Test
    void aPortThatAnotherHasIsSaidAtOnce() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Integer.toString(other.getLocalPort());
            var run =
                    Run.of("serve", "--host", "127.0.0.1", "--port", port, "--data", folder.toString(), "--lang", "en");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("Another program is using port " + port);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --site=http://kembar.bandung.go.id  |                    | http://kembar.bandung.go.id
            --site=https://kembar.bandung.go.id | --proxy=proxy.local | proxy.local
            --proxy=10.0.0.5                    |                    | --proxy does nothing without --site
            """)
    void anAddressThatIsNoneIsNotUnderstood(String one, @Nullable String other, String sentence) {
        var run = Run.of(Stream.of("serve", one, other, "--data", folder.toString(), "--lang", "en")
                .filter(Objects::nonNull)
                .toArray(String[]::new));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(sentence);
        assertThat(folder).isEmptyDirectory();
    }

    /** What is wrong in the file of the services of cities is said with its line, before anybody is let in. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bandung.isuer=https://sso.bandung.go.id | 1650357 | 2 | “bandung.isuer” is no part of a service
            bandung.client=                         | 1650357 | 2 | “bandung.client” is missing
            bandung.name=Kota Bandung               | Bandung | 1 | “bandung.city” names no city that is known: Bandung
            """)
    void aServiceThatIsNoneIsNotUnderstood(String line, String city, int code, String sentence) throws IOException {
        var file = Files.writeString(folder.resolve("services"), """
                bandung.name=Kota Bandung
                bandung.issuer=https://sso.bandung.go.id/realms/kota
                bandung.client=kembar
                bandung.secret=rahasia
                bandung.city=%s
                %s
                """.formatted(city, line));
        var run = Run.of(
                "serve", "--port", "0", "--data", data().toString(), "--lang", "en", "--sign-on", file.toString());

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(file.toString(), sentence).doesNotContain("rahasia");
    }

    /**
     * As the person at the terminal does it: start, look, stop, start again; a second one beside it is refused. In the end it is
     * killed: nobody is left to stop the database, and yet it stops.
     */
    @Test
    void servesUntilItIsStoppedAndKeepsWhatItHas() throws Exception {
        var first = start();
        try (var lines = first.inputReader()) {
            assertThat(portfolio(address(lines))).contains("Seoul", "Namur");
            assertThat(lines.readLine()).startsWith("Nobody works with this registry yet.");
            assertThat(lines.readLine()).matches("http://localhost:\\d+/en/invitations/[A-Za-z0-9_-]{43}");
            // Whoever sets an office up may read no English.
            assertThat(lines.readLine()).startsWith("Belum ada pengguna di Kembar ini.");
            assertThat(lines.readLine()).matches("http://localhost:\\d+/id/invitations/[A-Za-z0-9_-]{43}");
            assertThat(lines.readLine()).startsWith("아직 이 등록부의 사용자가 없습니다.");
            assertThat(lines.readLine()).matches("http://localhost:\\d+/ko/invitations/[A-Za-z0-9_-]{43}");
            assertThat(lines.ready()).isFalse();

            var second = Run.of("serve", "--port", "0", "--data", data().toString(), "--lang", "en");
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err()).contains("The data folder " + data() + " is in use by another Kembar");
        }
        stop(first);
        onlyItsOwnSentencesWereSaid();

        var again = start();
        try (var lines = again.inputReader()) {
            assertThat(portfolio(address(lines))).contains("Seoul", "Namur");
        }
        var database = database();
        again.destroyForcibly().waitFor();
        database.onExit().get(30, TimeUnit.SECONDS);
    }

    /** What libraries have to say stands in the log, one object on a line. */
    private void onlyItsOwnSentencesWereSaid() throws IOException {
        assertThat(Files.readString(said())).isEqualTo("Setting up the database in " + data() + "…\n");
        assertThat(Files.readAllLines(data().resolve("kembar-0.log")))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line).startsWith("{\"time\":\"20").endsWith("}"));
    }

    private ProcessHandle database() throws IOException {
        var mark = Files.readAllLines(data().resolve("postgresql").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(mark.getFirst())).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pom.xml | localhost       | ''                         | The data folder pom.xml cannot be used
            ''      | nowhere.invalid | ''                         | Kembar cannot answer under nowhere.invalid
            ''      | localhost       | mysql://localhost/x        | KEMBAR_DATABASE_URL names no database
            ''      | localhost       | postgresql://127.0.0.1:1/x | The database that KEMBAR_DATABASE_URL names cannot
            """)
    void whatStandsInTheWayIsSaidInASentence(String data, String host, String url, String sentence) throws Exception {
        var builder = OwnProgram.kembar(command(data.isEmpty() ? data() : Path.of(data), host))
                .redirectError(said().toFile());
        builder.environment().put("KEMBAR_DATABASE_URL", url);
        var process = builder.start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said())).isEqualTo(1);
        assertThat(Files.readString(said())).contains(sentence).doesNotContain("\tat ", "Exception:");
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** What it said beside the address. */
    private Path said() {
        return folder.resolve("said");
    }

    private static List<String> command(Path data, String host) {
        return List.of("serve", "--port", "0", "--data", data.toString(), "--host", host, "--lang", "en");
    }

    private Process start() throws IOException {
        return OwnProgram.kembar(command(data(), "127.0.0.1"))
                .redirectError(said().toFile())
                .start();
    }

    private static URI address(BufferedReader lines) throws IOException {
        var said = lines.readLine();
        var address = ADDRESS.matcher(said == null ? "" : said);
        assertThat(address.find()).as("address in: %s", said).isTrue();
        return URI.create(address.group());
    }

    private static String portfolio(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address.resolve("/en/")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** The signal that Ctrl-C sends has the same way out. */
    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.isAlive()).isFalse();
    }
}
