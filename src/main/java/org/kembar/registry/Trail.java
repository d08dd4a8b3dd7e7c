package org.kembar.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail of a registry: what was done to which case file, list or city and when, in the order in which it was done. */
public final class Trail {

    private static final String FURTHER = """
            select number, at, deed, import, case_file, before, after, previous, hash, list, city, person,
                reason, annex, audience, document
            from registry.trail
            where number > :after
            order by number
            limit :limit
            """;

    private static final String HEAD = "select hash from registry.trail order by number desc limit 1";

    private static final String LAST_OF_ONE = """
            select after
            from registry.trail
            where case_file = :id
            order by number desc
            limit 1
            """;

    private static final String RECORDED = """
            select case_file, person, max(at), count(*) filter (where at >= :from and at < :to)
            from registry.trail
            where case_file = any (:ids) and person is not null and deed <> 'undone'
                and not exists (
                    select from registry.trail undone where undone.import = trail.import and undone.deed = 'undone')
            group by case_file, person
            order by case_file, person
            """;

    private final DataSource source;

    public Trail(DataSource source) {
        this.source = source;
    }

    /**
     * The next entries in their order, as they are stored; {@link #verify} tells whether they are sound.
     *
     * @param after the number of the last entry of the page before; 0 for the first page
     */
    public List<TrailEntry> entries(long after, int limit) {
        return JdbcClient.create(source)
                .sql(FURTHER)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> TrailRows.entry(row))
                .list();
    }

    /** The hash of the last entry, which is another one after every change of anything on record. */
    public Optional<String> head() {
        return JdbcClient.create(source)
                .sql(HEAD)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    /**
     * The canonical hash of a case file as its last entry has it, without reading the case file. Nothing if there is none, or if it
     * is older than the trail and was not replaced since.
     */
    public Optional<String> hashOf(String id) {
        return JdbcClient.create(source)
                .sql(LAST_OF_ONE)
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(hash -> hash);
    }

    /**
     * That a person put something on record of a partnership.
     *
     * @param last when last
     * @param times how often in the time asked about
     */
    public record Recorded(String caseFile, long person, Instant last, int times) {}

    /**
     * Who ever put anything on record of these partnerships; what was taken back since counts no more, and what was taken in by a
     * command, nobody in particular did.
     *
     * @param from the first moment of the time in which it is counted how often
     * @param to the first moment after it
     */
    public List<Recorded> recorded(Collection<String> ids, Instant from, Instant to) {
        return JdbcClient.create(source)
                .sql(RECORDED)
                .param("ids", ids.toArray(String[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Recorded(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getInt(4)))
                .list();
    }

    /**
     * Gives every entry up to the first that does not fit, and then compares what the last entry of each case file and list says
     * with what is stored. All of it is seen as it was at one moment, and little of it is in memory.
     */
    public Verdict verify(Consumer<TrailEntry> reader) {
        return new TrailCheck(source).verify(reader);
    }
}
