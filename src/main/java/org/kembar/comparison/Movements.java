package org.kembar.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Fact;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Framework.Indicator;
import org.kembar.evaluation.Step;
import org.kembar.evaluation.VitalSigns;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Signal;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What a change of the record moved in the evaluation, and why: the signals that measure otherwise since, and the records among
 * the changed ones that they rest on; the alarms that came and went, the next steps, and the vital signs.
 *
 * @param names of the records that were added, corrected or taken back, by their ids
 */
public record Movements(Seen before, Seen after, Map<String, String> names, Language language) {

    /** So many records, or alarms, are named in a sentence. */
    private static final int NAMED = 3;

    /** The record as it looks on a day. */
    public record Seen(Evaluation evaluation, VitalSigns vital) {

        Wording words(Language language) {
            return new Wording(language, evaluation.file());
        }
    }

    /**
     * A row in which the evaluation differs. Neither side is empty: of what is there on one side alone the other says so.
     *
     * @param before what decides without the change
     * @param after what decides with it
     */
    public record Moved(String name, String before, String after, List<String> why) {}

    public Movements {
        names = new LinkedHashMap<>(names);
    }

    /** In the order of the comparison, then the next steps and the vital signs; none where nothing moved. */
    public List<Moved> rows() {
        var rows = new ArrayList<Moved>();
        var differences = Differences.between(
                        List.of(before.evaluation(), after.evaluation()),
                        after.evaluation().framework(),
                        language)
                .stream()
                .filter(row -> !row.name().equals(say("cli.column.alarms")))
                .toList();
        differences.stream()
                .filter(row -> !isOfIndicator(row))
                .map(row -> moved(row, List.of(becauseOfAll())))
                .forEach(rows::add);
        alarms(rows);
        indicators().forEach(indicator -> indicator(indicator, differences, rows));
        steps(rows);
        rows.addAll(new VitalMovements(before, after, language).rows(List.of(becauseOfAll())));
        return List.copyOf(rows);
    }

    private List<Indicator> indicators() {
        return after.evaluation().framework().indicators();
    }

    private boolean isOfIndicator(Difference row) {
        return indicators().stream().anyMatch(indicator -> isOf(indicator, row));
    }

    private static boolean isOf(Indicator indicator, Difference row) {
        return row.name().startsWith(indicator.id() + " ");
    }

    private static Moved moved(Difference row, List<String> why) {
        return new Moved(row.name(), row.reasons().getFirst(), row.reasons().getLast(), why);
    }

    /** Those that sound on one side alone, or otherwise than on the other. */
    private void alarms(List<Moved> rows) {
        var was = sentences(before);
        var is = sentences(after);
        var gone = was.stream().filter(one -> !is.contains(one)).toList();
        var come = is.stream().filter(one -> !was.contains(one)).toList();
        if (!gone.isEmpty() || !come.isEmpty()) {
            rows.add(new Moved(
                    say("cli.column.alarms"),
                    gone.isEmpty() ? say("recorded.alarm.notBefore") : Wording.listed(language, gone, NAMED),
                    come.isEmpty() ? say("recorded.alarm.gone") : Wording.listed(language, come, NAMED),
                    List.of(becauseOfAll())));
        }
    }

    private LinkedHashSet<String> sentences(Seen side) {
        var words = side.words(language);
        return side.evaluation().alarms().stream()
                .map(alarm -> Wording.sign(alarm) + " " + words.alarm(alarm).replaceFirst("[.]$", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Also where a signal moved without carrying its indicator along. */
    private void indicator(Indicator indicator, List<Difference> differences, List<Moved> rows) {
        var why = signals(indicator).toList();
        differences.stream()
                .filter(row -> isOf(indicator, row))
                .findFirst()
                .map(row -> moved(row, why.isEmpty() ? List.of(becauseOfAll()) : why))
                .or(() -> Stream.of(after.words(language))
                        .filter(_ -> !why.isEmpty())
                        .map(words -> new Moved(
                                indicator.id() + "  " + indicator.name().bestFor(language.tag()),
                                state(before, indicator),
                                state(after, indicator),
                                why))
                        .findFirst())
                .ifPresent(rows::add);
    }

    private String state(Seen side, Indicator indicator) {
        var state = side.evaluation().finding(indicator.id()).orElseThrow().state();
        return language.capitalised(side.words(language).say(state));
    }

    /** Those that are asked for on one side alone, or in other words. */
    private void steps(List<Moved> rows) {
        var was = steps(before);
        var is = steps(after);
        var signals = new LinkedHashMap<String, Signal>();
        Stream.of(before, after)
                .flatMap(side -> side.evaluation().steps().stream())
                .map(Step::signal)
                .forEach(signal -> signals.putIfAbsent(signal.id(), signal));
        var words = after.words(language);
        signals.forEach((id, signal) -> {
            var then = was.getOrDefault(id, say("recorded.step.notBefore"));
            var now = is.getOrDefault(id, say("recorded.step.gone"));
            if (!then.equals(now)) {
                rows.add(new Moved(
                        say("recorded.step", words.say("signal", id, words.say(signal.name()))),
                        then,
                        now,
                        List.of(becauseOfAll())));
            }
        });
    }

    private Map<String, String> steps(Seen side) {
        var words = side.words(language);
        return side.evaluation().steps().stream()
                .collect(Collectors.toMap(one -> one.signal().id(), words::step));
    }

    private Stream<String> signals(Indicator indicator) {
        return measurements(after, indicator)
                .flatMap(is -> measurements(before, indicator)
                        .filter(was -> was.signal().id().equals(is.signal().id()))
                        .filter(was -> isMoved(was, is))
                        .map(was -> sentence(was, is)));
    }

    private static Stream<Measurement> measurements(Seen side, Indicator indicator) {
        return side.evaluation().finding(indicator.id()).orElseThrow().measurements().stream();
    }

    private static boolean isMoved(Measurement was, Measurement is) {
        return was.state() != is.state() || !was.value().equals(is.value());
    }

    private String sentence(Measurement was, Measurement is) {
        var words = after.words(language);
        return say(
                "recorded.why.signal",
                words.say("signal", is.signal().id(), words.say(is.signal().name())),
                measured(was, before),
                measured(is, after),
                listed(records(was, is)));
    }

    private String measured(Measurement measurement, Seen side) {
        var words = side.words(language);
        var state = words.say(measurement.state());
        return words.value(measurement, side.evaluation().framework())
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

    private String becauseOfAll() {
        return say("recorded.why.records", listed(names.values().stream()));
    }

    private String listed(Stream<String> records) {
        return Wording.listed(language, records.distinct().toList(), NAMED);
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
