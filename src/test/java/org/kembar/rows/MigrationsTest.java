package org.kembar.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.database.Database;
import org.kembar.database.Databases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations make, held against what the records ask for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationsTest {

    private static final Pattern WORD = Pattern.compile("'([^']+)'::text");

    private final Database database;
    private final JdbcClient jdbc;

    MigrationsTest(@TempDir Path data) {
        database = Databases.open(data);
        jdbc = JdbcClient.create(database.source());
    }

    @AfterAll
    void stop() {
        database.close();
    }

    static Stream<Table> tables() {
        return Stream.concat(Stream.of(Layout.CASE_FILES), Layout.TABLES.stream());
    }

    @Test
    void everyTableIsOfTheLayout() {
        assertThat(jdbc.sql("""
                                select table_name
                                from information_schema.tables
                                where table_schema = 'registry' and table_name not in (
                                    'entries', 'migrations', 'trail', 'versions', 'older_case_files',
                                    'found_by_country', 'found_by_field', 'found_by_year', 'found_by_term', 'found_in_all',
                                    'previews', 'previewed_case_files', 'previewed_lists', 'previewed_workbooks',
                                    'city_corrections',
                                    'network_lists', 'claims', 'claim_ends',
                                    'annexes', 'annex_salts', 'annex_views',
                                    'documents', 'document_versions', 'document_parts', 'document_pages', 'document_views',
                                    'found_by_word', 'found_by_word_made', 'words_in_use',
                                    'own_registers', 'register_layouts', 'register_rows')
                                """).query((row, _) -> row.getString(1)).list())
                .containsExactlyInAnyOrderElementsOf(tables().map(Table::name).toList());
    }

    /** Each component has its column, of its type and as obligatory as it is, and there is no other. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnIsThatOfAComponent(Table table) {
        var wanted = new TreeSet<String>();
        table.content()
                .columns()
                .forEach(column ->
                        wanted.add(column.name() + " " + column.type() + (column.required() ? " not null" : "")));

        var found = jdbc.sql("""
                        select attname || ' ' || format_type(atttypid, atttypmod)
                                || case when attnotnull then ' not null' else '' end
                        from pg_attribute
                        where attrelid = ('registry.' || :table)::regclass and attnum > 0 and not attisdropped
                            and attname <> all (:keys)
                        """)
                .param("table", table.name())
                .param("keys", keys(table).toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();

        assertThat(new TreeSet<>(found)).isEqualTo(wanted);
    }

    private static List<String> keys(Table table) {
        var keys = new ArrayList<>(
                table.key() == Table.Key.FILE ? List.of() : table.key().columns());
        if (table.isIdentified()) {
            keys.add("kind");
        }
        return keys;
    }

    /** A closed list of words is closed in the database too, with the same words. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyListOfWordsIsTheSame(Table table) {
        for (var column : table.content().columns()) {
            if (!column.words().isEmpty()) {
                assertThat(checks(table, column).flatMap(MigrationsTest::words))
                        .as(table.name() + "." + column.name())
                        .containsExactlyInAnyOrderElementsOf(column.words());
            }
        }
    }

    /** A text that must have a form must have it in the database too. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyFormIsAskedFor(Table table) {
        for (var column : table.content().columns()) {
            if (column.form().isPresent() && column.type().startsWith("text")) {
                assertThat(checks(table, column))
                        .as(table.name() + "." + column.name())
                        .anyMatch(check -> check.contains(column.form().get()));
            }
        }
    }

    private Stream<String> checks(Table table, Column column) {
        return jdbc
                .sql("""
                        select pg_get_constraintdef(c.oid)
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
                        where c.contype = 'c' and c.conrelid = ('registry.' || :table)::regclass and a.attname = :column
                        """)
                .param("table", table.name())
                .param("column", column.name())
                .query((row, _) -> row.getString(1))
                .list()
                .stream();
    }

    private static Stream<String> words(String check) {
        return WORD.matcher(check).results().map((MatchResult word) -> word.group(1));
    }

    /** A reference leads to a fact of the right kind, or, where it may lead to several kinds, to a fact. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyReferenceIsAForeignKey(Table table) {
        for (var column : table.content().columns()) {
            var target = switch (column.refers().size()) {
                case 0 -> Optional.<String>empty();
                case 1 -> Optional.of(column.refers().getFirst());
                default -> Optional.of("entries");
            };
            target.ifPresent(other -> assertThat(foreignKeys(table))
                    .contains("(case_file, %s) registry.%s".formatted(column.name(), other)));
        }
    }

    private List<String> foreignKeys(Table table) {
        return jdbc.sql("""
                        select '(' || string_agg(a.attname, ', ' order by k.place) || ') ' || c.confrelid::regclass
                        from pg_constraint c
                        cross join unnest(c.conkey) with ordinality k (column_number, place)
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.column_number
                        where c.contype = 'f' and c.conrelid = ('registry.' || :table)::regclass
                        group by c.oid, c.confrelid
                        """)
                .param("table", table.name())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void everyQuotationAndEveryLinkBelongsToAComponent() {
        var quotations = new ArrayList<String>();
        var links = new ArrayList<String>();
        tables().forEach(table -> components(table.content(), quotations, links));

        assertThat(listed("quotations")).containsExactlyInAnyOrderElementsOf(quotations);
        assertThat(listed("links")).containsExactlyInAnyOrderElementsOf(links);
    }

    private static void components(Slot slot, List<String> quotations, List<String> links) {
        switch (slot) {
            case Slot.Group group -> group.slots().forEach(inner -> components(inner, quotations, links));
            case Slot.Choice choice -> choice.alternatives().forEach(inner -> components(inner, quotations, links));
            case Slot.Quotations list -> quotations.add(list.component());
            case Slot.Links list ->
                list.refers().forEach(kind -> {
                    links.add(list.component());
                    links.add(kind);
                });
            case Slot.Cell _, Slot.Rows _ -> {}
        }
    }

    /** The words of the check on the component, in their order. */
    private List<String> listed(String table) {
        return jdbc.sql("""
                        select pg_get_constraintdef(oid)
                        from pg_constraint
                        where contype = 'c' and conrelid = ('registry.' || :table)::regclass
                        """).param("table", table).query((row, _) -> row.getString(1)).list().stream()
                .filter(check -> check.contains("component"))
                .flatMap(MigrationsTest::words)
                .toList();
    }
}
