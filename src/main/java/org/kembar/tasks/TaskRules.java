package org.kembar.tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.kembar.casefile.Text;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;

/**
 * From when on something is to be seen to, where no alarm and no signal says so already. Choices of this product; each with
 * its reason.
 *
 * @param replyDays so many days after a message without an answer on record somebody looks after it
 * @param replyMonths messages older than this are left alone
 * @param reportDays so many days after an activity there is something on record that shows it
 * @param reportMonths activities longer ago than this are left alone
 * @param planMonth from this month on the plan for the next year is asked for
 * @param soonDays what is due within so many days is soon
 */
public record TaskRules(
        int replyDays,
        int replyMonths,
        int reportDays,
        int reportMonths,
        int planMonth,
        int soonDays,
        Text replyReason,
        Text reportReason,
        Text planReason,
        Text soonReason) {

    private static final String FILE = "/org/kembar/tasks/work-list.yaml";

    /** Those that come with the product: a mistake in them stops the program. */
    public static TaskRules builtIn() {
        return switch (Notation.read(bytes(), Format.YAML, TaskRules.class, _ -> List.of())) {
            case Reading.Read<TaskRules>(var rules) -> rules;
            case Reading.Refused<TaskRules>(var problems) -> throw new IllegalStateException(FILE + ": " + problems);
        };
    }

    private static byte[] bytes() {
        try (var stream = TaskRules.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the program: " + FILE);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
