package org.kembar.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.SetState;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.chronicle.Paying;
import org.kembar.chronicle.Scope;
import org.kembar.course.Alarm;
import org.kembar.course.Standing;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.evaluation.Comparison;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.EvaluatorsState;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Gate;
import org.kembar.evaluation.Step;
import org.kembar.evaluation.Thresholds;
import org.kembar.evaluation.VitalSigns;
import org.kembar.measurement.Interval;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Measurement.Quantity;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;
import org.kembar.measurement.State;
import org.kembar.notation.Shape;

/** Says everything about one case file and its evaluation in one language: asks whichever of the words of this module say it. */
public final class Wording {

    private final Language language;
    private final Messages messages;
    private final DateWords dates;
    private final NumberWords numbers;
    private final ScaleWords scales;
    private final CitationWords citations;
    private final FactWords facts;
    private final FactDetails details;
    private final MeasurementWords measurements;
    private final FindingWords findings;
    private final ComparisonWords comparisons;
    private final StepWords steps;
    private final AlarmWords alarms;
    private final VitalSignWords vitalSigns;
    private final ScopeWords scopes;
    private final EvidenceWords evidence;

    /** Looked for where a page needs them. */
    private Optional<OtherTongues> tongues = Optional.empty();

    /** Where no framework is known by its title. */
    public Wording(Language language, CaseFile file) {
        this(language, file, List.of());
    }

    /** @param frameworks those that are called by their titles where the case file names them */
    public Wording(Language language, CaseFile file, List<Framework> frameworks) {
        this.language = language;
        messages = Messages.in(language);
        dates = new DateWords(messages, language);
        numbers = new NumberWords(messages, language);
        scales = ScaleWords.in(language);
        citations = new CitationWords(messages, dates);
        facts = new FactWords(messages, dates, numbers, file);
        details = new FactDetails(
                messages, dates, numbers, language, facts, new FrameworkNames(frameworks, messages, language));
        alarms = new AlarmWords(messages, dates, numbers, facts);
        var openAnswers = new OpenWords(messages, dates);
        measurements = new MeasurementWords(messages, numbers, scales, facts, openAnswers);
        findings = new FindingWords(messages, dates, facts);
        comparisons = new ComparisonWords(messages, facts);
        steps = new StepWords(messages, facts, openAnswers);
        vitalSigns = new VitalSignWords(messages, dates, facts);
        scopes = new ScopeWords(messages, dates, facts);
        evidence = new EvidenceWords(messages, file);
    }

    public Language language() {
        return language;
    }

    /** The texts of the file that nobody has given in this language. */
    public OtherTongues tongues() {
        if (tongues.isEmpty()) {
            tongues = Optional.of(OtherTongues.of(language, facts.file()));
        }
        return tongues.orElseThrow();
    }

    /** A sentence by its key, for headings and labels. */
    public String say(String key, Object... values) {
        return messages.text(key, values);
    }

    /** What was evaluated: the fields, the period and the date asked about, and which of its days the file knows nothing of. */
    public String scope(Evaluation evaluation) {
        return scopes.of(evaluation);
    }

    /**
     * That the file was compiled before the date asked about, if it was.
     *
     * @param recorded on which day something was recorded last, where that is after the day on which the file was compiled
     */
    public Optional<String> remark(Evaluation evaluation, Optional<LocalDate> recorded) {
        return scopes.remark(evaluation, recorded);
    }

    /** As the beginning of a sentence. */
    public String sentence(String words) {
        return language.capitalised(words);
    }

    /** The word for a constant. */
    public String say(Enum<?> constant) {
        return messages.text(constant);
    }

