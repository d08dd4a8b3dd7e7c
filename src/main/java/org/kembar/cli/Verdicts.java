package org.kembar.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.kembar.casefile.Judgement;
import org.kembar.evaluation.Comparison;
import org.kembar.evaluation.Framework;
import org.kembar.measurement.State;
import org.kembar.wording.Wording;

/** Published verdicts beside the computed ones on a terminal. */
final class Verdicts {

    private final Terminal terminal;
    private final Wording wording;

    Verdicts(Terminal terminal, Wording wording) {
        this.terminal = terminal;
        this.wording = wording;
    }

    void print(List<Comparison> all) {
        if (all.isEmpty()) {
            return;
        }
        terminal.heading(wording.say("cli.heading.verdicts"));
        var byJudgement = new LinkedHashMap<String, List<Comparison>>();
        all.forEach(comparison -> byJudgement
                .computeIfAbsent(comparison.judgement().id(), _ -> new ArrayList<>())
                .add(comparison));
        byJudgement.values().forEach(comparisons -> {
            terminal.paragraph("", terminal.bold(author(comparisons.getFirst().judgement())));
            comparisons.forEach(comparison -> terminal.paragraph("   ", line(comparison)));
            reasons(comparisons);
        });
    }

    /** The author's word, the computed state, and what becomes of the one beside the other. */
    String line(Comparison comparison) {
        var about = comparison
                .indicator()
                .map(i -> wording.say("signal", i.id(), wording.say(i.name())))
                .orElseGet(() -> wording.say("cli.overall"));
        var word = wording.say(comparison.word());
        var result = wording.say(comparison.result());
        return comparison
                .here()
                .map(here -> {
                    var there = comparison.inTheirScope().orElse(here);
                    return there == here
                            ? wording.say("cli.comparison", about, word, state(here), result)
                            : wording.say("cli.comparison.otherScope", about, word, state(here), result, state(there));
                })
                .orElseGet(() -> wording.say("cli.comparison.alone", about, word, result));
    }

    private String state(State state) {
        return Wording.sign(state) + " " + wording.say(state);
    }

    /** Why the verdicts of one author differ: each reason once, with the indicators it holds for. */
    private void reasons(List<Comparison> comparisons) {
        var sentences = new LinkedHashMap<String, List<String>>();
        var otherQuestion = new ArrayList<Comparison>();
        for (var comparison : comparisons) {
            for (var reason : comparison.reasons()) {
                if (reason.kind() == Comparison.Reason.Kind.DIFFERENT_QUESTION) {
                    otherQuestion.add(comparison);
                } else {
                    sentences
                            .computeIfAbsent(wording.reason(comparison, reason), _ -> new ArrayList<>())
                            .add(code(comparison));
                }
            }
        }
        sentences.forEach((sentence, about) -> terminal.paragraph(
                "      ", terminal.dim(wording.say("cli.reason", String.join(", ", about), sentence))));
        if (!otherQuestion.isEmpty()) {
            terminal.paragraph("      ", terminal.dim(wording.say("cli.otherQuestion")));
            otherQuestion.forEach(comparison -> terminal.paragraph(
                    "        ",
                    terminal.dim(wording.say(
                            "cli.reason",
                            code(comparison),
                            comparison.verdict().asks().map(wording::say).orElse("")))));
        }
    }

    private String code(Comparison comparison) {
        return comparison.indicator().map(Framework.Indicator::id).orElseGet(() -> wording.say("cli.overall"));
    }

    /** Who judged what, of which time, and how. */
    String author(Judgement judgement) {
        return wording.say(
                "cli.judgement",
                judgement
                        .author()
                        .orElseGet(() -> judgement.source().stream()
                                .findFirst()
                                .map(wording::cite)
                                .orElse(judgement.id())),
                wording.say(judgement.evaluator()),
                wording.fields(judgement.fields()),
                wording.say(judgement.period()),
                judgement.method().map(wording::say).orElseGet(() -> wording.say("cli.methodNotStated")));
    }
}
