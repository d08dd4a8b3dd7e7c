package org.kembar.registry;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The databases of the tests. */
final class Databases {

    private Databases() {}

    static Database open(Path data) {
        return switch (Database.open(data)) {
            case Opened.Open(var database) -> database;
            case Opened.Held(var folder) -> throw new AssertionError("Held by another: " + folder);
        };
    }

    /** As after the migrations. */
    static void empty(DataSource source) {
        JdbcClient.create(source).sql("truncate registry.case_files cascade").update();
    }
}
