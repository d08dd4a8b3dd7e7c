package org.kembar.cli;

import org.kembar.casefile.Contradiction;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.evaluation.Aggregation;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Explanation;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Step;
import org.kembar.evaluation.Thresholds;
import org.kembar.measurement.Measurement;
import org.kembar.wording.Wording;

/** A branch of the explanation on a terminal, each level indented under what it explains. */
final class ExplanationPage {

    private static final String STEP = "  ";

    private final Terminal terminal;
    private final Wording wording;
    private final Verdicts verdicts;

    ExplanationPage(Terminal terminal, Wording wording) {
        this.terminal = terminal;
        this.wording = wording;
        this.verdicts = new Verdicts(terminal, wording);
    }

    void print(Evaluation evaluation, Explanation branch) {
        terminal.line(terminal.bold(wording.title()));
        terminal.paragraph("", wording.scope(evaluation));
        terminal.blank();
        node(branch, evaluation.framework(), "");
    }

    private void node(Explanation explanation, Framework framework, String indent) {
        switch (explanation.subject()) {
            case Explanation.Whole _ -> {}
            case Explanation.OfParty(var party) ->
                party.calls()
                        .ifPresent(name -> terminal.paragraph(
                                indent, wording.say("cli.calls", wording.side(party.side()), wording.say(name))));
            case Explanation.OfStanding(var standing) ->
                terminal.paragraph(indent, wording.sentence(wording.standing(standing)));
            case Explanation.OfIndicator(var finding) -> finding(finding, indent);
            case Explanation.OfGate(var gate) -> terminal.paragraph(indent, wording.gate(gate));
            case Explanation.OfEvaluatorsState(var set) -> terminal.paragraph(indent, wording.evaluatorsState(set));
            case Explanation.OfSignal(var measurement) -> signal(measurement, framework, indent);
            case Explanation.OfAlarm(var alarm) ->
                terminal.paragraph(indent + Wording.sign(alarm) + " ", wording.alarm(alarm));
            case Explanation.OfJudgement(var judgement) -> terminal.paragraph(indent, verdicts.author(judgement));
            case Explanation.OfComparison(var comparison) ->
                terminal.paragraph(indent, terminal.bold(verdicts.line(comparison)));
            case Explanation.OfReason(var comparison, var reason) ->
                terminal.paragraph(indent, wording.reason(comparison, reason));
            case Explanation.OfStep(var step) -> step(step, indent);
            case Explanation.OfContradiction(var contradiction) -> contradiction(contradiction, indent);
            case Explanation.OfVersion(var version) -> terminal.paragraph(indent + "• ", wording.say(version.says()));
            case Explanation.OfFact(var fact, var role) -> fact(fact, role, indent);
            case Explanation.OfQuotation(var evidence) -> quotation(evidence, indent);
        }
        explanation.because().forEach(child -> node(child, framework, indent + STEP));
    }

    private void finding(Finding finding, String indent) {
        var state = Wording.sign(finding.state()) + " " + wording.say(finding.state());
        terminal.paragraph(
                indent,
                terminal.bold(finding.indicator().id() + "  "
                                + wording.say(finding.indicator().name()))
                        .and("  ")
                        .and(terminal.inState(finding.state(), state)));
        terminal.paragraph(indent, wording.say(finding.indicator().question()));
        terminal.paragraph(
                indent,
                wording.say(
                        "cli.mean",
                        finding.mean().isPresent()
                                ? wording.number(finding.mean().getAsDouble())
                                : "–",
                        wording.coverage(finding.coverage()),
                        wording.number(Aggregation.ADEQUATE),
                        wording.number(Aggregation.STRONG)));
        terminal.paragraph(indent, wording.movement(finding));
        terminal.blank();
    }

    private void signal(Measurement measurement, Framework framework, String indent) {
        var signal = measurement.signal();
        var thresholds = Thresholds.of(signal, framework);
        var state = Wording.sign(measurement.state()) + " " + wording.say(measurement.state());
        terminal.paragraph(
                indent,
                terminal.bold(signal.id() + "  " + wording.say(signal.name()))
                        .and("  ")
                        .and(terminal.inState(measurement.state(), state))
                        .and(wording.value(measurement, framework)
                                .map(value -> "  " + value)
                                .orElse("")));
        terminal.paragraph(indent + STEP, wording.say(signal.question()));
        terminal.paragraph(indent + STEP, wording.say("cli.formula", wording.say(signal.formula())));
        if (!measurement.quantities().isEmpty()) {
            terminal.paragraph(indent + STEP, wording.say("cli.numbers", wording.quantities(measurement)));
        }
        terminal.paragraph(
                indent + STEP,
                terminal.dim(wording.say(
                        "cli.thresholds",
                        wording.scale(signal, thresholds.scale()),
                        wording.say(thresholds.reason()),
                        wording.source(thresholds.source()))));
        thresholds.remark().ifPresent(remark -> terminal.paragraph(indent + STEP, terminal.dim(wording.say(remark))));
        wording.gap(measurement).ifPresent(gap -> terminal.paragraph(indent + STEP, gap));
    }

    private void step(Step step, String indent) {
        terminal.paragraph(indent, terminal.bold(wording.step(step)));
        terminal.paragraph(
                indent,
                terminal.dim(wording.say(
                        "cli.step",
                        wording.stepReason(step),
                        wording.say(step.signal().owner()))));
    }

    private void contradiction(Contradiction contradiction, String indent) {
        terminal.paragraph(indent, terminal.bold(wording.say(contradiction.about())));
        contradiction.note().ifPresent(note -> terminal.paragraph(indent, terminal.dim(wording.say(note))));
    }

    private void fact(Fact fact, Explanation.Role role, String indent) {
        terminal.paragraph(
                indent + "• ",
                wording.sentence(wording.say("cli.fact", wording.say(role), wording.say(fact), fact.id())));
        wording.details(fact).ifPresent(details -> terminal.paragraph(indent + STEP, terminal.dim(details)));
        if (fact.evidence().isEmpty()) {
            terminal.paragraph(indent + STEP, wording.say("fact.noSource"));
        }
    }

    private void quotation(Evidence evidence, String indent) {
        terminal.paragraph(indent, wording.say("cli.quote", evidence.quote(), wording.cite(evidence)));
        evidence.reading()
                .ifPresent(reading -> terminal.paragraph(
                        indent + STEP, terminal.dim(wording.say("cli.reading", wording.say(reading)))));
    }
}
