package org.kembar.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The case files of a registry, each whole: what was stored comes back with the same canonical hash. Reading takes as
 * many queries as there are tables, for one case file or for all.
 */
public final class CaseFiles {

    private static final String FORGET = "delete from registry.entries where case_file = ?";
    private static final String ENTER = "insert into registry.entries (case_file, id, kind) values (?, ?, ?)";

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public CaseFiles(DataSource source) {
        this.source = source;
        jdbc = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Where to find which of them are meant. */
    public Portfolio portfolio() {
        return new Portfolio(source);
    }

    /** Stores the case file whole, in the place of the one with the same id if there is one, or not at all. */
    public void store(CaseFile file) {
        var rows = new NewRows(file);
        transaction.executeWithoutResult(_ -> {
            jdbc.update(Layout.CASE_FILES.upsert(), values(rows.root()));
            // Every case file has cities and so entries: one without is new, and there is nothing to clear away.
            if (jdbc.update(FORGET, file.id()) > 0) {
                Layout.TABLES.forEach(table -> jdbc.update(table.delete(), file.id()));
            }
            jdbc.batchUpdate(ENTER, entries(file.id(), rows.kinds()));
            for (var table : Layout.TABLES) {
                jdbc.batchUpdate(
                        table.insert(),
                        rows.of(table).stream().map(CaseFiles::values).toList());
            }
        });
    }

    private static List<Object[]> entries(String file, Map<String, String> kinds) {
        return kinds.entrySet().stream()
                .map(entry -> new Object[] {file, entry.getKey(), entry.getValue()})
                .toList();
    }

    @SuppressWarnings("NullAway") // An empty cell is null to the database and nowhere else.
    private static Object[] values(List<Object> cells) {
        return cells.stream().map(cell -> cell == Slot.NOTHING ? null : cell).toArray();
    }

    public Optional<CaseFile> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those that are there of the case files asked for, in the order of their ids. */
    public List<CaseFile> find(Collection<String> ids) {
        try (var files = Cursors.over(source, Optional.of(ids))) {
            return files.toList();
        }
    }

    /**
     * All case files as they were at one moment, in the order of their ids, read while they are taken: however many
     * there are, few are in memory. Holds a connection until it is closed or has come to its end.
     */
    public Stream<CaseFile> all() {
        return Cursors.over(source, Optional.empty());
    }

    /**
     * The next ids in their order.
     *
     * @param after the last id of the page before; empty for the first page
     */
    public List<String> ids(String after, int limit) {
        return JdbcClient.create(jdbc)
                .sql("""
                        select id
                        from registry.case_files
                        where id > :after
                        order by id
                        limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
