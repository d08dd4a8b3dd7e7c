package org.kembar.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Framework;
import org.kembar.measurement.State;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Evaluations by one framework side by side; as many columns beside each other as the terminal holds. */
final class ComparisonPage {

    private static final int NARROWEST_COLUMN = 18;

    /** One evaluation and the file it is of. */
    record Column(Path path, Evaluation evaluation) {

        /** The file's name without its ending. */
        String name() {
            return Optional.ofNullable(path.getFileName())
                    .map(file -> file.toString().replaceFirst("\\.(ya?ml|json)$", ""))
                    .orElse("");
        }
    }

    private final Terminal terminal;
    private final Language language;
    private final Framework framework;
    private final List<Column> columns;

    ComparisonPage(Terminal terminal, Language language, Framework framework, List<Column> columns) {
        this.terminal = terminal;
        this.language = language;
        this.framework = framework;
        this.columns = columns;
    }

    void print() {
        terminal.heading(words(columns.getFirst().evaluation()).say(framework.name()));
        for (var i = 0; i < columns.size(); i++) {
            terminal.paragraph(
                    Terminal.fill("[" + (i + 1) + "]", 4) + " ",
                    head(columns.get(i).evaluation()));
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
                        .mapToObj(i -> "  "
                                + Terminal.fill(
                                        "[" + (i + 1) + "] " + columns.get(i).name(), width))
                        .collect(Collectors.joining()));
        for (var indicator : framework.indicators()) {
            var row = new StringBuilder(Terminal.fill(
                    indicator.id() + "  "
                            + words(columns.getFirst().evaluation()).say(indicator.name()),
                    nameWidth));
            for (var column : columns.subList(from, to)) {
                row.append("  ").append(cell(column.evaluation(), indicator, width));
            }
            terminal.line(row.toString());
            setStates(indicator, columns.subList(from, to), nameWidth, width);
        }
    }

    /** The states that evaluators set, in a line of their own beneath the computed ones. */
    private void setStates(Framework.Indicator indicator, List<Column> shown, int nameWidth, int width) {
        var cells = shown.stream()
                .map(column -> setState(column.evaluation(), indicator, width))
                .toList();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            terminal.line(" ".repeat(nameWidth) + "  " + String.join("  ", cells));
        }
    }

    private String setState(Evaluation evaluation, Framework.Indicator indicator, int width) {
        var wording = words(evaluation);
        return evaluation
                .finding(indicator.id())
                .flatMap(Finding::set)
                .map(set -> terminal.inState(
                        set.state(),
                        Terminal.fill(
                                wording.say(
                                        set.stands() ? "cli.set" : "cli.set.outdated",
                                        Wording.sign(set.state()),
                                        word(set.state(), wording)),
                                width)))
                .orElseGet(() -> " ".repeat(width));
    }

    private static String word(State state, Wording wording) {
        return state.isRated() ? wording.say(state) : wording.say("cli.insufficient");
    }

    private String cell(Evaluation evaluation, Framework.Indicator indicator, int width) {
        var finding = evaluation.finding(indicator.id()).orElseThrow();
        var wording = words(evaluation);
        var text = wording.say(
                "cli.cell",
                Wording.sign(finding.state()),
                word(finding.state(), wording),
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
