package org.kembar.cities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatesTest {

    private static final int CASES = 20_000;

    private static final double HALF_AROUND = Math.PI * Coordinates.EARTH_RADIUS;

    @Test
    void aPlaceLiesAtNoDistanceFromItself() {
        var random = new SplittableRandom(1);
        for (var i = 0; i < CASES; i++) {
            var place = place(random);
            assertThat(place.kilometresTo(place)).isZero();
        }
    }

    @Test
    void itIsAsFarThereAsBack() {
        var random = new SplittableRandom(2);
        for (var i = 0; i < CASES; i++) {
            var one = place(random);
            var other = place(random);
            assertThat(one.kilometresTo(other)).isEqualTo(other.kilometresTo(one), within(1e-9));
            assertThat(one.kilometresTo(other)).isBetween(0.0, HALF_AROUND);
        }
    }

    @Test
    void noDetourIsShorter() {
        var random = new SplittableRandom(3);
        for (var i = 0; i < CASES; i++) {
            var one = place(random);
            var other = place(random);
            var between = place(random);
            assertThat(one.kilometresTo(other))
                    .isLessThanOrEqualTo(one.kilometresTo(between) + between.kilometresTo(other) + 1e-6);
        }
    }

    /** The law of cosines, another formula for the same. */
    @Test
    void theCosinesSayTheSame() {
        var random = new SplittableRandom(4);
        for (var i = 0; i < CASES; i++) {
            var one = place(random);
            var other = place(random);
            var cosine = Math.sin(Math.toRadians(one.latitude())) * Math.sin(Math.toRadians(other.latitude()))
                    + Math.cos(Math.toRadians(one.latitude()))
                            * Math.cos(Math.toRadians(other.latitude()))
                            * Math.cos(Math.toRadians(other.longitude() - one.longitude()));
            assertThat(one.kilometresTo(other))
                    .isEqualTo(Coordinates.EARTH_RADIUS * Math.acos(Math.clamp(cosine, -1, 1)), within(0.01));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 180, 20015.1",
        "90, 0, -90, 123, 20015.1",
        "0, 0, 0, 1, 111.195",
        "0, 179.5, 0, -179.5, 111.195",
        "0, 0, 0, 0.00001, 0.001112"
    })
    void isFarAsTheCircleIsRound(double lat1, double lon1, double lat2, double lon2, double kilometres) {
        assertThat(new Coordinates(lat1, lon1).kilometresTo(new Coordinates(lat2, lon2)))
                .isEqualTo(kilometres, within(kilometres / 1000));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-91, 0", "0, 180.5", "0, -181", "NaN, 0", "0, Infinity"})
    void isOnTheEarth(double latitude, double longitude) {
        assertThat(Coordinates.isOnEarth(latitude, longitude)).isFalse();
        assertThatThrownBy(() -> new Coordinates(latitude, longitude)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Coordinates place(SplittableRandom random) {
        return new Coordinates(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    }
}
