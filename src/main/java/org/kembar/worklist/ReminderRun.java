package org.kembar.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.mail.Letter;
import org.kembar.mail.Post;
import org.kembar.tasks.Urgency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the reminders that it is time for, one after the other. No page waits for it. */
@Component
final class ReminderRun {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRun.class);

    private final Post post;
    private final Reminders reminders;
    private final People people;
    private final OwnWork work;
    private final PutOff putOff;
    private final Clock clock;

    ReminderRun(Post post, Reminders reminders, People people, OwnWork work, PutOff putOff, Clock clock) {
        this.post = post;
        this.reminders = reminders;
        this.people = people;
        this.work = work;
        this.putOff = putOff;
        this.clock = clock;
    }

    /** Where one cannot be sent, the server is likely to be away for the others as well: they wait for the next run. */
    @Scheduled(fixedDelayString = "PT1M")
    void run() {
        if (!post.isThere()) {
            return;
        }
        try {
            var taken = reminders.take();
            while (taken.isPresent() && isDone(taken.get())) {
                taken = reminders.take();
            }
        } catch (DataAccessException away) {
            LOG.debug("No reminders are sent while the database is away", away);
        }
    }

    private boolean isDone(Reminders.Taken taken) {
        var who = people.withId(taken.person());
        if (who.isEmpty()) {
            return true;
        }
        try {
            return isTold(taken, who.get());
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException failure) {
            // What it says is another's; that it failed is enough.
            LOG.warn("A reminder could not be written: {}", failure.getClass().getName());
            reminders.failed(taken);
            return true;
        }
    }

    private boolean isTold(Reminders.Taken taken, Person who) {
        var list = list(taken, who);
        var items = list.items();
        var overdue = items.stream()
                .filter(item -> list.urgency(item.line()) == Urgency.OVERDUE)
                .map(item -> item.line().key())
                .collect(Collectors.toSet());
        if (!isWorthTelling(taken, items, overdue)) {
            reminders.told(taken, overdue, false);
            return true;
        }
        var outcome = post.send(letter(taken, who, list, items));
        switch (outcome) {
            case SENT -> reminders.told(taken, overdue, true);
            case NOT_SENT -> reminders.failed(taken);
        }
        return outcome == Post.Outcome.SENT;
    }

    private static boolean isWorthTelling(Reminders.Taken taken, List<WorkList.Item> items, Set<String> overdue) {
        return switch (taken.rhythm()) {
            case WEEKLY -> !items.isEmpty();
            case DAILY -> !taken.told().containsAll(overdue);
        };
    }

    /** As the person would see it on the page now, without what is not for everybody. */
    private WorkList list(Reminders.Taken taken, Person who) {
        var today = LocalDate.now(clock);
        return new WorkList(
                work.told(who, today, taken.language()),
                putOff.of(who),
                WorkList.Wanted.ALL,
                work.rules(),
                today,
                taken.language());
    }

    private Letter letter(Reminders.Taken taken, Person who, WorkList list, List<WorkList.Item> items) {
        var stop = taken.site().resolve(StopPages.address(taken.language(), reminders.stop(who.id())));
        var text = new ReminderText(list, items, taken.told(), who.name(), taken.site(), stop);
        return new Letter(
                who.email(), text.subject(), text.text(), taken.language().tag(), stop, clock.instant());
    }
}
