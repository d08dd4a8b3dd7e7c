package org.kembar.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The databases of the tests. */
final class Databases {

    /** Unpacking them takes longer than most tests, and one test sees to it that a new folder gets its own. */
    static final Path PROGRAMS = folder();

    private Databases() {}

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("kembar-programs");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Database open(Path data) {
        return running(Database.open(data, PROGRAMS));
    }

    static Database at(String url) {
        return running(Database.at(url));
    }

    static Database running(Opened opened) {
        if (!(opened instanceof Opened.Open(var database))) {
            throw new AssertionError(opened);
        }
        return database;
    }

    /** As after the migrations. */
    static void empty(DataSource source) {
        JdbcClient.create(source).sql("truncate registry.case_files cascade").update();
    }
}
