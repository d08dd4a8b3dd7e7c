package org.kembar.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The databases of the tests. */
final class Databases {

    /** Unpacking them takes longer than most tests, and one test sees to it that a new folder gets its own. */
    static final Path PROGRAMS = folder();

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T05:00:00.123456Z"), ZoneOffset.UTC);

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

    /** As after the migrations. To truncate forty tables takes longer than most tests. */
    static void empty(DataSource source) {
        var tables = Stream.concat(
                Layout.TABLES.stream().map(Table::name),
                Stream.of("entries", "case_files", "city_corrections", "versions", "trail"));
        pastTheTrail(
                source,
                tables.distinct().map(table -> "delete from registry." + table).collect(Collectors.joining(";")));
    }

    /** As somebody would who may do everything in the database. */
    static void pastTheTrail(DataSource source, String statement) {
        var tables = List.of("trail", "versions", "older_case_files");
        var jdbc = JdbcClient.create(source);
        tables.forEach(table -> jdbc.sql("alter table registry." + table + " disable trigger all")
                .update());
        jdbc.sql(statement).update();
        for (var table : tables) {
            jdbc.sql("alter table registry." + table + " enable trigger all").update();
            jdbc.sql("alter table registry." + table + " enable always trigger only_added_to")
                    .update();
        }
    }
}
