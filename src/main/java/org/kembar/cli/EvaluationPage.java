package org.kembar.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Step;
import org.kembar.measurement.State;
import org.kembar.notation.CanonicalForm;
import org.kembar.wording.Deciding;
import org.kembar.wording.ProgramVersion;
import org.kembar.wording.Wording;

/** An evaluation on a terminal: who evaluates what in which scope, the profile, the published verdicts, the alarms, the next steps. */
final class EvaluationPage {

    private static final int STEPS = 8;
    private static final int HASH = 12;

    private final Terminal terminal;
    private final Evaluation evaluation;
    private final Wording wording;
    private final Path path;
    private final boolean all;
    private final Verdicts verdicts;
    private final Deciding deciding;

    EvaluationPage(Terminal terminal, Evaluation evaluation, Wording wording, Path path, boolean all) {
        this.terminal = terminal;
        this.evaluation = evaluation;
        this.wording = wording;
        this.path = path;
        this.all = all;
        this.verdicts = new Verdicts(terminal, wording);
        this.deciding = new Deciding(evaluation, wording);
    }

    void print() {
        head();
        terminal.heading(wording.say("cli.heading.profile"));
        evaluation.findings().forEach(this::finding);
        terminal.blank();
        terminal.paragraph("", terminal.dim(wording.say("cli.noOverall")));
        alarms();
        verdicts.print(evaluation.comparisons());
        steps();
        terminal.blank();
        terminal.paragraph("", terminal.dim(wording.say("cli.hint.explain", path.toString(), anIndicator())));
    }

    /** One to explain: the first that has a state, else the first there is. */
    private String anIndicator() {
        var findings = evaluation.findings();
        return findings.stream()
                .filter(finding -> finding.state().isRated())
                .findFirst()
                .orElseGet(findings::getFirst)
                .indicator()
                .id();
    }

    private void head() {
        terminal.line(terminal.bold(wording.title())
                .and("  " + wording.say(evaluation.file().partnership().type())));
        terminal.paragraph("", wording.sentence(wording.standing(evaluation.standing())));
        terminal.blank();
        var hash = CanonicalForm.sha256(evaluation.file()).substring(0, HASH);
        var facts = evaluation.file().facts().size();
        label(
                "cli.label.evaluator",
                wording.say(
                        "cli.evaluator",
                        ProgramVersion.ofThis().in(wording.language()),
                        wording.say(evaluation.framework().name()),
                        evaluation.framework().version()));
        var withoutSource = evaluation.file().factsWithoutSource().size();
        label(
                "cli.label.file",
                wording.say(
                        withoutSource == 0 ? "cli.file" : "cli.file.withoutSource",
                        path.toString(),
                        facts,
                        hash,
                        withoutSource));
        label("cli.label.scope", wording.scope(evaluation));
        evaluation.file().judgements().forEach(judgement -> label("cli.label.judged", verdicts.author(judgement)));
    }

    private void label(String key, String text) {
        terminal.paragraph(Terminal.fill(wording.say(key), labelWidth()) + "  ", text);
    }

    private int labelWidth() {
        return List.of("cli.label.evaluator", "cli.label.file", "cli.label.scope", "cli.label.judged").stream()
                .mapToInt(key -> Terminal.columnsOf(wording.say(key)))
                .max()
                .orElse(0);
    }

    private void finding(Finding finding) {
        var name = finding.indicator().id() + "  "
                + wording.say(finding.indicator().name());
        var state = Wording.sign(finding.state()) + " " + wording.say(finding.state());
        var nameWidth = Math.min(nameWidth(), Math.max(16, terminal.width() / 3));
        terminal.line(Styled.plain(Terminal.fill(name, nameWidth) + "  ")
                .and(terminal.inState(finding.state(), Terminal.fill(state, stateWidth())))
                .and("  " + coverage(finding))
                .and(finding.trend() == Finding.Trend.UNKNOWN ? "" : "  " + wording.say(finding.trend())));
        var indent = " ".repeat(5);
        if (evaluation.framework().isSelfAssessment()) {
            terminal.paragraph(indent, selfAssessment(finding));
        }
        finding.gate()
                .filter(gate -> gate.closed().possible())
                .ifPresent(gate -> terminal.paragraph(indent, wording.gate(gate)));
        finding.set().ifPresent(set -> terminal.paragraph(indent, wording.evaluatorsState(set)));
        Deciding.rated(finding).forEach(rated -> terminal.paragraph(indent, deciding.of(rated)));
        var decides = Deciding.join(Stream.of(deciding.of(finding), quotation(finding)));
        if (!decides.isEmpty()) {
            terminal.paragraph(indent, decides);
        }
    }

    /** How people rated themselves, beside the mean of the published pilot. */
    private String selfAssessment(Finding finding) {
        var ratings = evaluation.selfAssessments(finding.indicator()).stream()
                .map(wording::say)
                .collect(Collectors.joining("; "));
        var own = ratings.isEmpty() ? wording.say("cli.noSelfAssessment") : ratings;
        return finding.indicator()
                .pilotMean()
                .map(mean -> wording.say("cli.selfAssessment.pilot", own, wording.number(mean.doubleValue())))
                .orElseGet(() -> wording.say("cli.selfAssessment", own));
    }

    /** Of an insufficient indicator, the mean of what could be rated is shown as partial. */
    private String coverage(Finding finding) {
        var coverage = wording.coverage(finding.coverage());
        return finding.mean().isPresent() && !finding.state().isRated()
                ? wording.say(
                        "cli.partialMean",
                        coverage,
                        wording.number(finding.mean().getAsDouble()))
                : coverage;
    }

    /** The first of the words that the deciding fact rests on. */
    private String quotation(Finding finding) {
        return finding.decisiveFact()
                .flatMap(fact -> fact.source().stream().findFirst())
                .map(evidence -> wording.say("cli.quote", evidence.quote(), wording.cite(evidence)))
                .orElse("");
    }

    private int nameWidth() {
        return evaluation.findings().stream()
                .mapToInt(f -> Terminal.columnsOf(
                        f.indicator().id() + "  " + wording.say(f.indicator().name())))
                .max()
                .orElse(0);
    }

    private int stateWidth() {
        var widest = 0;
        for (var state : State.values()) {
            widest = Math.max(widest, Terminal.columnsOf(wording.say(state)) + 2);
        }
        return widest;
    }

    private void alarms() {
        terminal.heading(wording.say("cli.heading.alarms"));
        if (evaluation.alarms().isEmpty()) {
            terminal.paragraph("", wording.say("cli.noAlarms"));
        }
        evaluation.alarms().forEach(alarm -> terminal.paragraph(Wording.sign(alarm) + "  ", wording.alarm(alarm)));
    }

    private void steps() {
        terminal.heading(wording.say("cli.heading.steps"));
        var pieces = Step.together(evaluation.steps(), Function.identity());
        var shown = all ? pieces : pieces.stream().limit(STEPS).toList();
        var number = 1;
        for (var piece : shown) {
            terminal.paragraph(Terminal.fill(number++ + ".", 3) + " ", wording.step(piece.getFirst()));
            piece.forEach(step -> terminal.paragraph(
                    "    ",
                    terminal.dim(wording.say(
                            "cli.step",
                            wording.stepReason(step),
                            wording.say(step.signal().owner())))));
        }
        var left = pieces.size() - shown.size();
        if (left > 0) {
            terminal.paragraph("    ", terminal.dim(wording.say("cli.moreSteps", left)));
        }
    }
}
