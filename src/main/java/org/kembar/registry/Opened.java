package org.kembar.registry;

import java.nio.file.Path;

/** What came of opening the database in a folder. */
public sealed interface Opened {

    /** It runs, until it is closed. */
    record Open(Database database) implements Opened {}

    /** Another Kembar has the folder; nothing was touched. */
    record Held(Path data) implements Opened {}
}
