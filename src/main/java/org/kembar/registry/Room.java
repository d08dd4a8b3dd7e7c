package org.kembar.registry;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Whether the database had room for what it was to store. */
final class Room {

    /** {@code disk_full} of PostgreSQL, Appendix A. */
    private static final String DISK_FULL = "53100";

    private Room() {}

    /** What came of the work; nothing if there was no room for it, and then nothing of it remains. */
    static <T> Optional<T> forAll(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (DataAccessException | TransactionException failed) {
            if (isMissing(failed)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private static boolean isMissing(Throwable failed) {
        return failed instanceof SQLException problem && DISK_FULL.equals(problem.getSQLState())
                || failed.getCause() != null && isMissing(failed.getCause());
    }
}
