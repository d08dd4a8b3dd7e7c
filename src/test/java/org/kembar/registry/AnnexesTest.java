package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Records;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.edtf.EdtfDates;
import org.kembar.notation.Annex;
import org.kembar.notation.CanonicalForm;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Imports.Moved;
import org.kembar.registry.Imports.Undone;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnexesTest {

    private static final Set<Audience> ALL = EnumSet.allOf(Audience.class);
    private static final long SOMEBODY = 7;

    private final Database database;
    private final CaseFiles files;
    private final Imports imports;
    private final Annexes annexes;

    AnnexesTest(@TempDir Path data) {
        database = Databases.open(data);
        files = new CaseFiles(database.source(), Databases.CLOCK);
        imports = new Imports(database.source(), Databases.CLOCK).by(SOMEBODY);
        annexes = new Annexes(database.source(), Databases.CLOCK);
    }

    @BeforeEach
    void startEmpty() {
        PastTheTrail.empty(database.source());
    }

    @AfterAll
    void stop() {
        database.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, 2);
    }

    /** Wherever it was moved: all of it can be taken back, and what was moved there and back is as it was. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void allOfItCanBeTakenBack(long seed) {
        var chance = EdtfDates.chance(seed);
        var file = stored(seed);
        var ids = List.copyOf(Annex.of(file).ids());
        var done = new ArrayList<Long>();
        var turns = 0;
        for (var i = 0; i < 12; i++) {
            var id = ids.get(chance.nextInt(ids.size()));
            var to = Audience.OF_ANNEXES.get(chance.nextInt(Audience.OF_ANNEXES.size()));
            var before = hashes();
            var from = standing(file.id()).getOrDefault(id, Audience.PUBLIC);
            if (move(file.id(), id, to) instanceof Moved.Done(var number)) {
                done.add(number);
                assertThat(hashes()).isNotEqualTo(before);
                if (from.isWiderThan(to)
                        && turns++ % 2 == 0
                        && move(file.id(), id, from) instanceof Moved.Done(var again)) {
                    done.add(again);
                    assertThat(hashes()).isEqualTo(before);
                }
            } else {
                assertThat(hashes()).isEqualTo(before);
            }
        }
        assertThat(turns).isGreaterThan(1);
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);

        done.reversed().forEach(number -> assertThat(imports.undo(number)).isInstanceOf(Undone.Done.class));
        assertThat(files.find(file.id()).map(CanonicalForm::sha256)).contains(CanonicalForm.sha256(file));
        assertThat(standing(file.id())).isEmpty();
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
    }

    /** Where those records stand that not everybody sees. */
    private Map<String, Audience> standing(String id) {
        return annexes.look(SOMEBODY, id, ALL).orElseThrow().notPublic();
    }

    /** What the trail says last of the case file and of each annex. */
    private Map<Subject, String> hashes() {
        var hashes = new HashMap<Subject, String>();
        new Trail(database.source())
                .entries(0, 99)
                .forEach(entry -> entry.after()
                        .ifPresentOrElse(
                                hash -> hashes.put(entry.subject(), hash), () -> hashes.remove(entry.subject())));
        return hashes;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRecordedForSomeIsSeenByThem(Audience audience) {
        var file = stored(1);
        var before = CanonicalForm.sha256(file);

        assertThat(record(file.id(), audience, obstacle("news", "Rahasia"))).isEqualTo(new Imported.Done(1));

        for (var other : Audience.values()) {
            var seen = annexes.look(SOMEBODY, file.id(), other.seeing()).orElseThrow();
            assertThat(said(seen.file()).contains("Rahasia"))
                    .as(other.toString())
                    .isEqualTo(other.seeing().contains(audience));
        }
        assertThat(files.find(file.id()).map(CanonicalForm::sha256).equals(Optional.of(before)))
                .isEqualTo(audience != Audience.PUBLIC);
        assertThat(new Trail(database.source()).entries(0, 9))
                .last()
                .satisfies(entry -> assertThat(entry.by()).contains(SOMEBODY));
        assertThat(imports.undo(1)).isInstanceOf(Undone.Done.class);
        assertThat(said(annexes.look(SOMEBODY, file.id(), ALL).orElseThrow().file()))
                .doesNotContain("Rahasia");
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
    }

    /** A number left out, or one that cannot be had, would tell that there is something. */
    @Test
    void idsTellNothingOfWhatIsHidden() {
        var file = stored(1);
        record(file.id(), Audience.SIDE_A, obstacle("obstacle-1", "A"));
        record(file.id(), Audience.SIDE_B, obstacle("obstacle-1", "B"));
        record(file.id(), Audience.PARTNERS, obstacle("obstacle-1", "both"));
        record(file.id(), Audience.PUBLIC, obstacle("obstacle-1", "all"));

        assertThat(files.find(file.id()).orElseThrow().obstacles())
                .extracting(Obstacle::id)
                .contains("obstacle-1");
        assertThat(annexes.look(SOMEBODY, file.id(), ALL).orElseThrow().file().obstacles())
                .extracting(Obstacle::id)
                .filteredOn(id -> id.startsWith("obstacle-1-"))
                .hasSize(3)
                .allMatch(id -> id.matches("obstacle-1-[a-z2-9]{8}"));

        // What was public keeps its id, and whoever does not see it any more gets another one for their own.
        assertThat(move(file.id(), "obstacle-1", Audience.SIDE_A)).isInstanceOf(Moved.Done.class);
        assertThat(record(file.id(), Audience.PUBLIC, obstacle("obstacle-1", "again")))
                .isInstanceOf(Imported.Done.class);
        assertThat(said(files.find(file.id()).orElseThrow())).contains("again").doesNotContain("all");
    }

    @Test
    void onlyWhatStandsThereIsChangedAsSuch() {
        var file = stored(1);
        record(file.id(), Audience.PUBLIC, obstacle("open", "open"));
        var overtaken = Optional.of(new Imports.Imported.Overtaken(List.of(file.id())));
        assertThat(imports.change(file.id(), Audience.SIDE_A, seen -> Optional.of(with(seen, "obstacles", List.of()))))
                .isEqualTo(overtaken);
        assertThat(imports.change(
                        file.id(), Audience.PARTNERS, seen -> Optional.of(with(seen, "title", Text.of("en", "T")))))
                .isEqualTo(overtaken);
        assertThat(files.find(file.id()).orElseThrow().obstacles()).isNotEmpty();
    }

    /** Two obstacles of side A with one paper, of which one is shown to everybody: the paper goes with it, the other stays. */
    @Test
    void aSourceIsSeenWithWhatNamesIt() {
        var file = stored(1);
        imports.change(file.id(), Audience.SIDE_A, seen -> {
            var sources = new ArrayList<>(seen.sources());
            sources.add(source("memo"));
            var obstacles = new ArrayList<>(seen.obstacles());
            obstacles.add(from("memo", obstacle("one", "one")));
            obstacles.add(from("memo", obstacle("two", "two")));
            return Optional.of(with(with(seen, "sources", sources), "obstacles", obstacles));
        });
        var ids =
                annexes.look(SOMEBODY, file.id(), ALL).orElseThrow().notPublic().keySet();
        var one = ids.stream().filter(id -> id.startsWith("one-")).findFirst().orElseThrow();
        var two = ids.stream().filter(id -> id.startsWith("two-")).findFirst().orElseThrow();
        var memo = ids.stream().filter(id -> id.startsWith("memo-")).findFirst().orElseThrow();

        // Not of the source alone: what everybody sees would lead nowhere.
        assertThat(move(file.id(), one, Audience.PUBLIC)).isInstanceOf(Moved.Done.class);
        assertThat(standing(file.id())).containsOnlyKeys(two).containsEntry(two, Audience.SIDE_A);
        assertThat(move(file.id(), memo, Audience.SIDE_A)).isEqualTo(new Moved.First(List.of(one)));
        // With the last one that needs it there it is nobody else's again.
        assertThat(move(file.id(), one, Audience.SIDE_A)).isInstanceOf(Moved.Done.class);
        assertThat(standing(file.id())).containsEntry(memo, Audience.SIDE_A);
    }

    @Test
    void whoDoesNotSeeItIsNotToldWhatStandsAgainstIt() {
        var file = stored(1);
        record(file.id(), Audience.PUBLIC, obstacle("open", "open"));
        imports.change(
                file.id(),
                Audience.PUBLIC,
                seen -> Optional.of(with(
                        seen,
                        "sources",
                        Stream.concat(seen.sources().stream(), Stream.of(source("paper")))
                                .toList())));
        record(file.id(), Audience.SIDE_B, from("paper", obstacle("secret", "secret")));

        // Closing the paper to side A would leave what side B has without it.
        assertThat(imports.move(file.id(), "paper", Audience.SIDE_A, Audience.SIDE_A.seeing(), Optional.empty()))
                .isEqualTo(new Moved.Withheld());
        assertThat(imports.change(
                        file.id(),
                        seen -> Optional.of(with(
                                seen,
                                "sources",
                                seen.sources().stream()
                                        .filter(source -> !source.id().equals("paper"))
                                        .toList()))))
                .contains(new Imported.Withheld(List.of(file.id())));
        assertThat(imports.carryOut(List.of(imports.plan(file)))).isEqualTo(new Imported.Withheld(List.of(file.id())));
        assertThat(imports.undo(2)).isInstanceOf(Undone.Withheld.class);
        // What stands in nobody's way is stored.
        assertThat(record(file.id(), Audience.PUBLIC, obstacle("more", "more"))).isInstanceOf(Imported.Done.class);
        var id = annexes.look(SOMEBODY, file.id(), ALL).orElseThrow().notPublic().keySet().stream()
                .filter(one -> one.startsWith("secret-"))
                .findFirst()
                .orElseThrow();
        for (var others : List.of(Audience.PUBLIC, Audience.PARTNERS, Audience.SIDE_A)) {
            assertThat(imports.move(file.id(), id, Audience.PUBLIC, others.seeing(), Optional.empty()))
                    .isEqualTo(new Moved.NotThere());
        }
    }

    /** Else who imports a file with the sides changed over would be the side whose own it is. */
    @Test
    void theSidesStayOnceOneHasHadSomethingOfItsOwn() {
        var file = stored(1);
        var turned = with(
                file,
                "partnership",
                with(
                        file.partnership(),
                        "parties",
                        file.partnership().parties().stream()
                                .map(party -> with(party, "side", party.side() == Side.A ? Side.B : Side.A))
                                .toList()));
        var elsewhere = with(
                file,
                "cities",
                file.cities().stream()
                        .map(city -> with(city, "geonames", Optional.of(1)))
                        .toList());
        record(file.id(), Audience.SIDE_A, obstacle("secret", "secret"));

        for (var other : List.of(turned, elsewhere)) {
            assertThat(imports.carryOut(List.of(imports.plan(other))))
                    .isEqualTo(new Imported.Withheld(List.of(file.id())));
            assertThat(imports.change(file.id(), _ -> Optional.of(other)))
                    .contains(new Imported.Withheld(List.of(file.id())));
        }
        assertThat(imports.undo(1)).isInstanceOf(Undone.Done.class);
        // What it said is kept, and would be read by the other side.
        assertThat(imports.carryOut(List.of(imports.plan(turned))))
                .isEqualTo(new Imported.Withheld(List.of(file.id())));
        assertThat(imports.change(file.id(), _ -> Optional.of(turned)))
                .contains(new Imported.Withheld(List.of(file.id())));
    }

    @Test
    void aCaseFileStaysUnderWhatStandsBesideIt() {
        imports.carryOut(List.of(imports.plan(GeneratedCaseFiles.of(1))));
        var id = GeneratedCaseFiles.of(1).id();
        record(id, Audience.SIDE_B, obstacle("secret", "secret"));
        assertThat(imports.undo(1)).isEqualTo(new Undone.Withheld(List.of(new Subject.OfCaseFile(id))));
        assertThat(imports.undo(2)).isInstanceOf(Undone.Done.class);
        // Another file of that name could have other sides, and what stood beside this one is kept.
        assertThat(imports.undo(1)).isEqualTo(new Undone.Withheld(List.of(new Subject.OfCaseFile(id))));
        assertThat(files.find(id)).isPresent();
    }

    @Test
    void nobodyChangesAnAnnexPastTheTrail() {
        var file = stored(1);
        record(file.id(), Audience.SIDE_A, obstacle("one", "one"));
        record(file.id(), Audience.SIDE_A, obstacle("two", "two"));
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);

        var subject = new Subject.OfAnnex(file.id(), Audience.SIDE_A);
        PastTheTrail.run(database.source(), "update registry.annexes set form = replace(form, 'two', 'six')");
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Otherwise.class,
                        other -> assertThat(other.subject()).isEqualTo(subject));
        PastTheTrail.run(database.source(), "delete from registry.annexes");
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Otherwise.class,
                        other -> assertThat(other.found()).isEmpty());
        PastTheTrail.run(database.source(), "update registry.trail set audience = 'side-b' where audience = 'side-a'");
        assertThat(verdict()).isInstanceOf(Verdict.Broken.class);
    }

    /** With the hash alone nobody tries out what a short annex may say. */
    @Test
    void theSameAnnexHasAnotherHashBesideAnotherFile() {
        var one = stored(1);
        var other = with(GeneratedCaseFiles.of(1), "id", "other");
        files.store(other);
        for (var id : List.of(one.id(), "other")) {
            record(id, Audience.PUBLIC, obstacle("same", "same"));
            move(id, "same", Audience.SIDE_A);
        }
        assertThat(hashes().entrySet().stream()
                        .filter(entry -> entry.getKey() instanceof Subject.OfAnnex)
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet()))
                .hasSize(2);
    }

    @Test
    void whoLookedIsNotedOnceAnHour() {
        var file = stored(1);
        record(file.id(), Audience.SIDE_A, obstacle("one", "one"));
        record(file.id(), Audience.PARTNERS, obstacle("two", "two"));
        annexes.look(3, file.id(), Audience.SIDE_A.seeing());
        annexes.look(3, file.id(), Audience.SIDE_A.seeing());
        annexes.look(4, file.id(), Audience.SIDE_B.seeing());
        annexes.look(5, file.id(), Audience.PUBLIC.seeing());
        new Annexes(database.source(), Clock.offset(Databases.CLOCK, Duration.ofHours(1)))
                .look(3, file.id(), Audience.SIDE_A.seeing());

        assertThat(annexes.views(file.id(), Set.of(Audience.SIDE_A), 9))
                .extracting(Annexes.View::person)
                .containsExactly(3L, 3L);
        assertThat(annexes.views(file.id(), Set.of(Audience.PARTNERS), 9))
                .extracting(Annexes.View::person)
                .containsExactlyInAnyOrder(3L, 3L, 4L);
        assertThat(annexes.views(file.id(), Set.of(Audience.SIDE_B), 9)).isEmpty();
    }

    @Test
    void whatAnImportMadeOfItIsToldToWhoSeesIt() {
        var file = stored(1);
        record(file.id(), Audience.SIDE_A, obstacle("one", "satu"));
        record(file.id(), Audience.SIDE_A, obstacle("two", "dua"));
        record(file.id(), Audience.PUBLIC, obstacle("three", "tiga"));

        assertThat(annexes.touchedBy(2, file.id())).containsExactly(Audience.SIDE_A);
        var second = annexes.change(2, file.id(), Audience.SIDE_A.seeing()).orElseThrow();
        assertThat(said(second.before())).contains("satu").doesNotContain("dua", "tiga");
        assertThat(said(second.after())).contains("satu", "dua").doesNotContain("tiga");
        assertThat(annexes.change(2, file.id(), Audience.SIDE_B.seeing())).isEmpty();
        var third = annexes.change(3, file.id(), Audience.PARTNERS.seeing()).orElseThrow();
        assertThat(said(third.after())).contains("tiga").doesNotContain("satu", "dua");

        var past = new PastImports(database.source());
        assertThat(past.before(9, 9)).extracting(PastImports.Past::number).containsExactly(3L);
        assertThat(past.find(2)).isEmpty();
        assertThat(past.held(2, 0, 9)).isEmpty();
        assertThat(past.first(List.of(1L, 2L, 3L), 9)).containsOnlyKeys(3L);
    }

    private CaseFile stored(long seed) {
        var file = GeneratedCaseFiles.of(seed);
        files.store(file);
        return file;
    }

    private Imported record(String id, Audience audience, Obstacle obstacle) {
        return imports.change(
                        id,
                        audience,
                        seen -> Optional.of(with(
                                seen,
                                "obstacles",
                                Stream.concat(seen.obstacles().stream(), Stream.of(obstacle))
                                        .toList())))
                .orElseThrow();
    }

    private Moved move(String id, String record, Audience to) {
        return imports.move(id, record, to, ALL, Optional.empty());
    }

    private Verdict verdict() {
        return new Trail(database.source()).verify(_ -> {});
    }

    private static Set<String> said(CaseFile file) {
        return file.obstacles().stream()
                .flatMap(obstacle -> obstacle.text().stream().flatMap(text -> text.byLanguage().values().stream()))
                .collect(Collectors.toSet());
    }

    private static Obstacle obstacle(String id, String text) {
        return new Obstacle(
                id,
                Obstacle.Kind.BUDGET,
                Optional.of(Text.of("en", text)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Obstacle from(String source, Obstacle obstacle) {
        return with(obstacle, "source", List.of(new Evidence(source, "so", Optional.empty(), Optional.empty())));
    }

    private static Source source(String id) {
        return new Source(
                id,
                Source.Kind.REPORT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T with(T record, String component, Object value) {
        var values = new HashMap<>(Records.values(record));
        values.put(component, value);
        return (T) Records.make(record.getClass(), values);
    }
}
