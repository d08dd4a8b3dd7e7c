package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Correction;
import org.kembar.cities.Corrections;
import org.kembar.claims.Claim;
import org.kembar.claims.Claims;
import org.kembar.claims.Confidence;
import org.kembar.claims.Edition;
import org.kembar.claims.Ground;
import org.kembar.claims.NetworkList;
import org.kembar.claims.NetworkListReader;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.registry.NetworkLists.Kept;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Network lists beside the case files: stored whole or not at all, taken back exactly, and sealed in the trail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkListsTest {

    private static final int BANDUNG = 1650357;
    private static final int PRAGUE = 3067696;

    private static final NetworkList LIST = list();
    private static final Claims CLAIMS = Claims.of(LIST, Cities.reference());
    private static final Edition EDITION = edition("Wikipedia", "a");

    private final Database database;
    private final NetworkLists lists;
    private final Imports imports;
    private final CaseFiles files;
    private final Trail trail;

    NetworkListsTest(@TempDir Path data) {
        database = Databases.open(data);
        lists = new NetworkLists(database.source(), Databases.CLOCK);
        imports = new Imports(database.source(), Databases.CLOCK);
        files = new CaseFiles(database.source(), Databases.CLOCK);
        trail = new Trail(database.source());
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @BeforeEach
    void startEmpty() {
        PastTheTrail.run(
                database.source(),
                "truncate registry.trail, registry.versions, registry.case_files, registry.network_lists cascade");
    }

    @Test
    void whatAListClaimsOfACityIsThereAsItWasRead() {
        assertThat(store(EDITION)).isEqualTo(new Kept.Done(1));

        var bandung = lists.claims(1, BANDUNG, 0, 100);
        assertThat(bandung)
                .extracting(NetworkLists.OfCity::line)
                .containsExactlyElementsOf(
                        CLAIMS
                                .of(Cities.reference()
                                        .withId(Integer.toString(BANDUNG))
                                        .orElseThrow()
                                        .city())
                                .stream()
                                .map(NetworkListsTest::line)
                                .sorted()
                                .toList());
        assertThat(bandung).allSatisfy(claim -> {
            assertThat(claim.own().geonames()).hasValue(BANDUNG);
            assertThat(claim.caseFile()).isEmpty();
        });
        assertThat(bandung)
                .filteredOn(claim -> claim.other().city().equals("Namur"))
                .singleElement()
                .satisfies(namur -> {
                    assertThat(namur.other().country()).isEqualTo("Belgium");
                    assertThat(namur.other().ground()).isEqualTo(Ground.COORDINATES_AGREE);
                    assertThat(namur.other().confidence()).isEqualTo(Confidence.HIGH);
                    assertThat(namur.other().kilometres()).isPresent();
                });
        assertThat(lists.count(1, BANDUNG)).isEqualTo(new NetworkLists.Count(9, 0));
        assertThat(lists.count(1, PRAGUE)).isEqualTo(new NetworkLists.Count(0, 3));
        assertThat(lists.all(Long.MAX_VALUE, 10))
                .containsExactly(new NetworkLists.Listed(
                        1,
                        EDITION,
                        LIST.rows().size(),
                        CLAIMS.all().size() + CLAIMS.ofItself().size()));
        assertThat(trail.verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    private static int line(Claim claim) {
        return claim.one().end().at().line();
    }

    /** A list that is taken back while somebody reads it is still whole for the reader. */
    @Test
    void allClaimsAreThoseOfOneMoment() {
        var rows = new StringBuilder("city1,country1,city2,country2\n");
        for (var i = 0; i < 1_200; i++) {
            rows.append("Bandung,Indonesia,Town ").append(i).append(",Nowhere\n");
        }
        var many = read(rows.toString());
        lists.store(edition("Long", "c"), many.rows().size(), Claims.of(many, Cities.reference()));
        var read = new ArrayList<Integer>();

        var isThere = lists.each(
                1, BANDUNG, list -> assertThat(list.edition().title()).isEqualTo("Long"), claim -> {
                    if (read.isEmpty()) {
                        takenBackByAnother();
                    }
                    read.add(claim.line());
                });

        assertThat(isThere).isTrue();
        assertThat(read).hasSize(1_200).doesNotHaveDuplicates();
        assertThat(lists.find(1)).isEmpty();
        assertThat(lists.each(1, BANDUNG, _ -> {}, _ -> {})).isFalse();
    }

    private void takenBackByAnother() {
        try {
            Thread.ofVirtual().start(() -> imports.undo(1)).join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void pagesOfClaimsLeaveNothingOutAndRepeatNothing() {
        store(EDITION);

        var paged = new ArrayList<NetworkLists.OfCity>();
        var page = lists.claims(1, BANDUNG, 0, 2);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = lists.claims(1, BANDUNG, page.getLast().line(), 2);
        }

        assertThat(paged).isEqualTo(lists.claims(1, BANDUNG, 0, 100));
    }

    /** Sure ones first, in the order of the list, and a pair of a city with itself nowhere. */
    @Test
    void whatIsInDoubtComesLast() {
        var list = read("city1,country1,lat1,lng1,city2,country2,lat2,lng2\n"
                + "Bandung,Indonesia,52,5,Namur,Belgium,,\n"
                + "Bandung,Indonesia,,,Petaling Jaya,Malaysia,,\n"
                + "Bandung,Indonesia,,,반둥,Indonesia,,\n"
                + "Bandung,Indonesia,52,5,Suwon,South Korea,,\n"
                + "Bandung,Indonesia,,,Braunschweig,Germany,,\n");
        lists.store(edition("Doubtful", "b"), 5, Claims.of(list, Cities.reference()));

        assertThat(lists.claims(1, BANDUNG, 0, 10))
                .extracting(NetworkLists.OfCity::line)
                .containsExactly(3, 6, 2, 5);
        assertThat(lists.claims(1, BANDUNG, 6, 1))
                .extracting(NetworkLists.OfCity::line)
                .containsExactly(2);
        assertThat(lists.claims(1, BANDUNG, 2, 9))
                .extracting(NetworkLists.OfCity::line)
                .containsExactly(5);
        assertThat(lists.count(1, BANDUNG)).isEqualTo(new NetworkLists.Count(2, 2));
    }

    @Test
    void aCaseFileOfTheSameTwoCitiesIsNamed() throws IOException {
        files.store(published("bandung-namur"));
        files.store(published("bandung-seoul"));
        store(EDITION);

        assertThat(lists.claims(1, BANDUNG, 0, 100))
                .filteredOn(claim -> claim.caseFile().isPresent())
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.other().city()).isEqualTo("Namur");
                    assertThat(claim.caseFile()).contains("bandung-namur");
                });
    }

    /** It has no number by which a claim could be found; the list's own words stay. */
    @Test
    void aCityThatOnlyThisOfficeKnowsIsKeptAsNotKnown() {
        var own = new City(
                "cimaung",
                "Cimaung",
                "ID",
                "30",
                Optional.empty(),
                City.Kind.TOWN,
                new Coordinates(-7.08, 107.57),
                OptionalLong.empty(),
                List.of());
        var basis = new Correction.Basis("survey", LocalDate.of(2026, 1, 1), "office");
        var corrected = Cities.reference().corrected(new Corrections(List.of(new Correction.Added(own, basis))));
        var claims = Claims.of(read("city1,country1,city2,country2\nCimaung,Indonesia,Bandung,Indonesia\n"), corrected);
        assertThat(claims.all().getFirst().one().city()).isPresent();

        assertThat(lists.store(edition("Own", "b"), 1, claims)).isEqualTo(new Kept.Done(1));

        assertThat(lists.claims(1, BANDUNG, 0, 10)).singleElement().satisfies(claim -> {
            assertThat(claim.other().city()).isEqualTo("Cimaung");
            assertThat(claim.other().ground()).isEqualTo(Ground.CITY_UNKNOWN);
        });
        assertThat(trail.verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void aFileIsStoredOnceAndAnotherEditionStandsBeside() {
        store(EDITION);
        var state = files.state();

        assertThat(store(edition("Under another name", "a")))
                .isInstanceOfSatisfying(
                        Kept.There.class,
                        there -> assertThat(there.list().edition()).isEqualTo(EDITION));
        assertThat(files.state()).isEqualTo(state);
        assertThat(store(edition("Wikipedia", "b"))).isEqualTo(new Kept.Done(2));

        assertThat(lists.all(Long.MAX_VALUE, 10))
                .extracting(NetworkLists.Listed::number)
                .containsExactly(2L, 1L);
        assertThat(lists.count(2, BANDUNG)).isEqualTo(lists.count(1, BANDUNG));
        assertThat(files.state()).isNotEqualTo(state);
    }

    @Test
    void aListIsTakenBackWithAllItClaimsAndMayComeAgain() {
        files.store(GeneratedCaseFiles.of(1));
        store(EDITION);
        store(edition("Another", "b"));

        assertThat(imports.undo(1)).isEqualTo(new Imports.Undone.ListGone("Wikipedia"));

        assertThat(imports.undo(1)).isInstanceOf(Imports.Undone.AlreadyUndone.class);
        assertThat(lists.find(1)).isEmpty();
        assertThat(lists.claims(1, BANDUNG, 0, 10)).isEmpty();
        assertThat(lists.count(2, BANDUNG).sure()).isEqualTo(9);
        assertThat(number("select count(*) from registry.claim_ends where list = 1"))
                .isZero();
        assertThat(number("select count(*) from registry.claims where list = 1"))
                .isZero();
        assertThat(new PastImports(database.source()).before(Long.MAX_VALUE, 10))
                .satisfiesExactly(second -> assertThat(second.list()).contains("Another"), first -> {
                    assertThat(first.list()).contains("Wikipedia");
                    assertThat(first.undone()).isPresent();
                });
        assertThat(store(EDITION)).isEqualTo(new Kept.Done(3));
        assertThat(imports.undo(3)).isEqualTo(new Imports.Undone.ListGone("Wikipedia"));
        assertThat(trail.verify(_ -> {}))
                .isInstanceOfSatisfying(
                        Verdict.Sound.class,
                        sound -> assertThat(sound.entries()).isEqualTo(6));
    }

    /** Two who store the same: one has stored it, the other is told so. */
    @Test
    void ofTwoAtOnceOneStoresIt() throws Exception {
        var outcomes = new ArrayList<Kept>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> store(EDITION));
            var other = threads.submit(() -> store(EDITION));
            outcomes.addAll(List.of(one.get(), other.get()));
        }

        assertThat(outcomes).filteredOn(Kept.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Kept.There.class::isInstance).hasSize(1);
        assertThat(trail.verify(_ -> {})).isEqualTo(new Verdict.Sound(1, trail.head()));
    }

    /** Anybody can compute it anew. */
    @Test
    void theEntryOfAListIsSealedOverItsCanonicalForm() {
        store(EDITION);

        var entry = trail.entries(0, 1).getFirst();

        assertThat(entry.canonicalForm())
                .isEqualTo(
                        "{\"after\":\"%s\",\"at\":\"2026-11-21T05:00:00.123456Z\",\"deed\":\"stored\",\"import\":1,\"list\":\"%s\",\"number\":1,\"previous\":\"%s\"}"
                                .formatted(entry.after().orElseThrow(), EDITION.file(), "0".repeat(64)));
        assertThat(entry.isSealed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update registry.network_lists set title = 'Another'
            update registry.network_lists set retrieved = retrieved - 1
            update registry.claim_ends set city = 'Elsewhere' where line = 2 and side = 1
            update registry.claim_ends set kilometres = kilometres + 1
            update registry.claims set of_itself = true where line = 2
            update registry.claims set also = '{999}' where line = 2
            truncate registry.network_lists cascade
            """)
    void whatIsChangedPastTheTrailIsFoundAndNotTakenBack(String statement) {
        store(EDITION);
        PastTheTrail.run(database.source(), statement);

        assertThat(trail.verify(_ -> {}))
                .isInstanceOfSatisfying(
                        Verdict.Otherwise.class,
                        otherwise -> assertThat(otherwise.subject()).isEqualTo(new Subject.OfList(EDITION.file())));
        assertThat(imports.undo(1)).isInstanceOf(Imports.Undone.ListSpoiled.class);
    }

    @Test
    void aListWithoutAnEntryIsFound() {
        store(EDITION);
        PastTheTrail.run(database.source(), "truncate registry.trail, registry.versions");

        assertThat(trail.verify(_ -> {})).isInstanceOf(Verdict.Otherwise.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update registry.network_lists set title = ' '",
                "update registry.network_lists set source = E'a\\nb'",
                "update registry.network_lists set file = 'x'",
                "update registry.network_lists set rows = -1",
                "update registry.network_lists set claims = rows + 1",
                "update registry.claims set line = 0 where line = 2",
                "update registry.claims set also = array[line]",
                "update registry.claim_ends set side = 3 where side = 2",
                "update registry.claim_ends set latitude = 91",
                "update registry.claim_ends set latitude = null where latitude is not null",
                "update registry.claim_ends set geonames = null where geonames is not null",
                "update registry.claim_ends set ground = 'guessed'",
                "update registry.claim_ends set confidence = 'none' where geonames is not null",
                "update registry.claim_ends set kilometres = -1",
                "delete from registry.network_lists",
                "delete from registry.claims where line = 2",
                "delete from registry.claim_ends where line = 2 and side = 2",
                "insert into registry.claims (list, line, also, of_itself) values (1, 999, '{}', false)",
                "insert into registry.trail (number, at, deed, import, previous, hash) "
                        + "select 2, at, deed, import, hash, repeat('a', 64) from registry.trail",
                "insert into registry.trail (number, at, deed, import, case_file, list, after, previous, hash) "
                        + "select 2, at, deed, import, 'a', list, after, hash, repeat('a', 64) from registry.trail",
                "insert into registry.trail (number, at, deed, import, list, before, after, previous, hash) "
                        + "select 2, at, 'replaced', import, list, after, after, hash, repeat('a', 64) from registry.trail"
            })
    void theDatabaseTakesNothingElse(String statement) {
        store(EDITION);

        assertThatThrownBy(() ->
                        JdbcClient.create(database.source()).sql(statement).update())
                .isInstanceOf(DataAccessException.class);

        assertThat(trail.verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    /** Every ground is a word that the database takes. */
    @Test
    void everyGroundCanBeStored() {
        var check = JdbcClient.create(database.source())
                .sql("""
                        select string_agg(pg_get_constraintdef(oid), ' ')
                        from pg_constraint
                        where conrelid = 'registry.claim_ends'::regclass and contype = 'c'
                        """)
                .query((row, _) -> row.getString(1))
                .single();

        for (var ground : Ground.values()) {
            assertThat(check).contains("'" + Notation.word(ground) + "'");
        }
        for (var confidence : Confidence.values()) {
            assertThat(check).contains("'" + Notation.word(confidence) + "'");
        }
    }

    private Kept store(Edition edition) {
        return lists.store(edition, LIST.rows().size(), CLAIMS);
    }

    private int number(String question) {
        return JdbcClient.create(database.source())
                .sql(question)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static Edition edition(String title, String digit) {
        return new Edition(
                title,
                "https://example.org/lists \"of\" \\ cities",
                Optional.of("CC BY-SA 4.0"),
                LocalDate.of(2023, 5, 14),
                digit.repeat(64));
    }

    private static NetworkList list() {
        try {
            return read(Files.readString(Path.of("src/test/resources/org/kembar/claims/network-list.csv")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static NetworkList read(String text) {
        return switch (NetworkListReader.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            case Reading.Read<NetworkList>(var list) -> list;
            case Reading.Refused<NetworkList>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static CaseFile published(String name) throws IOException {
        var bytes = Files.readAllBytes(Path.of("cases", name + ".yaml"));
        return switch (Notation.readCaseFile(bytes, Format.YAML, LocalDate.of(2026, 11, 21))) {
            case Reading.Read<CaseFile>(var file) -> file;
            case Reading.Refused<CaseFile>(var problems) -> throw new AssertionError(problems);
        };
    }
}
