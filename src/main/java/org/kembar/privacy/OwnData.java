package org.kembar.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.drafts.Drafts;
import org.kembar.drafts.Fields;
import org.kembar.drafts.UnsentForms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that is kept about somebody who has an account. Of secrets it is told that they are there, never what they are. */
@Component
final class OwnData {

    private static final String SINCE = "select since from access.people where id = :person";

    private static final String SESSIONS = """
            select began, seen, browser from access.sessions where person = :person order by began
            """;

    private static final String TOKENS =
            "select name, since, ends from access.tokens where person = :person order by since";

    private static final String PASSKEYS =
            "select name, since from access.passkeys where person = :person order by since";

    private static final String SIGN_ONS =
            "select issuer, subject, since from access.identities where person = :person order by since";

    private static final String VISITS =
            "select case_file, host, began, ends from access.visits where person = :person order by began";

    private static final String LOG = """
            select at, event, city
            from access.log
            where about = :person or by = :person or email = :email
            order by number
            """;

    private static final String PUT_OFF =
            "select task, until, reason from worklist.put_off where person = :person order by task";

    private static final String REMINDERS = "select rhythm, language from worklist.reminders where person = :person";

    private static final String LOOKS = """
            select at, case_file, audience::text from registry.annex_views where person = :person
            union all
            select at, case_file, activity from privacy.views where person = :person
            union all
            select at, case_file, document
            from registry.document_views join registry.documents on id = document where person = :person
            order by 1, 2, 3
            """;

    private static final String KNOWN_BROWSERS =
            "select seen from access.known_browsers where person = :person order by seen";

    private static final String CALENDARS = "select language, since from worklist.calendars where person = :person";

    private static final String STOPS = "select at from worklist.stops where person = :person order by at";

    private static final String RECEIPTS =
            "select at, case_file, city from audit.seals where person = :person order by number";

    private static final String SENT = """
            select at, case_file, title, number
            from registry.document_versions join registry.documents on id = document
            where person = :person
            order by at, title, number
            """;

    private static final String LISTS = """
            select at, deed, city, case_file, activity, people from privacy.log where person = :person order by number
            """;

    private static final String CHANGES = "select count(*) from registry.trail where person = :person";

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final UnsentForms unsent;

    OwnData(DataSource source, Drafts drafts, UnsentForms unsent) {
        jdbc = JdbcClient.create(source);
        this.drafts = drafts;
        this.unsent = unsent;
    }

    AccountData of(Person who) {
        return new AccountData(
                "kembar-account/1",
                who.name(),
                who.email(),
                jdbc.sql(SINCE)
                        .param("person", who.id())
                        .query((row, _) -> time(row.getObject(1, OffsetDateTime.class)))
                        .single(),
                who.acting().stream()
                        .map(one -> new AccountData.Role(one.role().name().toLowerCase(Locale.ROOT), one.city()))
                        .toList(),
                jdbc.sql(SESSIONS)
                        .param("person", who.id())
                        .query((row, _) -> new AccountData.Session(
                                time(row.getObject(1, OffsetDateTime.class)),
                                time(row.getObject(2, OffsetDateTime.class)),
                                Optional.ofNullable(row.getString(3))))
                        .list(),
                jdbc.sql(TOKENS)
                        .param("person", who.id())
                        .query((row, _) -> new AccountData.Token(
                                row.getString(1),
                                time(row.getObject(2, OffsetDateTime.class)),
                                time(row.getObject(3, OffsetDateTime.class))))
                        .list(),
                jdbc.sql(PASSKEYS)
                        .param("person", who.id())
                        .query((row, _) ->
                                new AccountData.Passkey(row.getString(1), time(row.getObject(2, OffsetDateTime.class))))
                        .list(),
                jdbc.sql(SIGN_ONS)
                        .param("person", who.id())
                        .query((row, _) -> new AccountData.SignOn(
                                row.getString(1), row.getString(2), time(row.getObject(3, OffsetDateTime.class))))
                        .list(),
                jdbc.sql(VISITS)
                        .param("person", who.id())
                        .query((row, _) -> new AccountData.Visit(
                                row.getString(1),
                                row.getString(2),
                                time(row.getObject(3, OffsetDateTime.class)),
                                time(row.getObject(4, OffsetDateTime.class))))
                        .list(),
                jdbc.sql(LOG)
                        .param("person", who.id())
                        .param("email", who.email())
                        .query((row, _) -> new AccountData.Happened(
                                time(row.getObject(1, OffsetDateTime.class)),
                                row.getString(2),
                                Optional.ofNullable(row.getString(3))))
                        .list(),
                jdbc.sql(PUT_OFF)
                        .param("person", who.id())
                        .query((row, _) -> new AccountData.PutOff(row.getString(1), row.getString(2), row.getString(3)))
                        .list(),
                jdbc.sql(REMINDERS)
                        .param("person", who.id())
                        .query((row, _) -> new AccountData.Reminder(row.getString(1), row.getString(2)))
                        .list(),
                jdbc.sql(LOOKS)
                        .param("person", who.id())
                        .query((row, _) -> new AccountData.Look(
                                time(row.getObject(1, OffsetDateTime.class)), row.getString(2), row.getString(3)))
                        .list(),
                Stream.concat(
                                drafts.of(who).stream()
                                        .map(one -> typed(
                                                one.of().caseFile() + one.of().place(), one.at(), one.fields())),
                                unsent.of(who).stream().map(one -> typed(one.action(), one.at(), one.fields())))
                        .toList(),
                all(KNOWN_BROWSERS, who, row -> new AccountData.KnownBrowser(time(row, 1))),
                all(CALENDARS, who, row -> new AccountData.Calendar(row.getString(1), time(row, 2))),
                all(STOPS, who, row -> new AccountData.StopLink(time(row, 1))),
                all(RECEIPTS, who, row -> new AccountData.Receipt(time(row, 1), row.getString(2), row.getString(3))),
                all(
                        SENT,
                        who,
                        row -> new AccountData.Sent(time(row, 1), row.getString(2), row.getString(3), row.getInt(4))),
                all(
                        LISTS,
                        who,
                        row -> new AccountData.OnLists(
                                time(row, 1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(6))),
                jdbc.sql(CHANGES).param("person", who.id()).query(Integer.class).single());
    }

    private static AccountData.Typed typed(String form, Instant at, Fields fields) {
        return new AccountData.Typed(
                form,
                at.toString(),
                fields.byName().entrySet().stream()
                        .flatMap(field ->
                                field.getValue().stream().map(text -> new AccountData.Field(field.getKey(), text)))
                        .toList());
    }

    @FunctionalInterface
    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String which, Person who, Reading<T> reading) {
        return jdbc.sql(which)
                .param("person", who.id())
                .query((row, _) -> reading.of(row))
                .list();
    }

    private static String time(ResultSet row, int column) throws SQLException {
        return time(row.getObject(column, OffsetDateTime.class));
    }

    private static String time(OffsetDateTime at) {
        return at.toInstant().toString();
    }
}
