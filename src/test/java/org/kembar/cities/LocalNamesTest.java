package org.kembar.cities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalNamesTest {

    private static final Cities CITIES = Cities.reference();

    @ParameterizedTest
    @CsvSource({
        "1650357, id, Jawa Barat",
        "1650357, en,",
        "1650357, ko, 서자바주",
        "1642911, id, Daerah Khusus Ibukota Jakarta",
        "1835848, ko, 서울특별시",
        "1835553, ko, 경기도",
        "1835553, id,"
    })
    void aRegionIsCalledAsItIsInThatLanguage(String id, String language, String name) {
        assertThat(LocalNames.region(city(id), language)).isEqualTo(Optional.ofNullable(name));
    }

    @ParameterizedTest
    @CsvSource({
        "1835848, ko, 서울",
        "1835553, ko, 수원",
        "1838524, ko, 부산",
        "1835848, id,",
        "1650357, ko, 반둥",
        "1650357, id,",
        "1796236, ko,"
    })
    void aCityIsCalledAsItIsCalledToday(String id, String language, String name) {
        assertThat(LocalNames.city(city(id), language)).isEqualTo(Optional.ofNullable(name));
    }

    /** Every region of the two countries in which the list has a city. */
    @Test
    void noRegionOfTheTwoCountriesIsMissing() {
        assertThat(CITIES.near(new Coordinates(0, 0), 20_100).stream()
                        .map(Found::city)
                        .filter(city -> city.regionName().isPresent()))
                .filteredOn(
                        city -> city.country().equals("ID") || city.country().equals("KR"))
                .hasSizeGreaterThan(100)
                .allSatisfy(city -> assertThat(
                                LocalNames.region(city, city.country().equals("ID") ? "id" : "ko"))
                        .as(city.name())
                        .isPresent());
    }

    private static City city(String id) {
        return CITIES.withId(id).map(Found::city).orElseThrow();
    }
}
