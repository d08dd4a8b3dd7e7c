package org.kembar.registry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.rows.Layout;
import org.kembar.rows.Table;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What only somebody could do who may do everything in the database. */
final class PastTheTrail {

    private PastTheTrail() {}

    /** As after the migrations. To truncate forty tables takes longer than most tests. */
    static void empty(DataSource source) {
        var facts = Stream.concat(Layout.TABLES.stream().map(Table::name), Stream.of("entries"));
        var others = Stream.of(
                "annexes",
                "annex_salts",
                "annex_views",
                "document_views",
                "document_pages",
                "document_parts",
                "document_versions",
                "documents",
                "case_files",
                "city_corrections",
                "versions",
                "trail");
        // What refers to a fact goes with it: nobody need look for it, for each fact in forty tables.
        run(
                source,
                "set session_replication_role = replica;" + deleted(facts) + ";set session_replication_role = origin;"
                        + deleted(others));
    }

    private static String deleted(Stream<String> tables) {
        return tables.map(table -> "delete from registry." + table).collect(Collectors.joining(";"));
    }

    /** A statement that the trail forbids to everybody else. */
    static void run(DataSource source, String statement) {
        var tables = List.of(
                "trail",
                "versions",
                "older_case_files",
                "annex_salts",
                "annex_views",
                "document_versions",
                "document_parts",
                "document_views");
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
