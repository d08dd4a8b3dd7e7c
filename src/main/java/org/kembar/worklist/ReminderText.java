package org.kembar.worklist;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kembar.mail.Letter;
import org.kembar.tasks.Urgency;
import org.kembar.wording.Wording;

/**
 * What a reminder says: the same as the work list, as plain text.
 *
 * @param items the most urgent first
 * @param told what the person knows to be overdue, by the keys of the tasks
 * @param stop where the person says that there are to be no more
 */
record ReminderText(WorkList list, List<WorkList.Item> items, Set<String> told, String name, URI site, URI stop) {

    /** Nobody reads more in a letter; the page has all. */
    private static final int MOST = 50;

    String subject() {
        var overdue = items.stream().filter(this::isOverdue).count();
        return list.say("work.mail.subject", overdue, items.size());
    }

    private boolean isOverdue(WorkList.Item item) {
        return list.urgency(item.line()) == Urgency.OVERDUE;
    }

    String text() {
        var parts = new ArrayList<String>();
        parts.add(list.say("work.mail.greeting", Letter.inOneLine(name), Wording.day(list.language(), list.today())));
        for (var urgency : Urgency.values()) {
            var of = items.stream()
                    .limit(MOST)
                    .filter(item -> list.urgency(item.line()) == urgency)
                    .toList();
            if (!of.isEmpty()) {
                parts.add("== " + list.say("work.urgency." + urgency) + " ==");
                of.forEach(item -> parts.add(item(item)));
            }
        }
        if (items.size() > MOST) {
            parts.add(list.say("work.more", items.size() - MOST));
        }
        parts.add(list.say(
                "work.mail.all",
                site.resolve(WorkListPages.address(list.language())).toString()));
        // The mark by which programs know that what follows is no part of the letter: RFC 3676, 4.3.
        parts.add("-- \n" + list.say("work.mail.stop", stop.toString()));
        return String.join("\n\n", parts) + "\n";
    }

    /** Each sentence in one line, so that nothing on record can look like another task. */
    private String item(WorkList.Item item) {
        var line = item.line();
        var lines = new ArrayList<String>();
        lines.add("* "
                + list.say(
                        "work.calendar.task",
                        line.title(),
                        item.own().partnership().name()));
        if (isOverdue(item) && !told.contains(line.key())) {
            lines.add(list.say("work.mail.new"));
        }
        if (line.due().isPresent()) {
            lines.add(list.due(line));
        }
        lines.add(list.turn(item));
        lines.addAll(line.why());
        lines.add(site.resolve(line.address()).toString());
        return lines.stream().map(Letter::inOneLine).collect(Collectors.joining("\n  "));
    }
}
