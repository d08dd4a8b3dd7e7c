package org.kembar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kembar.database.Database;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes a registry of a backup: in a database that has none yet, with all that was in it or with nothing. */
public final class Restoration {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Longer is no list of tables. */
    private static final int LONGEST_CONTENTS = 1 << 20;

    /** Data that are none, and constraints they do not keep: PostgreSQL, appendix A. */
    private static final List<String> OF_THE_ROWS = List.of("22", "23");

    /** How what one table says of another is left unwatched, and watched again. */
    private static final String REFERENCES = """
            select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, f.conname),
                format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, f.conname, pg_get_constraintdef(f.oid))
            from pg_constraint f
            join pg_class c on c.oid = f.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            where f.contype = 'f' and format('%I.%I', n.nspname, c.relname) = any (?)
            """;

    /** The same for what watches over the rows of one. */
    private static final String TRIGGERS = """
            select format('alter table %I.%I disable trigger %I', n.nspname, c.relname, t.tgname), format('alter table %I.%I %s trigger %I', n.nspname, c.relname,
                case t.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' when 'D' then 'disable'
                    else 'enable' end,
                t.tgname)
            from pg_trigger t
            join pg_class c on c.oid = t.tgrelid
            join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and format('%I.%I', n.nspname, c.relname) = any (?)
            """;

    private Restoration() {}

    /** What came of it. */
    public sealed interface Restored {

        /**
         * All of it is there again.
         *
         * @param verdict on the trail, as it was in the registry the backup is of
         * @param isTheSame whether its last entry is the one that was the last then
         */
        record Done(long rows, Verdict verdict, boolean isTheSame) implements Restored {}

        /** Something is on record in the database already; nothing was touched. */
        record NotEmpty() implements Restored {}

        /** A later version of the program has written the file. */
        record Later(String version) implements Restored {}

        /** It is no backup, or no longer what was written; the place that shows it. */
        record NotWhole(String place) implements Restored {}
    }

