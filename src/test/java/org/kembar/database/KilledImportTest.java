package org.kembar.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.OwnProgram;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Imports;
import org.kembar.registry.OtherWriters;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An import that is killed leaves all of it or nothing, and what it has acknowledged is there. So many times:
 * {@code -Dkembar.kills=50}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledImportTest {

    private static final int KILLS = Integer.getInteger("kembar.kills", 5);
    private static final int FILES = 12;
    private static final String BEGUN = "begun";
    private static final String PASSWORD = "KEMBAR_TEST_PASSWORD";

    /** Milliseconds after the first of the imports has begun: enough for a few. */
    private static final long AT_MOST = 800;

    private final Path data;
    private final Server server;
    private final String url;
    private final Database database;
    private final CaseFiles files;

    KilledImportTest(@TempDir Path data) throws IOException {
        this.data = data;
        server = new Server(data, Databases.PROGRAMS);
        url = server.start();
        // It does not outlive these tests, whatever becomes of them.
        server.guard();
        database = Databases.at(url + "?user=" + Server.USER + "&password=" + server.password());
        files = new CaseFiles(database.source(), Databases.CLOCK);
    }

    @AfterAll
    void stop() {
        database.close();
        server.stop();
    }

    /** The program that is killed: imports one version of the case files after the other, and says so. */
    public static void main(String[] arguments) {
        var source = new DriverManagerDataSource(arguments[0], Server.USER, System.getenv(PASSWORD));
        var imports = new Imports(source, Databases.CLOCK);
        var first = Long.parseLong(arguments[1]);
        // Somebody kills it long before.
        for (var generation = first; generation < first + 200; generation++) {
            var plan = generation(generation).stream().map(imports::plan).toList();
            System.out.println(BEGUN);
            imports.carryOut(plan);
            System.out.println(generation);
        }
    }

    @Test
    void leavesAllOrNothing() throws Exception {
        var chance = new Random(41);
        var before = List.<CaseFile>of();
        for (var kill = 1; kill <= KILLS; kill++) {
            var first = kill * 1_000L;
            var process = start(first);
            var next = first;
            try (var lines = process.inputReader()) {
                assertThat(lines.readLine()).isEqualTo(BEGUN);
                process.waitFor(chance.nextLong(AT_MOST), TimeUnit.MILLISECONDS);
                // Unlike the process itself, its handle does not close what is still to be read.
                process.toHandle().destroyForcibly();
                process.waitFor();
                for (var acknowledged :
                        lines.lines().filter(line -> !line.equals(BEGUN)).toList()) {
                    next = Long.parseLong(acknowledged) + 1;
                }
            }
            awaitItsEndInTheDatabase();

            var now = stored();
            assertThat(now).as("kill %d", kill).isIn(next == first ? before : generation(next - 1), generation(next));
            assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
            before = now;
        }
    }

    /** The server notices that its client is gone when it next speaks to it; until then it holds the lock. */
    private void awaitItsEndInTheDatabase() {
        OtherWriters.awaitTheirEnd(database.source(), Databases.CLOCK);
    }

    private Process start(long generation) throws IOException {
        var builder = OwnProgram.of(KilledImportTest.class, url, Long.toString(generation))
                .redirectError(data.resolve("said").toFile());
        builder.environment().put(PASSWORD, server.password());
        return builder.start();
    }

    private List<CaseFile> stored() {
        try (var all = files.all()) {
            return all.toList();
        }
    }

    /** The same case files in another version each time. */
    static List<CaseFile> generation(long number) {
        return IntStream.range(0, FILES)
                .mapToObj(
                        i -> GeneratedCaseFiles.named(GeneratedCaseFiles.of(number * FILES + i), "n-%03d".formatted(i)))
                .toList();
    }
}
