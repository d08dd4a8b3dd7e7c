package org.kembar.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Fact;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Framework.Indicator;
import org.kembar.measurement.Measurement;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What a change of the record moved in the evaluation, and why: the signals that measure otherwise since, and the records among
 * the changed ones that they rest on.
 *
 * @param names of the records that were added, corrected or taken back, by their ids
 */
public record Movements(Evaluation before, Evaluation after, Map<String, String> names, Language language) {

    /** So many records are named in a sentence. */
    private static final int NAMED = 3;

    /**
     * A row in which the evaluation differs.
     *
     * @param before what decides without the change
     * @param after what decides with it
     */
    public record Moved(String name, String before, String after, List<String> why) {}

    public Movements {
        names = new LinkedHashMap<>(names);
    }

    /** In the order of the comparison; none where nothing moved. */
    public List<Moved> rows() {
        return Differences.between(List.of(before, after), after.framework(), language).stream()
                .map(row -> new Moved(
                        row.name(), row.reasons().getFirst(), row.reasons().getLast(), why(row)))
                .toList();
    }

    private List<String> why(Difference row) {
        var signals = after.framework().indicators().stream()
                .filter(indicator -> row.name().startsWith(indicator.id() + " "))
                .flatMap(this::signals)
                .toList();
        return signals.isEmpty() ? List.of(say("recorded.why.records", listed(names.values().stream()))) : signals;
    }

    private Stream<String> signals(Indicator indicator) {
        return measurements(after, indicator)
                .flatMap(is -> measurements(before, indicator)
                        .filter(was -> was.signal().id().equals(is.signal().id()))
                        .filter(was -> isMoved(was, is))
                        .map(was -> sentence(was, is)));
    }

    private static Stream<Measurement> measurements(Evaluation evaluation, Indicator indicator) {
        return evaluation.finding(indicator.id()).orElseThrow().measurements().stream();
    }

    private static boolean isMoved(Measurement was, Measurement is) {
        return was.state() != is.state() || !was.value().equals(is.value());
    }

    private String sentence(Measurement was, Measurement is) {
        var words = new Wording(language, after.file());
        return say(
                "recorded.why.signal",
                words.say("signal", is.signal().id(), words.say(is.signal().name())),
                measured(was, before),
                measured(is, after),
                listed(records(was, is)));
    }

    private String measured(Measurement measurement, Evaluation evaluation) {
        var words = new Wording(language, evaluation.file());
        var state = words.say(measurement.state());
        return words.value(measurement, evaluation.framework())
                .map(value -> say("recorded.why.measured", value, state))
                .orElse(state);
    }

    /** Those that one of the two rests on; what moves a signal without being among its facts is one of them all the same. */
    private Stream<String> records(Measurement was, Measurement is) {
        var facts = Stream.of(was, is)
                .flatMap(one -> Stream.of(one.counted(), one.against(), one.doubtful(), one.declared()))
                .flatMap(List::stream)
                .map(Fact::id)
                .collect(Collectors.toSet());
        var among = names.entrySet().stream()
                .filter(one -> facts.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return (among.isEmpty() ? new ArrayList<>(names.values()) : among).stream();
    }

    private String listed(Stream<String> records) {
        return Wording.listed(language, records.distinct().toList(), NAMED);
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
