package org.kembar.operation;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * One request that was answered. Whom or what it asked about stands in no log: of its address only the pattern does.
 *
 * @param pattern of the address, such as <code>/api/v1/partnerships/{id}</code>; {@code -} where there is none of this form
 * @param milliseconds from the first byte taken in to the last one handed over
 */
public record Access(String method, String pattern, int status, long milliseconds) {

    public static final String NO_PATTERN = "-";

    /** Under which name these lines stand in the log. */
    static final String LOGGER = "org.kembar.access";

    /** Writes the line. */
    public void log() {
        var line = new LogRecord(Level.INFO, toString());
        line.setLoggerName(LOGGER);
        line.setParameters(new Object[] {this});
        Logger.getLogger(LOGGER).log(line);
    }

    @Override
    public String toString() {
        return method + " " + pattern + " " + status;
    }
}
