package org.kembar.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Framework;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Evaluations by one framework side by side; as many columns beside each other as the terminal holds. */
final class ComparisonPage {

    private static final int NARROWEST_COLUMN = 18;

    private final Terminal terminal;
    private final Language language;
    private final Framework framework;
    private final List<Evaluation> columns;

    ComparisonPage(Terminal terminal, Language language, Framework framework, List<Evaluation> columns) {
        this.terminal = terminal;
        this.language = language;
        this.framework = framework;
        this.columns = columns;
    }

    void print() {
        terminal.heading(words(columns.getFirst()).say(framework.name()));
        for (var i = 0; i < columns.size(); i++) {
            terminal.paragraph(Terminal.fill("[" + (i + 1) + "]", 4) + " ", head(columns.get(i)));
        }
        var first = Math.min(nameWidth(), terminal.width() / 3);
        var beside = Math.max(1, (terminal.width() - first) / (NARROWEST_COLUMN + 2));
        for (var from = 0; from < columns.size(); from += beside) {
            table(first, from, Math.min(columns.size(), from + beside));
        }
    }

    private void table(int nameWidth, int from, int to) {
        var width = Math.max(NARROWEST_COLUMN, (terminal.width() - nameWidth) / (to - from) - 2);
        terminal.blank();
        terminal.line(Terminal.fill("", nameWidth)
                + IntStream.range(from, to)
                        .mapToObj(i -> "  " + Terminal.fill("[" + (i + 1) + "]", width))
                        .collect(Collectors.joining()));
        for (var indicator : framework.indicators()) {
            var row = new StringBuilder(Terminal.fill(
                    indicator.id() + "  " + words(columns.getFirst()).say(indicator.name()), nameWidth));
            for (var column : columns.subList(from, to)) {
                row.append("  ").append(cell(column, indicator, width));
            }
            terminal.line(row.toString());
        }
    }

    private String cell(Evaluation evaluation, Framework.Indicator indicator, int width) {
        var finding = evaluation.finding(indicator.id()).orElseThrow();
        var wording = words(evaluation);
        var word = finding.state().isRated() ? wording.say(finding.state()) : wording.say("cli.insufficient");
        var text = wording.say(
                "cli.cell",
                Wording.sign(finding.state()),
                word,
                finding.coverage().rated(),
                finding.coverage().all());
        return terminal.inState(finding.state(), Terminal.fill(text, width));
    }

    private String head(Evaluation evaluation) {
        var wording = words(evaluation);
        var scope = wording.say(
                "cli.scope",
                wording.fields(evaluation.scope().fields()),
                wording.period(evaluation.scope()),
                wording.say(evaluation.scope().asOf()));
        return wording.title() + " · " + scope + " · " + wording.standing(evaluation.standing());
    }

    private int nameWidth() {
        return framework.indicators().stream()
                .mapToInt(i -> Terminal.columnsOf(i.id() + "  " + i.name().bestFor(language.tag())))
                .max()
                .orElse(0);
    }

    private Wording words(Evaluation evaluation) {
        return new Wording(language, evaluation.file());
    }
}
