package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Correction;
import org.kembar.cities.Corrections;
import org.kembar.cities.DistanceCheck;

class CityWordsTest {

    private static final Cities CITIES = Cities.reference();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 2644210 | Liverpool, England, United Kingdom: seat of an administration, 864,122 inhabitants; GeoNames 2644210",
                "EN | 2159851 | Liverpool, New South Wales, Australia: seat of an administration, 27,545 inhabitants; GeoNames 2159851",
                "ID | 1650357 | Bandung, Jawa Barat, Indonesia: pusat pemerintahan daerah, 2.444.160 penduduk; GeoNames 1650357",
                "KO | 1835848 | 대한민국 서울: 수도, 인구 10,349,312명, GeoNames 1835848",
                "EN | 2173741 | Brunswick, Victoria, Australia: part of a city, 24,896 inhabitants; GeoNames 2173741"
            })
    void aCityIsToldApartFromItsNamesakes(Language language, String id, String said) {
        assertThat(new CityWords(language).line(city(id))).isEqualTo(said);
    }

    @Test
    void whatIsNotRecordedIsNotZero() {
        var some = CITIES.near(new Coordinates(0, 0), 20_100).stream()
                .filter(found -> found.city().population().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(new CityWords(Language.EN).line(some.city())).contains("number of inhabitants not recorded");
    }

    @Test
    void aStatedDistanceAgreesOrNot() {
        var words = new CityWords(Language.EN);
        var bandung = city("1650357");
        var namur = city("2790471");

        assertThat(words.distance(bandung, namur))
                .isEqualTo("Bandung, West Java, Indonesia – Namur, Wallonia, Belgium: 11,501 km as the crow flies");
        assertThat(words.distance(DistanceCheck.of(bandung, namur, 14_312)))
                .isEqualTo("A source states 14,312 km. That does not agree with the computed distance: it is 2,811 km"
                        + " longer.");
        assertThat(words.distance(DistanceCheck.of(bandung, namur, 11_500)))
                .isEqualTo("A source states 11,500 km. That agrees with the computed distance: it differs by 1 km.");
        assertThat(words.howFar()).contains("6,371.0088 km", "5%", "50 km");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsSaidWhereACityComesFrom(Language language) {
        var words = new CityWords(language);
        var day = LocalDate.of(2026, 5, 4);
        var corrected = CITIES.corrected(new Corrections(List.of(
                new Correction.Renamed(
                        "1650357",
                        "Kota Kembang",
                        Optional.of("su"),
                        new Correction.Basis("decree 12", day, "the office of cooperation")),
                new Correction.Moved(
                        "1650357", new Coordinates(1, 2), new Correction.Basis("survey", day, "surveyor")))));

        assertThat(words.origin(CITIES.withId("1650357").orElseThrow())).contains("2023");
        assertThat(words.origin(corrected.withId("1650357").orElseThrow()))
                .contains(
                        language == Language.KO ? "반둥" : "Bandung",
                        "Kota Kembang",
                        "decree 12",
                        "2026",
                        "survey",
                        "the office of cooperation",
                        "surveyor");
        assertThat(words.attribution(CITIES)).contains("GeoNames", "CC BY 4.0", "2023");
    }

    private static City city(String id) {
        return CITIES.withId(id).orElseThrow().city();
    }
}
