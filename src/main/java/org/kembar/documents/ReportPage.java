package org.kembar.documents;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.course.Alarm;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.History;
import org.kembar.measurement.State;
import org.kembar.notation.CanonicalForm;
import org.kembar.wording.AlarmThresholdWords;
import org.kembar.wording.Deciding;
import org.kembar.wording.Spoken;
import org.kembar.wording.Wording;

/**
 * What the template of the report prints.
 *
 * @param screen true for the page, false for the printed file
 * @param firstSteps how many of the next steps stand in the summary
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
        int firstSteps,
        Optional<Report.Surroundings> surroundings) {

    private static final int FIRST_STEPS = 5;
    private static final int DESKTOP = 1060;
    private static final int PHONE = 356;
    /** Wider than the type area on paper, to which the pictures are reduced with their letters. */
    private static final int PAPER = 800;

    private static final String SCRIPT = Tokens.resource("report.js").strip();
    private static final List<String> ANCHORS = List.of("law", "TA-1", "TA-2", "TA-3", "TA-4", "TA-5", "TA-6");

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
                FIRST_STEPS,
                Optional.empty());
    }

    /** For whom the fact is; nothing where everything is for everybody. */
    Optional<Report.Sign> sign(Fact fact) {
        return surroundings.flatMap(pages -> pages.signs().apply(fact));
    }

    Deciding deciding() {
        return new Deciding(evaluation, words);
    }

    ReportPage within(Report.Surroundings pages) {
        return with(firstSteps, Optional.of(pages));
    }

    ReportPage withSteps(int first) {
        return with(first, surroundings);
    }

    private ReportPage with(int first, Optional<Report.Surroundings> pages) {
        return new ReportPage(
                evaluation, history, words, grounds, happenings, facts, fingerprint, screen, first, pages);
    }

    /** What was asked about. */
    ReportScope asked() {
        return new ReportScope(this);
    }

    /** What came of it, by indicators and signals. */
    ReportResults results() {
        return new ReportResults(this);
    }

    /** What others have judged. */
    ReportVerdicts verdicts() {
        return new ReportVerdicts(this);
    }

    /** What would change something. */
    ReportSteps steps() {
        return new ReportSteps(this);
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

    /** For the screen: what is said in another language than the page's is told as such. */
    HtmlTemplateOutput aloud(TemplateOutput output) {
        return new Aloud(new WholeDates(output), words.tongues());
    }

    List<Spoken> spokenTitle() {
        return words.spokenTitle(title());
    }

    List<Spoken> spoken(Fact fact) {
        return words.spoken(fact);
    }

    String title() {
        return words.say("report.title", words.title());
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
        return text.languageFor(language());
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

    List<Silence> gaps() {
        return Happening.gaps(happenings, history.begins(), evaluation.scope().asOf());
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

    String hostStyle(Fact fact) {
        return fact instanceof Activity activity ? "mark " + ActivityTicks.colour(activity.host()) : "";
    }

    String side(Side side) {
        return words.side(side);
    }

    boolean has(Framework.Indicator indicator) {
        return evaluation.finding(indicator.id()).isPresent();
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
