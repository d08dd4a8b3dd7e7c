package org.kembar.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL database of a registry, with its tables as this version of the program needs them. */
public final class Database implements AutoCloseable {

    /** All that the program makes in a database is in these. */
    public static final List<String> SCHEMAS = List.of("registry", "access", "worklist", "audit", "privacy", "drafts");

    /** The table, in the first of them, of what has been done to the others. */
    public static final String MIGRATED = "migrations";

    /** Tells who opens it. */
    private static final class OtherTables extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Opened opened;

        OtherTables(Opened opened) {
            super(opened.toString());
            this.opened = opened;
        }

        Opened opened() {
            return opened;
        }
    }

    private static final String MIGRATIONS = "classpath:org/kembar/registry/migrations";

    private final HikariDataSource source;
    private final Runnable stop;

    /** Whether the tables are made those of this version of the program. */
    private enum Tables {
        MIGRATED,
        /** Whoever only looks changes nothing, also where another version has set it up. */
        LEFT,
        /** They are made by whoever fills them. */
        TO_BE_MADE
    }

    private Database(HikariConfig config, Tables tables, Runnable stop) {
        this.stop = stop;
        config.setReadOnly(tables == Tables.LEFT);
        // Several facts go to the server in one statement.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setPoolName("kembar");
        // So long a page waits for a database that is away.
        config.setConnectionTimeout(5_000);
        HikariDataSource opened;
        try {
            opened = new HikariDataSource(config);
        } catch (RuntimeException e) {
            stop.run();
            throw e;
        }
        source = opened;
        if (tables == Tables.MIGRATED) {
            migrate();
        }
    }

    /** Makes the tables those of this version of the program. */
    public void migrate() {
        var steps = migrations(MigrationVersion.LATEST);
        try {
            steps.migrate();
        } catch (FlywayValidateException _) {
            var others = others(steps);
            close();
            throw new OtherTables(new Opened.OtherTables(others));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The steps that another version has made otherwise; those between which it has left one out, if that is all. */
    private static List<String> others(Flyway steps) {
        var wrong = steps.validateWithResult().invalidMigrations;
        var made = wrong.stream()
                .filter(step -> step.errorDetails.errorCode != CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED)
                .toList();
        return (made.isEmpty() ? wrong : made)
                .stream().map(step -> step.version).toList();
    }

    /** Makes the tables anew, as they were at a version; false, and nothing done, if this program does not know it. */
    public boolean makeAnew(String version) {
        var isKnown = Stream.of(migrations(MigrationVersion.LATEST).info().all())
                .anyMatch(one -> Optional.ofNullable(one.getVersion())
                        .filter(known -> known.getVersion().equals(version))
                        .isPresent());
        if (isKnown) {
            dropTables();
            migrations(MigrationVersion.fromVersion(version)).migrate();
        }
        return isKnown;
    }

    private Flyway migrations(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS)
                .schemas(SCHEMAS.getFirst())
                .table(MIGRATED)
                .target(target)
                // What a later version has made is not to be worked with either.
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    /** Takes away all that the program has made in the database. */
    public void dropTables() {
        var drop = "drop schema if exists " + String.join(", ", SCHEMAS) + " cascade";
        JdbcClient.create(source).sql(drop).update();
    }

    /**
     * Starts the PostgreSQL server that comes with the program; all it keeps is in the folder, from one start to the next.
     */
    public static Opened open(Path data) {
        return open(data, data);
    }

    /** The same to look into, whatever version of the program has set it up: nothing in it is changed. */
    public static Opened toLookAt(Path data) {
        return open(data, data, Tables.LEFT);
    }

    /** The same to be filled: it has no tables yet unless it had some before. */
    public static Opened toFill(Path data) {
        return open(data, data, Tables.TO_BE_MADE);
    }

    /** To look into, also while another Kembar works with it. */
    public static Opened beside(Path data) {
        var opened = toLookAt(data);
        return opened instanceof Opened.Held ? running(data).orElse(opened) : opened;
    }

    private static Optional<Opened> running(Path data) {
        try {
            var config = new HikariConfig();
            var address = Server.running(data);
            if (address.isEmpty()) {
                return Optional.empty();
            }
            config.setJdbcUrl(address.get());
            config.setUsername(Server.USER);
            config.setPassword(Server.password(data));
            return Optional.of(new Opened.Open(new Database(config, Tables.LEFT, () -> {})));
        } catch (IOException | HikariPool.PoolInitializationException _) {
            return Optional.empty();
        }
    }

    static Opened open(Path data, Path programs) {
        return open(data, programs, Tables.MIGRATED);
    }

    private static Opened open(Path data, Path programs, Tables tables) {
        try {
            Files.createDirectories(data);
            var lock = lock(data);
            if (lock.isEmpty()) {
                return new Opened.Held(data);
            }
            return new Opened.Open(started(data, programs, tables, lock.get()));
        } catch (Server.NotRunning problem) {
            return problem.opened();
        } catch (OtherTables problem) {
            return problem.opened();
        } catch (IOException _) {
            return new Opened.NotUsable(data);
        }
    }

    /** Whether nothing is kept in the folder yet, so that opening it takes a few seconds more. */
    public static boolean isNew(Path data) {
        return Server.isNew(data);
    }

    private static Database started(Path data, Path programs, Tables tables, FileLock lock) throws IOException {
        try {
            var server = new Server(data, programs);
            var config = new HikariConfig();
            config.setJdbcUrl(server.start());
            config.setUsername(Server.USER);
            config.setPassword(server.password());
            server.guard();
            return new Database(config, tables, () -> {
                server.stop();
                release(lock);
            });
        } catch (IOException | RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /** @param url of a database, {@code postgresql://user:password@host/name} or as JDBC writes it */
    public static Opened at(String url) {
        return at(url, Tables.MIGRATED);
    }

    /** The same to look into: nothing in it is changed. */
    public static Opened toLookAt(String url) {
        return at(url, Tables.LEFT);
    }

    /** The same to be filled. */
    public static Opened toFill(String url) {
        return at(url, Tables.TO_BE_MADE);
    }

    private static Opened at(String url, Tables tables) {
        return Address.of(url).map(address -> at(address, tables)).orElseGet(Opened.NotAnAddress::new);
    }

    private static Opened at(Address address, Tables tables) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.jdbc());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        try {
            return new Opened.Open(new Database(config, tables, () -> {}));
        } catch (HikariPool.PoolInitializationException problem) {
            return new Opened.NotReached(reason(problem));
        } catch (OtherTables problem) {
            return problem.opened();
        }
    }

    private static String reason(Throwable problem) {
        var cause = problem.getCause();
        return cause == null || cause.getMessage() == null ? String.valueOf(problem.getMessage()) : cause.getMessage();
    }

    public DataSource source() {
        return source;
    }

    /** Ends all connections and stops the server, if it is the program's own. What was stored is there at the next start. */
    @Override
    public void close() {
        try {
            source.close();
        } finally {
            stop.run();
        }
    }

    /** Nothing if another program has it. The system gives it back with the end of the program, whatever that end was. */
    private static Optional<FileLock> lock(Path data) throws IOException {
        var file = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = Optional.ofNullable(file.tryLock());
            if (lock.isEmpty()) {
                file.close();
            }
            return lock;
        } catch (OverlappingFileLockException _) {
            file.close();
            return Optional.empty();
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
