package org.kembar.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Fact;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Measurement.Need;

/** Says what would settle an answer that the record leaves open. */
final class OpenWords {

    /** So many stretches of days are named. */
    private static final int NAMED = 5;

    private final Messages messages;
    private final DateWords dates;

    OpenWords(Messages messages, DateWords dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** What would settle an open answer, in sentences: what is not said by a name of its own is what the signal asks to record. */
    String settling(String lead, Measurement measurement, Function<List<Fact>, String> naming) {
        var details = measurement.needs().stream()
                .filter(need -> need.kind() == Need.Kind.MISSING_DETAIL)
                .toList();
        var others = measurement.needs().stream()
                .filter(need -> need.kind() != Need.Kind.MISSING_DETAIL)
                .collect(Collectors.groupingBy(Need::kind, LinkedHashMap::new, Collectors.toList()));
        var sentences = new ArrayList<String>(3);
        if (!others.isEmpty()) {
            var parts = others.entrySet().stream()
                    .map(entry -> need(entry.getKey(), entry.getValue(), naming))
                    .toList();
            sentences.add(messages.text(lead, String.join("; ", parts)));
        }
        if (!details.isEmpty() || others.isEmpty()) {
            sentences.add(messages.text(measurement.signal().record()));
            var about = facts(details);
            if (!about.isEmpty()) {
                sentences.add(messages.text("need.concerns", naming.apply(about)));
            }
        }
        return String.join(" ", sentences);
    }

    private String need(Need.Kind kind, List<Need> needs, Function<List<Fact>, String> naming) {
        if (kind == Need.Kind.DECLARED_COMPLETE) {
            return messages.text("need." + kind, wholeRecords(needs));
        }
        var about = facts(needs);
        return about.isEmpty()
                ? messages.text("need." + kind)
                : messages.text("need." + kind + ".of", naming.apply(about));
    }

    private static List<Fact> facts(List<Need> needs) {
        return needs.stream().flatMap(need -> need.fact().stream()).distinct().toList();
    }

    /** What is to be declared recorded, each with the days that are not declared yet. */
    private String wholeRecords(List<Need> needs) {
        var days = new LinkedHashMap<Assertion.About, List<String>>();
        for (var need : needs) {
            days.computeIfAbsent(need.about().orElseThrow(), _ -> new ArrayList<>())
                    .add(dates.of(need.days().orElseThrow()));
        }
        return days.entrySet().stream()
                .map(entry -> messages.text(
                        "need.days", messages.text(entry.getKey()), messages.listed(entry.getValue(), NAMED)))
                .collect(Collectors.joining("; "));
    }
}
