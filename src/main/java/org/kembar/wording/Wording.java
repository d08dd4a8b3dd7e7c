package org.kembar.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Form;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.evaluation.Alarm;
import org.kembar.evaluation.Comparison;
import org.kembar.evaluation.EvaluatorsState;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Gate;
import org.kembar.evaluation.Standing;
import org.kembar.evaluation.Step;
import org.kembar.evaluation.Thresholds;
import org.kembar.measurement.Interval;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Measurement.Need;
import org.kembar.measurement.Measurement.Quantity;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;
import org.kembar.measurement.State;
import org.kembar.notation.Problem;

/** Says everything about one case file and its evaluation in one language. */
public final class Wording {

    /** So many facts are named in an alarm. */
    private static final int NAMED = 5;

    /** So many are named where they are only part of a sentence. */
    private static final int NAMED_BRIEFLY = 2;

    /** So many signals are named where an indicator has no state: the summary keeps to two pages. */
    private static final int NAMED_SIGNALS = 1;

    private final Language language;
    private final Messages messages;
    private final DateWords dates;
    private final NumberWords numbers;
    private final ScaleWords scales;
    private final CitationWords citations;
    private final FactWords facts;
    private final CaseFile file;

    public Wording(Language language, CaseFile file) {
        this.language = language;
        this.file = file;
        messages = new Messages(language);
        dates = new DateWords(messages, language);
        numbers = new NumberWords(messages, language);
        scales = new ScaleWords(messages, numbers);
        citations = new CitationWords(messages, dates);
        facts = new FactWords(messages, dates, numbers, language, file);
    }

    public Language language() {
        return language;
    }

    /** A sentence by its key, for headings and labels. */
    public String say(String key, Object... values) {
        return messages.text(key, values);
    }

    /** The word for a constant. */
    public String say(Enum<?> constant) {
        return messages.text(constant);
    }

    public String say(Text text) {
        return text.bestFor(language.tag());
    }

    public String say(LocalDate day) {
        return dates.of(day);
    }

    public String say(EdtfDate date) {
        return dates.of(date);
    }

    public String say(DayRange range) {
        return dates.of(range);
    }

    public String say(Fact fact) {
        return facts.of(fact);
    }

    public String say(Interval interval) {
        return numbers.of(interval);
    }

    public String number(double number) {
        return numbers.plain(number);
    }

    public String side(Side side) {
        return facts.side(side);
    }

    /** The cities, in the order of the sides. */
    public String title() {
        return messages.text("title.cities", facts.side(Side.A), facts.side(Side.B));
    }

    public String fields(List<String> ids) {
        return facts.fields(ids);
    }

    public String period(Scope scope) {
        return scope.period().map(dates::of).orElseGet(() -> messages.text("scope.ownWindows"));
    }

    /** The value of a signal with its unit; empty if there is none, or if it can be any. */
    public Optional<String> value(Measurement measurement) {
        var signal = measurement.signal();
        return measurement
                .value()
                .filter(value -> !NumberWords.saysNothing(value))
                .map(value ->
                        signal.unit() == Signal.Unit.LEVEL ? level(signal, value) : numbers.of(value, signal.unit()));
    }

    /** A level is said in words; where it is open, from the lowest it can be to the highest. */
    private String level(Signal signal, Interval value) {
        var least = scales.level(signal, value.least());
        return value.isExact() ? least : messages.text("level.between", least, scales.level(signal, value.most()));
    }

    /** The numbers of the formula, each under its name. */
    public String quantities(Measurement measurement) {
        return measurement.quantities().stream()
                .map(quantity -> messages.text("quantity", messages.text(quantity.term()), number(quantity)))
                .collect(Collectors.joining("; "));
    }

    /** A number of the formula without its name. */
    public String number(Quantity quantity) {
        return quantity.term().isCalendarYear() ? numbers.years(quantity.value()) : numbers.of(quantity.value());
    }

    /** Why a signal has no state, and what would settle it. */
    public Optional<String> gap(Measurement measurement) {
        return gap(measurement, facts -> named(facts, NAMED));
    }

