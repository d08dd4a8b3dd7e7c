package org.kembar.registry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.rows.Cursors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/** Checks the trail: that no entry was changed, left out or put in, and that what is stored is what the last entries say. */
record TrailCheck(DataSource source) {

    private static final int FETCHED = 100;

    private static final String WALK = """
            select number, at, deed, import, trail.case_file, before, after, previous, hash, list, city, person,
                reason, trail.annex, trail.audience, document,
                lag(after) over of_file is distinct from before
                    and not (row_number() over of_file = 1 and older.id is not null),
                form, salt
            from registry.trail
            left join registry.versions on entry = number
            left join registry.older_case_files older on older.id = trail.case_file
            left join registry.annex_salts salted on salted.case_file = annex and salted.audience = trail.audience
            window of_file as (
                partition by trail.case_file, list, city, annex, trail.audience, document order by number)
            order by number
            """;

    /** Of case files older than the trail nothing is said until they are replaced. */
    private static final String LAST_OF_EACH = """
            select distinct on (case_file) case_file, after
            from registry.trail
            where case_file is not null
            order by case_file, number desc
            """;

    private static final String LAST_OF_EACH_ANNEX = """
            select distinct on (annex, audience) annex, audience, after
            from registry.trail
            where annex is not null
            order by annex, audience, number desc
            """;

    private static final String LAST_OF_EACH_DOCUMENT = """
            select distinct on (document) document, after
            from registry.trail
            where document is not null
            order by document, number desc
            """;

    private static final String LAST_OF_EACH_CITY = """
            select distinct on (city) city, after
            from registry.trail
            where city is not null
            order by city, number desc
            """;

    /** Every list that is stored or that an entry tells of, with what the last entry says of it. */
    private static final String LISTS = """
            select coalesce(stored.file, told.list), told.after, stored.number
            from registry.network_lists stored
            full join (
                select distinct on (list) list, after
                from registry.trail
                where list is not null
                order by list, number desc) told on told.list = stored.file
            order by 1
            """;

    private static final String IS_OLDER = "select exists (select from registry.older_case_files where id = ?)";

