package org.kembar.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The databases of the tests. */
public final class Databases {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T05:00:00.123456Z"), ZoneOffset.UTC);

    private static final List<Runnable> ENDS = new CopyOnWriteArrayList<>();

    private static final List<Runnable> ENDS_OF_CLASS = new CopyOnWriteArrayList<>();

    /** Unpacking them takes longer than most tests, and one test sees to it that a new folder gets its own. */
    static final Path PROGRAMS = folder();

    private static final Path NEW = folder();

    private static final Path FILLED = folder();

    private Databases() {}

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ENDS.forEach(Runnable::run);
            delete(NEW);
            delete(FILLED);
            delete(PROGRAMS);
        }));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("kembar-databases");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be done when all tests are over and the programs are still there. */
    public static void atTheEnd(Runnable end) {
        ENDS.add(end);
    }

    /** What is to be done when the class of tests that is being run is over: what it opened for itself is in nobody's way. */
    public static void atTheEndOfTheClass(Runnable end) {
        ENDS_OF_CLASS.add(end);
    }

    /** Ends what each class of tests has opened for itself. */
    public static final class Ending implements AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext context) {
            if (context.getEnclosingTestClasses().isEmpty()) {
                // What was opened last may stand on what was there.
                var ends = List.copyOf(ENDS_OF_CLASS.reversed());
                ENDS_OF_CLASS.clear();
                ends.forEach(Runnable::run);
            }
        }
    }

    public static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #created}, but where the folder is new, what the first start makes is a copy: that takes a tenth of the time. */
    public static Database open(Path data) {
        if (Server.isNew(data)) {
            copyANewOne(data);
        }
        return created(data);
    }

    /** As {@link #open}, with what the same first filling puts into a new one: a copy of what it has put into the first. */
    public static synchronized Database filled(Path data, Consumer<DataSource> filling) {
        if (Server.isNew(FILLED)) {
            try (var first = open(FILLED)) {
                filling.accept(first.source());
            }
        }
        copy(FILLED, data);
        return created(data);
    }

    /**
     * Leaves a folder as a first start does, for a command of its own: without it each unpacks the programs and makes all tables,
     * which takes longer than what is asked of it.
     */
    public static void prepare(Path data) {
        copyANewOne(data);
        try (var all = Files.list(PROGRAMS)) {
            for (var programs : all.toList()) {
                Files.createSymbolicLink(data.resolve(PROGRAMS.relativize(programs)), programs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database that the product itself has made where the folder is new. */
    static Database created(Path data) {
        return running(Database.open(data, PROGRAMS));
    }

    private static synchronized void copyANewOne(Path data) {
        if (Server.isNew(NEW)) {
            created(NEW).close();
        }
        copy(NEW, data);
    }

    private static void copy(Path from, Path data) {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var copy = data.resolve(from.relativize(path));
                if (!Files.isDirectory(copy)) {
                    Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Database at(String url) {
        return running(Database.at(url));
    }

    public static Database running(Opened opened) {
        if (!(opened instanceof Opened.Open(var database))) {
            throw new AssertionError(opened);
        }
        return database;
    }
}
