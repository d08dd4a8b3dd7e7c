package org.kembar.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.cities.City;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Correction;
import org.kembar.cities.Corrections;
import org.kembar.corrections.WrittenCorrections;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.Imports.Undone;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityCorrectionsTest {

    private static final String BANDUNG = "1650357";
    private static final Correction.Basis BASIS =
            new Correction.Basis("Lembaran daerah 7/2025", LocalDate.of(2026, 5, 4), "Bagian Kerja Sama");
    private static final Correction RENAMED = new Correction.Renamed(BANDUNG, "Kota Bandung", Optional.of("id"), BASIS);
    private static final Correction ALSO = new Correction.AlsoCalled(BANDUNG, "ᮘᮔ᮪ᮓᮥᮀ", Optional.of("su-Sund"), BASIS);
    private static final Correction MOVED = new Correction.Moved("2790471", new Coordinates(50.46, -0.1), BASIS);
    private static final Correction ADDED = new Correction.Added(
            new City(
                    "cimaung",
                    "Cimaung",
                    "ID",
                    "30",
                    Optional.of("Jawa Barat"),
                    City.Kind.PART_OF_A_CITY,
                    new Coordinates(-7.08, 107.56),
                    OptionalLong.of(80_000),
                    List.of()),
            BASIS);
    private static final Correction BARE = new Correction.Added(
            new City(
                    "nowhere",
                    "Nowhere",
                    "KR",
                    "",
                    Optional.empty(),
                    City.Kind.TOWN,
                    new Coordinates(0, 0),
                    OptionalLong.empty(),
                    List.of()),
            BASIS);

    private final Database database;
    private final CityCorrections corrections;
    private final CaseFiles files;
    private final Imports imports;

    CityCorrectionsTest(@TempDir Path data) {
        database = Databases.open(data);
        corrections = new CityCorrections(database.source(), Databases.CLOCK);
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
    void whatIsStoredComesBackTheSame() {
        assertThat(corrections.all()).isEqualTo(Corrections.NONE);

        assertThat(store(RENAMED, ALSO, MOVED, ADDED, BARE)).isEqualTo(new Imported.Done(1));

        assertThat(corrections.all().inOrder()).containsExactlyInAnyOrder(RENAMED, ALSO, MOVED, ADDED, BARE);
        assertThat(corrections.all().of(BANDUNG)).containsExactly(RENAMED, ALSO);
    }

    @Test
    void everyCityHasItsEntry() {
        store(RENAMED, ALSO, ADDED);

        var entries = entries();
        assertThat(entries)
                .extracting(TrailEntry::subject)
                .containsExactly(new Subject.OfCity(BANDUNG), new Subject.OfCity("cimaung"));
        assertThat(entries.getFirst().after()).contains(WrittenCorrections.hash(List.of(RENAMED, ALSO)));
        assertThat(entries.getFirst().canonicalForm())
                .contains("\"city\":\"1650357\",\"deed\":\"stored\",\"import\":1");
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
    }

    /** Of a city all is stored together, as of a case file; other cities stay as they are. */
    @Test
    void whatAFileSaysOfACityTakesThePlaceOfWhatWasThere() {
        store(RENAMED, MOVED);
        var plan = corrections.plan(new Corrections(List.of(ALSO)));

        assertThat(plan).hasSize(1);
        assertThat(plan.getFirst().fresh()).containsExactly(ALSO);
        assertThat(plan.getFirst().gone()).containsExactly(RENAMED);
        assertThat(corrections.carryOut(plan)).isEqualTo(new Imported.Done(2));

        assertThat(corrections.all().inOrder()).containsExactlyInAnyOrder(ALSO, MOVED);
        assertThat(entries()).extracting(TrailEntry::deed).containsExactly(Deed.STORED, Deed.STORED, Deed.REPLACED);
    }

    @Test
    void whatIsThereAlreadyIsNoChange() {
        store(RENAMED, MOVED);

        assertThat(corrections.plan(corrections.all())).allMatch(CityCorrections.Planned::isThere);
    }

    @Test
    void undoneEverythingIsAsItWas() {
        store(RENAMED);
        var before = corrections.all();
        store(ALSO, ADDED);

        assertThat(imports.undo(2))
                .isEqualTo(new Undone.Done(List.of(new Subject.OfCity(BANDUNG), new Subject.OfCity("cimaung"))));

        assertThat(corrections.all()).isEqualTo(before);
        assertThat(imports.undo(2)).isEqualTo(new Undone.AlreadyUndone());
        assertThat(imports.undo(1)).isInstanceOf(Undone.Done.class);
        assertThat(corrections.all()).isEqualTo(Corrections.NONE);
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void whatWasCorrectedAgainIsNotTakenBack() {
        store(RENAMED);
        store(ALSO);

        assertThat(imports.undo(1)).isEqualTo(new Undone.ChangedSince(List.of(new Subject.OfCity(BANDUNG))));
        assertThat(corrections.all().inOrder()).containsExactly(ALSO);
    }

    @Test
    void whatOthersStoredSinceThePreviewIsNotOverwritten() {
        var plan = corrections.plan(new Corrections(List.of(ALSO)));
        store(RENAMED);

        assertThat(corrections.carryOut(plan)).isEqualTo(new Imported.Overtaken(List.of(BANDUNG)));
        assertThat(corrections.all().inOrder()).containsExactly(RENAMED);
    }

    @Test
    void theStateIsAnotherAfterEveryChangeOfACityAndNoOther() {
        var first = corrections.state();
        files.store(GeneratedCaseFiles.of(1));
        assertThat(corrections.state()).isEqualTo(first);

        var registry = files.state();
        store(RENAMED);
        var second = corrections.state();
        assertThat(second).isNotEqualTo(first);
        assertThat(files.state()).isNotEqualTo(registry);

        imports.undo(1);
        assertThat(corrections.state()).isNotEqualTo(second).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update registry.city_corrections set name = 'Other' where city = '1650357'                 | 1650357
            delete from registry.city_corrections where city = 'cimaung'                               | cimaung
            insert into registry.city_corrections (city, position, kind, name, source, recorded, recorded_by) values ('1', 0, 'renamed', 'x', 'y', '2026-01-01', 'z') | 1
            """)
    void whatWasChangedPastTheTrailIsFound(String statement, String city) {
        files.store(GeneratedCaseFiles.of(1));
        store(RENAMED, ADDED);
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);

        JdbcClient.create(database.source()).sql(statement).update();

        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Otherwise.class,
                        otherwise -> assertThat(otherwise.subject()).isEqualTo(new Subject.OfCity(city)));
    }

    @Test
    void aVersionThatWasChangedIsFoundAndNotPutBack() {
        store(RENAMED);
        store(ALSO);
        PastTheTrail.run(
                database.source(), "update registry.versions set form = replace(form, 'Kota', 'Desa') where entry = 2");

        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, broken -> assertThat(broken.why()).isEqualTo(Verdict.Why.OTHER_VERSION));
        assertThat(imports.undo(2)).isEqualTo(new Undone.Spoiled(List.of(new Subject.OfCity(BANDUNG))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "('7', 0, 'added', 'A', 'ID', 'town', 1, 2, 's', '2026-01-01', 'b')",
                "('a', 0, 'added', 'A', 'ID', 'town', 91, 2, 's', '2026-01-01', 'b')",
                "('a', 0, 'added', 'A', 'ID', 'town', null, 2, 's', '2026-01-01', 'b')",
                "('a', 0, 'added', 'A', 'ID', 'hamlet', 1, 2, 's', '2026-01-01', 'b')",
                "('7', 0, 'moved', 'A', null, null, 1, 2, 's', '2026-01-01', 'b')",
                "('7', 0, 'moved', null, null, null, 1, 181, 's', '2026-01-01', 'b')",
                "('7', 0, 'renamed', null, null, null, null, null, 's', '2026-01-01', 'b')",
                "('7', 0, 'renamed', ' ', null, null, null, null, 's', '2026-01-01', 'b')",
                "('7', 0, 'renamed', 'A', null, null, 1, 2, 's', '2026-01-01', 'b')",
                "('7', 0, 'renamed', 'A', null, null, null, null, '', '2026-01-01', 'b')",
                "('7', 0, 'renamed', 'A', null, null, null, null, 's', null, 'b')",
                "('7', 0, 'renamed', 'A', null, null, null, null, 's', '2026-01-01', ' ')",
                "('7', 0, 'believed', 'A', null, null, null, null, 's', '2026-01-01', 'b')"
            })
    void theDatabaseItselfRefusesWhatIsNoCorrection(String values) {
        assertThatThrownBy(() -> JdbcClient.create(database.source())
                        .sql("""
                                insert into registry.city_corrections
                                    (city, position, kind, name, country, city_kind, latitude, longitude, source,
                                    recorded, recorded_by)
                                values %s
                                """.formatted(values))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDatabaseTakesNoEntryOfACityWithoutItsImport() {
        store(RENAMED);

        assertThatThrownBy(() -> JdbcClient.create(database.source()).sql("""
                                insert into registry.trail (number, at, deed, import, city, after, previous, hash)
                                select 2, at, deed, null, city, after, hash, repeat('a', 64) from registry.trail
                                """).update())
                .hasMessageContaining("corrections_are_imported");
    }

    private Imported store(Correction... all) {
        return corrections.carryOut(corrections.plan(new Corrections(List.of(all))));
    }

    private List<TrailEntry> entries() {
        var entries = new ArrayList<TrailEntry>();
        new Trail(database.source()).verify(entries::add);
        return entries;
    }

    private Verdict verdict() {
        return new Trail(database.source()).verify(_ -> {});
    }
}
