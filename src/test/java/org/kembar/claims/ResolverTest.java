package org.kembar.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Countries;
import org.kembar.claims.NetworkList.End;
import org.kembar.syntax.Place;

class ResolverTest {

    private final Resolver resolver = new Resolver(Lists.CITIES, Countries.known());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bandung | Indonesia | -6.9218 | 107.6071 | 1650357 | COORDINATES_AGREE",
                "반둥 | Indonesia | -6.9218 | 107.6071 | 1650357 | COORDINATES_AGREE",
                "Bandung | '' | -6.9218 | 107.6071 | 1650357 | COORDINATES_AGREE_WITHOUT_COUNTRY",
                "Bandung | Grece | -6.9218 | 107.6071 | 1650357 | COORDINATES_AGREE_WITHOUT_COUNTRY",
                "Bandung | Indonesia | - | - | 1650357 | UNIQUE_NAME",
                "Bandung | Indonesia | 0 | 0 | 1650357 | COORDINATES_DISAGREE",
                "Bandung | South Korea | -6.9218 | 107.6071 | - | CITY_UNKNOWN",
                "Bandung | South Korea | - | - | - | CITY_UNKNOWN",
                "Bandung | '' | - | - | - | COUNTRY_UNKNOWN",
                "Bandung | Atlantis | 10 | 10 | - | COUNTRY_UNKNOWN",
                "Varna, Bulgaria | '' | 43.2167 | 27.9167 | 726050 | COORDINATES_AGREE",
                "Liverpool | England | 53.4072 | -2.9917 | 2644210 | COORDINATES_AGREE",
                "Liverpool | England, United Kingdom | 53.4072 | -2.9917 | 2644210 | COORDINATES_AGREE",
                "Liverpool | Scotland | 53.4072 | -2.9917 | - | CITY_UNKNOWN",
                "Liverpool | Australia | 53.4072 | -2.9917 | 2159851 | COORDINATES_DISAGREE",
                "Beihai | China | 21.481 | 109.12 | 1816705 | COORDINATES_AGREE",
                "Beihai | China | 25.08 | 98.57 | 12358538 | COORDINATES_AGREE",
                "Beihai | China | - | - | - | HOMONYM_UNDECIDED",
                "Beihai | China | 35 | 105 | - | HOMONYM_UNDECIDED",
                "Brunswick | United States | 31.15 | -81.49 | 4184845 | COORDINATES_AGREE",
                "Perth | Scotland | -31.9558 | 115.8597 | 2640358 | COORDINATES_DISAGREE",
                "Prague 4 | Czech Republic | 50.0622 | 14.4403 | 3067696 | NAME_IN_PART",
                "Caissargues | France | 43.7967 | 4.3794 | 2990363 | COORDINATES_ONLY",
                "Krzanowice | Poland | 50.0167 | 18.1167 | - | CITY_UNKNOWN"
            })
    void takesAnEndForACity(String city, String country, String latitude, String longitude, String id, Ground ground) {
        var resolution = resolver.resolve(
                latitude.equals("-")
                        ? end(city, country)
                        : end(city, country, Double.parseDouble(latitude), Double.parseDouble(longitude)));

        assertThat(resolution.ground()).isEqualTo(ground);
        assertThat(resolution.city().map(found -> found.city().id()))
                .isEqualTo(Optional.of(id).filter(known -> !known.equals("-")));
        assertThat(resolution.confidence()).isEqualTo(ground.confidence());
    }

    @Test
    void namesThoseItCannotDecideBetween() {
        assertThat(resolver.resolve(end("Beihai", "China")).candidates())
                .extracting(found -> found.city().id())
                .containsExactly("1816705", "12358538");
    }

    @Test
    void saysHowFarTheCoordinatesAreOff() {
        var far = resolver.resolve(end("Perth", "Scotland", -31.9558, 115.8597));

        assertThat(far.kilometres().orElseThrow()).isEqualTo(14_690, within(10.0));
        assertThat(resolver.resolve(end("Bandung", "Indonesia")).kilometres()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void keepsTheWordsAndThePlaceOfEachRow() {
        var one = new End(new Place(2, 1), "Bandung", "Indonesia", Optional.empty());
        var other = new End(new Place(9, 30), "Bandung", "Indonesia", Optional.empty());

        assertThat(resolver.resolve(one).end()).isEqualTo(one);
        assertThat(resolver.resolve(other).end()).isEqualTo(other);
    }

    @Test
    void noCityIsNamedWithoutConfidenceNorTheOtherWayRound() {
        var end = end("Bandung", "Indonesia");
        assertThatThrownBy(() ->
                        new Resolution(end, Optional.empty(), Ground.UNIQUE_NAME, OptionalDouble.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Any city by its own name, country and coordinates: itself, or another that bears the name as near. */
    @Test
    void knowsEveryCityByItself() {
        var random = new SplittableRandom(1);
        var all = Lists.CITIES.near(new Coordinates(0, 0), 20_100);
        for (var i = 0; i < 2_000; i++) {
            var city = all.get(random.nextInt(all.size())).city();
            var point = city.coordinates();
            var resolution = resolver.resolve(
                    end(city.name(), countryName(city.country()), point.latitude(), point.longitude()));
            resolution
                    .city()
                    .ifPresent(found -> assertThat(found.city().coordinates().kilometresTo(point))
                            .isLessThanOrEqualTo(Resolver.SAME_PLACE));
            assertThat(resolution.ground())
                    .as(city.toString())
                    .isIn(
                            Ground.COORDINATES_AGREE,
                            Ground.COORDINATES_AGREE_WITHOUT_COUNTRY,
                            Ground.HOMONYM_UNDECIDED,
                            Ground.NAME_IN_PART,
                            Ground.COORDINATES_ONLY,
                            Ground.CITY_UNKNOWN);
        }
    }

    private static String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static End end(String city, String country) {
        return new End(Place.START, city, country, Optional.empty());
    }

    private static End end(String city, String country, double latitude, double longitude) {
        return new End(Place.START, city, country, Optional.of(new Coordinates(latitude, longitude)));
    }
}
