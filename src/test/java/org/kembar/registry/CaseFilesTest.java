package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Records;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.rows.Layout;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Case files in a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseFilesTest {

    private final Database database;
    private final CaseFiles files;

    CaseFilesTest(@TempDir Path data) {
        database = Databases.open(data);
        files = new CaseFiles(database.source(), Databases.CLOCK);
    }

    @BeforeEach
    void startEmpty() {
        PastTheTrail.empty(database.source());
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.kembar.casefile.GeneratedCaseFiles#seeds")
    void whatIsStoredComesBack(long seed) {
        var file = GeneratedCaseFiles.of(seed);

        files.store(file);

        assertThat(files.find(file.id()))
                .hasValueSatisfying(
                        read -> assertThat(CanonicalForm.sha256(read)).isEqualTo(CanonicalForm.sha256(file)))
                .contains(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bandung-seoul", "bandung-namur"})
    void theCasesComeBack(String name) throws IOException {
        var file = read(Path.of("cases", name + ".yaml"));

        files.store(file);

        assertThat(files.find(file.id()).map(CanonicalForm::sha256)).contains(CanonicalForm.sha256(file));
    }

    @Test
    void aCaseFileTakesThePlaceOfTheOneBeforeIt() {
        for (var seed = 0; seed < 20; seed++) {
            var file = GeneratedCaseFiles.named(GeneratedCaseFiles.of(seed), "the-same");

            files.store(file);

            assertThat(files.find("the-same")).contains(file);
        }
        assertThat(files.ids("", 10)).containsExactly("the-same");
    }

    @Test
    void oneThatBreaksAReferenceIsNotStoredAtAll() {
        var before = GeneratedCaseFiles.named(GeneratedCaseFiles.of(1), "the-same");
        files.store(before);
        var broken = with(GeneratedCaseFiles.named(GeneratedCaseFiles.of(2), "the-same"), "cities", List.of());

        assertThatThrownBy(() -> files.store(broken)).isInstanceOf(DataAccessException.class);

        assertThat(files.find("the-same")).contains(before);
    }

    @Test
    void severalComeBackInTheOrderOfTheirIds() {
        LongStream.range(0, 30).forEach(seed -> files.store(numbered(seed)));

        assertThat(files.find(List.of("n-7", "n-12", "n-100", "n-1")))
                .containsExactly(numbered(1), numbered(12), numbered(7));
        assertThat(files.find(List.of())).isEmpty();
    }

    @Test
    void allAreReadOneAfterTheOther() {
        LongStream.range(0, 30).forEach(seed -> files.store(numbered(seed)));

        try (var all = files.all()) {
            assertThat(all.map(CaseFile::id))
                    .hasSize(30)
                    .isSortedAccordingTo(String::compareTo)
                    .contains("n-0", "n-29");
        }
        try (var all = files.all()) {
            assertThat(all.findFirst()).contains(numbered(0));
        }
        assertThat(database.source())
                .isInstanceOfSatisfying(
                        com.zaxxer.hikari.HikariDataSource.class,
                        pool -> assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                                .isZero());
    }

    @Test
    void idsComeInPages() {
        LongStream.range(0, 5).forEach(seed -> files.store(numbered(seed)));

        assertThat(files.ids("", 2)).containsExactly("n-0", "n-1");
        assertThat(files.ids("n-1", 2)).containsExactly("n-2", "n-3");
        assertThat(files.ids("n-4", 2)).isEmpty();
    }

    @Test
    void readingTakesAsManyQueriesForManyAsForOne() {
        LongStream.range(0, 50).forEach(seed -> files.store(numbered(seed)));
        var all = LongStream.range(0, 50).mapToObj(n -> "n-" + n).toList();
        var counting = new CountedQueries(database.source());
        var forOne =
                counting.queries(fresh -> assertThat(fresh.find(List.of("n-1"))).hasSize(1));
        var forFifty = counting.queries(fresh -> assertThat(fresh.find(all)).hasSize(50));
        var forAll = counting.queries(fresh -> {
            try (var every = fresh.all()) {
                assertThat(every).hasSize(50);
            }
        });
        var again = new CaseFiles(counting.source(), Databases.CLOCK);
        assertThat(again.find(all)).hasSize(50);
        var before = counting.queries();
        assertThat(again.find(all)).hasSize(50);

        assertThat(forAll).isEqualTo(Layout.TABLES.size() + 1);
        // All tables are asked together; before that and in the snapshot of the reading the trail is asked which are
        // known.
        assertThat(forOne).isEqualTo(3);
        assertThat(forFifty).isEqualTo(forOne);
        assertThat(counting.queries() - before).isEqualTo(1);
    }

    /** A date can be searched by the days it can mean. */
    @Test
    void theDaysOfADateStandBesideIt() throws IOException {
        files.store(read(Path.of("cases", "bandung-seoul.yaml")));

        assertThat(JdbcClient.create(database.source())
                        .sql("""
                                select count(*)
                                from registry.agreements
                                where signed_earliest <> signed_latest or signed ~ '^\\d{4}-\\d\\d-\\d\\d$'
                                """)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static CaseFile numbered(long seed) {
        return GeneratedCaseFiles.named(GeneratedCaseFiles.of(seed), "n-" + seed);
    }

    private static CaseFile with(CaseFile file, String component, Object value) {
        Map<String, Object> values = new HashMap<>(Records.values(file));
        values.put(component, value);
        return Records.make(CaseFile.class, values);
    }

    private static CaseFile read(Path path) throws IOException {
        var reading = Notation.readCaseFile(Files.readAllBytes(path), Format.YAML, LocalDate.of(2026, 11, 21));
        if (!(reading instanceof Reading.Read<CaseFile>(var file))) {
            throw new AssertionError(reading);
        }
        return file;
    }
}
