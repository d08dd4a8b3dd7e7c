package org.kembar.cities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.cities.DistanceCheck.Result;

class DistanceCheckTest {

    private static final Cities CITIES = Cities.reference();
    private static final City BANDUNG = city("1650357");
    private static final City NAMUR = city("2790471");
    private static final City SEOUL = city("1835848");

    /** One of the papers states 14,312 km between Bandung and Namur. */
    @Test
    void aStatedDistanceThatIsNoGreatCircleIsTooLong() {
        var check = DistanceCheck.of(BANDUNG, NAMUR, 14_312);

        assertThat(check.computed()).isEqualTo(11_500, within(60.0));
        assertThat(check.result()).isEqualTo(Result.STATED_TOO_LONG);
        assertThat(check.difference()).isEqualTo(14_312 - check.computed());
    }

    @Test
    void theOrderOfTheCitiesDoesNotMatter() {
        assertThat(DistanceCheck.of(NAMUR, BANDUNG, 14_312)).isEqualTo(DistanceCheck.of(BANDUNG, NAMUR, 14_312));
    }

    @ParameterizedTest
    @CsvSource({
        "5340, AGREES",
        "5300, AGREES",
        "5590, AGREES",
        "5650, STATED_TOO_LONG",
        "5080, AGREES",
        "5050, STATED_TOO_SHORT",
        "0, STATED_TOO_SHORT"
    })
    void agreesWithinFivePerCent(double stated, Result result) {
        assertThat(DistanceCheck.of(BANDUNG, SEOUL, stated).result()).isEqualTo(result);
    }

    /** Between neighbours five per cent are less than the cities are wide. */
    @Test
    void agreesWithinFiftyKilometresAtLeast() {
        assertThat(DistanceCheck.of(BANDUNG, BANDUNG, 50).result()).isEqualTo(Result.AGREES);
        assertThat(DistanceCheck.of(BANDUNG, BANDUNG, 51).result()).isEqualTo(Result.STATED_TOO_LONG);
    }

    private static City city(String id) {
        return CITIES.withId(id).orElseThrow().city();
    }
}
