package org.kembar.registry;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions about words, which keep the database busy no longer than anybody is to. */
final class Briefly {

    /** What PostgreSQL says when it has taken too long. */
    private static final String CANCELLED = "57014";

    /**
     * Of what stands almost everywhere the table is read from its beginning, and not from where somebody else is reading it. How a
     * question is best answered depends on its words: one plan for all of them collects every place of a word that is everywhere.
     */
    private static final String TIME = """
            set local statement_timeout = 2000;
            set local synchronize_seqscans = off;
            set local plan_cache_mode = force_custom_plan""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    Briefly(DataSource source) {
        jdbc = new JdbcTemplate(source);
        reading = new TransactionTemplate(new JdbcTransactionManager(source));
        reading.setReadOnly(true);
    }

    /** Nothing if it takes longer. */
    <T> Optional<T> asked(Supplier<T> work) {
        try {
            return reading.execute(_ -> {
                jdbc.execute(TIME);
                return Optional.of(work.get());
            });
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
