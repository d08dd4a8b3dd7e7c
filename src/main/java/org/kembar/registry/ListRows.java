package org.kembar.registry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kembar.cities.Coordinates;
import org.kembar.claims.Edition;
import org.kembar.claims.Ground;
import org.kembar.notation.Notation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The rows in which network lists are kept, written and read within whatever transaction there is. */
final class ListRows {

    /** So many claims are written together, and so many are fetched. */
    private static final int AT_ONCE = 1_000;

    private static final String PUT_LIST = """
            insert into registry.network_lists (number, title, source, licence, retrieved, file, rows, claims)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String PUT_CLAIM =
            "insert into registry.claims (list, line, also, of_itself) values (?, ?, ?::integer[], ?)";
    private static final String PUT_END = """
            insert into registry.claim_ends (list, line, side, place, city, country, latitude, longitude, geonames,
                confidence, ground, kilometres, candidates)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::integer[])
            """;
    private static final List<String> FORGET = List.of(
            "delete from registry.claim_ends where list = ?",
            "delete from registry.claims where list = ?",
            "delete from registry.network_lists where number = ?");

    /** What there is of an end, as {@link #end} reads it. */
    private static final String END =
            "%1$s.place, %1$s.city, %1$s.country, %1$s.latitude, %1$s.longitude, %1$s.geonames, %1$s.ground, "
                    + "%1$s.kilometres, %1$s.candidates";

    private static final int COLUMNS_OF_AN_END = 9;

    private static final String CLAIMS = """
            select claim.line, claim.also, claim.of_itself, %s, %s
            from registry.claims claim
            join registry.claim_ends one on one.list = claim.list and one.line = claim.line and one.side = 1
            join registry.claim_ends other on other.list = claim.list and other.line = claim.line and other.side = 2
            where claim.list = ?
            order by claim.line
            """.formatted(ofEnd("one"), ofEnd("other"));

    private static final String HEAD = """
            select title, source, licence, retrieved, file, rows
            from registry.network_lists
            where number = ?
            """;

    private final JdbcTemplate jdbc;

    /** @param jdbc that nobody else uses */
    ListRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.setFetchSize(AT_ONCE);
    }

    static String ofEnd(String alias) {
        return END.formatted(alias);
    }

    /** Puts the list with all its claims, and gives its head. */
    @SuppressWarnings("NullAway") // What is absent is null to the database and nowhere else.
    String put(long number, Edition edition, int rows, List<StoredClaim> claims) {
        jdbc.update(
                PUT_LIST,
                number,
                edition.title(),
                edition.source(),
                edition.licence().orElse(null),
                edition.retrieved(),
                edition.file(),
                rows,
                claims.size());
        var seal = new ListSeal();
        for (var from = 0; from < claims.size(); from += AT_ONCE) {
            var some = claims.subList(from, Math.min(claims.size(), from + AT_ONCE));
            jdbc.batchUpdate(
                    PUT_CLAIM,
                    some.stream()
                            .map(claim -> new Object[] {number, claim.line(), array(claim.also()), claim.isOfItself()})
                            .toList());
            jdbc.batchUpdate(
                    PUT_END,
                    some.stream()
                            .flatMap(claim -> Stream.of(
                                    values(number, claim.line(), 1, claim.one()),
                                    values(number, claim.line(), 2, claim.other())))
                            .toList());
            some.forEach(seal::add);
        }
        return seal.head(edition, rows);
    }

    /** The head of the list that is stored under the number, made from what is stored; nothing if there is none. */
    Optional<String> head(long number) {
        var seal = new ListSeal();
        RowCallbackHandler each = row -> seal.add(claim(row));
        jdbc.query(CLAIMS, each, number);
        return jdbc.query(HEAD, (row, _) -> seal.head(edition(row, 0), row.getInt(6)), number).stream()
                .findFirst();
    }

    void remove(long number) {
        FORGET.forEach(statement -> jdbc.update(statement, number));
    }

    private static StoredClaim claim(ResultSet row) throws SQLException {
        return new StoredClaim(
                row.getInt(1),
                integers(row.getArray(2)),
                row.getBoolean(3),
                end(row, 3),
                end(row, 3 + COLUMNS_OF_AN_END));
    }

    /** @param before how many columns stand before it */
    static Edition edition(ResultSet row, int before) throws SQLException {
        return edition(row, before, row.getString(before + 5));
    }

    /** @param file the SHA-256 of the file */
    static Edition edition(ResultSet row, int before, String file) throws SQLException {
        return new Edition(
                row.getString(before + 1),
                row.getString(before + 2),
                Optional.ofNullable(row.getString(before + 3)),
                row.getDate(before + 4).toLocalDate(),
                file);
    }

    /** @param before how many columns stand before it */
    static StoredEnd end(ResultSet row, int before) throws SQLException {
        var latitude = decimal(row, before + 4);
        var longitude = decimal(row, before + 5);
        var geonames = row.getInt(before + 6);
        return new StoredEnd(
                row.getInt(before + 1),
                row.getString(before + 2),
                row.getString(before + 3),
                latitude.isPresent() && longitude.isPresent()
                        ? Optional.of(new Coordinates(latitude.getAsDouble(), longitude.getAsDouble()))
                        : Optional.empty(),
                geonames == 0 ? OptionalInt.empty() : OptionalInt.of(geonames),
                Ground.valueOf(row.getString(before + 7).replace('-', '_').toUpperCase(Locale.ROOT)),
                decimal(row, before + 8),
                integers(row.getArray(before + 9)));
    }

    private static OptionalDouble decimal(ResultSet row, int column) throws SQLException {
        var value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static List<Integer> integers(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    private static String array(List<Integer> numbers) {
        return "{" + String.join(",", numbers.stream().map(Object::toString).toList()) + "}";
    }

    @SuppressWarnings("NullAway") // What is absent is null to the database and nowhere else.
    private static Object[] values(long list, int line, int side, StoredEnd end) {
        var values = new ArrayList<Object>(Arrays.asList(list, line, side, end.column(), end.city(), end.country()));
        values.add(end.coordinates().map(Coordinates::latitude).orElse(null));
        values.add(end.coordinates().map(Coordinates::longitude).orElse(null));
        values.add(end.geonames().isPresent() ? end.geonames().getAsInt() : null);
        values.add(Notation.word(end.confidence()));
        values.add(Notation.word(end.ground()));
        values.add(end.kilometres().isPresent() ? end.kilometres().getAsDouble() : null);
        values.add(array(end.candidates()));
        return values.toArray();
    }
}
