package org.kembar.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to those who work with the registry: only ever added to, also by whoever reaches the database with this program's account. */
public final class PeopleLog {

    private static final String NOTE = """
            insert into access.log (at, event, by, about, email, city, role, case_file)
            values (:now, :event, :by, :about, :email, :city, :role, :file)
            """;

    private static final String ENTRIES = """
            select number, at, event, doers.name, abouts.name, coalesce(log.email, abouts.email), city, role,
                case_file
            from access.log
            left join access.people as doers on doers.id = by
            left join access.people as abouts on abouts.id = about
            """;

    private static final String OF_CITIES = ENTRIES + """
            where city = any(:cities) and number < :before
            order by number desc
            limit :most
            """;

    /** Once, for however many cities. */
    private static final String OF_PASSWORD = ENTRIES + """
            where number in (
                select min(number) from access.log
                where about = :person and event in (
                    'link_made', 'renewed', 'changed', 'slowed', 'token_made', 'token_revoked',
                    'passkey_made', 'passkey_removed', 'passkey_refused', 'bound') and at > :since
                group by at, event)
            order by number desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public PeopleLog(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
    }

    /**
     * Something that happened.
     *
     * @param by the name of who did it; absent for whoever runs the program, or if nobody in particular did
     * @param about the name of whom it happened to; absent if they have no account
     * @param email theirs
     * @param city by its id in the list of cities
     * @param caseFile of the partnership of which somebody is to be, is or was a guest
     */
    public record Entry(
            long number,
            Instant at,
            Event event,
            Optional<String> by,
            Optional<String> about,
            String email,
            Optional<String> city,
            Optional<Role> role,
            Optional<String> caseFile) {}

    /** What the heads of these offices see, the newest first. */
    public List<Entry> of(Collection<String> cities, long before, int most) {
        return jdbc.sql(OF_CITIES)
                .param("cities", cities.toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query(PeopleLog::entry)
                .list();
    }

    /** What happened to somebody's password of late, the newest first. */
    public List<Entry> ofPassword(Person person, Instant since) {
        return jdbc.sql(OF_PASSWORD)
                .param("person", person.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(PeopleLog::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                Event.of(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)).orElse(""),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)).map(Role::of),
                Optional.ofNullable(row.getString(9)));
    }

    void invitation(Event event, Optional<Long> by, String email, Standing as) {
        note(new Row(event, by, Optional.empty()).sentTo(email).as(as));
    }

    void standing(Event event, Optional<Long> by, long person, Standing as) {
        note(new Row(event, by, Optional.of(person)).as(as));
    }

    /** In every city for which the person acts or is a guest, so that each of their heads sees it. */
    void password(Event event, Optional<Long> by, Person person) {
        var row = new Row(event, by, Optional.of(person.id()));
        var cities = person.cities().toList();
        if (cities.isEmpty()) {
            note(row);
        }
        cities.forEach(city -> note(row.in(city)));
    }

    /**
     * That somebody got another way to sign in, lost one, or was refused by it.
     *
     * @param by absent if nobody in particular did it
     */
    public void wayIn(Event event, Optional<Person> by, Person person) {
        password(event, by.map(Person::id), person);
    }

    /** Of the office of a city, and nobody in particular. */
    void office(Event event, Person by, String city) {
        note(new Row(event, Optional.of(by.id()), Optional.empty()).in(city));
    }

    /** What is to be noted. */
    private record Row(
            Event event,
            Optional<Long> by,
            Optional<Long> about,
            Optional<String> email,
            Optional<String> city,
            Optional<Role> role,
            Optional<String> caseFile) {

        Row(Event event, Optional<Long> by, Optional<Long> about) {
            this(event, by, about, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        Row sentTo(String to) {
            return new Row(event, by, about, Optional.of(to), city, role, caseFile);
        }

        Row in(String where) {
            return new Row(event, by, about, email, Optional.of(where), role, caseFile);
        }

        Row as(Standing standing) {
            return switch (standing) {
                case Acting(var acts, var where) ->
                    new Row(event, by, about, email, Optional.of(where), Optional.of(acts), caseFile);
                case Visit visit ->
                    new Row(event, by, about, email, Optional.of(visit.city()), role, Optional.of(visit.caseFile()));
            };
        }
    }

    private void note(Row row) {
        jdbc.sql(NOTE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("event", row.event().word())
                .param("by", row.by().orElse(null))
                .param("about", row.about().orElse(null))
                .param("email", row.email().orElse(null))
                .param("city", row.city().orElse(null))
                .param("role", row.role().map(Role::word).orElse(null))
                .param("file", row.caseFile().orElse(null))
                .update();
    }
}
