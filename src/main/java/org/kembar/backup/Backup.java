package org.kembar.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that a registry keeps into one file: facts, documents, people and the trail, as they were at one moment, while others go on
 * working. The file holds what is not for everybody, and is readable for its owner alone.
 */
public final class Backup {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String VERSION = """
            select version from registry.migrations
            where success and version is not null
            order by installed_rank desc limit 1
            """;

    private static final String TRAIL = "select hash from registry.trail order by number desc limit 1";

    private final DataSource source;

    public Backup(DataSource source) {
        this.source = source;
    }

    /**
     * What was written.
     *
     * @param rows in all tables
     * @param trail the hash of the last entry of the trail; noted down elsewhere it shows whether a registry made of the file is this one
     */
    public record Written(long rows, Optional<String> trail) {}

    /** The file is there whole or not at all. */
    public Written write(Path file, Instant at) throws IOException {
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        var unfinished = Files.createTempFile(
                folder,
                ".backup",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Contents contents;
            try (var zip = new ZipOutputStream(Files.newOutputStream(unfinished));
                    var connection = source.getConnection()) {
                contents = copied(connection, zip, at);
            }
            // Nothing that is there is written over.
            Files.createFile(file);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return new Written(contents.rows(), contents.trail());
        } catch (SQLException problem) {
            throw new IOException(problem);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Contents copied(Connection connection, ZipOutputStream zip, Instant at)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            var catalogue = Catalogue.of(connection);
            var kept = new ArrayList<Contents.Kept>();
            for (var table : catalogue.tables()) {
                kept.add(copied(connection, table, zip));
            }
            var contents = new Contents(
                    Contents.FORMAT,
                    one(connection, VERSION).orElseThrow(),
                    at.toString(),
                    one(connection, TRAIL),
                    kept,
                    catalogue.sequences());
            zip.putNextEntry(new ZipEntry(Contents.PLACE));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(contents));
            zip.closeEntry();
            return contents;
        } finally {
            connection.rollback();
        }
    }

    private static Contents.Kept copied(Connection connection, Catalogue.Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        var place = new Contents.Kept(table.name(), List.of(), 0, "").place();
        zip.putNextEntry(new ZipEntry(place));
        var digest = digest();
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy " + table.name() + " (" + String.join(", ", table.columns())
                                + ") to stdout with (encoding 'UTF8')",
                        new DigestOutputStream(new Open(zip), digest));
        zip.closeEntry();
        return new Contents.Kept(
                table.name(), table.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** Stays open when what was written into it is closed. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Optional<String> one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }
}
