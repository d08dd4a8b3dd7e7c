package org.kembar.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Imports;
import org.kembar.registry.OtherWriters;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The database server is killed in the midst of an import: it comes back by itself, with all of the import or nothing, and what
 * was acknowledged is there. So many times: {@code -Dkembar.kills=50}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServerTest {

    private static final int KILLS = Integer.getInteger("kembar.kills", 3);

    /** Milliseconds after an import has begun: enough for a few. */
    private static final long AT_MOST = 800;

    /** Each waits five seconds at most for the server to be back, and uses up a connection that is dead. */
    private static final int ATTEMPTS = 40;

    private final Path data;
    private final Server server;
    private final Database database;
    private final CaseFiles files;
    private final Imports imports;

    KilledServerTest(@TempDir Path data) throws IOException {
        this.data = data;
        server = new Server(data, Databases.PROGRAMS);
        var url = server.start();
        server.guard();
        database = Databases.at(url + "?user=" + Server.USER + "&password=" + server.password());
        files = new CaseFiles(database.source(), Databases.CLOCK);
        imports = new Imports(database.source(), Databases.CLOCK);
    }

    @AfterAll
    void stop() {
        database.close();
        server.stop();
    }

    @Test
    void comesBackWithAllOrNothing() throws Exception {
        var chance = new Random(43);
        var before = List.<CaseFile>of();
        for (var kill = 1; kill <= KILLS; kill++) {
            var first = kill * 1_000L;
            var next = new AtomicLong(first);
            var begun = new CountDownLatch(1);
            var isOver = new AtomicBoolean();
            var importing = Thread.ofPlatform().start(() -> importFrom(next, begun, isOver));
            begun.await();
            importing.join(chance.nextLong(1, AT_MOST));
            var killed = postmaster();
            killed.destroyForcibly();
            // The signal takes a moment, and so long the old server goes on to answer.
            killed.onExit().join();
            isOver.set(true);
            importing.join();

            var now = onceItIsBack();
            var acknowledged = next.get();
            assertThat(now)
                    .as("kill %d", kill)
                    .isIn(
                            acknowledged == first ? before : KilledImportTest.generation(acknowledged - 1),
                            KilledImportTest.generation(acknowledged));
            assertThat(postmaster().pid()).isNotEqualTo(killed.pid());
            assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
            before = now;
        }
    }

    /**
     * One version of the case files after the other, until the server is gone. If it goes between two of them, the next finds
     * it already back, and only being told ends this.
     */
    private void importFrom(AtomicLong next, CountDownLatch begun, AtomicBoolean isOver) {
        try {
            while (!isOver.get()) {
                var plan = KilledImportTest.generation(next.get()).stream()
                        .map(imports::plan)
                        .toList();
                begun.countDown();
                imports.carryOut(plan);
                next.incrementAndGet();
            }
        } catch (DataAccessException | TransactionException _) {
            begun.countDown();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var mark = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(mark.getFirst())).orElseThrow();
    }

    /** Connections that died with the server are used up first, and then a new one is waited for. */
    private List<CaseFile> onceItIsBack() {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return stored();
            } catch (DataAccessException | TransactionException _) {
                // Not yet.
            }
        }
        return stored();
    }

    private List<CaseFile> stored() {
        OtherWriters.awaitTheirEnd(database.source(), Databases.CLOCK);
        try (var all = files.all()) {
            return all.toList();
        }
    }
}
