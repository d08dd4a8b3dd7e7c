package org.kembar.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.kembar.casefile.Agreement;
import org.kembar.edtf.DayRange;
import org.kembar.notation.Shape;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds partnerships by what stands in single rows, so that only those case files are read that can be meant. What needs
 * more than a row, such as whether an agreement is in force, is decided by whoever has read the case file.
 */
public final class Portfolio {

    /** More than a reader looks through in a list. */
    private static final int CHOICES = 200;

    private static final String FIRST = "select f.id from registry.case_files f where f.id > :after";
    private static final String NEXT = " order by f.id limit :limit";

    private static final String IN_COUNTRY = """
             and exists (
                select from registry.found_by_country x where x.case_file = f.id and x.country = :country)
            """;

    private static final String IN_FIELD = """
             and exists (
                select from registry.found_by_field x where x.case_file = f.id and lower(x.name) like :field)
            """;

    private static final String ACTIVE = """
             and exists (
                select from registry.found_by_year x where x.case_file = f.id and x.year between :first and :last)
            """;

    private static final String IN_ONE_YEAR = """
             and exists (
                select from registry.found_by_year x where x.case_file = f.id and x.year = :first)
            """;

    private static final String TERM = "select from registry.found_by_term x where x.case_file = f.id and ";

    private static final String NOTHING = " and not exists (" + TERM + "x.begins_latest <= :day)";

    private static final String INTENT = " and exists (" + TERM + "x.begins_earliest <= :day) and not exists (" + TERM
            + "x.type = any (:own) and x.begins_latest <= :day)";

    private static final String IN_FORCE = " and exists (" + TERM
            + "x.type = any (:mandates) and x.begins_earliest <= :day and x.lapses_latest > :day)";

    private static final String HAS_LAPSED = " and exists (" + TERM
            + "x.type = any (:mandates) and x.lapses_earliest <= :day) and not exists (" + TERM
            + "x.type = any (:own) and x.begins_latest <= :day and x.lapses_earliest > :day)";

    private static final String VAGUE = " and exists (" + TERM
            + "x.type = any (:mandates) and (x.begins_earliest <= :day and x.begins_latest > :day"
            + " or x.lapses_earliest <= :day and x.lapses_latest > :day))";

    private static final String[] MANDATES = words(Agreement.Kind::isMandate);

    /** A renewal is what it renews, which its row alone does not tell. */
    private static final String[] OWN = words(type -> type.isMandate() && type != Agreement.Kind.RENEWAL);

    private static final String HELD_IN = """
            select count(*) filter (where held.surely), coalesce(array_agg(x.case_file::text) filter (where not held.surely), '{}')
            from registry.found_by_year x
            cross join lateral (
                select coalesce(bool_or(
                    activity.date_earliest >= :first and activity.date_latest <= :last and not exists (
                        select from registry.activities_also_dated also
                        where also.case_file = activity.case_file and also.fact = activity.id
                            and (also.date_earliest < :first or also.date_latest > :last))), false) as surely
                from registry.activities activity
                where activity.case_file = x.case_file and activity.status in ('held', 'ongoing')
                    and (activity.date_earliest <= :last and activity.date_latest >= :first
                        or exists (
                            select from registry.activities_also_dated also
                            where also.case_file = activity.case_file and also.fact = activity.id
                                and also.date_earliest <= :last and also.date_latest >= :first))
                    and exists (
                        select from registry.quotations quoted
                        where quoted.case_file = activity.case_file and quoted.component = 'activities.source'
                            and quoted.fact = activity.id)
                having count(*) > 0) held
            where x.year = :year
            """;

    /** One after the other by the index, so that only the countries are visited and not all partnerships. */
    private static final String COUNTRIES = """
            with recursive one (country) as (
                (select country from registry.found_by_country order by country limit 1)
                union all
                select (
                    select next.country from registry.found_by_country next
                    where next.country > one.country order by next.country limit 1)
                from one
                where one.country is not null)
            select country from one where country is not null order by country
            """;

    private static final String FIELDS = """
            with recursive one (name, number) as (
                (select "left"(name, 200), 1 from registry.found_by_field
                    where language = :language order by "left"(name, 200) limit 1)
                union all
                select (
                    select "left"(next.name, 200) from registry.found_by_field next
                    where next.language = :language and "left"(next.name, 200) > one.name
                    order by "left"(next.name, 200) limit 1), number + 1
                from one
                where one.name is not null and number < :limit)
            select name from one where name is not null order by name
            """;