    /**
     * As {@link #gap(Measurement)}.
     *
     * @param naming names the facts of which something is missing; asked in the order of the sentence
     */
    public Optional<String> gap(Measurement measurement, Function<List<Fact>, String> naming) {
        return measurement.gap().map(gap -> switch (gap) {
            case NO_EVIDENCE ->
                messages.text("gap.noEvidence", say(measurement.signal().record()));
            case CANNOT_TELL -> messages.text("gap.cannotTell", missing("gap.settles", measurement, naming));
        });
    }

    /** What would settle an open answer, in sentences: what is not said by a name of its own is what the signal asks to record. */
    private String missing(String lead, Measurement measurement, Function<List<Fact>, String> naming) {
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
            sentences.add(say(measurement.signal().record()));
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
                .map(entry ->
                        messages.text("need.days", messages.text(entry.getKey()), listed(entry.getValue(), NAMED)))
                .collect(Collectors.joining("; "));
    }

    public String coverage(Finding.Coverage coverage) {
        return messages.text("coverage", coverage.rated(), coverage.all());
    }

    public String gate(Gate gate) {
        return messages.text("gate." + gate.kind() + "." + gate.closed());
    }

    /** The fact that decides; of an agreement that has lapsed also when it did. */
    public String decisive(Finding finding, Fact fact) {
        return finding.gate()
                .filter(gate -> gate.closed().certain())
                .flatMap(Gate::lapse)
                .map(days -> messages.text("decides.lapsed", say(fact), dates.within(days)))
                .orElseGet(() -> say(fact));
    }

    /** What is missing for a state; empty where the indicator has one, or where only its gate leaves it open. */
    public Optional<String> missing(Finding finding) {
        if (finding.state().isRated() || finding.coverage().isEnough()) {
            return Optional.empty();
        }
        if (finding.measurements().isEmpty()) {
            return Optional.of(messages.text("decides.noSignal"));
        }
        var open = finding.open().stream()
                .map(measurement -> messages.text(
                        "signal",
                        measurement.signal().id(),
                        say(measurement.signal().name())))
                .toList();
        return Optional.of(messages.text("decides.missing", listed(open, NAMED_SIGNALS)));
    }

    /** What an evaluator set beside the computed state, and why. */
    public String evaluatorsState(EvaluatorsState evaluators) {
        var set = evaluators.set();
        return messages.text(
                evaluators.stands() ? "set.stands" : "set.outdated",
                say(evaluators.state()),
                say(set.date()),
                facts.evaluator(set),
                say(set.reason()),
                facts.result(set.computed()));
    }

    public String alarm(Alarm alarm) {
        var numbersInOrder = alarm.numbers().stream().map(n -> (Object) n).toList();
        var series = alarm.numbers().stream().map(n -> numbers.plain(n)).collect(Collectors.joining(" → "));
        var when = alarm.when()
                .map(days -> isOneDay(alarm.kind()) ? dates.within(days) : stretch(days, alarm.facts()))
                .orElse("");
        var first = numbersInOrder.isEmpty() ? 0 : numbersInOrder.getFirst();
        var second = numbersInOrder.size() < 2 ? 0 : numbersInOrder.get(1);
        var key = "alarm." + alarm.kind() + "." + alarm.certainty();
        return messages.text(
                isExact(alarm) ? key : key + ".inexact", when, first, second, series, named(alarm.facts(), NAMED));
    }

    /** A time that begins with an activity of which only the year or month is known begins on no day. */
    private String stretch(DayRange days, List<Fact> since) {
        return since.stream()
                .flatMap(fact -> fact instanceof Activity activity ? activity.date().stream() : Stream.empty())
                .filter(date -> DateWords.isYearOrMonth(date)
                        && date.touches(DayRange.of(days.from())).possible())
                .findFirst()
                .map(date -> messages.text("date.fromTo", dates.of(date), dates.of(days.to())))
                .orElseGet(() -> dates.of(days));
    }