    public String say(Text text) {
        return messages.text(text);
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

    /** What is recorded of the fact beyond the line that names it, in one sentence. */
    public Optional<String> details(Fact fact) {
        return details.of(fact);
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

    /** Who pays, a city by its name. */
    public String payer(Paying paying) {
        return facts.payer(paying);
    }

    /** The cities, in the order of the sides. */
    public String title() {
        return messages.text("title.cities", facts.side(Side.A), facts.side(Side.B));
    }

    /** A line in which that stands, with the names of cities that nobody has given in this language. */
    public List<Spoken> spokenTitle(String line) {
        return Spoken.of(line, facts.cityNames(), language());
    }

    /** The fact in one line, with its own texts that nobody has given in this language. */
    public List<Spoken> spoken(Fact fact) {
        return Spoken.of(sentence(say(fact)), (Record) fact, language());
    }

    public String fields(List<String> ids) {
        return facts.fields(ids);
    }

    public String period(Scope scope) {
        return scopes.period(scope);
    }

    /**
     * The value of a signal with its unit; empty if there is none, or if it can be any.
     *
     * @param framework whose thresholds no rounding of the value may reach
     */
    public Optional<String> value(Measurement measurement, Framework framework) {
        return measurements.value(measurement, framework);
    }

    /** The numbers of the formula, each under its name. */
    public String quantities(Measurement measurement) {
        return measurements.quantities(measurement);
    }

    /** A number of the formula without its name. */
    public String number(Quantity quantity) {
        return measurements.number(quantity);
    }

    /** Why a signal has no state, and what would settle it. */
    public Optional<String> gap(Measurement measurement) {
        return measurements.gap(measurement);
    }

    /**
     * As {@link #gap(Measurement)}.
     *
     * @param naming names the facts of which something is missing; asked in the order of the sentence
     */
    public Optional<String> gap(Measurement measurement, Function<List<Fact>, String> naming) {
        return measurements.gap(measurement, naming);
    }

    public String coverage(Finding.Coverage coverage) {
        return findings.coverage(coverage);
    }

    /** How the indicator has moved within a year, and what says so. */
    public String movement(Finding finding) {
        return findings.movement(finding);
    }

    public String gate(Gate gate) {
        return findings.gate(gate);
    }

    /** The fact that decides; of an agreement that has lapsed also when it did. */
    public String decisive(Finding finding, Fact fact) {
        return findings.decisive(finding, fact);
    }

    /** What is missing for a state; empty where the indicator has one, or where only its gate leaves it open. */
    public Optional<String> missing(Finding finding) {
        return findings.missing(finding);
    }

    /** What an evaluator set beside the computed state, and why. */
    public String evaluatorsState(EvaluatorsState evaluators) {
        return findings.evaluatorsState(evaluators);
    }

    /** A result that an evaluator sets, as the computed one is called. */
    public String result(SetState.Result result) {
        return facts.result(result);
    }

    public String alarm(Alarm alarm) {
        return alarms.of(alarm);
    }

    /** So many names in one line, and how many more there are. */
    public static String listed(Language language, List<String> names, int most) {
        return Messages.in(language).listed(names, most);
    }

    public String standing(Standing standing) {
        return vitalSigns.standing(standing);
    }

    /** Whether an agreement is in force on the day, and until when or since when not. */
    public String agreement(VitalSigns vital, LocalDate day) {
        return vitalSigns.agreement(vital, day);
    }

    /** Whether one agreement is in force on the day, and until when, since when not, or from when on. */
    public String term(Instrument instrument, LocalDate day) {
        return vitalSigns.term(instrument, day);
    }

    /**
     * As {@link #term(Instrument, LocalDate)}, and what follows from what kind of agreement it is: a letter of intent is no
     * mandate, and what carries one out needs it in force (UU 24/2000 Art. 7(5)).
     */
    public String term(Instruments all, Instrument one, LocalDate day) {
        return vitalSigns.term(all, one, day);
    }

    /** An amount of money. */
    public String amount(BigDecimal amount, String currency) {
        return numbers.of(amount, currency);
    }

    /** Days of which one is meant: the only one, or that it is some time between the first and the last. */
    public String within(DayRange days) {
        return dates.within(days);
    }

    public String obligations(VitalSigns vital) {
        return vitalSigns.obligations(vital);
    }

    /**
     * That a partnership is dormant, or may be, with its reasons; nothing where it is not.
     *
     * @param months so long without any activity is dormant
     */
    public Optional<String> dormancy(VitalSigns vital, int months) {
        return vitalSigns.dormancy(vital, months, alarms);
    }

    /** The alarms somebody has to know of first, at most so many, each with its sign and in a few words. */
    public List<String> attention(VitalSigns vital, int most) {
        return vitalSigns.attention(vital, most, alarms);
    }

    /** How many alarms there are, the certain ones and those in doubt. */
    public String alarms(VitalSigns vital) {
        return vitalSigns.alarms(vital);
    }

    /** Who answers on each side, when the cities last looked back, and what comes next. */
    public List<String> signs(VitalSigns vital) {
        return vitalSigns.signs(vital);
    }

    /** A date, or that none is recorded. */
    public String recorded(Optional<EdtfDate> date) {
        return vitalSigns.recorded(date);
    }

    /** Why a published verdict agrees with the computed result, or does not. */
    public String reason(Comparison comparison, Comparison.Reason reason) {
        return comparisons.reason(comparison, reason);
    }

    /** The sentence of the step: what to do, or what to record. */
    public String step(Step step) {
        return steps.step(step);
    }

    /**
     * As {@link #step(Step)}.
     *
     * @param naming names the facts of which something is missing; asked in the order of the sentence
     */
    public String step(Step step, Function<List<Fact>, String> naming) {
        return steps.step(step, naming);
    }

    /** Why the step is worth taking. */
    public String stepReason(Step step) {
        return steps.because(step);
    }

    /** What the step would change, in short: the indicators by their ids. */
    public String effect(Step step) {
        return steps.effect(step);
    }

    /** The same, the indicators with their names. */
    public String namedEffect(Step step) {
        return steps.namedEffect(step);
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

    public Optional<Source> source(Evidence of) {
        return evidence.source(of);
    }

    /** The source in short: who, when; failing that its title, what it is about, or its id. */
    public String cite(Evidence of) {
        return evidence.cite(of);
    }

    /** A citation that is written alike for every language, with its articles and days as this one writes them. */
    public String source(String citation) {
        return citations.of(citation);
    }

    /** As {@link #source(String)}, where there is no case file. */
    public static String source(Language language, String citation) {
        var messages = Messages.in(language);
        return new CitationWords(messages, new DateWords(messages, language)).of(citation);
    }

    /** The thresholds of a signal in words, one step of the scale after the other. */
    public static List<Level> levels(Language language, Signal signal, Scale scale) {
        return ScaleWords.in(language).levels(signal, scale);
    }

    /** As {@link #levels(Language, Signal, Scale)}, in one line. */
    public String scale(Signal signal, Scale scale) {
        return scales.inOneLine(signal, scale);
    }

    /** The signal's own thresholds in words, where there is no case file. */
    public static String scale(Language language, Signal signal) {
        return scale(language, signal, Thresholds.of(signal).scale());
    }

    /** Thresholds of a signal in words, where there is no case file. */
    public static String scale(Language language, Signal signal, Scale scale) {
        return ScaleWords.in(language).inOneLine(signal, scale);
    }

    /** A day, where there is no case file. */
    public static String day(Language language, LocalDate day) {
        return new DateWords(Messages.in(language), language).of(day);
    }

    /** A date as exactly as it is known, where there is no case file. */
    public static String date(Language language, EdtfDate date) {
        return new DateWords(Messages.in(language), language).of(date);
    }

    /** The word for a constant, where there is no case file. */
    public static String plain(Language language, Enum<?> constant) {
        return Messages.in(language).text(constant);
    }

    /** What a part of a record is called. */
    public static String part(Language language, Shape.Part part) {
        return new PartNames(Messages.in(language)).of(part);
    }

    /** A sentence about no particular case file. */
    public static String plain(Language language, String key, Object... values) {
        return Messages.in(language).text(key, values);
    }
}
