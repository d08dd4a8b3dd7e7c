package org.kembar.registry;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who recorded what is on record, as the trail tells it. */
public final class Authors {

    /**
     * What each import did with each record of a partnership. A record that was only shown to others both came and went with one import.
     * What was taken back counts for nothing.
     */
    private static final String SAID = """
            with said as (
                select told.record, done.import, min(coalesce(done.person, 0)) as person,
                    bool_or(what = 'recorded') as came, bool_or(what = 'retracted') as went
                from audit.told
                join registry.trail done on done.number = told.entry
                where (done.case_file = :id or done.annex = :id)%s
                    and not exists (
                        select
                        from registry.trail undone
                        where undone.import = done.import and undone.deed = 'undone')
                group by told.record, done.import)
            """;

    private static final String SAID_OF_ONE = SAID.formatted(" and told.record = :record");
    private static final String SAID_OF_ALL = SAID.formatted("");

    private static final String OF = SAID_OF_ONE + """
            , first as (
                select import, person
                from said
                where came and not went
                order by import desc
                limit 1)
            select person, not exists (
                select
                from said
                where said.import > first.import and said.person <> first.person and not (came and went))
            from first
            where person > 0
            """;

    /** The same of all records of a partnership. */
    private static final String OF_ALL = SAID_OF_ALL + """
            , first as (
                select distinct on (record) record, import, person
                from said
                where came and not went
                order by record, import desc)
            select record, person, not exists (
                select
                from said
                where said.record = first.record and said.import > first.import and said.person <> first.person
                    and not (came and went))
            from first
            where person > 0
            """;

    /** By whom the partnership came on record, 0 for a command. */
    private static final String BEGAN = """
            select coalesce(
                (select coalesce(person, 0) from registry.trail
                where case_file = :id and deed = 'stored' order by number desc limit 1),
                0)
            """;

    /**
     * By whom it came on record, 0 for a command: with the latest import that brought it, or, where none did, with the
     * partnership itself.
     */
    private static final String FIRST = SAID_OF_ONE + """
            select coalesce(
                (select person from said where came and not went order by import desc limit 1),
                (%s))
            """.formatted(BEGAN);

    /** The same of all records of a partnership. */
    private static final String FIRSTS = SAID_OF_ALL + """
            select distinct on (record) record, person
            from said
            where came and not went
            order by record, import desc
            """;

    private final JdbcClient jdbc;
    private final TrailIndex index;

    public Authors(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        index = new TrailIndex(source, clock);
    }

    /**
     * Who recorded it.
     *
     * @param person by their number
     * @param isAlone whether nobody else has changed it since
     */
    public record Author(long person, boolean isAlone) {}

    /** Who first recorded it, also with the partnership itself; nobody where that was a command of whoever runs the program. */
    public Optional<Long> first(String record, String caseFile) {
        index.catchUp();
        var person = jdbc.sql(FIRST)
                .param("record", record)
                .param("id", caseFile)
                .query(Long.class)
                .single();
        return Optional.of(person).filter(one -> one > 0);
    }

    /**
     * Who first recorded each record of a partnership; the same as {@link #first}, asked once for all.
     *
     * @param began who brought the partnership, and with it what nobody recorded by itself
     */
    public record Firsts(Map<String, Long> people, Optional<Long> began) {

        public Optional<Long> of(String record) {
            return Optional.ofNullable(people.get(record))
                    .map(Optional::of)
                    .orElse(began)
                    .filter(one -> one > 0);
        }
    }

    public Firsts firsts(String caseFile) {
        index.catchUp();
        var people = new HashMap<String, Long>();
        jdbc.sql(FIRSTS).param("id", caseFile).query(row -> {
            people.put(row.getString(1), row.getLong(2));
        });
        return new Firsts(
                people, jdbc.sql(BEGAN).param("id", caseFile).query(Long.class).optional());
    }

    /** Who made an import, also of what only some see; nobody where it was a command of whoever runs the program. */
    public Optional<Long> ofImport(long number) {
        return jdbc.sql("select max(person) from registry.trail where import = :number and deed <> 'undone'")
                .param("number", number)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** Nobody where it came with the partnership itself, or by a command of whoever runs the program. */
    public Optional<Author> of(String record, String caseFile) {
        index.catchUp();
        return jdbc.sql(OF)
                .param("record", record)
                .param("id", caseFile)
                .query((row, _) -> new Author(row.getLong(1), row.getBoolean(2)))
                .optional();
    }

    /** The same of each record of a partnership of which somebody is known to have recorded it, by its id. */
    public Map<String, Author> all(String caseFile) {
        index.catchUp();
        var authors = new HashMap<String, Author>();
        jdbc.sql(OF_ALL).param("id", caseFile).query(row -> {
            authors.put(row.getString(1), new Author(row.getLong(2), row.getBoolean(3)));
        });
        return authors;
    }
}
