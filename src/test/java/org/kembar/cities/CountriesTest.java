package org.kembar.cities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.cities.City.Area;

class CountriesTest {

    private static final Countries COUNTRIES = Countries.known();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Indonesia | ID",
                "South Korea | KR",
                "Republic of Korea | KR",
                "Turkey | TR",
                "Türkiye | TR",
                "Georgia (country) | GE",
                "Bosnia and Hercegovina | BA",
                "Réunion, France | RE",
                "reunion | RE",
                "Azores, Portugal | PT",
                "Kosovo | XK",
                "Northern Cyprus | CY",
                "Namibia | NA"
            })
    void areKnownByTheirNames(String name, String code) {
        assertThat(COUNTRIES.named(name).map(Area::country)).contains(code);
    }

    @Test
    void partsThatAreTakenForCountriesAreRegions() {
        assertThat(COUNTRIES.named("England")).contains(new Area("GB", Optional.of("ENG")));
        assertThat(COUNTRIES.named("Wales, United Kingdom")).contains(new Area("GB", Optional.of("WLS")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Atlantis", "Bandung, Atlantis", ","})
    void othersAreNot(String name) {
        assertThat(COUNTRIES.named(name)).isEmpty();
    }

    @Test
    void everyCountryOfTheListHasAName() {
        var cities = Cities.reference();
        var codes = cities.near(new Coordinates(0, 0), 20_100).stream()
                .map(found -> found.city().country())
                .distinct()
                .toList();

        assertThat(codes)
                .hasSizeGreaterThan(200)
                .allSatisfy(code -> assertThat(COUNTRIES.codes()).contains(code));
    }
}
