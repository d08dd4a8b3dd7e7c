package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** As the person at the terminal does it: start, look, stop, start again. A second one beside it is refused. */
    @Test
    void servesUntilItIsStoppedAndKeepsWhatItHas() throws Exception {
        var first = start();
        try (var lines = first.inputReader()) {
            assertThat(portfolio(address(lines))).contains("Seoul", "Namur");

            var second = Run.of("serve", "--port", "0", "--data", folder.toString(), "--lang", "en");
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err()).contains("The data folder " + folder + " is in use by another Kembar");
        }
        stop(first);

        var again = start();
        try (var lines = again.inputReader()) {
            assertThat(portfolio(address(lines))).contains("Seoul", "Namur");
        }
        stop(again);
    }

    private Process start() throws IOException {
        var command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.kembar.cli.Kembar",
                "serve",
                "--port",
                "0",
                "--data",
                folder.toString(),
                "--lang",
                "en");
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
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
