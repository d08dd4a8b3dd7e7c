package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kembar.cities.City;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Correction;
import org.kembar.corrections.WrittenCorrections;
import org.kembar.notation.Shape;
import org.springframework.jdbc.core.JdbcTemplate;

/** Corrections of cities in their rows: each one row, those of a city in their order. */
record CityRows(JdbcTemplate jdbc) implements OnRecord {

    private static final String ROWS = """
            select city, kind, name, language, country, region, region_code, city_kind, latitude, longitude,
                inhabitants, source, recorded, recorded_by
            from registry.city_corrections
            """;

    private static final String ALL = ROWS + " order by city, position";
    private static final String OF_ONE = ROWS + " where city = ? order by position";
    private static final String FORGET = "delete from registry.city_corrections where city = ?";
    private static final String STORE = """
            insert into registry.city_corrections
                (city, position, kind, name, language, country, region, region_code, city_kind, latitude, longitude,
                inhabitants, source, recorded, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    List<Correction> all() {
        return jdbc.query(ALL, (row, _) -> correction(row));
    }

    List<Correction> of(String city) {
        return jdbc.query(OF_ONE, (row, _) -> correction(row), city);
    }

    @Override
    public Map<String, Version> now(Collection<String> cities) {
        var now = new LinkedHashMap<String, Version>();
        cities.forEach(city -> Optional.of(of(city))
                .filter(there -> !there.isEmpty())
                .ifPresent(there -> now.put(city, version(there))));
        return now;
    }

    static Version version(List<Correction> corrections) {
        return new Version(WrittenCorrections.hash(corrections), WrittenCorrections.kept(corrections));
    }

    @Override
    public Map<String, String> hashes(Map<String, String> forms) {
        var hashes = new LinkedHashMap<String, String>();
        forms.forEach((city, form) -> hashOf(form).ifPresent(hash -> hashes.put(city, hash)));
        return hashes;
    }

    static Optional<String> hashOf(String form) {
        return WrittenCorrections.readKept(form).map(WrittenCorrections::hash);
    }

    @Override
    public void put(Map<String, Optional<String>> forms) {
        forms.forEach((city, form) -> put(
                city,
                form.map(kept -> WrittenCorrections.readKept(kept).orElseThrow())
                        .orElse(List.of())));
    }

    void put(String city, List<Correction> corrections) {
        jdbc.update(FORGET, city);
        var rows = new ArrayList<Object[]>();
        for (var correction : corrections) {
            rows.add(row(correction, rows.size()));
        }
        jdbc.batchUpdate(STORE, rows);
    }

    /** What is on record of each city, by its hash. */
    Map<String, String> hashes() {
        var byCity = new LinkedHashMap<String, List<Correction>>();
        all().forEach(correction -> byCity.computeIfAbsent(correction.city(), _ -> new ArrayList<>())
                .add(correction));
        var hashes = new LinkedHashMap<String, String>();
        byCity.forEach((city, corrections) -> hashes.put(city, WrittenCorrections.hash(corrections)));
        return hashes;
    }

    @SuppressWarnings("NullAway") // What is absent is null to the database and nowhere else.
    private static Object[] row(Correction correction, int position) {
        var name = Optional.<String>empty();
        var language = Optional.<String>empty();
        var place = Optional.<Coordinates>empty();
        var added = Optional.<City>empty();
        switch (correction) {
            case Correction.Added(var city, var _) -> {
                added = Optional.of(city);
                name = Optional.of(city.name());
                place = Optional.of(city.coordinates());
            }
            case Correction.Renamed(var _, var called, var in, var _) -> {
                name = Optional.of(called);
                language = in;
            }
            case Correction.AlsoCalled(var _, var called, var in, var _) -> {
                name = Optional.of(called);
                language = in;
            }
            case Correction.Moved(var _, var to, var _) -> place = Optional.of(to);
        }
        return new Object[] {
            correction.city(),
            position,
            kind(correction),
            name.orElse(null),
            language.orElse(null),
            added.map(City::country).orElse(null),
            added.flatMap(City::regionName).orElse(null),
            added.map(City::region).filter(code -> !code.isEmpty()).orElse(null),
            added.map(city -> Shape.Code.word(city.kind())).orElse(null),
            place.map(Coordinates::latitude).orElse(null),
            place.map(Coordinates::longitude).orElse(null),
            added.map(City::population)
                    .filter(OptionalLong::isPresent)
                    .map(OptionalLong::getAsLong)
                    .orElse(null),
            correction.basis().source(),
            correction.basis().recorded(),
            correction.basis().by()
        };
    }

    private static String kind(Correction correction) {
        return switch (correction) {
            case Correction.Added _ -> "added";
            case Correction.Renamed _ -> "renamed";
            case Correction.AlsoCalled _ -> "also-called";
            case Correction.Moved _ -> "moved";
        };
    }

    private static Correction correction(ResultSet row) throws SQLException {
        var city = row.getString("city");
        var basis = new Correction.Basis(
                row.getString("source"), row.getObject("recorded", LocalDate.class), row.getString("recorded_by"));
        var kind = row.getString("kind");
        return switch (kind) {
            case "added" -> new Correction.Added(added(row, city), basis);
            case "renamed" -> new Correction.Renamed(city, row.getString("name"), text(row, "language"), basis);
            case "also-called" -> new Correction.AlsoCalled(city, row.getString("name"), text(row, "language"), basis);
            case "moved" -> new Correction.Moved(city, place(row), basis);
            default -> throw new IllegalStateException("The database knows no other kind of correction: " + kind);
        };
    }

    private static City added(ResultSet row, String id) throws SQLException {
        var inhabitants = row.getLong("inhabitants");
        var areKnown = !row.wasNull();
        return new City(
                id,
                row.getString("name"),
                row.getString("country"),
                text(row, "region_code").orElse(""),
                text(row, "region"),
                City.Kind.valueOf(
                        row.getString("city_kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                place(row),
                areKnown ? OptionalLong.of(inhabitants) : OptionalLong.empty(),
                List.of());
    }

    private static Coordinates place(ResultSet row) throws SQLException {
        return new Coordinates(row.getDouble("latitude"), row.getDouble("longitude"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