    /**
     * Gives every entry up to the first that does not fit, and then compares what the last entry of each case file and list says
     * with what is stored. All of it is seen as it was at one moment, and little of it is in memory.
     */
    Verdict verify(Consumer<TrailEntry> reader) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                var chain = chain(connection, reader);
                if (!(chain instanceof Verdict.Sound)) {
                    return chain;
                }
                return changedPastIt(connection)
                        .or(() -> listChangedPastIt(connection))
                        .or(() -> cityChangedPastIt(connection))
                        .or(() -> annexChangedPastIt(connection))
                        .or(() -> documentChangedPastIt(connection))
                        .<Verdict>map(found -> found)
                        .orElse(chain);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw Objects.requireNonNull(
                    new SQLErrorCodeSQLExceptionTranslator("PostgreSQL").translate("Reading the trail", null, e));
        }
    }

    private static Verdict chain(Connection connection, Consumer<TrailEntry> reader) throws SQLException {
        try (var query = connection.prepareStatement(WALK)) {
            query.setFetchSize(FETCHED);
            var rows = query.executeQuery();
            var number = 0L;
            var last = Optional.<String>empty();
            while (rows.next()) {
                var entry = TrailRows.entry(rows);
                reader.accept(entry);
                var wrong = wrong(entry, number, last, rows);
                if (wrong.isPresent()) {
                    return new Verdict.Broken(entry, wrong.get());
                }
                number = entry.number();
                last = Optional.of(entry.hash());
            }
            return new Verdict.Sound(number, last);
        }
    }

    private static Optional<Verdict.Why> wrong(TrailEntry entry, long before, Optional<String> last, ResultSet row)
            throws SQLException {
        if (!entry.isSealed()) {
            return Optional.of(Verdict.Why.CHANGED);
        }
        if (entry.number() != before + 1) {
            return Optional.of(Verdict.Why.GAP);
        }
        if (!entry.previous().equals(last.orElse(TrailEntry.NONE_BEFORE))) {
            return Optional.of(Verdict.Why.OTHER_PREVIOUS);
        }
        if (row.getBoolean(17)) {
            return Optional.of(Verdict.Why.OTHER_BEFORE);
        }
        var salt = Optional.ofNullable(row.getString(19));
        var kept = Optional.ofNullable(row.getString(18)).map(form -> hash(entry.subject(), form, salt));
        return kept.equals(entry.before()) ? Optional.empty() : Optional.of(Verdict.Why.OTHER_VERSION);
    }

    /** Of what is no version of a case file at all it is no hash. */
    private static String hash(Subject subject, String form, Optional<String> salt) {
        return switch (subject) {
            case Subject.OfCaseFile _ ->
                Notation.readKept(form).map(CanonicalForm::sha256).orElse("");
            case Subject.OfList _ -> ListSeal.hash(form);
            case Subject.OfCity _ -> CityRows.hashOf(form).orElse("");
            case Subject.OfAnnex _ -> AnnexRows.hash(form, salt).orElse("");
            case Subject.OfDocument _ -> DocumentRows.hash(form);
        };
    }

    private static Optional<Verdict.Otherwise> listChangedPastIt(Connection connection) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        var lists = new ListRows(jdbc);
        var differing = new ArrayList<Verdict.Otherwise>();
        jdbc.query(LISTS, row -> {
            var said = Optional.ofNullable(row.getString(2));
            var found = Optional.of(row.getLong(3))
                    .filter(number -> number > 0)
                    .flatMap(lists::head)
                    .map(ListSeal::hash);
            if (!said.equals(found)) {
                differing.add(new Verdict.Otherwise(new Subject.OfList(row.getString(1)), said, found));
            }
        });
        return differing.stream().findFirst();
    }

    private static Optional<Verdict.Otherwise> cityChangedPastIt(Connection connection) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        var said = new TreeMap<String, Optional<String>>();
        jdbc.query(LAST_OF_EACH_CITY, row -> {
            said.put(row.getString(1), Optional.ofNullable(row.getString(2)));
        });
        var found = new CityRows(jdbc).hashes();
        return Stream.concat(said.keySet().stream(), found.keySet().stream())
                .sorted()
                .map(city -> new Verdict.Otherwise(
                        new Subject.OfCity(city),
                        said.getOrDefault(city, Optional.empty()),
                        Optional.ofNullable(found.get(city))))
                .filter(one -> !one.said().equals(one.found()))
                .findFirst();
    }

    private static Optional<Verdict.Otherwise> annexChangedPastIt(Connection connection) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        var said = new LinkedHashMap<Subject.OfAnnex, Optional<String>>();
        jdbc.query(LAST_OF_EACH_ANNEX, row -> {
            var annex = new Subject.OfAnnex(row.getString(1), AnnexRows.audience(row.getString(2)));
            said.put(annex, Optional.ofNullable(row.getString(3)));
        });
        var found = new AnnexRows(jdbc).hashes();
        return Stream.concat(said.keySet().stream(), found.keySet().stream())
                .map(annex -> new Verdict.Otherwise(
                        annex, said.getOrDefault(annex, Optional.empty()), found.getOrDefault(annex, Optional.empty())))
                .filter(one -> !one.said().equals(one.found()))
                .findFirst();
    }

    private static Optional<Verdict.Otherwise> documentChangedPastIt(Connection connection) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        var said = new LinkedHashMap<String, String>();
        jdbc.query(LAST_OF_EACH_DOCUMENT, row -> {
            said.put(row.getString(1), row.getString(2));
        });
        var found = new DocumentRows(jdbc).hashes();
        return Stream.concat(said.keySet().stream(), found.keySet().stream())
                .map(id -> new Verdict.Otherwise(
                        new Subject.OfDocument(id),
                        Optional.ofNullable(said.get(id)),
                        Optional.ofNullable(found.get(id))))
                .filter(one -> !one.said().equals(one.found()))
                .findFirst();
    }

    private Optional<Verdict.Otherwise> changedPastIt(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(LAST_OF_EACH);
                var files = Cursors.at(source, snapshot(connection))) {
            query.setFetchSize(FETCHED);
            var said = query.executeQuery();
            var stored = files.iterator();
            var isSaid = said.next();
            var file = next(stored);
            while (isSaid || file.isPresent()) {
                // Both come in the order of the ids.
                var order = !isSaid
                        ? 1
                        : file.map(CaseFile::id)
                                .map(said.getString(1)::compareTo)
                                .orElse(-1);
                var id = order > 0 ? file.orElseThrow().id() : said.getString(1);
                var after = order > 0 ? Optional.<String>empty() : Optional.ofNullable(said.getString(2));
                var found = order < 0 ? Optional.<String>empty() : file.map(CanonicalForm::sha256);
                if (!after.equals(found) && !(order > 0 && isOlder(connection, id))) {
                    return Optional.of(new Verdict.Otherwise(new Subject.OfCaseFile(id), after, found));
                }
                isSaid = order > 0 ? isSaid : said.next();
                file = order < 0 ? file : next(stored);
            }
            return Optional.empty();
        }
    }

    private static Optional<CaseFile> next(Iterator<CaseFile> files) {
        return files.hasNext() ? Optional.of(files.next()) : Optional.empty();
    }

    /** What the connection sees, for another one to see the same. */
    private static String snapshot(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select pg_export_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean isOlder(Connection connection, String id) throws SQLException {
        try (var query = connection.prepareStatement(IS_OLDER)) {
            query.setString(1, id);
            var row = query.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }
}
