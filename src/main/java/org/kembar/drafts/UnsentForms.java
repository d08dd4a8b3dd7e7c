package org.kembar.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people sent after they had been signed out, until they have signed in again. It is shown to nobody else, and nothing of it is
 * done before they send it once more.
 */
public final class UnsentForms {

    /** So long one is kept. */
    public static final Duration KEPT = Duration.ofDays(1);

    /** So many of one person are kept; the earliest goes first. */
    public static final int MOST = 20;

    private static final String KEEP = """
            insert into drafts.unsent (person, page, action, fields, had_file, at)
            values (:person, :page, :action, :fields, :file, :now)
            returning id
            """;

    private static final String KEEP_LATEST = """
            delete from drafts.unsent
            where person = :person and id not in (
                select id from drafts.unsent where person = :person order by id desc limit :most)
            """;

    private static final String FIND = """
            select page, action, fields, had_file, at from drafts.unsent
            where id = :id and person = :person and at > :oldest
            """;

    private static final String ALL = """
            select page, action, fields, had_file, at from drafts.unsent
            where person = :person and at > :oldest
            order by id
            """;

    private static final String FORGET = "delete from drafts.unsent where id = :id and person = :person";

    private static final String EXPIRE = "delete from drafts.unsent where at <= :oldest";

    private final JdbcClient jdbc;
    private final Clock clock;

    public UnsentForms(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    /**
     * By what it is found again; nothing if it is too long to be kept.
     *
     * @param person the number of whoever typed it
     */
    public Optional<Long> keep(long person, Unsent form) {
        expire();
        if (form.fields().isTooLong()) {
            return Optional.empty();
        }
        var id = jdbc.sql(KEEP)
                .param("person", person)
                .param("page", form.page())
                .param("action", form.action())
                .param("fields", form.fields().written())
                .param("file", form.hadFile())
                .param("now", time(form.at()))
                .query(Long.class)
                .single();
        jdbc.sql(KEEP_LATEST).param("person", person).param("most", MOST).update();
        return Optional.of(id);
    }

    /** Only what the person has typed themselves. */
    public Optional<Unsent> find(Person who, long id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("person", who.id())
                .param("oldest", time(oldest()))
                .query(UnsentForms::form)
                .optional();
    }

    /** In the order in which they were sent. */
    public List<Unsent> of(Person who) {
        return jdbc.sql(ALL)
                .param("person", who.id())
                .param("oldest", time(oldest()))
                .query(UnsentForms::form)
                .list();
    }

    public void forget(Person who, long id) {
        jdbc.sql(FORGET).param("id", id).param("person", who.id()).update();
    }

    /** Lets those go whose time is over. */
    public void expire() {
        jdbc.sql(EXPIRE).param("oldest", time(oldest())).update();
    }

    private static Unsent form(ResultSet row, int number) throws SQLException {
        return new Unsent(
                row.getString(1),
                row.getString(2),
                Fields.read(row.getString(3)),
                row.getBoolean(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
