package org.kembar.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private static final String REFERENCES = """
            select format('%I.%I', n.nspname, c.relname), format('%I.%I', tn.nspname, t.relname)
            from pg_constraint f
            join pg_class c on c.oid = f.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_class t on t.oid = f.confrelid
            join pg_namespace tn on tn.oid = t.relnamespace
            where f.contype = 'f' and f.conrelid <> f.confrelid and""" + OWN;

    private static final String SEQUENCES = """
            select format('%I.%I', n.nspname, c.relname),
                coalesce(pg_sequence_last_value(c.oid) + 1, s.seqstart)
            from pg_sequence s
            join pg_class c on c.oid = s.seqrelid
            join pg_namespace n on n.oid = c.relnamespace
            where""" + OWN + " order by 1";

    private static final String SCHEMAS = "select nspname from pg_namespace n where n.nspname = 'registry'";

    Catalogue {
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    /** A table, and those whose rows must be there before its own. */
    record Table(String name, List<String> columns) {

        Table {
            columns = List.copyOf(columns);
        }
    }

    static boolean isThere(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(SCHEMAS)) {
            return rows.next();
        }
    }

    /** Each table after those it refers to. */
    static Catalogue of(Connection connection) throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(TABLES)) {
            while (rows.next()) {
                columns.put(rows.getString(1), List.of((String[]) rows.getArray(2).getArray()));
            }
        }
        var sequences = new LinkedHashMap<String, Long>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        var tables = inOrder(columns.keySet(), references(connection)).stream()
                .map(name -> new Table(name, columns.getOrDefault(name, List.of())))
                .toList();
        return new Catalogue(tables, sequences);
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        var references = new TreeMap<String, Set<String>>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), _ -> new LinkedHashSet<>())
                        .add(rows.getString(2));
            }
        }
        return references;
    }

    private static List<String> inOrder(Set<String> names, Map<String, Set<String>> references) {
        var placed = new LinkedHashSet<String>();
        while (placed.size() < names.size()) {
            var next = new ArrayList<String>();
            for (var name : names) {
                if (!placed.contains(name) && placed.containsAll(references.getOrDefault(name, Set.of()))) {
                    next.add(name);
                }
            }
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle");
            }
            placed.addAll(next);
        }
        return List.copyOf(placed);
    }
}
