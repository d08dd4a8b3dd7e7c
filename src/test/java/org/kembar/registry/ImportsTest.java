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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Records;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.springframework.dao.DataAccessException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsTest {

    private final Database database;
    private final CaseFiles files;
    private final Imports imports;

    ImportsTest(@TempDir Path data) {
        database = Databases.open(data);
        files = new CaseFiles(database.source(), Databases.CLOCK);
        imports = new Imports(database.source(), Databases.CLOCK);
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
    void aPlanSaysWhatIsNewWhatIsThereAndWhatChanges() {
        files.store(file("a", 1));
        files.store(file("b", 2));

        assertThat(imports.plan(file("c", 3)).before()).isEmpty();
        assertThat(imports.plan(file("a", 1)).isThere()).isTrue();
        assertThat(imports.plan(file("b", 4)).revision())
                .hasValueSatisfying(revision -> assertThat(revision.isEmpty()).isFalse());
        assertThat(files.ids("", 9)).containsExactly("a", "b");
    }

    @Test
    void allAreStoredUnderOneNumber() {
        files.store(file("a", 1));

        assertThat(imported(file("a", 2), file("b", 3))).isEqualTo(new Imports.Imported.Done(1));
        assertThat(imported(file("c", 4))).isEqualTo(new Imports.Imported.Done(2));

        assertThat(stored()).containsExactly(file("a", 2), file("b", 3), file("c", 4));
        assertThat(entries())
                .extracting(TrailEntry::ofImport)
                .containsExactly(Optional.empty(), Optional.of(1L), Optional.of(1L), Optional.of(2L));
    }

    /** While others wait to store something: what is asked of the database does not grow with the case files. */
    @Test
    void manyAreStoredAndTakenBackWithAsManyQuestionsAsFew() {
        var counting = new CountedQueries(database.source());
        var few = questions(counting, "few", 3);
        var many = questions(counting, "many", 40);

        assertThat(many).isEqualTo(few);
        assertThat(stored()).isEmpty();
    }

    private static List<Integer> questions(CountedQueries counting, String name, int files) {
        var imports = new Imports(counting.source(), Databases.CLOCK);
        var plan = IntStream.range(0, files)
                .mapToObj(i -> new Imports.Planned(Optional.empty(), file(name + "-" + i, 1)))
                .toList();
        var start = counting.queries();
        var number = ((Imports.Imported.Done) imports.carryOut(plan)).number();
        var done = counting.queries();
        assertThat(imports.undo(number)).isInstanceOf(Imports.Undone.Done.class);
        return List.of(done - start, counting.queries() - done);
    }

    @Test
    void ifOneCannotBeStoredNoneIs() {
        files.store(file("a", 1));

        assertThatThrownBy(() -> imported(file("a", 2), file("b", 3), with(file("c", 4), "cities", List.of())))
                .isInstanceOf(DataAccessException.class);

        assertThat(stored()).containsExactly(file("a", 1));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatOthersChangedSinceThePreviewIsNotOverwritten() {
        files.store(file("a", 1));
        var plan = List.of(imports.plan(file("a", 2)), imports.plan(file("b", 3)));
        files.store(file("a", 4));

        assertThat(imports.carryOut(plan)).isEqualTo(new Imports.Imported.Overtaken(List.of("a")));

        assertThat(stored()).containsExactly(file("a", 4));
    }

    /** Also the order of its facts. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("few")
    void undoneEverythingIsExactlyAsItWas(long seed) {
        files.store(file("a", seed));
        files.store(file("b", seed + 1));
        var before = stored();
        imported(file("a", seed + 2), file("c", seed + 3));

        assertThat(imports.undo(1)).isEqualTo(new Imports.Undone.Done(caseFiles("a", "c")));

        assertThat(stored()).isEqualTo(before);
        assertThat(imports.undo(1)).isEqualTo(new Imports.Undone.AlreadyUndone());
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
    }

    static Stream<Long> few() {
        return Stream.of(10L, 20L, 30L, 40L, 50L, 60L);
    }

    @Test
    void whatWasChangedAgainSinceIsNotUndone() {
        imported(file("a", 1), file("b", 2));
        files.store(file("b", 3));
        var before = stored();

        assertThat(imports.undo(1)).isEqualTo(new Imports.Undone.ChangedSince(caseFiles("b")));

        assertThat(stored()).isEqualTo(before);
        assertThat(imports.undo(7)).isEqualTo(new Imports.Undone.NoSuchImport());
    }

    /** Changed to something else and back again by two further imports: what they did would be lost. */
    @Test
    void whatOnlyLooksUnchangedIsNotUndone() {
        imported(file("a", 1));
        imported(file("a", 2));
        imported(file("a", 1));

        assertThat(imports.undo(1)).isEqualTo(new Imports.Undone.ChangedSince(caseFiles("a")));
    }

    @Test
    void importsAreUndoneOneAfterTheOther() {
        imported(file("a", 1));
        imported(file("a", 2));
        imported(file("a", 3));

        assertThat(imports.undo(2)).isEqualTo(new Imports.Undone.ChangedSince(caseFiles("a")));
        for (var number = 3; number > 0; number--) {
            assertThat(imports.undo(number)).isEqualTo(new Imports.Undone.Done(caseFiles("a")));
        }

        assertThat(stored()).isEmpty();
        assertThat(entries()).hasSize(6);
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
        assertThat(imported(file("a", 1))).isEqualTo(new Imports.Imported.Done(4));
    }

    @Test
    void aKeptVersionThatWasTamperedWithDoesNotComeBack() {
        imported(file("a", 1));
        imported(file("a", 2));
        PastTheTrail.run(database.source(), "update registry.versions set form = replace(form, '\"a\"', '\"b\"')");

        assertThat(imports.undo(2)).isEqualTo(new Imports.Undone.Spoiled(caseFiles("a")));

        assertThat(stored()).containsExactly(file("a", 2));
    }

    /** Both saw the same preview; one of them is told that it was overtaken. */
    @Test
    void ofTwoImportsAtOnceOneIsOvertaken() throws Exception {
        for (var round = 0; round < 5; round++) {
            startEmpty();
            var plans = List.of(
                    List.of(imports.plan(file("a", 1)), imports.plan(file("b", 2))),
                    List.of(imports.plan(file("b", 3)), imports.plan(file("a", 4))));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var outcomes = new ArrayList<Imports.Imported>();
                for (var done : threads.invokeAll(plans.stream()
                        .map(plan -> (java.util.concurrent.Callable<Imports.Imported>) () -> imports.carryOut(plan))
                        .toList())) {
                    outcomes.add(done.get());
                }
                assertThat(outcomes)
                        .filteredOn(Imports.Imported.Done.class::isInstance)
                        .hasSize(1);
            }
            assertThat(stored()).isIn(List.of(file("a", 1), file("b", 2)), List.of(file("a", 4), file("b", 3)));
            assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
        }
    }

    private Imports.Imported imported(CaseFile... files) {
        return imports.carryOut(Stream.of(files).map(imports::plan).toList());
    }

    private List<CaseFile> stored() {
        try (var all = files.all()) {
            return all.toList();
        }
    }

    private List<TrailEntry> entries() {
        var entries = new ArrayList<TrailEntry>();
        new Trail(database.source()).verify(entries::add);
        return entries;
    }

    private static List<Subject> caseFiles(String... ids) {
        return Stream.of(ids).<Subject>map(Subject.OfCaseFile::new).toList();
    }

    private Verdict verdict() {
        return new Trail(database.source()).verify(_ -> {});
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