    /** Whether the date of such an alarm is one day, however inexactly it is known, and no stretch of time. */
    private static boolean isOneDay(Alarm.Kind kind) {
        return switch (kind) {
            case LAPSED, ABOUT_TO_LAPSE, OLD_WITHOUT_END, OUTPUT_BEFORE_INSTRUMENT, REVIVED -> true;
            case OUTSIDE_MANDATE,
                    PARTICIPATION_DROP,
                    FRONT_LOADED,
                    DORMANT,
                    PROMISED_NOT_PAID,
                    FIELD_NEVER_USED,
                    NEVER_EVALUATED,
                    NO_CITIZENS -> false;
        };
    }

    /** Where the day is one of several, the days and years counted from it are the least there can be. */
    private static boolean isExact(Alarm alarm) {
        return switch (alarm.kind()) {
            case LAPSED, ABOUT_TO_LAPSE, OLD_WITHOUT_END ->
                !alarm.certainty().certain()
                        || alarm.when()
                                .filter(days -> !days.from().equals(days.to()))
                                .isEmpty();
            case OUTSIDE_MANDATE,
                    OUTPUT_BEFORE_INSTRUMENT,
                    PARTICIPATION_DROP,
                    FRONT_LOADED,
                    DORMANT,
                    REVIVED,
                    PROMISED_NOT_PAID,
                    FIELD_NEVER_USED,
                    NEVER_EVALUATED,
                    NO_CITIZENS -> true;
        };
    }

    /** Facts in one line; where there are more than can be named, how many more. */
    private String named(List<? extends Fact> about, int most) {
        return listed(about.stream().map(facts::of).toList(), most);
    }

    private String listed(List<String> names, int most) {
        var first = names.stream().limit(most).collect(Collectors.joining("; "));
        return names.size() > most ? messages.text("list.more", first, names.size() - most) : first;
    }

    public String standing(Standing standing) {
        return messages.text(
                "standing",
                messages.text(standing.legal()),
                messages.text(standing.life()),
                standing.lastActivity().map(dates::of).orElseGet(() -> messages.text("standing.noActivity")));
    }

    public String reason(Comparison comparison, Comparison.Reason reason) {
        var about = named(reason.facts(), NAMED_BRIEFLY);
        var asks = comparison.verdict().asks().map(this::say).orElse("");
        var question = comparison.indicator().map(i -> say(i.question())).orElse("");
        var inTheirScope = comparison.inTheirScope().map(this::say).orElse("");
        var measured = reason.measured().stream()
                .map(m -> messages.text(
                        "reason.measured", m.signal().id(), say(m.signal().name()), messages.text(m.state())))
                .collect(Collectors.joining("; "));
        return messages.text("reason." + reason.kind(), about, asks, question, inTheirScope, measured);
    }

    /** The sentence of the step: what to do, or what to record. */
    public String step(Step step) {
        return step(step, facts -> named(facts, NAMED_BRIEFLY));
    }

    /**
     * As {@link #step(Step)}.
     *
     * @param naming names the facts of which something is missing; asked in the order of the sentence
     */
    public String step(Step step, Function<List<Fact>, String> naming) {
        return switch (step.action()) {
            case IMPROVE -> say(step.signal().improve());
            case RECORD -> say(step.signal().record());
            case SETTLE -> missing("step.settle", step.measurement(), naming);
        };
    }

    /** Why the step is worth taking. */
    public String stepReason(Step step) {
        var indicators = step.indicators().stream().map(i -> say(i.name())).collect(Collectors.joining(", "));
        return messages.text(
                "step.because." + worth(step),
                step.signal().id(),
                say(step.signal().name()),
                indicators);
    }

    /** What the step would change, in short: the indicators by their ids. */
    public String effect(Step step) {
        var indicators = step.indicators().stream().map(Framework.Indicator::id).collect(Collectors.joining(", "));
        return messages.text("step.effect." + worth(step), indicators);
    }

    /** What nobody knows yet may turn out either way: to settle it is no improvement. */
    private static String worth(Step step) {
        return step.effect() == Step.Effect.CONTRIBUTES && step.action() != Step.Action.IMPROVE
                ? "CONTRIBUTES.open"
                : step.effect().name();
    }

