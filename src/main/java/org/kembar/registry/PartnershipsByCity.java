package org.kembar.registry;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.casefile.Side;
import org.kembar.cities.Cities;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds partnerships by the cities on their sides, as their case files name them. */
public final class PartnershipsByCity {

    private final JdbcClient jdbc;

    PartnershipsByCity(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /** That a city is on one of the sides of a partnership. */
    public record OfCity(int geonames, String caseFile) {}

    /**
     * The first partnerships of each of these cities on either side, as far as their case files name them by their numbers in
     * GeoNames.
     *
     * @param each so many of each city
     */
    public List<OfCity> ofCities(Collection<Integer> geonames, int each) {
        return jdbc.sql("""
                        select asked.geonames, found.case_file
                        from unnest(:geonames::int[]) asked (geonames)
                        cross join lateral (
                            select distinct party.case_file
                            from registry.cities city
                            join registry.partnership_parties party
                                on party.case_file = city.case_file and party.city = city.id
                            where city.geonames = asked.geonames
                            order by party.case_file
                            limit :each) found
                        order by found.case_file, asked.geonames
                        """)
                .param("geonames", geonames.toArray(Integer[]::new))
                .param("each", each)
                .query((row, _) -> new OfCity(row.getInt(1), row.getString(2)))
                .list();
    }

    /**
     * The next partnerships of a city on either side, in the order of their ids.
     *
     * @param geonames the number by which their case files name it
     * @param after the last id of the page before; empty for the first page
     */
    public List<String> ofCity(int geonames, String after, int limit) {
        return jdbc.sql("""
                        select distinct party.case_file
                        from registry.cities city
                        join registry.partnership_parties party
                            on party.case_file = city.case_file and party.city = city.id
                        where city.geonames = :geonames and party.case_file > :after
                        order by party.case_file
                        limit :limit
                        """)
                .param("geonames", geonames)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The same of several cities together. */
    public List<String> ofAny(Collection<Integer> geonames, String after, int limit) {
        return jdbc.sql("""
                        select distinct party.case_file
                        from registry.cities city
                        join registry.partnership_parties party
                            on party.case_file = city.case_file and party.city = city.id
                        where city.geonames = any (:geonames) and party.case_file > :after
                        order by party.case_file
                        limit :limit
                        """)
                .param("geonames", geonames.toArray(Integer[]::new))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /**
     * The cities of the two sides of each of these partnerships, as {@link CitiesOfFiles#ofSides} says it of a case file, without
     * reading the case files.
     */
    public Map<String, Map<Side, String>> ofSides(Collection<String> caseFiles, Cities cities) {
        var sides = new HashMap<String, Map<Side, String>>();
        jdbc.sql("""
                        select party.case_file, party.side, city.id, city.geonames, city.country
                        from registry.partnership_parties party
                        join registry.cities city on city.case_file = party.case_file and city.id = party.city
                        where party.case_file = any (:files) and party.side <> 'third'
                        """).param("files", caseFiles.toArray(String[]::new)).query(row -> {
            var of = sides.computeIfAbsent(row.getString(1), _ -> new EnumMap<>(Side.class));
            var side = Side.valueOf(row.getString(2).toUpperCase(Locale.ROOT));
            var number = Optional.ofNullable(row.getObject(4, Integer.class));
            CitiesOfFiles.known(row.getString(3), number, row.getString(5), cities)
                    .ifPresent(found -> of.put(side, found.city().id()));
        });
        return sides;
    }

    /**
     * The next partnerships of a city of the office's own on either side, which case files name by its id, without a number.
     *
     * @param after the last id of the page before; empty for the first page
     */
    public List<String> ofOwnCity(String id, String country, String after, int limit) {
        return jdbc.sql("""
                        select distinct party.case_file
                        from registry.cities city
                        join registry.partnership_parties party
                            on party.case_file = city.case_file and party.city = city.id
                        where city.id = :id and city.country = :country and city.geonames is null
                            and party.case_file > :after
                        order by party.case_file
                        limit :limit
                        """)
                .param("id", id)
                .param("country", country)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
