package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
import org.kembar.casefile.Person;
import org.kembar.casefile.Records;
import org.kembar.casefile.Side;
import org.kembar.casefile.Text;
import org.kembar.cities.Cities;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.rows.Layout;
import org.kembar.rows.Table;
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
    void theCitiesOfTheSidesAreThoseThatTheCaseFilesMean() throws IOException {
        var some = List.of(
                read(Path.of("cases", "bandung-seoul.yaml")),
                read(Path.of("cases", "bandung-namur.yaml")),
                GeneratedCaseFiles.of(1));
        files.store(some);
        var cities = Cities.reference();

        var meant = some.stream().collect(Collectors.toMap(CaseFile::id, file -> CitiesOfFiles.ofSides(file, cities)));

        assertThat(meant.get("bandung-seoul")).hasSize(2);
        assertThat(files.byCity().ofSides(meant.keySet(), cities)).isEqualTo(meant);
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

    /** The same rows are there as if there had never been another, however much of it stays, moves or goes. */
    @Test
    void nothingRemainsOfTheOneBeforeIt() {
        for (var seed = 0; seed < 20; seed++) {
            var turned = turned(GeneratedCaseFiles.of(seed));
            files.store(GeneratedCaseFiles.named(GeneratedCaseFiles.of(seed), "the-same"));
            files.store(GeneratedCaseFiles.named(turned, "the-same"));
            files.store(GeneratedCaseFiles.named(turned, "afresh-" + seed));

            assertThat(files.find("the-same")).contains(GeneratedCaseFiles.named(turned, "the-same"));
            assertThat(entries("the-same")).isEqualTo(entries("afresh-" + seed)).isNotEmpty();
        }
    }

    @Test
    void whatItStillSaysStaysWhereItIs() throws IOException {
        var file = read(Path.of("cases", "bandung-seoul.yaml"));
        files.store(file);
        var before = places();
        var persons = new ArrayList<>(file.persons());
        persons.add(new Person(
                "somebody-new",
                "Somebody New",
                Optional.of(Side.A),
                Optional.empty(),
                List.of(file.persons().getFirst().source().getFirst())));

        files.store(with(file, "persons", persons));

        assertThat(files.find(file.id()).orElseThrow().persons()).isEqualTo(persons);
        var after = places();
        assertThat(after)
                .containsAll(before.stream()
                        .filter(place -> !place.startsWith("case_files "))
                        .toList());
        after.removeAll(before);
        // The person, that there is one of that name, what is quoted; and the case file, which is locked by writing it.
        assertThat(after).hasSize(4);

        files.store(file);

        assertThat(places()).hasSameSizeAs(before);
        assertThat(files.find(file.id())).contains(file);
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

    /** Every row of a case file, and where in its table it lies. */
    private List<String> places() {
        var tables = Stream.concat(
                Stream.of("case_files", "entries"), Layout.TABLES.stream().map(Table::name));
        return tables.flatMap(table -> JdbcClient.create(database.source())
                        .sql("select '%1$s ' || ctid from registry.%1$s".formatted(table))
                        .query(String.class)
                        .stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> entries(String file) {
        return JdbcClient.create(database.source())
                .sql("select kind || ' ' || id from registry.entries where case_file = :file order by 1")
                .param("file", file)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Called something else, and with each of its lists the other way round, which alone is no change. */
    private static CaseFile turned(CaseFile file) {
        Map<String, Object> values = new HashMap<>(Records.values(file));
        values.replaceAll((_, value) -> value instanceof List<?> list ? list.reversed() : value);
        values.put("title", Text.of("en", "The other way round"));
        return Records.make(CaseFile.class, values);
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
