package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds agreements by the days on which they can end; whether one does, whoever has read the case file decides. */
public final class EndingAgreements {

    /** No identifier comes after it. */
    private static final String AFTER_ALL = "~";

    private static final String LAPSING = """
            select case_file, agreement, lapses_earliest, lapses_latest
            from registry.found_by_term
            where lapses_latest > :day and lapses_latest >= :from and lapses_earliest <= :last
                and (lapses_earliest, case_file, agreement) > (:first, :file, :agreement)
            order by lapses_earliest, case_file, agreement
            limit :limit
            """;

    private static final String LAPSED = """
            select case_file, agreement, lapses_earliest, lapses_latest
            from registry.found_by_term
            where lapses_earliest <= :day and lapses_earliest <= :until
                and (lapses_latest, case_file, agreement) < (:last, :file, :agreement)
            order by lapses_latest desc, case_file desc, agreement desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    EndingAgreements(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /**
     * An agreement that ends, and the first days on which it can be in force no more, or more than these.
     *
     * @param latest {@link LocalDate#MAX} if it may have no end
     */
    public record Ending(String caseFile, String agreement, LocalDate earliest, LocalDate latest) {}

    /**
     * The next agreements that may lapse after a day and by another, in the order of the first day on which they can.
     *
     * @param from those that can lapse only before this day are left out
     * @param after the last of those before; empty for the first
     */
    public List<Ending> lapsing(LocalDate day, LocalDate last, LocalDate from, Optional<Ending> after, int limit) {
        return jdbc.sql(LAPSING)
                .param("from", from)
                .param("day", day)
                .param("last", last)
                .param("first", after.map(Ending::earliest).orElse(LocalDate.MIN))
                .param("file", after.map(Ending::caseFile).orElse(""))
                .param("agreement", after.map(Ending::agreement).orElse(""))
                .param("limit", limit)
                .query((row, _) -> ending(row))
                .list();
    }

    /**
     * The next agreements that may have lapsed by a day, in the order of the last day on which they can, the latest first.
     *
     * @param until those that can have lapsed only after this day are left out
     */
    public List<Ending> lapsed(LocalDate day, LocalDate until, Optional<Ending> after, int limit) {
        return jdbc.sql(LAPSED)
                .param("until", until)
                .param("day", day)
                .param("last", after.map(Ending::latest).orElse(LocalDate.MAX))
                .param("file", after.map(Ending::caseFile).orElse(AFTER_ALL))
                .param("agreement", after.map(Ending::agreement).orElse(AFTER_ALL))
                .param("limit", limit)
                .query((row, _) -> ending(row))
                .list();
    }

    private static Ending ending(ResultSet row) throws SQLException {
        return new Ending(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class));
    }
}
