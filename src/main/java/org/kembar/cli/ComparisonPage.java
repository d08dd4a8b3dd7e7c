package org.kembar.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.comparison.Column;
import org.kembar.comparison.ColumnNames;
import org.kembar.comparison.Differences;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Framework;
import org.kembar.measurement.State;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Evaluations by one framework side by side; as many columns beside each other as the terminal holds. */
final class ComparisonPage {

    private static final int NARROWEST_COLUMN = 18;

    private static final String LEGAL = "cli.column.legal";
    private static final String LIFE = "cli.column.life";
    private static final String ALARMS = "cli.column.alarms";

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
        terminal.title(words(columns.getFirst().evaluation()).say(framework.name()));
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
        differences();
    }

    private void differences() {
        var differences =
                Differences.between(columns.stream().map(Column::evaluation).toList(), framework, language);
        if (!differences.isEmpty()) {
            terminal.heading(say("cli.heading.differences"));
        }
        for (var difference : differences) {
            terminal.paragraph("", terminal.bold(difference.name()));
            for (var reason : difference.said()) {
                var named = reason.columns().stream()
                        .map(column -> "[" + column + "]")
                        .collect(Collectors.joining(" "));
                terminal.paragraph("  " + named + " ", reason.sentence());
            }
        }
    }

    private void table(int nameWidth, int from, int to) {
        var width = Math.max(NARROWEST_COLUMN, (terminal.width() - nameWidth) / (to - from) - 2);
        terminal.blank();
        heads(nameWidth, from, to, width);
        var shown = columns.subList(from, to);
        row(LEGAL, shown, nameWidth, width, e -> LEGAL + "." + e.standing().legal());
        row(LIFE, shown, nameWidth, width, e -> LIFE + "." + e.standing().life());
        alarms(shown, nameWidth, width);
        for (var indicator : framework.indicators()) {
            var row = Styled.plain(Terminal.fill(
                    indicator.id() + "  "
                            + words(columns.getFirst().evaluation()).say(indicator.name()),
                    nameWidth));
            for (var column : shown) {
                row = row.and("  ").and(cell(column.evaluation(), indicator, width));
            }
            terminal.line(row);
            setStates(indicator, shown, nameWidth, width);
        }
    }

    /** What tells each column from the others, in as many lines as it takes. */
    private void heads(int nameWidth, int from, int to, int width) {
        var names = new ColumnNames(columns, language);
        var indent = "[%d] ".formatted(to).length();
        var heads = IntStream.range(from, to)
                .mapToObj(i -> {
                    var number = Terminal.fill("[" + (i + 1) + "]", indent);
                    var lines = Terminal.wrap(names.of(columns.get(i)), width - indent);
                    return IntStream.range(0, lines.size())
                            .mapToObj(line -> (line == 0 ? number : " ".repeat(indent)) + lines.get(line))
                            .toList();
                })
                .toList();
        var height = heads.stream().mapToInt(List::size).max().orElse(0);
        for (var line = 0; line < height; line++) {
            var row = new StringBuilder(" ".repeat(nameWidth));
            for (var head : heads) {
                row.append("  ").append(Terminal.fill(line < head.size() ? head.get(line) : "", width));
            }
            terminal.line(row.toString());
        }
    }

    /** A line of the standing: its name and, for each column, a word by its key. */
    private void row(String name, List<Column> shown, int nameWidth, int width, Function<Evaluation, String> key) {
        line(name, nameWidth, width, shown.stream().map(column -> say(key.apply(column.evaluation()))));
    }

    private void alarms(List<Column> shown, int nameWidth, int width) {
        line(ALARMS, nameWidth, width, shown.stream().map(column -> {
            var alarms = column.evaluation().alarms();
            var certain =
                    alarms.stream().filter(alarm -> alarm.certainty().certain()).count();
            return say("cli.column.alarms.number", alarms.size(), certain);
        }));
    }

    private void line(String name, int nameWidth, int width, Stream<String> cells) {
        terminal.line(Terminal.fill(say(name), nameWidth)
                + cells.map(cell -> "  " + Terminal.fill(cell, width)).collect(Collectors.joining()));
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }

    /** The states that evaluators set, in a line of their own beneath the computed ones. */
    private void setStates(Framework.Indicator indicator, List<Column> shown, int nameWidth, int width) {
        var cells = shown.stream()
                .map(column -> setState(column.evaluation(), indicator, width))
                .toList();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            terminal.line(cells.stream()
                    .reduce(
                            Styled.plain(" ".repeat(nameWidth)),
                            (row, cell) -> row.and("  ").and(cell)));
        }
    }

    private Styled setState(Evaluation evaluation, Framework.Indicator indicator, int width) {
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
                .orElseGet(() -> Styled.plain(" ".repeat(width)));
    }

    private static String word(State state, Wording wording) {
        return state.isRated() ? wording.say(state) : wording.say("cli.insufficient");
    }

    private Styled cell(Evaluation evaluation, Framework.Indicator indicator, int width) {
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
        return wording.title() + " · " + wording.scope(evaluation) + " · " + wording.standing(evaluation.standing());
    }

    private int nameWidth() {
        return Stream.concat(
                        framework.indicators().stream()
                                .map(i -> i.id() + "  " + i.name().bestFor(language.tag())),
                        Stream.of(LEGAL, LIFE, ALARMS).map(this::say))
                .mapToInt(Terminal::columnsOf)
                .max()
                .orElse(0);
    }

    private Wording words(Evaluation evaluation) {
        return new Wording(language, evaluation.file());
    }
}
