package org.kembar.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kembar.database.Database;

/** The tables and sequences of a registry as PostgreSQL lists them. Its names are written as SQL quotes them. */
record Catalogue(List<Table> tables, Map<String, Long> sequences) {

    /** Those that the migrations make. Flyway's own list of them is made anew with the tables. */
    private static final String OWN = " n.nspname in ('" + String.join("', '", Database.SCHEMAS) + "')"
            + " and c.relname <> '" + Database.MIGRATED + "'";

    /** What the database computes itself is not copied. */
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname),
                array(select quote_ident(a.attname) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    order by a.attnum)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and""" + OWN + " order by 1";

    private static final String SEQUENCES = """
            select format('%I.%I', n.nspname, c.relname),
                coalesce(pg_sequence_last_value(c.oid) + 1, s.seqstart)
            from pg_sequence s
            join pg_class c on c.oid = s.seqrelid
            join pg_namespace n on n.oid = c.relnamespace
            where""" + OWN + " order by 1";

    /** Each has a row from the beginning, that says of the others how far they are. */
    private static final Set<String> OF_THE_MIGRATIONS = Set.of("audit.told_up_to", "registry.found_in_all");

    Catalogue {
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    record Table(String name, List<String> columns) {

        Table {
            columns = List.copyOf(columns);
        }
    }

    /** Whether anything is on record: a row that no migration has put there. */
    static boolean isAnythingThere(Connection connection) throws SQLException {
        try (var query = connection.createStatement()) {
            for (var table : of(connection).tables()) {
                if (!OF_THE_MIGRATIONS.contains(table.name()) && isAnything(query, table.name())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isAnything(Statement query, String table) throws SQLException {
        try (var rows = query.executeQuery("select exists (select from " + table + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    static Catalogue of(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(
                        rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
            }
        }
        var sequences = new LinkedHashMap<String, Long>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return new Catalogue(tables, sequences);
    }
}
