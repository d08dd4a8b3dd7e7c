package org.kembar.worklist;

import java.util.List;
import javax.sql.DataSource;
import org.kembar.access.KeptOfPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of people for their work lists. */
@Component
final class KeptOfWork implements KeptOfPeople {

    private static final String PUT_OFF =
            "select task, until, reason from worklist.put_off where person = :person order by task";

    private static final String REMINDERS = "select rhythm, language from worklist.reminders where person = :person";

    private static final String CALENDARS = "select language, since from worklist.calendars where person = :person";

    private static final String STOPS = "select at from worklist.stops where person = :person order by at";

    private final JdbcClient jdbc;

    KeptOfWork(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    public record Put(String task, String until, String reason) {}

    public record Reminder(String rhythm, String language) {}

    /** That there is an address under which a calendar program gets their work list. */
    public record Calendar(String language, String since) {}

    /** A link in a letter that stops reminders. */
    public record StopLink(String sent) {}

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.asked(
                        jdbc,
                        "putOff",
                        PUT_OFF,
                        (row, _) -> new Put(row.getString(1), row.getString(2), row.getString(3)),
                        "worklist.put_off.person"),
                Kind.asked(
                        jdbc,
                        "reminders",
                        REMINDERS,
                        (row, _) -> new Reminder(row.getString(1), row.getString(2)),
                        "worklist.reminders.person"),
                Kind.asked(
                        jdbc,
                        "calendars",
                        CALENDARS,
                        (row, _) -> new Calendar(row.getString(1), Kind.moment(row, 2)),
                        "worklist.calendars.person"),
                Kind.asked(
                        jdbc,
                        "stopLinks",
                        STOPS,
                        (row, _) -> new StopLink(Kind.moment(row, 1)),
                        "worklist.stops.person"));
    }
}
