package org.kembar.corrections;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kembar.casefile.Form;
import org.kembar.cities.City;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Correction;
import org.kembar.edtf.EdtfDate;

/**
 * Corrections as they stand in a file.
 *
 * @param schema the version of the format, {@link #SCHEMA}
 */
public record CorrectionFile(@Form(SCHEMA) String schema, List<Line> corrections) {

    public static final String SCHEMA = "kembar-corrections/1";

    static CorrectionFile of(List<Correction> corrections) {
        return new CorrectionFile(SCHEMA, corrections.stream().map(Line::of).toList());
    }

    List<Correction> inOrder() {
        return corrections.stream().map(Line::correction).toList();
    }

    /**
     * One correction: a city added, a name or a place, never several at once.
     *
     * @param city its number in GeoNames, or the office's own id for it
     * @param lang of the name, BCP 47
     * @param recorded one day
     * @param by who recorded it
     */
    public record Line(
            @Form(Form.IDENTIFIER) String city,
            Optional<NewCity> added,
            Optional<String> renamed,
            Optional<String> alsoCalled,
            @Form(Form.LANGUAGE) Optional<String> lang,
            Optional<Place> moved,
            String source,
            EdtfDate recorded,
            String by) {

        static Line of(Correction correction) {
            var basis = correction.basis();
            var added = Optional.<NewCity>empty();
            var renamed = Optional.<String>empty();
            var alsoCalled = Optional.<String>empty();
            var lang = Optional.<String>empty();
            var moved = Optional.<Place>empty();
            switch (correction) {
                case Correction.Added(var city, var _) -> added = Optional.of(NewCity.of(city));
                case Correction.Renamed(var _, var name, var language, var _) -> {
                    renamed = Optional.of(name);
                    lang = language;
                }
                case Correction.AlsoCalled(var _, var name, var language, var _) -> {
                    alsoCalled = Optional.of(name);
                    lang = language;
                }
                case Correction.Moved(var _, var to, var _) -> moved = Optional.of(Place.of(to));
            }
            return new Line(
                    correction.city(),
                    added,
                    renamed,
                    alsoCalled,
                    lang,
                    moved,
                    basis.source(),
                    EdtfDate.of(basis.recorded()),
                    basis.by());
        }

        /** What it says, if it says one thing. */
        Correction correction() {
            var basis = new Correction.Basis(source, recorded.earliest(), by);
            return Stream.of(
                            added.<Correction>map(city -> new Correction.Added(city.city(this.city), basis)),
                            renamed.<Correction>map(name -> new Correction.Renamed(city, name, lang, basis)),
                            alsoCalled.<Correction>map(name -> new Correction.AlsoCalled(city, name, lang, basis)),
                            moved.<Correction>map(to -> new Correction.Moved(city, to.coordinates(), basis)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow();
        }

        /** What it corrects, by the keys of the file. */
        List<String> keys() {
            return Stream.of(
                            added.map(_ -> "added"),
                            renamed.map(_ -> "renamed"),
                            alsoCalled.map(_ -> "alsoCalled"),
                            moved.map(_ -> "moved"))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /**
     * A city that the reference lacks.
     *
     * @param region its first-order region by name
     * @param regionCode the same by its code in GeoNames
     */
    public record NewCity(
            String name,
            @Form(Form.COUNTRY) String country,
            Optional<String> region,
            @Form("[A-Z0-9]{1,8}") Optional<String> regionCode,
            City.Kind kind,
            BigDecimal latitude,
            BigDecimal longitude,
            Optional<Integer> inhabitants) {

        static NewCity of(City city) {
            var place = Place.of(city.coordinates());
            return new NewCity(
                    city.name(),
                    city.country(),
                    city.regionName(),
                    Optional.of(city.region()).filter(code -> !code.isEmpty()),
                    city.kind(),
                    place.latitude(),
                    place.longitude(),
                    city.population().isPresent()
                            ? Optional.of(Math.toIntExact(city.population().getAsLong()))
                            : Optional.empty());
        }

        Place place() {
            return new Place(latitude, longitude);
        }

        City city(String id) {
            return new City(
                    id,
                    name,
                    country,
                    regionCode.orElse(""),
                    region,
                    kind,
                    place().coordinates(),
                    inhabitants.map(OptionalLong::of).orElse(OptionalLong.empty()),
                    List.of());
        }
    }

    /** A place in degrees. */
    public record Place(BigDecimal latitude, BigDecimal longitude) {

        static Place of(Coordinates coordinates) {
            return new Place(BigDecimal.valueOf(coordinates.latitude()), BigDecimal.valueOf(coordinates.longitude()));
        }

        Coordinates coordinates() {
            return new Coordinates(latitude.doubleValue(), longitude.doubleValue());
        }
    }
}
