package org.kembar.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Reads case files from all tables at once: one query each, all in the order of the case files' ids, so that the rows of
 * one case file are next in every table at the same time. All queries see the database as it was at the first. Those for
 * certain case files go to the server together and come back together.
 */
public final class Cursors implements AutoCloseable {

    /** So many rows of each table wait in memory. */
    private static final int FETCHED = 500;

    private static final SQLExceptionTranslator TRANSLATOR = new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");

    /** What is asked of every table about certain case files: one question after the other would be forty times the way. */
    private static final String TOGETHER = Stream.concat(Stream.of(Layout.CASE_FILES), Layout.TABLES.stream())
            .map(table -> table.select(false))
            .collect(Collectors.joining(";\n"));

    private final Connection connection;
    private final List<PreparedStatement> queries = new ArrayList<>();
    private final List<Cursor> parts = new ArrayList<>();
    private final Cursor files;
    private boolean isClosed;

    private Cursors(Connection connection, Optional<Collection<String>> ids) throws SQLException {
        this.connection = connection;
        if (ids.isPresent()) {
            var answers = askTogether(ids.get());
            files = new Cursor(Layout.CASE_FILES, answers.getResultSet());
            for (var table : Layout.TABLES) {
                answers.getMoreResults(Statement.KEEP_CURRENT_RESULT);
                parts.add(new Cursor(table, answers.getResultSet()));
            }
        } else {
            files = new Cursor(Layout.CASE_FILES, ask(Layout.CASE_FILES));
            for (var table : Layout.TABLES) {
                parts.add(new Cursor(table, ask(table)));
            }
        }
    }

    private PreparedStatement askTogether(Collection<String> ids) throws SQLException {
        var query = connection.prepareStatement(TOGETHER);
        queries.add(query);
        for (var i = 0; i <= Layout.TABLES.size(); i++) {
            query.setArray(i + 1, connection.createArrayOf("text", ids.toArray()));
        }
        query.execute();
        return query;
    }

    private ResultSet ask(Table table) throws SQLException {
        var query = connection.prepareStatement(table.select(true));
        queries.add(query);
        query.setFetchSize(FETCHED);
        return query.executeQuery();
    }

    /** @param ids of the case files asked for; all if there are none */
    public static Stream<CaseFile> over(DataSource source, Optional<Collection<String>> ids) {
        return over(source, ids, _ -> {});
    }

    /** All case files as another connection sees them. */
    public static Stream<CaseFile> at(DataSource source, String snapshot) {
        return over(source, Optional.empty(), connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction snapshot '" + snapshot + "'");
            }
        });
    }

    /** @param beginning what is done first, in the snapshot that everything is read in */
    public static Stream<CaseFile> over(DataSource source, Optional<Collection<String>> ids, Beginning beginning) {
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

    public interface Beginning {

        void of(Connection connection) throws SQLException;
    }

    /** Those with these ids, as the transaction of the connection sees them; the connection stays open. */
    public static List<CaseFile> among(Connection connection, Collection<String> ids) throws SQLException {
        var cursors = new Cursors(connection, Optional.of(ids));
        var files = new ArrayList<CaseFile>();
        for (var file = cursors.read(); file.isPresent(); file = cursors.read()) {
            files.add(file.get());
        }
        for (var query : cursors.queries) {
            query.close();
        }
        return files;
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

    /** The connection is given back whatever becomes of the server: a pool that never sees one again has one less. */
    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
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
        private final ResultSet rows;
        private Optional<String> file = Optional.empty();

        private Cursor(Table table, ResultSet rows) throws SQLException {
            this.table = table;
            this.rows = rows;
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
