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

/** The drafts of each person. Nobody else sees them, whatever city they act for. */
public final class Drafts {

    /** So long one is kept after it was changed last. */
    public static final Duration KEPT = Duration.ofDays(90);

    /** So many one person has at a time. */
    public static final int MOST = 50;

    private static final String FIND = """
            select case_file, kind, record, fields, number, at from drafts.drafts
            where person = :person and case_file = :file and kind = :kind and record = :record and at > :oldest
            """;

    private static final String ALL = """
            select case_file, kind, record, fields, number, at from drafts.drafts
            where person = :person and at > :oldest
            order by at desc, number desc
            """;

    private static final String KEEP = """
            insert into drafts.drafts as kept (person, case_file, kind, record, fields, at)
            select :person, :file, :kind, :record, :fields, :now
            where :most > (
                select count(*) from drafts.drafts
                where person = :person and not (case_file = :file and kind = :kind and record = :record))
            on conflict (person, case_file, kind, record)
            do update set fields = excluded.fields, at = excluded.at, number = excluded.number
            where kept.number = :seen
            returning number
            """;

    private static final String FORGET = """
            delete from drafts.drafts
            where person = :person and case_file = :file and kind = :kind and record = :record
            """;

    private static final String FORGET_ONE = FORGET + " and number = :number";

    /** Of another window, or changed since in another, it stays. */
    private static final String FORGET_SEEN = FORGET + " and (number <= :seen or number = :own)";

    private static final String EXPIRE = "delete from drafts.drafts where at <= :oldest";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Drafts(DataSource source, Clock clock) {
        jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    /** What came of keeping one. */
    public sealed interface Keeping {

        record Kept(Draft draft) implements Keeping {}

        /** What was kept before stands as it was. */
        record TooLong() implements Keeping {}

        /** The person has {@value #MOST} others. */
        record TooMany() implements Keeping {}

        /** Another draft of this form is kept since, which whoever typed this has not seen. */
        record Another(Draft draft) implements Keeping {}
    }

    /** The latest of a form. */
    public Optional<Draft> find(Person who, Draft.Of of) {
        return asking(FIND, who, of)
                .param("oldest", time(oldest()))
                .query(Drafts::draft)
                .optional();
    }

    /** The latest first. */
    public List<Draft> of(Person who) {
        return jdbc.sql(ALL)
                .param("person", who.id())
                .param("oldest", time(oldest()))
                .query(Drafts::draft)
                .list();
    }

    /**
     * In the place of the one that was seen when the form was opened, or that the same window has kept since: where its answer was lost
     * with the line, the window has not seen the number of its own draft.
     *
     * @param seen its number; 0 if there was none
     */
    public Keeping keep(Person who, Draft.Of of, Fields fields, long seen) {
        expire();
        if (fields.isTooLong()) {
            return new Keeping.TooLong();
        }
        return kept(who, of, fields, own(who, of, fields).orElse(seen));
    }

    /** The number of the draft that this window has kept, if it is the one that is there. */
    private Optional<Long> own(Person who, Draft.Of of, Fields fields) {
        return find(who, of)
                .filter(draft -> draft.fields().isOfTheWindowOf(fields))
                .map(Draft::number);
    }

    private Keeping kept(Person who, Draft.Of of, Fields fields, long seen) {
        var now = clock.instant();
        var number = asking(KEEP, who, of)
                .param("fields", fields.written())
                .param("now", time(now))
                .param("seen", seen)
                .param("most", MOST)
                .query(Long.class)
                .optional();
        return number.<Keeping>map(one -> new Keeping.Kept(new Draft(of, fields, one, now)))
                .or(() -> find(who, of).map(Keeping.Another::new))
                .orElseGet(Keeping.TooMany::new);
    }

    /**
     * Discards the one that was asked about, and no other that was kept since.
     *
     * @param number its number
     */
    public void forget(Person who, Draft.Of of, long number) {
        asking(FORGET_ONE, who, of).param("number", number).update();
    }

    /**
     * What was typed is recorded, and a draft no more. What another window has kept since stays, for nobody has recorded that.
     *
     * @param seen the number of the draft that the form was opened with; 0 if there was none
     */
    public void recorded(Person who, Draft.Of of, Fields fields, long seen) {
        asking(FORGET_SEEN, who, of)
                .param("seen", seen)
                .param("own", own(who, of, fields).orElse(0L))
                .update();
    }

    /** Lets those go whose time is over. */
    public void expire() {
        jdbc.sql(EXPIRE).param("oldest", time(oldest())).update();
    }

    private JdbcClient.StatementSpec asking(String sql, Person who, Draft.Of of) {
        return jdbc.sql(sql)
                .param("person", who.id())
                .param("file", of.caseFile())
                .param("kind", of.kind())
                .param("record", of.record().orElse(""));
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new Draft.Of(
                        row.getString(1),
                        row.getString(2),
                        Optional.of(row.getString(3)).filter(record -> !record.isEmpty())),
                Fields.read(row.getString(4)),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
