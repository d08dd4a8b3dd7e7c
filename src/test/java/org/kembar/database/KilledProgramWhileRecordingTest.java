package org.kembar.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.OwnProgram;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Text;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.OtherWriters;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;

/**
 * Kembar itself is killed while somebody records through the form, and started again: what was answered as recorded is there, each once;
 * what was not is there whole or not at all, and whoever was signed in still is. So many times: {@code -Dkembar.kills=50}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledProgramWhileRecordingTest {

    private static final int KILLS = Integer.getInteger("kembar.kills", 1);
    private static final String PARTNERSHIP = "bandung-seoul";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/");

    /** As many answers at most before it is killed. */
    private static final int AT_ONCE = 5;

    /** Milliseconds after an answer. */
    private static final long AT_MOST = 60;

    /** For an answer, on a machine where others are at work. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Server server;
    private final String url;
    private final Database database;

    KilledProgramWhileRecordingTest(@TempDir Path data, @TempDir Path folder) throws IOException {
        this.folder = folder;
        server = new Server(data, Databases.PROGRAMS);
        url = server.start() + "?user=" + Server.USER + "&password=" + server.password();
        server.guard();
        database = Databases.at(url);
    }

    @AfterAll
    void stop() {
        database.close();
        server.stop();
    }

    @Test
    void whatWasAnsweredAsRecordedIsThere() throws Exception {
        var chance = new Random(45);
        var first = started();
        var before = titles();
        var cookie = SignedIn.cookie(SignedIn.head(database.source(), CLOCK), database.source(), CLOCK);
        var recorded = before;
        var program = first;
        for (var kill = 1; kill <= KILLS; kill++) {
            var acknowledged = new AtomicInteger();
            var answers = new Semaphore(0);
            var from = recorded.size();
            try (var threads = Executors.newSingleThreadExecutor()) {
                var address = program.address();
                var recording = threads.submit(() -> record(address, cookie, from, acknowledged, answers));
                assertThat(answers.tryAcquire(chance.nextInt(1, AT_ONCE), PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as("recorded")
                        .isTrue();
                assertThat(program.process().waitFor(chance.nextLong(1, AT_MOST), TimeUnit.MILLISECONDS))
                        .as("still running")
                        .isFalse();
                program.process().destroyForcibly().waitFor();
                // What it found wrong is thrown here.
                recording.get();
            }
            OtherWriters.awaitTheirEnd(database.source(), CLOCK);

            var now = titles();
            var confirmed = Stream.concat(
                            recorded.stream(),
                            IntStream.range(from, from + acknowledged.get()).mapToObj(number -> "Activity " + number))
                    .toList();
            // What was under way when it was killed may be there, but was not confirmed.
            var andOneMore = Stream.concat(confirmed.stream(), Stream.of("Activity " + confirmed.size()))
                    .toList();
            assertThat(now).as("kill %d", kill).isIn(confirmed, andOneMore);
            assertThat(acknowledged.get()).isPositive();
            assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);

            program = started();
            assertThat(RunningSite.get(program.address(), "/en/desk", "Cookie", cookie)
                            .statusCode())
                    .isEqualTo(200);
            recorded = now;
        }
        program.process().destroyForcibly().waitFor();
    }

    /** One activity after the other, until nobody answers. */
    private static void record(URI address, String cookie, int from, AtomicInteger acknowledged, Semaphore answers) {
        try {
            while (true) {
                var answer = RunningSite.send(HttpRequest.newBuilder(
                                address.resolve("/en/partnerships/" + PARTNERSHIP + "/record/activities"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .POST(BodyPublishers.ofString(typed("Activity " + (from + acknowledged.get()))))
                        .build());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
                acknowledged.incrementAndGet();
                answers.release();
            }
        } catch (UncheckedIOException _) {
            // It is gone.
        } finally {
            // Nobody waits for answers that do not come.
            answers.release(AT_ONCE);
        }
    }

    private static String typed(String title) {
        return Map.of("title", title, "date", "2020-01-01", "type", "trade", "another", "yes").entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private record Program(Process process, URI address) {}

    private Program started() throws IOException {
        var data = folder.resolve("data");
        var builder = OwnProgram.kembar(List.of("serve", "--port", "0", "--data", data.toString(), "--lang", "en"))
                .redirectError(folder.resolve("said").toFile());
        builder.environment().put("KEMBAR_DATABASE_URL", url);
        var process = builder.start();
        // It goes on to write there, and is not to wait for somebody who reads.
        var lines = process.inputReader();
        var said = lines.readLine();
        var address = ADDRESS.matcher(said == null ? "" : said);
        assertThat(address.find())
                .as("address in: %s %s", said, Files.readString(folder.resolve("said")))
                .isTrue();
        return new Program(process, URI.create(address.group()));
    }

    private List<String> titles() {
        return new CaseFiles(database.source(), CLOCK)
                .find(PARTNERSHIP).orElseThrow().activities().stream()
                        .map(Activity::title)
                        .map(KilledProgramWhileRecordingTest::inEnglish)
                        .toList();
    }

    private static String inEnglish(Text title) {
        return title.in("en").orElse("");
    }
}
