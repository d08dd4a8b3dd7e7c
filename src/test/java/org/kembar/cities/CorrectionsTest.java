package org.kembar.cities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.kembar.cities.Correction.Added;
import org.kembar.cities.Correction.AlsoCalled;
import org.kembar.cities.Correction.Moved;
import org.kembar.cities.Correction.Renamed;
import org.kembar.cities.Match.Reason;

class CorrectionsTest {

    private static final Cities REFERENCE = Cities.reference();
    private static final String BANDUNG = "1650357";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final City LEMBANG_HILL = new City(
            "lembang-hill",
            "Puncak Lembang",
            "ID",
            "30",
            Optional.of("West Java"),
            City.Kind.TOWN,
            new Coordinates(-6.81, 107.62),
            OptionalLong.of(9_000),
            List.of("렘방"));

    @Test
    void aCityOfOnesOwnIsFoundAndSaysThatItIsOwn() {
        var added = new Added(LEMBANG_HILL, by("Regency gazette 2025/7", DAY));
        var cities = REFERENCE.corrected(new Corrections(List.of(added)));

        for (var name : List.of("Puncak Lembang", "렘방", "puncak lem", "Puncak Lembnag")) {
            assertThat(cities.search(name, 5)).anySatisfy(match -> {
                assertThat(match.city()).isEqualTo(LEMBANG_HILL);
                assertThat(match.found().origin()).isEqualTo(new Origin.OfOwn(added, List.of(added)));
            });
        }
        assertThat(cities.withId("lembang-hill")).isPresent();
        assertThat(cities.near(LEMBANG_HILL.coordinates(), 1).getFirst().city()).isEqualTo(LEMBANG_HILL);
        assertThat(cities.named("puncak lembang", Optional.empty())).hasSize(1);
        assertThat(cities.named("puncak lembang", Optional.of(City.Area.country("MY"))))
                .isEmpty();
    }

    @Test
    void aCorrectedNameStandsBesideThatOfTheReference() {
        var renamed = new Renamed(BANDUNG, "Kota Kembang", Optional.of("su"), by("Mayor's decree 12/2026", DAY));
        var cities = REFERENCE.corrected(new Corrections(List.of(renamed)));

        var byNew = cities.search("Kota Kembang", 1).getFirst();
        var byOld = cities.search("Bandung", 1).getFirst();

        assertThat(byNew.reason()).isEqualTo(Reason.NAME);
        assertThat(byOld.reason()).isEqualTo(Reason.OTHER_NAME);
        assertThat(byOld.city()).isEqualTo(byNew.city());
        assertThat(byNew.found().origin())
                .isEqualTo(new Origin.OfReferenceCorrected(reference(BANDUNG), List.of(renamed)));
        assertThat(cities.search("Bandung", 20).stream()
                        .filter(match -> match.city().id().equals(BANDUNG)))
                .hasSize(1);
    }

    @Test
    void aCorrectedPlaceIsWhereTheOfficeSaysItIs() {
        var there = new Coordinates(10, 20);
        var cities = REFERENCE.corrected(new Corrections(List.of(new Moved(BANDUNG, there, by("survey", DAY)))));

        assertThat(cities.withId(BANDUNG).orElseThrow().city().coordinates()).isEqualTo(there);
        assertThat(cities.near(there, 1)).extracting(found -> found.city().id()).containsExactly(BANDUNG);
        assertThat(cities.near(reference(BANDUNG).coordinates(), 1))
                .noneMatch(found -> found.city().id().equals(BANDUNG));
    }

    @Test
    void ofTwoCorrectionsTheLaterHolds() {
        var earlier = new Renamed(BANDUNG, "Earlier", Optional.empty(), by("a", DAY.minusDays(1)));
        var later = new Renamed(BANDUNG, "Later", Optional.empty(), by("b", DAY));

        for (var order : List.of(List.<Correction>of(earlier, later), List.<Correction>of(later, earlier))) {
            assertThat(REFERENCE
                            .corrected(new Corrections(order))
                            .withId(BANDUNG)
                            .orElseThrow()
                            .city()
                            .name())
                    .isEqualTo("Later");
        }
    }

    @Test
    void theReferenceItselfNeverChanges() {
        var before = REFERENCE.search("Bandung", 20);
        var corrected = REFERENCE.corrected(
                new Corrections(List.of(new Renamed(BANDUNG, "Kota Kembang", Optional.empty(), by("decree", DAY)))));

        assertThat(REFERENCE.search("Bandung", 20)).isEqualTo(before);
        assertThat(corrected.corrected(Corrections.NONE).search("Bandung", 20)).isEqualTo(before);
        assertThat(corrected.search("Bandung", 20)).isNotEqualTo(before);
    }

    @Test
    void aCorrectionOfACityThatIsNotThereIsNamed() {
        var nowhere = new Renamed("7", "Nowhere", Optional.empty(), by("decree", DAY));

        assertThat(REFERENCE.corrected(new Corrections(List.of(nowhere))).unplaced())
                .containsExactly(nowhere);
        assertThat(REFERENCE.corrected(Corrections.NONE).unplaced()).isEmpty();
    }

    @Test
    void noCityOfOnesOwnTakesANumberOfTheReference() {
        assertThatThrownBy(() -> new Added(reference(BANDUNG), by("office", DAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneMoreNameTakesNobodysPlace() {
        var also = new AlsoCalled(BANDUNG, "ᮘᮔ᮪ᮓᮥᮀ", Optional.of("su-Sund"), by("signboard", DAY));
        var cities = REFERENCE.corrected(new Corrections(List.of(also)));

        var found = cities.search("ᮘᮔ᮪ᮓᮥᮀ", 1).getFirst();
        assertThat(found.reason()).isEqualTo(Reason.OTHER_NAME);
        assertThat(found.city().name()).isEqualTo("Bandung");
        assertThat(found.city().otherNames())
                .containsAll(reference(BANDUNG).otherNames())
                .contains("ᮘᮔ᮪ᮓᮥᮀ");
    }

    private static Correction.Basis by(String source, LocalDate recorded) {
        return new Correction.Basis(source, recorded, "cooperation office");
    }

    private static City reference(String id) {
        return REFERENCE.withId(id).orElseThrow().city();
    }
}
