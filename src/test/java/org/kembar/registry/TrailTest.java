package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.kembar.casefile.Records;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.notation.CanonicalForm;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail in a real PostgreSQL, also against somebody who may do everything there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailTest {

    private final Database database;
    private final CaseFiles files;
    private final Trail trail;

    TrailTest(@TempDir Path data) {
        database = Databases.open(data);
        files = new CaseFiles(database.source(), Databases.CLOCK);
        trail = new Trail(database.source());
    }

    @BeforeEach
    void startEmpty() {
        PastTheTrail.empty(database.source());
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void ofNothingThereIsNoEntryAndItIsSound() {
        assertThat(entries()).isEmpty();
        assertThat(verdict()).isEqualTo(new Verdict.Sound(0, Optional.empty()));
    }

    @Test
    void everyChangeIsAnEntryWithTheHashesBeforeAndAfterIt() {
        files.store(file("a", 1));
        files.store(file("b", 2));
        files.store(file("a", 3));

        var entries = entries();
        assertThat(entries).extracting(TrailEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(entries)
                .extracting(entry -> entry.subject().caseFile().orElseThrow())
                .containsExactly("a", "b", "a");
        assertThat(entries).extracting(TrailEntry::deed).containsExactly(Deed.STORED, Deed.STORED, Deed.REPLACED);
        assertThat(entries).extracting(TrailEntry::at).containsOnly(Databases.CLOCK.instant());
        assertThat(entries.getLast().before()).contains(CanonicalForm.sha256(file("a", 1)));
        assertThat(entries.getLast().after()).contains(CanonicalForm.sha256(file("a", 3)));
        assertThat(entries.getFirst().previous()).isEqualTo("0".repeat(64));
        assertThat(entries.getLast().previous()).isEqualTo(entries.get(1).hash());
        assertThat(verdict())
                .isEqualTo(new Verdict.Sound(3, Optional.of(entries.getLast().hash())));
    }

    /** Anybody can compute it anew. */
    @Test
    void anEntryIsSealedOverItsCanonicalForm() {
        files.store(file("a", 1));

        var entry = entries().getFirst();
        assertThat(entry.canonicalForm())
                .isEqualTo(
                        "{\"after\":\"%s\",\"at\":\"2026-11-21T05:00:00.123456Z\",\"caseFile\":\"a\",\"deed\":\"stored\",\"number\":1,\"previous\":\"%s\"}"
                                .formatted(CanonicalForm.sha256(file("a", 1)), "0".repeat(64)));
        assertThat(entry.isSealed()).isTrue();
    }

    @Test
    void storingTheSameAgainIsNoChange() {
        files.store(file("a", 1));
        files.store(file("a", 1));

        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatIsNotStoredLeavesNoEntry() {
        files.store(file("a", 1));
        var broken = with(file("a", 2), "cities", List.of());

        assertThatThrownBy(() -> files.store(broken)).isInstanceOf(DataAccessException.class);

        assertThat(entries()).hasSize(1);
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update registry.trail set at = now()",
                "update registry.trail set at = now() where false",
                "delete from registry.trail",
                "truncate registry.trail cascade",
                "update registry.versions set form = ''",
                "delete from registry.versions",
                "truncate registry.versions",
                "insert into registry.older_case_files values ('a')",
                "insert into registry.trail (number, at, deed, case_file, after, previous, hash) "
                        + "select 9, at, deed, case_file, after, previous, repeat('a', 64) from registry.trail where number = 1"
            })
    void theTrailIsOnlyAddedTo(String statement) {
        files.store(file("a", 1));
        files.store(file("a", 2));
        var before = entries();

        assertThatThrownBy(() ->
                        JdbcClient.create(database.source()).sql(statement).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> JdbcClient.create(database.source())
                        .sql("set session_replication_role = replica; " + statement)
                        .update())
                .isInstanceOf(DataAccessException.class);

        assertThat(entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update registry.trail set at = at + interval '1 microsecond' where number = 2                     | 2 | CHANGED
            update registry.trail set case_file = 'c' where number = 2                                        | 2 | CHANGED
            update registry.trail set import = 7 where number = 3                                             | 3 | CHANGED
            update registry.trail set person = 7 where number = 3                                             | 3 | CHANGED
            update registry.trail set hash = repeat('a', 64) where number = 1                                 | 1 | CHANGED
            update registry.trail set number = 9 where number = 4                                             | 9 | CHANGED
            delete from registry.trail where number = 1                                                       | 2 | GAP
            delete from registry.trail where number = 2                                                       | 3 | GAP
            update registry.versions set form = replace(form, '"a"', '"b"') where entry = 3                   | 3 | OTHER_VERSION
            update registry.versions set form = 'nothing' where entry = 3                                     | 3 | OTHER_VERSION
            delete from registry.versions where entry = 3                                                     | 3 | OTHER_VERSION
            """)
    void theFirstEntryThatDoesNotFitIsNamed(String statement, long number, Verdict.Why why) {
        four();

        PastTheTrail.run(database.source(), statement);

        assertThat(verdict()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.entry().number()).isEqualTo(number);
            assertThat(broken.why()).isEqualTo(why);
        });
    }

    /** Whoever seals an entry anew has to seal all that follow, and then other hashes stand there than were noted down. */
    @Test
    void anEntrySealedAnewNoLongerFitsTheNextOne() {
        four();
        var second = entries().get(1);
        var forged = new TrailEntry(
                        second.number(),
                        second.at().plusSeconds(60),
                        second.deed(),
                        second.ofImport(),
                        second.by(),
                        second.reason(),
                        second.subject(),
                        second.before(),
                        second.after(),
                        second.previous(),
                        "")
                .sealed();

        PastTheTrail.run(
                database.source(),
                "update registry.trail set at = '%s', hash = '%s' where number = 2"
                        .formatted(forged.at(), forged.hash()));

        assertThat(verdict()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.entry().number()).isEqualTo(3);
            assertThat(broken.why()).isEqualTo(Verdict.Why.OTHER_PREVIOUS);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update registry.case_files set partnership_initiated_by = case when partnership_initiated_by = 'a' then 'b' else 'a' end where id = 'b' | b
            delete from registry.trail where number = 4                                                                                           | b
            """)
    void whatWasChangedPastTheTrailIsFound(String statement, String file) {
        four();

        PastTheTrail.run(database.source(), statement);

        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Otherwise.class,
                        otherwise -> assertThat(otherwise.subject()).isEqualTo(new Subject.OfCaseFile(file)));
    }

    @Test
    void aCaseFileThatIsGoneOrCameInPastTheTrailIsFound() {
        four();
        var sound = entries();
        PastTheTrail.run(database.source(), "truncate registry.case_files cascade");
        assertThat(verdict()).isInstanceOfSatisfying(Verdict.Otherwise.class, gone -> {
            assertThat(gone.subject()).isEqualTo(new Subject.OfCaseFile("a"));
            assertThat(gone.found()).isEmpty();
        });

        startEmpty();
        files.store(file("c", 1));
        PastTheTrail.run(database.source(), "truncate registry.trail, registry.versions");
        assertThat(verdict())
                .isEqualTo(new Verdict.Otherwise(
                        new Subject.OfCaseFile("c"),
                        Optional.empty(),
                        Optional.of(CanonicalForm.sha256(file("c", 1)))));
        assertThat(sound).hasSize(4);
    }

    /** A replacement of what nobody stored. */
    @Test
    void aChangePastTheTrailIsFoundAlsoAfterTheNextOne() {
        files.store(file("a", 1));
        PastTheTrail.run(
                database.source(), "update registry.case_files set title = '{\"en\": \"Another\"}' where id = 'a'");
        files.store(file("a", 2));

        assertThat(verdict()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.entry().number()).isEqualTo(2);
            assertThat(broken.why()).isEqualTo(Verdict.Why.OTHER_BEFORE);
        });
    }

    /** As after the migration of a registry that had case files before it had a trail. */
    @Test
    void caseFilesOlderThanTheTrailAreNoBreakOfIt() {
        files.store(file("a", 1));
        files.store(file("b", 1));
        PastTheTrail.run(database.source(), "insert into registry.older_case_files select id from registry.case_files");
        PastTheTrail.run(database.source(), "truncate registry.trail, registry.versions");
        try {
            assertThat(verdict()).isInstanceOf(Verdict.Sound.class);

            files.store(file("b", 2));

            assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
            assertThat(entries()).extracting(TrailEntry::deed).containsExactly(Deed.REPLACED);
        } finally {
            PastTheTrail.run(database.source(), "truncate registry.older_case_files");
        }
    }

    @Test
    void writersAtOnceMakeOneChain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var writing = new ArrayList<java.util.concurrent.Future<?>>();
            for (var writer = 0; writer < 4; writer++) {
                var first = writer;
                writing.add(threads.submit(() -> {
                    for (var seed = 0; seed < 8; seed++) {
                        files.store(file(seed % 2 == 0 ? "shared" : "own-" + first, first * 100L + seed));
                    }
                }));
            }
            for (var writer : writing) {
                writer.get();
            }
        }

        assertThat(entries()).hasSize(32);
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
    }

    private void four() {
        files.store(file("a", 1));
        files.store(file("b", 2));
        files.store(file("a", 3));
        files.store(file("b", 4));
    }

    private List<TrailEntry> entries() {
        var entries = new ArrayList<TrailEntry>();
        trail.verify(entries::add);
        return entries;
    }

    private Verdict verdict() {
        return trail.verify(_ -> {});
    }

    private static CaseFile file(String id, long seed) {
        return with(GeneratedCaseFiles.of(seed), "id", id);
    }

    private static CaseFile with(CaseFile file, String component, Object value) {
        Map<String, Object> values = new HashMap<>(Records.values(file));
        values.put(component, value);
        return Records.make(CaseFile.class, values);
    }
}
