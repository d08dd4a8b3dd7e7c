package org.kembar.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.syntax.Unseen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person does not want to see before a day. Everybody else sees it as before. */
@Component
final class PutOff {

    static final int LONGEST_REASON = 500;

    /** Nobody puts off more; what is longer is no task. */
    private static final int LONGEST_KEY = 1000;

    private static final String OF_PERSON =
            "select task, until, reason from worklist.put_off where person = :person and until > :today";

    private static final String PUT = """
            insert into worklist.put_off (person, task, until, reason, at)
            values (:person, :task, :until, :reason, :now)
            on conflict (person, task) do update set until = :until, reason = :reason, at = :now
            """;

    private static final String OVER = "delete from worklist.put_off where person = :person and until <= :today";

    private static final String TAKE_BACK = "delete from worklist.put_off where person = :person and task = :task";

    private final JdbcClient jdbc;
    private final Clock clock;

    PutOff(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
    }

    /** @param task by its key */
    record Later(String task, LocalDate until, String reason) {}

    /** By the keys of the tasks; what comes back today is not among them. */
    Map<String, Later> of(Person who) {
        return jdbc
                .sql(OF_PERSON)
                .param("person", who.id())
                .param("today", LocalDate.now(clock))
                .query(PutOff::later)
                .list()
                .stream()
                .collect(Collectors.toMap(Later::task, Function.identity()));
    }

    private static Later later(ResultSet row, int number) throws SQLException {
        return new Later(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3));
    }

    /** What has come back meanwhile is forgotten at the same time. */
    void put(Person who, Later later) {
        jdbc.sql(OVER)
                .param("person", who.id())
                .param("today", LocalDate.now(clock))
                .update();
        jdbc.sql(PUT)
                .param("person", who.id())
                .param("task", later.task())
                .param("until", later.until())
                .param("reason", later.reason())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void takeBack(Person who, String task) {
        if (task.length() <= LONGEST_KEY && !Unseen.marks(task)) {
            jdbc.sql(TAKE_BACK).param("person", who.id()).param("task", task).update();
        }
    }
}
