package org.kembar.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Reads case files from all tables at once: one query each, all in the order of the case files' ids, so that the rows of
 * one case file are next in every table at the same time. All queries see the database as it was at the first.
 */
final class Cursors implements AutoCloseable {

    /** So many rows of each table wait in memory. */
    private static final int FETCHED = 500;

    private static final SQLExceptionTranslator TRANSLATOR = new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");

    private final Connection connection;
    private final List<Cursor> parts = new ArrayList<>();
    private final Cursor files;

    private Cursors(Connection connection, Optional<Collection<String>> ids) throws SQLException {
        this.connection = connection;
        files = open(Layout.CASE_FILES, ids);
        for (var table : Layout.TABLES) {
            parts.add(open(table, ids));
        }
    }

    /** @param ids of the case files asked for; all if there are none */
    static Stream<CaseFile> over(DataSource source, Optional<Collection<String>> ids) {
        return over(source, ids, _ -> {});
    }

    /** All case files as another connection sees them. */
    static Stream<CaseFile> at(DataSource source, String snapshot) {
        return over(source, Optional.empty(), connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction snapshot '" + snapshot + "'");
            }
        });
    }

    /** @param beginning what is done first, in the snapshot that everything is read in */
    static Stream<CaseFile> over(DataSource source, Optional<Collection<String>> ids, Beginning beginning) {
        try {
            var connection = source.getConnection();
            try {
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                beginning.of(connection);
                var cursors = new Cursors(connection, ids);
                return StreamSupport.stream(cursors.new Files(), false).onClose(cursors::close);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    interface Beginning {

        void of(Connection connection) throws SQLException;
    }

    /** As the transaction of the connection sees it; the connection stays open. */
    static Optional<CaseFile> first(Connection connection, String id) throws SQLException {
        var cursors = new Cursors(connection, Optional.of(List.of(id)));
        var file = cursors.read();
        cursors.files.query.close();
        for (var cursor : cursors.parts) {
            cursor.query.close();
        }
        return file;
    }

    private Cursor open(Table table, Optional<Collection<String>> ids) throws SQLException {
        var query = connection.prepareStatement(table.select(ids.isEmpty()));
        query.setFetchSize(FETCHED);
        if (ids.isPresent()) {
            query.setArray(1, connection.createArrayOf("text", ids.get().toArray()));
        }
        return new Cursor(table, query);
    }

    /** The next case file, put together from all its rows. */
    private Optional<CaseFile> read() throws SQLException {
        if (files.file.isEmpty()) {
            return Optional.empty();
        }
        var id = files.file.get();
        var rows = new ReadRows();
        for (var cursor : parts) {
            cursor.each(id, row -> rows.read(cursor.table, row));
        }
        var read = new ArrayList<Record>();
        files.each(
                id,
                row -> Layout.CASE_FILES.content().read(row, Owner.FILE, rows).ifPresent(read::add));
        return Optional.of((CaseFile) read.getFirst());
    }

    @Override
    public void close() {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.close();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(SQLException failure) {
        return Objects.requireNonNull(TRANSLATOR.translate("Reading case files", null, failure));
    }

    /** The rows of one table, up to the first that has not been read. */
    private static final class Cursor {

        private final Table table;
        private final PreparedStatement query;
        private final ResultSet rows;
        private Optional<String> file = Optional.empty();

        private Cursor(Table table, PreparedStatement query) throws SQLException {
            this.table = table;
            this.query = query;
            rows = query.executeQuery();
            advance();
        }

        private void advance() throws SQLException {
            file = rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }

        /** Those of one case file. */
        private void each(String id, Consumer<Row> reading) throws SQLException {
            while (file.filter(id::equals).isPresent()) {
                var row = new Row(rows);
                row.text();
                reading.accept(row);
                advance();
            }
        }
    }

    private final class Files extends Spliterators.AbstractSpliterator<CaseFile> {

        private Files() {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT);
        }

        @Override
        public boolean tryAdvance(Consumer<? super CaseFile> action) {
            try {
                var file = read();
                file.ifPresentOrElse(action, Cursors.this::close);
                return file.isPresent();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }
}
