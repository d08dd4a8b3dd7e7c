package org.kembar.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.course.Alarm;
import org.kembar.evaluation.Aggregation;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Comparison;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.EvaluatorsState;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.History;
import org.kembar.evaluation.Step;
import org.kembar.evaluation.Thresholds;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Signal;
import org.kembar.measurement.State;
import org.kembar.notation.CanonicalForm;
import org.kembar.wording.AlarmThresholdWords;
import org.kembar.wording.Wording;

/**
 * What the template of the report prints.
 *
 * @param screen true for the page, false for the printed file
 * @param surroundings where other pages have more to say, if there are any
 */
record ReportPage(
        Evaluation evaluation,
        History history,
        Wording words,
        Grounds grounds,
        List<Happening> happenings,
        FactList facts,
        String fingerprint,
        boolean screen,
        Optional<Report.Surroundings> surroundings) {

    private static final int DESKTOP = 1060;
    private static final int PHONE = 356;
    /** Wider than the type area on paper, to which the pictures are reduced with their letters. */
    private static final int PAPER = 800;

    private static final String SCRIPT = Tokens.resource("report.js").strip();
    private static final int FIRST_STEPS = 5;
    private static final int FEW = 2;
    private static final List<String> ANCHORS = List.of("law", "TA-1", "TA-2", "TA-3", "TA-4", "TA-5", "TA-6");

    /** One line of the scope table. */
    record Line(String name, String value) {}

    static ReportPage of(Evaluation evaluation, History history, Wording words, boolean screen) {
        var grounds = Grounds.of(evaluation);
        var happenings = Happening.of(evaluation.file(), evaluation.scope());
        return new ReportPage(
                evaluation,
                history,
                words,
                grounds,
                happenings,
                FactList.of(evaluation, grounds, happenings, words),
                CanonicalForm.sha256(evaluation.file()),
                screen,
                Optional.empty());
    }

    /** For whom the fact is; nothing where everything is for everybody. */
    Optional<Report.Sign> sign(Fact fact) {
        return surroundings.flatMap(pages -> pages.signs().apply(fact));
    }

    ReportPage within(Report.Surroundings pages) {
        return new ReportPage(
                evaluation, history, words, grounds, happenings, facts, fingerprint, screen, Optional.of(pages));
    }

    /** Sentences with the numbers of the facts they speak of. */
    Citing citing() {
        return new Citing(facts, words);
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    String language() {
        return words.language().tag();
    }

    /** The day the report is true of stands for the day it was made: the clock is never asked. */
    String created() {
        return evaluation.scope().asOf() + "T00:00:00Z";
    }

    /** Opens what a link leads into; the page can be read without it. */
    String script() {
        return SCRIPT;
    }

    /** The only script the page allows itself to run. */
    String scriptHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(SCRIPT.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    String title() {
        return words.say("report.title", words.title());
    }

    /** What stands at the head of every page but the first: a page alone still says what it is about. */
    String running() {
        var scope = evaluation.scope();
        var fields = words.fields(scope.fields());
        var asOf = words.say(scope.asOf());
        return scope.period().isPresent()
                ? say("report.running.period", fields, words.period(scope), asOf)
                : say("report.running", fields, asOf);
    }

    /** As the beginning of a sentence. */
    String sentence(String words) {
        return this.words.sentence(words);
    }

    /** What kind of partnership it is, unless a city's own name for it says so already. */
    Optional<String> kind() {
        var kind = words.say(evaluation.file().partnership().type());
        var locale = words.language().locale();
        var isCalledSo = grounds.parties().stream()
                .flatMap(one -> one.party().calls().stream())
                .anyMatch(name -> words.say(name).toLowerCase(locale).contains(kind.toLowerCase(locale)));
        return isCalledSo ? Optional.empty() : Optional.of(kind);
    }

    /** From which city the initiative came, where the file says so. */
    Optional<String> initiatedBy() {
        return evaluation.file().partnership().initiatedBy().map(side -> say("report.initiatedBy", words.side(side)));
    }

    /** The language in which a text is shown. */
    String languageOf(Text text) {
        return text.in(language()).isPresent()
                ? language()
                : text.in("en").isPresent()
                        ? "en"
                        : text.byLanguage().keySet().iterator().next();
    }

    List<Line> scope() {
        var scope = evaluation.scope();
        var lines = new ArrayList<Line>();
        lines.add(new Line(say("report.scope.who"), say("report.scope.engine", engine())));
        lines.add(new Line(say("report.scope.what"), words.say(evaluation.file().title())));
        lines.add(new Line(say("report.scope.fields"), words.fields(scope.fields())));
        lines.add(new Line(say("report.scope.period"), words.period(scope)));
        lines.add(new Line(say("report.scope.asOf"), words.say(scope.asOf())));
        var compiled = words.say(evaluation.file().compiled());
        lines.add(new Line(
                say("report.scope.compiled"),
                evaluation.isLaterThanItsFile() ? say("report.scope.compiled.earlier", compiled) : compiled));
        return lines;
    }

    /** The same in two columns, an even number of lines each. */
    List<List<Line>> scopeInPairs() {
        return scope().stream().gather(Gatherers.windowFixed(2)).toList();
    }

    String framework() {
        return say(
                "report.scope.frameworkVersion",
                words.say(evaluation.framework().name()),
                evaluation.framework().version());
    }

    static String engine() {
        return Optional.ofNullable(ReportPage.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    /** On a page among others each cell leads to its explanation; in a narrow picture none is large enough to be met. */
    String strip(boolean narrow) {
        return surroundings
                .filter(_ -> !narrow)
                .map(pages -> HeatStripPicture.linked(
                        evaluation.file(),
                        history,
                        words,
                        width(false),
                        day -> day.equals(evaluation.scope().asOf())
                                ? ""
                                : pages.on().apply(day),
                        indicator -> "#" + anchor(indicator)))
                .orElseGet(() -> HeatStripPicture.svg(evaluation.file(), history, words, width(narrow)));
    }

    String timeline(boolean narrow) {
        return TimelinePicture.svg(evaluation.file(), evaluation.scope(), words, width(narrow));
    }

    private int width(boolean narrow) {
        return narrow ? PHONE : screen ? DESKTOP : PAPER;
    }

    List<Run> runs(Framework.Indicator indicator) {
        return Run.of(history, history.framework().indicators().indexOf(indicator));
    }

    List<Happening.Gap> gaps() {
        return Happening.gaps(
                happenings, Run.firstDay(history), evaluation.scope().asOf());
    }

    String state(State state) {
        return words.say(state);
    }

    String sign(State state) {
        return Wording.sign(state);
    }

    String sign(Alarm alarm) {
        return Wording.sign(alarm);
    }

    String style(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    String trend(Finding.Trend trend) {
        return switch (trend) {
            case UP -> "↗ " + words.say(trend);
            case STEADY -> "→ " + words.say(trend);
            case DOWN -> "↘ " + words.say(trend);
            case UNKNOWN -> "–";
        };
    }

    /** The chapters, in the order of the report. */
    List<Chapter> chapters() {
        return Chapter.of(this);
    }

    /** Where the explanation of an indicator stands. */
    String anchor(Framework.Indicator indicator) {
        return evaluation.file().id() + "/" + indicator.id();
    }

    /** Whether the explanations stand on another page: what is long in itself is then folded. */
    boolean isExcerpt() {
        return surroundings.filter(pages -> !pages.explanations().isEmpty()).isPresent();
    }

    /** The address of a place in the explanations, which may stand on another page. */
    String explained(String anchor) {
        return surroundings.map(Report.Surroundings::explanations).orElse("") + "#" + anchor;
    }

    /** Where the explanation says what an evaluator set for the indicator. */
    String setAnchor(Framework.Indicator indicator) {
        return anchor(indicator) + "/set";
    }

    /** What an evaluator set, in short. */
    String set(EvaluatorsState set) {
        return say(
                set.stands() ? "report.set.stands" : "report.set.outdated",
                sign(set.state()) + "\u00A0" + state(set.state()));
    }

    /** The language of a source's own words; unknown where the file does not say. */
    String languageOf(Evidence evidence) {
        return words.source(evidence).flatMap(Source::lang).orElse("und");
    }

    /** The source in short; on paper, where a quotation follows the other, by its code in the list of sources. */
    String cite(Evidence evidence) {
        return screen
                ? words.cite(evidence)
                : evidence.place()
                        .map(place -> say("cite.place", evidence.ref(), place))
                        .orElse(evidence.ref());
    }

    /** The leaves of the explanation that the words stand for; on paper the references lead to them. */
    List<String> places(List<Grounds.Quotation> quotations, Evidence evidence) {
        return screen
                ? quotations.stream()
                        .filter(quotation -> quotation.evidence().equals(evidence))
                        .map(Grounds.Quotation::id)
                        .toList()
                : List.of();
    }

    /** The author's words on one indicator, and the reasons that are about these words. */
    List<Grounds.Quotation> words(Grounds.OneComparison one) {
        return Stream.concat(
                        one.quotations().stream(),
                        one.reasons().stream().flatMap(reason -> reason.quotations().stream()))
                .toList();
    }

    /** The question the author answered, unless it is given as the reason why the results differ. */
    Optional<String> asks(Grounds.OneComparison one) {
        var isReason = one.comparison().reasons().stream()
                .anyMatch(reason -> reason.kind() == Comparison.Reason.Kind.DIFFERENT_QUESTION);
        return isReason ? Optional.empty() : one.comparison().verdict().asks().map(words::say);
    }

    /** Why a verdict and the computed state differ; on paper the indicator's own question stands in its explanation. */
    String reason(Comparison comparison, Comparison.Reason reason) {
        return !screen && reason.kind() == Comparison.Reason.Kind.DIFFERENT_QUESTION
                ? say(
                        "reason.DIFFERENT_QUESTION.brief",
                        comparison.verdict().asks().map(words::say).orElse(""))
                : words.reason(comparison, reason);
    }

    String hostStyle(Fact fact) {
        return fact instanceof Activity activity ? "mark " + ActivityTicks.colour(activity.host()) : "";
    }

    String side(Side side) {
        return words.side(side);
    }

    SignalMethod method(Grounds.OneSignal one) {
        var signal = one.measurement().signal();
        return new SignalMethod(words.language(), signal, Thresholds.of(signal, evaluation.framework()));
    }

    boolean has(Framework.Indicator indicator) {
        return evaluation.finding(indicator.id()).isPresent();
    }

    String author(Judgement judgement) {
        return judgement
                .author()
                .or(() -> judgement.source().stream().findFirst().map(words::cite))
                .orElse(judgement.id());
    }

    /** The comparison of a judgement with few verdicts stays on one page. */
    static String length(Grounds.OneJudgement one) {
        return one.comparisons().size() <= FEW ? "short" : "long";
    }

    List<List<Grounds.OneStep>> firstSteps() {
        return steps().stream().limit(FIRST_STEPS).toList();
    }

    List<List<Grounds.OneStep>> moreSteps() {
        return steps().stream().skip(FIRST_STEPS).toList();
    }

    /** Those that are one piece of work stand in one row. */
    private List<List<Grounds.OneStep>> steps() {
        return Step.together(grounds.steps(), Grounds.OneStep::step);
    }

    /** Whom a piece of work concerns. */
    String concerns(List<Grounds.OneStep> together) {
        return together.stream()
                .map(one -> words.say(one.step().signal().owner()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The signal that a step is about; on paper, where there is little room, by the id that the explanations give with the name. */
    String signal(Step step) {
        var signal = step.signal();
        return screen ? say("signal", signal.id(), words.say(signal.name())) : signal.id();
    }

    /** What a step would change. */
    String effect(Step step) {
        return screen ? words.namedEffect(step) : words.effect(step);
    }

    /** Where the explanation of the signal stands that a step is about. */
    String anchor(Step step) {
        return anchor(step.indicators().getFirst()) + "/" + step.signal().id();
    }

    /** What was measured; a number stays with its unit and its range on one line, words may break. */
    Optional<String> value(Measurement measurement) {
        return words.value(measurement, evaluation.framework())
                .map(value -> measurement.signal().unit() == Signal.Unit.LEVEL ? value : onOneLine(value));
    }

    /** The numbers of the formula, each whole. */
    String quantities(Measurement measurement) {
        return measurement.quantities().stream()
                .map(quantity -> say("quantity", words.say(quantity.term()), onOneLine(words.number(quantity))))
                .collect(Collectors.joining("; "));
    }

    private static String onOneLine(String text) {
        return text.replace(' ', '\u00A0');
    }

    /** The mean of what could be rated, where that does not suffice for a state. */
    Optional<String> partialMean(Finding finding) {
        return finding.mean().isPresent() && !finding.state().isRated()
                ? Optional.of(
                        say("report.partialMean", words.number(finding.mean().getAsDouble())))
                : Optional.empty();
    }

    /** How the mean of the signals makes an indicator's state. */
    String howTheMeanDecides() {
        return say("report.method.mean", words.number(Aggregation.ADEQUATE), words.number(Aggregation.STRONG));
    }

    String coverage(Finding finding) {
        return onOneLine(words.coverage(finding.coverage()));
    }

    String meanAndCoverage(Finding finding) {
        return finding.mean().isPresent()
                ? say(
                        finding.state().isRated() ? "report.meanAndCoverage" : "report.partialMeanAndCoverage",
                        words.number(finding.mean().getAsDouble()),
                        coverage(finding))
                : say("report.onlyCoverage", coverage(finding));
    }

    SourceData data(Source source) {
        return new SourceData(source, words);
    }

    List<AlarmThresholdWords> alarmThresholds() {
        return AlarmThresholdWords.of(words.language(), BuiltIn.standards().alarms());
    }

    /** The bases of thresholds, the first is the strongest. */
    List<String> anchors() {
        return ANCHORS;
    }

    /** A basis by its code; the law has none. */
    String anchorName(String anchor) {
        return anchor.equals("law") ? say("report.anchor.law.name") : anchor;
    }
}