    /**
     * What is looked for; what is left out is any.
     *
     * @param country of the city on side B, ISO 3166-1 alpha-2
     * @param field a part of the name of one of the fields, in any language
     * @param active something may have been done on one of these days
     * @param bound its agreements may make it this
     */
    public record Filter(
            Optional<String> country, Optional<String> field, Optional<DayRange> active, Optional<Bound> bound) {

        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

        public Filter(Optional<String> country, Optional<String> field, Optional<DayRange> active) {
            this(country, field, active, Optional.empty());
        }
    }

    /** What a partnership may be bound by on a day. */
    public record Bound(By by, LocalDate day) {

        /** By what, as its agreements may have it. */
        public enum By {
            /** No instrument has begun. */
            NOTHING,
            /** An instrument that is no mandate. */
            INTENT,
            A_MANDATE_IN_FORCE,
            A_MANDATE_THAT_HAS_LAPSED,
            /** Dates leave open whether a mandate is in force. */
            A_VAGUE_MANDATE
        }
    }

    private final JdbcClient jdbc;

    Portfolio(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /**
     * The next ids of the partnerships that can be meant, in their order.
     *
     * @param after the last id of the page before; empty for the first page
     */
    public List<String> ids(Filter filter, String after, int limit) {
        var sql = FIRST
                + filter.country().map(_ -> IN_COUNTRY).orElse("")
                + filter.field().map(_ -> IN_FIELD).orElse("")
                + filter.active().map(Portfolio::active).orElse("")
                + filter.bound().map(Bound::by).map(Portfolio::bound).orElse("")
                + NEXT;
        var query = jdbc.sql(sql).param("after", after).param("limit", limit);
        filter.country().ifPresent(country -> query.param("country", country));
        filter.field().ifPresent(field -> query.param("field", "%" + literal(field.toLowerCase(Locale.ROOT)) + "%"));
        filter.active()
                .ifPresent(days -> query.param("first", year(days.from())).param("last", year(days.to())));
        filter.bound()
                .ifPresent(bound -> query.param("day", bound.day())
                        .param("mandates", MANDATES)
                        .param("own", OWN));
        return query.query((row, _) -> row.getString(1)).list();
    }

    private static String bound(Bound.By by) {
        return switch (by) {
            case NOTHING -> NOTHING;
            case INTENT -> INTENT;
            case A_MANDATE_IN_FORCE -> IN_FORCE;
            case A_MANDATE_THAT_HAS_LAPSED -> HAS_LAPSED;
            case A_VAGUE_MANDATE -> VAGUE;
        };
    }

    private static String[] words(Predicate<Agreement.Kind> which) {
        return Arrays.stream(Agreement.Kind.values())
                .filter(which)
                .map(Shape.Code::word)
                .toArray(String[]::new);
    }

    private static String active(DayRange days) {
        return year(days.from()) == year(days.to()) ? IN_ONE_YEAR : ACTIVE;
    }

    /** As {@code registry.in_year} has it. */
    private static int year(LocalDate day) {
        return Math.clamp(day.getYear(), 1900, 2100);
    }

    /** A text in which nothing stands for anything else. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** How many partnerships are on record. */
    public long count() {
        return jdbc.sql("select partnerships from registry.found_in_all")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /**
     * Partnerships in which something was held, of which a source tells, on a day that may lie in a year.
     *
     * @param within how many in which its date lies in the year whole, whatever else is known of it
     * @param perhaps the ids of the others, in no order: whoever has read the case file knows
     */
    public record Held(long within, List<String> perhaps) {}

    /** Which partnerships can have been active in a year. */
    public Held heldIn(int year) {
        return jdbc.sql(HELD_IN)
                .param("year", year)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, _) -> new Held(
                        row.getLong(1), List.of((String[]) row.getArray(2).getArray())))
                .single();
    }

    /** The countries of the cities on side B, ISO 3166-1 alpha-2. */
    public List<String> countries() {
        return jdbc.sql(COUNTRIES).query((row, _) -> row.getString(1)).list();
    }

    /**
     * The names of fields in a language, as far as they have one in it.
     *
     * @param language BCP 47
     */
    public List<String> fields(String language) {
        return jdbc.sql(FIELDS)
                .params(Map.of("language", language, "limit", CHOICES))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The partnerships whose files hold what somebody says of the number of side A's partnerships. */
    public List<String> withCounts(int limit) {
        return jdbc.sql("""
                        select distinct case_file
                        from registry.workloads
                        where side = 'a'
                        order by 1
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
