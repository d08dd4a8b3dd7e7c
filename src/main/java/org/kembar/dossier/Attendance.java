package org.kembar.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Entry;
import org.kembar.measurement.Interval;
import org.kembar.wording.Wording;

/** Who took part in what was held, by group and side: counted each time, for the record names no participants. */
final class Attendance {

    /** The last column is of those whose side nobody says, and of third parties. */
    private static final List<Optional<Side>> COLUMNS =
            List.of(Optional.of(Side.A), Optional.of(Side.B), Optional.empty());

    private final List<Activity> held;
    private final Wording words;

    Attendance(CaseFile file, LocalDate today, Wording words) {
        this.words = words;
        held = Chronicle.of(file, List.of()).held().stream()
                .filter(entry -> entry.date().begunBy(today).possible())
                .map(Entry::fact)
                .toList();
    }

    /** Empty where no participants are recorded. */
    Optional<Table> table() {
        var rows = new ArrayList<List<Item>>();
        for (var group : Activity.Group.values()) {
            if (taking(group).findAny().isPresent()) {
                var row = new ArrayList<Item>();
                row.add(Item.of(words.sentence(words.say(group))));
                COLUMNS.forEach(side -> row.add(Item.of(count(group, side))));
                rows.add(row);
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        words.say("dossier.people.attendance.how"),
                        List.of(
                                words.say("dossier.people.group"),
                                words.side(Side.A),
                                words.side(Side.B),
                                words.say("dossier.people.otherSide")),
                        rows));
    }

    private Stream<Activity.Participants> taking(Activity.Group group) {
        return held.stream()
                .flatMap(activity -> activity.participants().stream())
                .filter(taking -> taking.group() == group);
    }

    private String count(Activity.Group group, Optional<Side> side) {
        var counts = taking(group)
                .filter(taking -> taking.side().filter(one -> one != Side.THIRD).equals(side))
                .map(taking -> Interval.of(taking.count()))
                .toList();
        return counts.isEmpty()
                ? "–"
                : words.say(
                        "dossier.people.counted",
                        words.say(new Interval(
                                counts.stream().mapToDouble(Interval::least).sum(),
                                counts.stream().mapToDouble(Interval::most).sum())),
                        counts.size());
    }
}
