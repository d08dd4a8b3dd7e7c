package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Notation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records, and parts of them that have a name, that were in a case file and are there no more. The trail tells of each in which entries it came and went, so that
 * nobody has to look through every version there was, whoever asks for whatever name.
 */
public final class EndedRecords {

    /** It went with what took the place of the case file, or with the import that had brought it and was taken back. */
    private static final String LAST_WITH = """
            with entries as (
                select entry as number
                from audit.came_or_went
                where id = :record and not came
                union
                select undone.number
                from audit.came_or_went named
                join registry.trail made on made.number = named.entry
                join registry.trail undone on undone.import = made.import and undone.case_file = made.case_file
                where named.id = :record and named.came and undone.deed = 'undone')
            select done.import, done.at, done.person, done.reason, kept.form
            from entries
            join registry.trail done on done.number = entries.number
            join registry.versions kept on kept.entry = done.number
            where done.case_file = :id and done.annex is null
            order by done.number desc
            limit 1
            """;

    private static final String IMPORTS = """
            select distinct import
            from audit.came_or_went named
            join registry.trail on number = entry
            where named.id = :record and (case_file = :id or annex = :id) and import is not null
            """;

    private final JdbcClient jdbc;
    private final TrailIndex index;

    public EndedRecords(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        index = new TrailIndex(source, clock);
    }

    /**
     * What took the place of a case file, and the case file as it was before.
     *
     * @param by the number of the person who did it, if one was signed in
     * @param reason why it was done, where somebody said it
     */
    public record Ended(long ofImport, Instant at, Optional<Long> by, Optional<String> reason, CaseFile before) {}

    /** Since when the case file, as everybody sees it, holds nothing with this id any more; nothing if it never did. */
    public Optional<Ended> lastWith(String record, String id) {
        index.catchUp();
        return jdbc.sql(LAST_WITH)
                .param("record", record)
                .param("id", id)
                .query((row, _) -> ended(row))
                .optional()
                .flatMap(Function.identity());
    }

    /** The imports that brought or took away what has this id in the partnership, for whomever it is. */
    public Set<Long> importsWith(String record, String id) {
        index.catchUp();
        return new HashSet<>(jdbc.sql(IMPORTS)
                .param("record", record)
                .param("id", id)
                .query(Long.class)
                .list());
    }

    /** Nothing where what was kept is withheld. */
    private static Optional<Ended> ended(ResultSet row) throws SQLException {
        var before = Notation.readKept(row.getString(5));
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ended(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        Optional.of(row.getLong(3)).filter(person -> person > 0),
                        Optional.ofNullable(row.getString(4)),
                        before.get()));
    }
}
