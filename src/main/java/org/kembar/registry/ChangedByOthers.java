package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What certain people corrected or retracted of late, of what a reader sees. What was only shown to others is neither. */
public final class ChangedByOthers {

    private static final String CHANGES = """
            select line.number, line.at, line.person, line.import, coalesce(line.case_file, line.annex), line.audience,
                told.what, min(told.record), line.reason
            from registry.trail line
            join audit.told on told.entry = line.number
            where line.at >= :since and line.person = any (:people) and line.deed <> 'undone'
                and told.what in ('corrected', 'retracted')
                and (line.case_file = any (:open)
                    or (line.annex, line.audience) in (select * from unnest(:files::text[], :audiences::text[])))
                and not exists (
                    select from registry.trail undone where undone.import = line.import and undone.deed = 'undone')
                and not exists (
                    select
                    from registry.trail other
                    join audit.told came on came.entry = other.number
                    where other.import = line.import and came.what = 'recorded' and came.record = told.record)
            group by line.number, line.at, line.person, line.import, line.case_file, line.annex, line.audience, told.what,
                line.reason
            order by line.number desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final TrailIndex index;

    public ChangedByOthers(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        index = new TrailIndex(source, clock);
    }

    /**
     * A change.
     *
     * @param by the number of the person
     * @param what whether it was corrected or retracted
     * @param record the first of them
     */
    public record Change(
            Instant at,
            long by,
            long ofImport,
            String caseFile,
            Audience audience,
            TrailLines.What what,
            String record,
            Optional<String> reason) {}

    /**
     * The latest first.
     *
     * @param people by their numbers
     * @param seen by the ids of the case files, what the reader sees of them
     */
    public List<Change> since(Instant since, Collection<Long> people, Map<String, Set<Audience>> seen, int limit) {
        index.catchUp();
        var files = new ArrayList<String>();
        var audiences = new ArrayList<String>();
        seen.forEach((file, some) -> some.forEach(audience -> {
            files.add(file);
            audiences.add(audience.word());
        }));
        return jdbc.sql(CHANGES)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("people", people.toArray(Long[]::new))
                .param("open", seen.keySet().toArray(String[]::new))
                .param("files", files.toArray(String[]::new))
                .param("audiences", audiences.toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)).map(AnnexRows::audience).orElse(Audience.PUBLIC),
                TrailLines.What.of(row.getString(7)).orElseThrow(),
                row.getString(8),
                Optional.ofNullable(row.getString(9)));
    }
}