    /** @param database that was opened to be filled */
    public static Restored carryOut(Path file, Database database) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var connection = database.source().getConnection()) {
            if (Catalogue.isAnythingThere(connection)) {
                return new Restored.NotEmpty();
            }
            var contents = contents(zip);
            if (contents.isEmpty()) {
                return new Restored.NotWhole(Contents.PLACE);
            }
            var spoiled = spoiled(zip, contents.get());
            if (spoiled.isPresent()) {
                return new Restored.NotWhole(spoiled.get());
            }
            // Tables without rows are of a program that was only started, or of a try that was cut off.
            return database.makeAnew(contents.get().version())
                    ? filled(zip, contents.get(), connection, database)
                    : new Restored.Later(contents.get().version());
        } catch (ZipException _) {
            return new Restored.NotWhole(String.valueOf(file.getFileName()));
        } catch (SQLException problem) {
            throw new IOException(problem.getMessage(), problem);
        }
    }

    private static Optional<Contents> contents(ZipFile zip) throws IOException {
        var entry = Optional.ofNullable(zip.getEntry(Contents.PLACE));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry.get())) {
            return Optional.of(JSON.readValue(in.readNBytes(LONGEST_CONTENTS), Contents.class))
                    .filter(contents -> contents.format() == Contents.FORMAT);
        } catch (JacksonException | NullPointerException _) {
            return Optional.empty();
        }
    }

    /** The first table that is not as it was written. */
    private static Optional<String> spoiled(ZipFile zip, Contents contents) throws IOException {
        for (var kept : contents.tables()) {
            var entry = Optional.ofNullable(zip.getEntry(kept.place()));
            if (entry.isEmpty() || !sha256(zip.getInputStream(entry.get())).equals(kept.sha256())) {
                return Optional.of(kept.place());
            }
        }
        return Optional.empty();
    }

    private static String sha256(InputStream content) throws IOException {
        var digest = Backup.digest();
        try (var in = new DigestInputStream(content, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException _) {
            return "";
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Restored filled(ZipFile zip, Contents contents, Connection connection, Database database)
            throws SQLException, IOException {
        try {
            var wrong = fill(zip, contents, connection);
            if (wrong.isPresent()) {
                database.dropTables();
                return new Restored.NotWhole(wrong.get());
            }
        } catch (SQLException | IOException problem) {
            leaveNothing(connection, database, problem);
            throw problem;
        }
        database.migrate();
        var verdict = new Trail(database.source()).verify(_ -> {});
        var isTheSame = verdict instanceof Verdict.Sound(var _, var last) && last.equals(contents.trail());
        return new Restored.Done(contents.rows(), verdict, isTheSame);
    }

    private static void leaveNothing(Connection connection, Database database, Exception why) {
        try {
            connection.rollback();
            database.dropTables();
        } catch (SQLException | DataAccessException problem) {
            // The database that could not take the rows may not be there at all any more; nothing of them is in it
            // either way.
            why.addSuppressed(problem);
        }
    }

    /** The table that is not one of this version of the program, or whose rows it does not take; nothing if all is there. */
    private static Optional<String> fill(ZipFile zip, Contents contents, Connection connection)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        var catalogue = Catalogue.of(connection);
        var kept = contents.tables().stream()
                .collect(Collectors.toMap(Contents.Kept::table, Function.identity(), (one, _) -> one));
        var there =
                catalogue.tables().stream().collect(Collectors.toMap(Catalogue.Table::name, Catalogue.Table::columns));
        var strange = kept.values().stream()
                .filter(one -> !one.columns().equals(there.get(one.table())))
                .map(Contents.Kept::place)
                .findFirst()
                .or(() -> there.keySet().stream()
                        .filter(name -> !kept.containsKey(name))
                        .findFirst());
        if (strange.isPresent()) {
            connection.rollback();
            return strange;
        }
        var names = catalogue.tables().stream().map(Catalogue.Table::name).toList();
        // What watches over the rows would refuse them in any order but one, or count them twice.
        var watches = new ArrayList<>(watches(TRIGGERS, names, connection));
        watches.addAll(watches(REFERENCES, names, connection));
        for (var watch : watches) {
            run(connection, watch.off());
        }
        run(connection, "truncate " + String.join(", ", names));
        for (var one : contents.tables()) {
            try {
                copy(zip, one, connection);
            } catch (SQLException problem) {
                blameTheFile(problem);
                connection.rollback();
                return Optional.of(one.place());
            }
        }
        for (var watch : watches) {
            try {
                run(connection, watch.on());
            } catch (SQLException problem) {
                blameTheFile(problem);
                connection.rollback();
                return Optional.of(Contents.PLACE);
            }
        }
        count(contents.sequences(), catalogue, connection);
        connection.commit();
        connection.setAutoCommit(true);
        run(connection, "analyze");
        return Optional.empty();
    }

    /** What the database says of the rows themselves; where it has no room or is gone, another backup would help nobody. */
    private static void blameTheFile(SQLException problem) throws SQLException {
        if (OF_THE_ROWS.stream().noneMatch(String.valueOf(problem.getSQLState())::startsWith)) {
            throw problem;
        }
    }

    private static void copy(ZipFile zip, Contents.Kept kept, Connection connection) throws SQLException, IOException {
        var entry = Optional.ofNullable(zip.getEntry(kept.place())).orElseThrow();
        try (var in = zip.getInputStream(entry)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + kept.table() + " (" + String.join(", ", kept.columns())
                                    + ") from stdin with (encoding 'UTF8')",
                            in);
        }
    }

    /** Statements that put a guard of the tables aside, and back as it was. */
    private record Watch(String off, String on) {}

    private static List<Watch> watches(String which, List<String> tables, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(which)) {
            query.setArray(1, connection.createArrayOf("text", tables.toArray()));
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Watch>();
                while (rows.next()) {
                    found.add(new Watch(rows.getString(1), rows.getString(2)));
                }
                return List.copyOf(found);
            }
        }
    }

    /** Numbers go on where they were, so that none is given twice. */
    private static void count(Map<String, Long> sequences, Catalogue catalogue, Connection connection)
            throws SQLException {
        try (var set = connection.prepareStatement("select setval(?::regclass, ?, false)")) {
            for (var name : catalogue.sequences().keySet()) {
                var next = sequences.get(name);
                if (next != null) {
                    set.setString(1, name);
                    set.setLong(2, next);
                    set.execute();
                }
            }
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
