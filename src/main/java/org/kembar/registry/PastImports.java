package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Notation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports that were carried out, and what each of them held for everybody: the trail tells it, also of those that were taken back.
 * Annexes are not among it.
 */
public final class PastImports {

    private static final String PAST = """
            select import, min(at) filter (where deed <> 'undone'),
                count(*) filter (where deed <> 'undone'),
                count(*) filter (where deed <> 'undone' and city is not null),
                max(at) filter (where deed = 'undone'), min(person) filter (where deed <> 'undone'),
                min(person) filter (where deed = 'undone'),
                coalesce(
                    (select title from registry.network_lists where number = import),
                    (select kept.form::json ->> 'title'
                    from registry.trail gone
                    join registry.versions kept on kept.entry = gone.number
                    where gone.import = registry.trail.import and gone.list is not null))
            from registry.trail
            where import < :before and annex is null
            group by import
            order by import desc
            limit :limit
            """;

    private static final String HELD = """
            select number, case_file, list, city, deed
            from registry.trail
            where import = :import and number > :after and deed <> 'undone' and annex is null
            order by number
            limit :limit
            """;

    private static final String FIRST = """
            select number, case_file, list, city, deed, import
            from unnest(:imports::bigint[]) wanted (one)
            cross join lateral (
                select number, case_file, list, city, deed, import
                from registry.trail
                where import = wanted.one and deed <> 'undone' and annex is null
                order by number
                limit :limit) first
            order by number
            """;

    private static final String LAST = """
            select distinct on (case_file) form
            from registry.trail
            join registry.versions on entry = number
            where case_file = any (:ids)
            order by case_file, number desc
            """;

    private static final String CHANGE = """
            select kept.form, (
                select later.form
                from registry.trail next
                join registry.versions later on later.entry = next.number
                where next.case_file = done.case_file and next.number > done.number
                order by next.number
                limit 1), done.at, done.reason
            from registry.trail done
            join registry.versions kept on kept.entry = done.number
            where done.import = :import and done.case_file = :id and done.deed = 'replaced'
            """;

    private final DataSource source;

    public PastImports(DataSource source) {
        this.source = source;
    }

    /**
     * An import that was carried out.
     *
     * @param by the number of the person who did it, if one was signed in
     * @param undoneBy who took it back, in the same way
     * @param changed how many case files and cities; one if it was a network list
     * @param cities how many of these are cities
     * @param list the title of the network list that was stored, if it was one
     */
    public record Past(
            long number,
            Instant at,
            Optional<Long> by,
            int changed,
            int cities,
            Optional<Instant> undone,
            Optional<Long> undoneBy,
            Optional<String> list) {}

    /**
     * Something that an import held.
     *
     * @param entry the number of the entry of the trail
     * @param isNew whether there was nothing in its place before
     */
    public record Held(long entry, Subject subject, boolean isNew) {}

    /**
     * Those carried out before, the latest first.
     *
     * @param before the number of the last one of the page before
     */
    public List<Past> before(long before, int limit) {
        return JdbcClient.create(source)
                .sql(PAST)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Past(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        person(row, 6),
                        row.getInt(3),
                        row.getInt(4),
                        Optional.ofNullable(row.getObject(5, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        person(row, 7),
                        Optional.ofNullable(row.getString(8))))
                .list();
    }

    /** None is 0. */
    private static Optional<Long> person(ResultSet row, int column) throws SQLException {
        return Optional.of(row.getLong(column)).filter(number -> number > 0);
    }

    public Optional<Past> find(long number) {
        return before(number + 1, 1).stream()
                .filter(past -> past.number() == number)
                .findFirst();
    }

    /**
     * What the import held, in the order in which it was stored.
     *
     * @param after the entry of the last one of the page before; 0 for the first page
     */
    public List<Held> held(long number, long after, int limit) {
        return JdbcClient.create(source)
                .sql(HELD)
                .param("import", number)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> held(row))
                .list();
    }

    /** The first of what each of these imports held, by its number. */
    public Map<Long, List<Held>> first(Collection<Long> numbers, int most) {
        var held = new LinkedHashMap<Long, List<Held>>();
        JdbcClient.create(source)
                .sql(FIRST)
                .param("imports", numbers.toArray(Long[]::new))
                .param("limit", most)
                .query((row, _) -> held.computeIfAbsent(row.getLong(6), _ -> new ArrayList<>())
                        .add(held(row)))
                .list();
        return held;
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getLong(1),
                Subject.of(
                        Optional.ofNullable(row.getString(2)),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4))),
                Deed.of(row.getString(5)) == Deed.STORED);
    }

    /**
     * A case file before an import and after it, and when that was.
     *
     * @param reason why it was done, where somebody said it
     */
    public record ChangeOf(CaseFile before, CaseFile after, Instant at, Optional<String> reason) {}

    /** What the import made of a case file that was there before; nothing if it made nothing of it, or if it was new. */
    public Optional<ChangeOf> change(long number, String id) {
        return JdbcClient.create(source)
                .sql(CHANGE)
                .param("import", number)
                .param("id", id)
                .query((row, _) -> new Forms(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString(4))))
                .optional()
                .flatMap(forms -> Notation.readKept(forms.before())
                        .flatMap(before -> forms.after()
                                .flatMap(Notation::readKept)
                                .or(() -> new CaseFiles(source, Clock.systemUTC()).find(id))
                                .map(after -> new ChangeOf(before, after, forms.at(), forms.reason()))));
    }

    /** @param after as the next entry kept it; absent where there is none, and it is what is on record */
    private record Forms(String before, Optional<String> after, Instant at, Optional<String> reason) {}

    /** Case files that are on record no more, as everybody saw them last. */
    public List<CaseFile> last(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : JdbcClient.create(source)
                        .sql(LAST)
                        .param("ids", ids.toArray(String[]::new))
                        .query((row, _) -> Optional.ofNullable(row.getString(1)).flatMap(Notation::readKept))
                        .list()
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }
}
