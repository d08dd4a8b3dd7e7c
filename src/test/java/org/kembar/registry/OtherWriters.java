package org.kembar.registry;

import java.time.Clock;
import javax.sql.DataSource;

/** Whoever else is writing to the registry. */
public final class OtherWriters {

    private OtherWriters() {}

    /** Whose program is gone still holds the lock until the server next speaks to it. */
    public static void awaitTheirEnd(DataSource source, Clock clock) {
        new Changes(source, clock).together(() -> true);
    }
}
