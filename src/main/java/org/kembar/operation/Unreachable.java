package org.kembar.operation;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that does not answer: its server stopped, was killed or has not begun, or the way to it is cut. */
public final class Unreachable {

    /** Seconds after which whoever asked may ask again. */
    public static final String A_WHILE = "5";

    /** SQLSTATE of ISO 9075: the class of connections that fail. */
    private static final String CONNECTIONS = "08";

    /** PostgreSQL's own, appendix A of its manual: the server is told to stop, has crashed, or does not take connections yet. */
    private static final String SERVER = "57P0";

    private Unreachable() {}

    /** Whether that is why something failed, which may have been stored all the same if the answer to a commit was lost. */
    public static boolean isTheReasonOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof CannotGetJdbcConnectionException
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof SQLException refused && isSaidBy(refused));
    }

    private static boolean isSaidBy(SQLException refused) {
        var state = refused.getSQLState();
        return state != null && (state.startsWith(CONNECTIONS) || state.startsWith(SERVER));
    }
}
