package org.kembar.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Milliseconds after the first form was sent: enough for a few. */
    private static final long AT_MOST = 600;

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
        var recorded = 0;
        var before = desk.file().activities().size();
        for (var kill = 1; kill <= KILLS; kill++) {
            var acknowledged = new AtomicInteger();
            var begun = new CountDownLatch(1);
            var isOver = new AtomicBoolean();
            var first = recorded;
            var recording = Thread.ofPlatform().start(() -> record(first, acknowledged, begun, isOver));
            begun.await();
            recording.join(chance.nextLong(1, AT_MOST));
            postmaster().destroyForcibly();
            isOver.set(true);
            recording.join();

            var now = onceItIsBack() - before;
            assertThat(now).as("kill %d", kill).isIn(recorded + acknowledged.get(), recorded + acknowledged.get() + 1);
            assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
            recorded = now;
        }
    }

    /** One activity after the other, until one is not answered as recorded. */
    private void record(int first, AtomicInteger acknowledged, CountDownLatch begun, AtomicBoolean isOver) {
        while (!isOver.get()) {
            begun.countDown();
            var title = "Activity " + (first + acknowledged.get());
            var answer = desk.post(
                    "record/activities",
                    Map.of("title", title, "date", "2020-01-01", "type", "trade", "another", "yes"));
            if (answer.statusCode() != 303) {
                assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
                return;
            }
            acknowledged.incrementAndGet();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var mark = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(mark.getFirst())).orElseThrow();
    }

    /** Connections that died with the server are used up first, and then a new one is waited for. */
    private int onceItIsBack() {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return activities();
            } catch (DataAccessException | TransactionException _) {
                // Not yet.
            }
        }
        return activities();
    }

    private int activities() {
        OtherWriters.awaitTheirEnd(database.source(), Databases.CLOCK);
        return desk.file().activities().size();
    }
}
