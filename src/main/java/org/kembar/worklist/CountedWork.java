package org.kembar.worklist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.tasks.Urgency;
import org.kembar.web.TasksAhead;
import org.kembar.wording.Language;
import org.kembar.worklist.WorkList.Wanted;
import org.springframework.stereotype.Component;

/** The work list in numbers. */
@Component
final class CountedWork implements TasksAhead {

    private final OwnWork work;
    private final PutOff putOff;

    CountedWork(OwnWork work, PutOff putOff) {
        this.work = work;
        this.putOff = putOff;
    }

    @Override
    public Map<String, SortedMap<Urgency, Integer>> of(Person who, List<String> ids, LocalDate day, Language language) {
        if (!Rules.has(who, Right.RECORD)) {
            return Map.of();
        }
        var list = new WorkList(
                work.counted(who, ids, day, language), putOff.of(who), Wanted.ALL, work.rules(), day, language);
        var counted = new HashMap<String, SortedMap<Urgency, Integer>>();
        list.items()
                .forEach(
                        item -> counted.computeIfAbsent(item.own().partnership().id(), _ -> new TreeMap<>())
                                .merge(list.urgency(item.line()), 1, Integer::sum));
        return counted;
    }
}
