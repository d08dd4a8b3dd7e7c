package org.kembar.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Evaluator;
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

    /** So many records, or indicators, are named in a sentence. */
    private static final int NAMED = 3;

    /** The record as it looks on a day. */
    public record Seen(Evaluation evaluation, VitalSigns vital) {

        /** The whole record on that day, by the framework that comes first. */
        public static Seen on(LocalDate day, CaseFile file, Evaluator evaluator) {
            var framework = evaluator.standards().frameworks().getFirst();
            return new Seen(evaluator.evaluate(file, framework, Scope.wholeAt(day)), evaluator.vitalSigns(file, day));
        }

        Wording words(Language language) {
            return new Wording(language, evaluation.file());
        }
    }

    /**
     * A row in which the evaluation differs. Neither side is empty: of what is there on one side alone the other says so.
     *
     * @param why because of which records, where not because of all that changed
     */
    public record Moved(String name, String was, String is, Optional<String> why) {

        static Moved of(String name, String was, String is) {
            return new Moved(name, was, is, Optional.empty());
        }

        /** Both, with what differs. */
        public Marked said() {
            return Marked.of(was, is);
        }
    }

    /**
     * All that moved.
     *
     * @param inShort what one would tell a colleague: two or three sentences
     * @param because all of which it is because of
     * @param results the standing, the results of indicators, the alarms and the vital signs
     * @param signals that measure otherwise
     * @param steps that are asked for on one side alone, or in other words
     */
    public record All(
            List<String> inShort, String because, List<Moved> results, List<Moved> signals, List<Moved> steps) {

        public boolean isNothing() {
            return results.isEmpty() && signals.isEmpty() && steps.isEmpty();
        }
    }

    /** What one would tell a colleague of a change, as of the day it was made, and that it moved nothing where it did not. */
    public static List<String> inShort(
            LocalDate day, CaseFile before, CaseFile after, Evaluator evaluator, Language language) {
        var all = new Movements(Seen.on(day, before, evaluator), Seen.on(day, after, evaluator), Map.of(), language)
                .all();
        return all.isNothing() ? List.of(Wording.plain(language, "recorded.nothing")) : all.inShort();
    }

    public Movements {
        names = new LinkedHashMap<>(names);
    }

    /** In the order of the comparison; nothing where nothing moved. */
    public All all() {
        var standing = standing();
        var results = results();
        var alarms = AlarmMovements.between(before, after, language);
        var signals =
                withoutWhatIsAlike(indicators().stream().flatMap(this::signals).toList());
        var steps = steps();
        var vital = new VitalMovements(before, after, language).rows();
        return new All(
                inShort(standing, results, alarms, signals, steps, vital),
                say("recorded.why.records", listed(names.values().stream())),
                Stream.of(standing.stream(), results.stream(), alarms.rows(), vital.stream())
                        .flatMap(rows -> rows)
                        .toList(),
                signals,
                steps);
    }

    /** Where every signal moved because of the same, the rows need not say so. */
    private static List<Moved> withoutWhatIsAlike(List<Moved> rows) {
        return rows.stream().map(Moved::why).distinct().count() > 1
                ? rows
                : rows.stream()
                        .map(row -> new Moved(row.name(), row.was(), row.is(), Optional.empty()))
                        .toList();
    }

    private List<String> inShort(
            List<Moved> standing,
            List<Moved> results,
            AlarmMovements alarms,
            List<Moved> signals,
            List<Moved> steps,
            List<Moved> vital) {
        var said = standing.stream()
                .map(row -> say("recorded.short.standing", row.name(), row.was(), row.is()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!results.isEmpty()) {
            var named = results.stream().map(row -> say("recorded.short.result", row.name(), row.was(), row.is()));
            said.add(say("recorded.short.results", results.size(), listed(named)));
        } else if (!signals.isEmpty()) {
            said.add(say("recorded.short.signals", signals.size()));
        }
        said.addAll(alarms.inShort());
        if (said.isEmpty() && !steps.isEmpty()) {
            said.add(say("recorded.short.steps", steps.size()));
        }
        if (said.isEmpty()) {
            vital.forEach(row -> said.add(say("recorded.short.standing", row.name(), row.was(), row.is())));
        }
        return List.copyOf(said);
    }

    /** Whether an agreement is in force, and whether something happens. */
    private List<Moved> standing() {
        var was = before.evaluation().standing();
        var is = after.evaluation().standing();
        return Stream.of(
                        standing("cli.column.legal", was.legal(), is.legal()),
                        standing("cli.column.life", was.life(), is.life()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Moved> standing(String key, Enum<?> was, Enum<?> is) {
        return Optional.of(was)
                .filter(one -> one != is)
                .map(one -> Moved.of(say(key), say(key + "." + one), say(key + "." + is)));
    }

    private List<Moved> results() {
        return indicators().stream()
                .filter(one -> !state(before, one).equals(state(after, one)))
                .map(one -> Moved.of(
                        one.id() + " " + one.name().bestFor(language.tag()), state(before, one), state(after, one)))
                .toList();
    }

    private List<Indicator> indicators() {
        return after.evaluation().framework().indicators();
    }

    private String state(Seen side, Indicator indicator) {
        var state = side.evaluation().finding(indicator.id()).orElseThrow().state();
        return side.words(language).say(state);
    }

    /** Those that are asked for on one side alone, or in other words. */
    private List<Moved> steps() {
        var was = steps(before);
        var is = steps(after);
        var signals = new LinkedHashMap<String, Signal>();
        Stream.of(before, after)
                .flatMap(side -> side.evaluation().steps().stream())
                .map(Step::signal)
                .forEach(signal -> signals.putIfAbsent(signal.id(), signal));
        return signals.values().stream()
                .filter(one -> !Optional.ofNullable(was.get(one.id())).equals(Optional.ofNullable(is.get(one.id()))))
                .map(one -> Moved.of(
                        say("recorded.step", name(one)),
                        was.getOrDefault(one.id(), say("recorded.step.notBefore")),
                        is.getOrDefault(one.id(), say("recorded.step.gone"))))
                .toList();
    }

    private String name(Signal signal) {
        var words = after.words(language);
        return words.say("signal", signal.id(), words.say(signal.name()));
    }

    private Map<String, String> steps(Seen side) {
        var words = side.words(language);
        return side.evaluation().steps().stream()
                .collect(Collectors.toMap(one -> one.signal().id(), words::step));
    }

    /** Also where a signal moved without carrying its indicator along. */
    private Stream<Moved> signals(Indicator indicator) {
        return measurements(after, indicator)
                .flatMap(is -> measurements(before, indicator)
                        .filter(was -> was.signal().id().equals(is.signal().id()))
                        .filter(was -> isMoved(was, is))
                        .map(was -> new Moved(
                                name(is.signal()), measured(was, before), measured(is, after), why(was, is))));
    }

    private static Stream<Measurement> measurements(Seen side, Indicator indicator) {
        return side.evaluation().finding(indicator.id()).orElseThrow().measurements().stream();
    }

    private static boolean isMoved(Measurement was, Measurement is) {
        return was.state() != is.state() || !was.value().equals(is.value());
    }

    private String measured(Measurement measurement, Seen side) {
        var words = side.words(language);
        var state = words.say(measurement.state());
        return words.value(measurement, side.evaluation().framework())
                .map(value -> say("recorded.why.measured", value, state))
                .orElse(state);
    }

    /** The records that one of the two rests on, where others changed as well that neither does. */
    private Optional<String> why(Measurement was, Measurement is) {
        var facts =
                Stream.of(was, is).flatMap(Measurement::grounds).map(Fact::id).collect(Collectors.toSet());
        var among = names.entrySet().stream()
                .filter(one -> facts.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return among.isEmpty() || among.size() == names.size()
                ? Optional.empty()
                : Optional.of(say("recorded.why.records", listed(among.stream())));
    }

    private String listed(Stream<String> records) {
        return Wording.listed(language, records.distinct().toList(), NAMED);
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