    /** A sign that carries the state without colour. */
    public static String sign(State state) {
        return switch (state) {
            case WEAK -> "▼";
            case ADEQUATE -> "■";
            case STRONG -> "▲";
            case INSUFFICIENT -> "?";
        };
    }

    /** A sign that tells a certain alarm from one in doubt. */
    public static String sign(Alarm alarm) {
        return alarm.certainty().certain() ? "!" : "?";
    }

    public Optional<Source> source(Evidence evidence) {
        return file.sources().stream()
                .filter(s -> s.id().equals(evidence.ref()))
                .findFirst();
    }

    /** The source in short: who, when; failing that its title, what it is about, or its id. */
    public String cite(Evidence evidence) {
        var source = source(evidence);
        var who = source.flatMap(Source::creator);
        var when = source.flatMap(Source::issued)
                .map(date -> date.text().substring(0, Math.min(4, date.text().length())));
        var what = who.map(name ->
                        when.map(year -> messages.text("cite", name, year)).orElse(name))
                .or(() -> source.flatMap(Source::title)
                        .or(() -> source.flatMap(Source::about))
                        .map(this::say))
                .orElse(evidence.ref());
        return evidence.place()
                .map(place -> messages.text("cite.place", what, place))
                .orElse(what);
    }

    /** A citation that is written alike for every language, with its articles and days as this one writes them. */
    public String source(String citation) {
        return citations.of(citation);
    }

    /** As {@link #source(String)}, where there is no case file. */
    public static String source(Language language, String citation) {
        var messages = new Messages(language);
        return new CitationWords(messages, new DateWords(messages, language)).of(citation);
    }

    /** The thresholds of a signal in words, one step of the scale after the other. */
    public List<Level> levels(Signal signal, Scale scale) {
        return scales.levels(signal, scale);
    }

    /** As {@link #levels}, in one line. */
    public String scale(Signal signal, Scale scale) {
        return scales.inOneLine(signal, scale);
    }

    /** The signal's own thresholds in words, where there is no case file. */
    public static String scale(Language language, Signal signal) {
        var messages = new Messages(language);
        return new ScaleWords(messages, new NumberWords(messages, language))
                .inOneLine(signal, Thresholds.of(signal).scale());
    }

    /** A sentence about no particular case file. */
    public static String plain(Language language, String key, Object... values) {
        return new Messages(language).text(key, values);
    }

    /** What is wrong with a file, in one sentence. */
    public static String problem(Language language, Problem problem) {
        var sentence = switch (problem.fault()) {
            case NONE_OF_THE_KIND, WRONG_KIND_OF_ID ->
                plain(
                        language,
                        "Fault." + problem.fault(),
                        problem.found(),
                        problem.expected(),
                        kinds(language, problem.expected()));
            case WRONG_FORM ->
                plain(
                        language,
                        "Fault.WRONG_FORM",
                        problem.found(),
                        problem.expected(),
                        plain(language, form(problem.expected())));
            default -> plain(language, "Fault." + problem.fault(), problem.found(), problem.expected());
        };
        return orMeant(language, sentence, problem.meant());
    }

    /** The key of the words for a form; most people cannot read a regular expression. */
    private static String form(String expected) {
        return switch (expected) {
            case Form.IDENTIFIER -> "form.identifier";
            case Form.COUNTRY -> "form.country";
            case Form.CURRENCY -> "form.currency";
            case Form.LANGUAGE -> "form.language";
            case "[A-Za-z0-9.-]+", "[A-Za-z0-9][A-Za-z0-9.-]*" -> "form.indicator";
            default -> "form.other";
        };
    }

    /** The kinds of fact written under these keys of a case file. */
    private static String kinds(Language language, String keys) {
        return Stream.of(keys.replace(":", "").split(", "))
                .map(key -> plain(language, "kind." + key))
                .reduce((one, other) -> plain(language, "kind.or", one, other))
                .orElse(keys);
    }

    /** The sentence that refuses a word, and the word that was probably meant. */
    public static String orMeant(Language language, String sentence, Optional<String> meant) {
        return meant.map(word -> sentence + " " + plain(language, "meant", word))
                .orElse(sentence);
    }
}
