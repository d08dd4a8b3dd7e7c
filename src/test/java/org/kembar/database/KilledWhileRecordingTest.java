package org.kembar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.recording.Desktop;
import org.kembar.registry.OtherWriters;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.web.RunningSite;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The database server is killed while somebody records through the form: what was answered as recorded is there, each once; what was not
 * is there whole or not at all. So many times: {@code -Dkembar.kills=50}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledWhileRecordingTest {

    private static final int KILLS = Integer.getInteger("kembar.kills", 3);

    /** Milliseconds after an answer. */
    private static final long AT_MOST = 60;

    /** For an answer, on a machine where others are at work. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int ATTEMPTS = 40;

    private final Path data;
    private final Server server;
    private final Database database;
    private final Desktop desk;

    KilledWhileRecordingTest(@TempDir Path data) throws IOException {
        this.data = data;
        server = new Server(data, Databases.PROGRAMS);
        var url = server.start();
        server.guard();
        database = Databases.at(url + "?user=" + Server.USER + "&password=" + server.password());
        desk = Desktop.at(RunningSite.on(database.source()), "bandung-seoul");
    }

    @AfterAll
    void stop() {
        database.close();
        server.stop();
    }

    @Test
    void whatWasAnsweredAsRecordedIsThere() throws Exception {
        var chance = new Random(44);
        var recorded = new ArrayList<String>();
        var answered = 0;
        var before = titles();
        for (var kill = 1; kill <= KILLS; kill++) {
            var acknowledged = new AtomicInteger();
            var answers = new Semaphore(0);
            var isOver = new AtomicBoolean();
            var first = recorded.size();
            try (var threads = Executors.newSingleThreadExecutor()) {
                var recording = threads.submit(() -> record(first, acknowledged, answers, isOver));
                assertThat(answers.tryAcquire(chance.nextInt(1, 5), PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as("recorded")
                        .isTrue();
                assertThatThrownBy(() -> recording.get(chance.nextLong(1, AT_MOST), TimeUnit.MILLISECONDS))
                        .as("still recording")
                        .isInstanceOf(TimeoutException.class);
                postmaster().destroyForcibly();
                isOver.set(true);
                // What it found wrong is thrown here.
                recording.get();
            }

            var now = onceItIsBack();
            var expected = new ArrayList<>(recorded);
            IntStream.range(first, first + acknowledged.get())
                    .mapToObj(i -> "Activity " + i)
                    .forEach(expected::add);
            // What was under way when it was killed may be there, but was not confirmed.
            if (now.size() - before.size() > expected.size()) {
                expected.add("Activity " + expected.size());
            }
            assertThat(now.subList(before.size(), now.size()))
                    .as("kill %d", kill)
                    .isEqualTo(expected);
            assertThat(now.subList(0, before.size())).isEqualTo(before);
            assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
            recorded = expected;
            answered += acknowledged.get();
        }
        assertThat(answered).isGreaterThanOrEqualTo(KILLS);
    }

    /** One activity after the other, until one is not answered as recorded. */
    private void record(int first, AtomicInteger acknowledged, Semaphore answers, AtomicBoolean isOver) {
        while (!isOver.get()) {
            var title = "Activity " + (first + acknowledged.get());
            var answer = desk.post(
                    "record/activities",
                    Map.of("title", title, "date", "2020-01-01", "type", "trade", "another", "yes"));
            if (answer.statusCode() != 303) {
                assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
                return;
            }
            acknowledged.incrementAndGet();
            answers.release();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var mark = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(mark.getFirst())).orElseThrow();
    }

    /** Connections that died with the server are used up first, and then a new one is waited for. */
    private List<String> onceItIsBack() {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return titles();
            } catch (DataAccessException | TransactionException _) {
                // Not yet.
            }
        }
        return titles();
    }

    private List<String> titles() {
        OtherWriters.awaitTheirEnd(database.source(), Databases.CLOCK);
        return desk.file().activities().stream()
                .map(activity -> activity.title().in("en").orElse(""))
                .toList();
    }
}
