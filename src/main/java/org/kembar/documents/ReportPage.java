package org.kembar.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.evaluation.Comparison;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.History;
import org.kembar.evaluation.Step;
import org.kembar.measurement.State;
import org.kembar.notation.CanonicalForm;
import org.kembar.wording.Wording;

/**
 * What the template of the report prints.
 *
 * @param screen true for the page, false for the printed file
 */
record ReportPage(
        Evaluation evaluation,
        History history,
        Wording words,
        Grounds grounds,
        List<Happening> happenings,
        String fingerprint,
        boolean screen) {

    private static final int DESKTOP = 1060;
    private static final int PHONE = 356;
    private static final int PAPER = 658;

    private static final String SCRIPT = Tokens.resource("report.js").strip();
    private static final int FIRST_STEPS = 10;
    private static final List<String> ANCHORS = List.of("law", "TA-1", "TA-2", "TA-3", "TA-4", "TA-5", "TA-6");

    /** One line of the scope table. */
    record Line(String name, String value) {}

    /** What one side calls the relation. */
    record Call(String city, Text name) {}

    static ReportPage of(Evaluation evaluation, History history, Wording words, boolean screen) {
        return new ReportPage(
                evaluation,
                history,
                words,
                Grounds.of(evaluation),
                Happening.of(evaluation.file(), evaluation.scope()),
                CanonicalForm.sha256(evaluation.file()),
                screen);
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

    List<Call> calls() {
        return evaluation.file().partnership().parties().stream()
                .flatMap(party -> party.calls().stream().map(name -> new Call(words.side(party.side()), name)))
                .toList();
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
        lines.add(new Line(
                say("report.scope.compiled"), words.say(evaluation.file().compiled())));
        return lines;
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

    String strip(boolean narrow) {
        return HeatStripPicture.svg(evaluation.file(), history, words, width(narrow));
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

    String style(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    String mean(Finding finding) {
        return finding.mean().isPresent() ? words.number(finding.mean().getAsDouble()) : "–";
    }

    String trend(Finding.Trend trend) {
        return switch (trend) {
            case UP -> "↗";
            case STEADY -> "→";
            case DOWN -> "↘";
            case UNKNOWN -> "";
        };
    }

    /** Where the explanation of an indicator stands. */
    String anchor(Framework.Indicator indicator) {
        return evaluation.file().id() + "/" + indicator.id();
    }

    Optional<Evidence> firstSource(Fact fact) {
        return fact.source().stream().findFirst();
    }

    /** The language of a source's own words; unknown where the file does not say. */
    String languageOf(Evidence evidence) {
        return words.source(evidence).flatMap(Source::lang).orElse("und");
    }

    /** The published judgements, each with what became of its verdicts. */
    Map<String, List<Comparison>> judgements() {
        var judgements = new LinkedHashMap<String, List<Comparison>>();
        evaluation
                .comparisons()
                .forEach(comparison -> judgements
                        .computeIfAbsent(comparison.judgement().id(), _ -> new ArrayList<>())
                        .add(comparison));
        return judgements;
    }

    String host(Happening happening) {
        return happening.activity().host().map(words::side).orElse("–");
    }

    String hostStyle(Happening happening) {
        return ActivityTicks.colour(happening.activity().host());
    }

    String side(Side side) {
        return words.side(side);
    }

    Thresholds thresholds(Grounds.OneSignal signal) {
        return Thresholds.of(signal.measurement().signal(), evaluation.framework());
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

    List<Step> firstSteps() {
        return evaluation.steps().stream().limit(FIRST_STEPS).toList();
    }

    List<Step> moreSteps() {
        return evaluation.steps().stream().skip(FIRST_STEPS).toList();
    }

    /** Where the explanation of the signal stands that a step is about. */
    String anchor(Step step) {
        return anchor(step.indicators().getFirst()) + "/" + step.signal().id();
    }

    String meanAndCoverage(Finding finding) {
        return finding.mean().isPresent()
                ? say("report.meanAndCoverage", mean(finding), words.coverage(finding.coverage()))
                : say("report.onlyCoverage", words.coverage(finding.coverage()));
    }

    /** Only addresses of the web become links. */
    Optional<String> address(Source source) {
        return source.url().filter(url -> url.startsWith("https://") || url.startsWith("http://"));
    }

    String doi(Source source) {
        return "https://doi.org/" + source.doi().orElse("");
    }

    /** Kind, date, time covered, language, licence, as far as they are known. */
    String sourceData(Source source) {
        var data = new ArrayList<String>();
        data.add(say("report.source." + source.type()));
        source.issued().ifPresent(date -> data.add(say("report.source.issued", words.say(date))));
        source.coverage().ifPresent(date -> data.add(say("report.source.coverage", words.say(date))));
        source.lang().ifPresent(tag -> data.add(say("report.source.language", name(tag))));
        source.license().ifPresent(licence -> data.add(say("report.source.licence", licence)));
        source.file().ifPresent(file -> data.add(say("report.source.file", file)));
        return String.join("; ", data);
    }

    private String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(words.language().locale());
    }

    /** The bases of thresholds, the first is the strongest. */
    List<String> anchors() {
        return ANCHORS;
    }
}
