package org.kembar.database;

import java.nio.file.Path;
import java.util.List;

/** What came of opening a database. */
public sealed interface Opened {

    /** It runs, until it is closed. */
    record Open(Database database) implements Opened {}

    /** Another Kembar has the folder; nothing was touched. */
    record Held(Path data) implements Opened {}

    /** The folder, or what is in it, is not to be made, read or written. */
    record NotUsable(Path data) implements Opened {}

    /** The server does not come up. Why, it says itself in its log. */
    record NotStarted(Path log) implements Opened {}

    /** This build brings no server for a machine of this kind. */
    record NoServer(String machine) implements Opened {}

    /** No address of a PostgreSQL database was given. */
    record NotAnAddress() implements Opened {}

    /**
     * Another version of the program has set it up, one whose tables this one cannot make its own. Nothing was changed.
     *
     * @param which of its steps are not known here or not the same, by their numbers
     */
    record OtherTables(List<String> which) implements Opened {

        public OtherTables {
            which = List.copyOf(which);
        }
    }

    /** @param reason in the words of the driver */
    record NotReached(String reason) implements Opened {}
}
