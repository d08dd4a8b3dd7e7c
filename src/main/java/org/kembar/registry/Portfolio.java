package org.kembar.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.edtf.DayRange;
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
                select from registry.partnership_parties p
                join registry.cities c on c.case_file = p.case_file and c.id = p.city
                where p.case_file = f.id and p.side = 'b' and c.country = :country)
            """;

    private static final String IN_FIELD = """
             and exists (
                select from registry.fields x, jsonb_each_text(x.label) label
                where x.case_file = f.id and strpos(lower(label.value), lower(:field)) > 0)
            """;

    /** Where sources contradict each other, every day between counts here: the case file decides. */
    private static final String ACTIVE = """
             and exists (
                select from registry.activities a
                where a.case_file = f.id and a.status in ('held', 'ongoing')
                and least(a.date_earliest, (
                    select min(d.date_earliest) from registry.activities_also_dated d
                    where d.case_file = a.case_file and d.fact = a.id)) <= :last
                and greatest(a.date_latest, (
                    select max(d.date_latest) from registry.activities_also_dated d
                    where d.case_file = a.case_file and d.fact = a.id)) >= :first)
            """;

    /** Wherever a term is counted from; a stated end is the last day in force. */
    private static final String ENDING = """
             and exists (
                select from registry.agreements a
                cross join lateral (
                    select
                        least(a.signed_earliest, min(s.date_earliest)) as earliest,
                        greatest(a.signed_latest, max(s.date_latest)) as latest
                    from registry.agreements_also_signed s
                    where s.case_file = a.case_file and s.fact = a.id) signed
                where a.case_file = f.id and a.extends_tacitly is not true
                and coalesce(
                    a.until_earliest,
                    coalesce(a.from_earliest, signed.earliest) + make_interval(years => a.term_years)) <= :last
                and coalesce(
                    a.until_latest,
                    coalesce(a.from_latest, signed.latest) + make_interval(years => a.term_years)) >= :first)
            """;

    /**
     * What is looked for; what is left out is any.
     *
     * @param country of the city on side B, ISO 3166-1 alpha-2
     * @param field a part of the name of one of the fields, in any language
     * @param active something may have been done on one of these days
     */
    public record Filter(Optional<String> country, Optional<String> field, Optional<DayRange> active) {

        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
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
                + filter.active().map(_ -> ACTIVE).orElse("")
                + NEXT;
        var query = jdbc.sql(sql).param("after", after).param("limit", limit);
        filter.country().ifPresent(country -> query.param("country", country));
        filter.field().ifPresent(field -> query.param("field", field));
        filter.active().ifPresent(days -> query.param("first", days.from()).param("last", days.to()));
        return query.query((row, _) -> row.getString(1)).list();
    }

    /** The next ids of the partnerships of which an agreement can lapse on one of the days. */
    public List<String> ending(DayRange days, String after, int limit) {
        return jdbc.sql(FIRST + ENDING + NEXT)
                .param("after", after)
                .param("limit", limit)
                .param("first", days.from().minusDays(1))
                .param("last", days.to())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** How many partnerships are on record. */
    public long count() {
        return jdbc.sql("select count(*) from registry.case_files")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** The countries of the cities on side B, ISO 3166-1 alpha-2. */
    public List<String> countries() {
        return jdbc.sql("""
                        select distinct c.country
                        from registry.partnership_parties p
                        join registry.cities c on c.case_file = p.case_file and c.id = p.city
                        where p.side = 'b'
                        order by 1
                        """).query((row, _) -> row.getString(1)).list();
    }

    /**
     * The names of fields in a language, as far as they have one in it.
     *
     * @param language BCP 47
     */
    public List<String> fields(String language) {
        return jdbc.sql("""
                        select distinct label ->> :language
                        from registry.fields
                        where jsonb_exists(label, :language)
                        order by 1
                        limit :limit
                        """)
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
