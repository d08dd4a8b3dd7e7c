package org.kembar.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.cities.City;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Correction;
import org.kembar.cities.Correction.Basis;
import org.kembar.cities.Corrections;
import org.kembar.notation.Format;
import org.kembar.notation.Reading;
import org.kembar.syntax.Problem;

class WrittenCorrectionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Basis BASIS =
            new Basis("Lembaran daerah 7/2025", LocalDate.of(2026, 5, 4), "Bagian Kerja Sama");

    private static final List<Correction> ALL = List.of(
            new Correction.Renamed("1650357", "Kota Bandung", Optional.of("id"), BASIS),
            new Correction.AlsoCalled("1650357", "ᮘᮔ᮪ᮓᮥᮀ", Optional.of("su-Sund"), BASIS),
            new Correction.Moved("1650357", new Coordinates(-6.91474, 0.00001), BASIS),
            new Correction.Added(
                    new City(
                            "puncak-lembang",
                            "Puncak Lembang: \"atas\"",
                            "ID",
                            "30",
                            Optional.of("Jawa Barat"),
                            City.Kind.PART_OF_A_CITY,
                            new Coordinates(-6.81, 107.62),
                            OptionalLong.of(9_000),
                            List.of()),
                    BASIS),
            new Correction.Added(
                    new City(
                            "nowhere-1",
                            "Nowhere",
                            "KR",
                            "",
                            Optional.empty(),
                            City.Kind.TOWN,
                            new Coordinates(-90, 180),
                            OptionalLong.empty(),
                            List.of()),
                    BASIS));

    private static final String GOOD = """
            schema: kembar-corrections/1
            corrections:
              - {city: "1650357", renamed: Kota Bandung, lang: id, source: Perda 3, recorded: "2026-05-04", by: Ani}
            """;

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsWrittenComesBackTheSame(Format format) {
        var written = WrittenCorrections.write(new Corrections(ALL), format);

        assertThat(read(written, format)).isEqualTo(new Reading.Read<>(new Corrections(ALL)));
        assertThat(WrittenCorrections.readKept(WrittenCorrections.kept(ALL))).contains(ALL);
    }

    @Test
    void theHashTellsEveryDifference() {
        assertThat(WrittenCorrections.hash(ALL)).matches("[0-9a-f]{64}").isEqualTo(WrittenCorrections.hash(ALL));
        for (var i = 0; i < ALL.size(); i++) {
            assertThat(WrittenCorrections.hash(List.of(ALL.get(i)))).isNotEqualTo(WrittenCorrections.hash(ALL));
        }
        var other = new Correction.Renamed(
                "1650357", "Kota Bandung", Optional.of("id"), new Basis(BASIS.source(), BASIS.recorded(), "Somebody"));
        assertThat(WrittenCorrections.hash(List.of(other))).isNotEqualTo(WrittenCorrections.hash(ALL.subList(0, 1)));
    }

    @Test
    void whatIsKeptOfSomethingElseIsNone() {
        for (var kept : List.of("", "nothing", "{}", "{\"schema\":\"kembar-corrections/1\",\"corrections\":[{}]}")) {
            assertThat(WrittenCorrections.readKept(kept)).as(kept).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "renamed: Kota Bandung, lang: id | alsoCalled: B, renamed: C | 3:5 ONE_CORRECTION_EACH",
                "renamed: Kota Bandung, lang: id, | ~~ | 3:5 ONE_CORRECTION_EACH",
                "renamed: Kota Bandung | moved: {latitude: 1, longitude: 2} | 3:65 LANGUAGE_OF_NO_NAME",
                "renamed: Kota Bandung, lang: id | moved: {latitude: 90.1, longitude: -181} | 3:41 NOT_ON_EARTH, 3:58 NOT_ON_EARTH",
                "1650357 | 7 | 3:12 NO_SUCH_CITY",
                "1650357 | some-city | 3:12 NO_SUCH_CITY",
                "2026-05-04 | 2026-05 | 3:83 NEEDS_A_DAY",
                "2026-05-04 | 2026-11-22 | 3:83 IN_THE_FUTURE",
                "2026-05-04 | 2026-13-04 | 3:83 NO_SUCH_MONTH",
                "source: Perda 3 | source: \" \" | 3:64 BLANK",
                "source: Perda 3 | source: \"a\\0b\" | 3:64 CONTROL_CHARACTER",
                "source: Perda 3 | source: \"a\u202Eb\" | 3:64 CONTROL_CHARACTER",
                "renamed: Kota Bandung | renamed: \"Kota\u2066 Bandung\" | 3:32 CONTROL_CHARACTER",
                "by: Ani | bye: Ani | 3:5 MISSING_KEY, 3:97 UNKNOWN_KEY",
                "lang: id | lang: indonesisch_x | 3:52 WRONG_FORM",
                "corrections/1 | corrections/2 | 1:9 WRONG_FORM",
                "renamed: Kota Bandung, lang: id | added: {name: A, country: ID, kind: town, latitude: 1, longitude: 2, inhabitants: -1} | 3:12 NUMBER_OF_THE_REFERENCE, 3:105 NEEDS_COUNT"
            })
    void aMistakeIsNamedWithItsPlace(String good, String bad, String faults) {
        assertThat(GOOD).contains(good);

        assertThat(faults(GOOD.replace(good, bad))).isEqualTo(faults);
    }

    @Test
    void aCityIsAddedOnceAndThenMayBeCorrected() {
        var added = """
                  - {city: cimaung, added: {name: Cimaung, country: ID, kind: town, latitude: -7, longitude: 107}, source: a, recorded: "2026-05-04", by: b}
                """.indent(0);
        var also = "  - {city: cimaung, alsoCalled: 치마웅, source: a, recorded: \"2026-05-04\", by: b}\n";

        assertThat(faults(GOOD + also + added)).isEmpty();
        assertThat(faults(GOOD + also)).isEqualTo("4:12 NO_SUCH_CITY");
        assertThat(faults(GOOD + added + added)).isEqualTo("5:12 ADDED_TWICE");
    }

    @Test
    void tooLongTextsAreRefused() {
        assertThat(faults(GOOD.replace("Kota Bandung", "x".repeat(200)))).isEmpty();
        assertThat(faults(GOOD.replace("Kota Bandung", "x".repeat(201)))).isEqualTo("3:32 TEXT_TOO_LONG");
        assertThat(faults(GOOD.replace("Perda 3", "x".repeat(1001)))).isEqualTo("3:64 TEXT_TOO_LONG");
    }

    private static String faults(String file) {
        return switch (read(file, Format.YAML)) {
            case Reading.Read<Corrections> _ -> "";
            case Reading.Refused<Corrections>(var problems) ->
                String.join(
                        ", ",
                        problems.stream().map(WrittenCorrectionsTest::said).toList());
        };
    }

    private static String said(Problem problem) {
        return problem.at() + " " + problem.fault();
    }

    private static Reading<Corrections> read(String file, Format format) {
        return WrittenCorrections.read(file.getBytes(StandardCharsets.UTF_8), format, "1650357"::equals, TODAY);
    }
}
