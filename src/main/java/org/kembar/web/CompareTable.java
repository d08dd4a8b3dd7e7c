package org.kembar.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.comparison.Column;
import org.kembar.comparison.ColumnNames;
import org.kembar.comparison.Difference;
import org.kembar.comparison.Differences;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.EvaluatorsState;
import org.kembar.evaluation.Framework;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * Evaluations by one framework side by side.
 *
 * @param id for what refers to it on the page
 */
record CompareTable(String id, String framework, List<Head> heads, List<Row> rows, List<Difference> differences) {

    private static final int BESIDE = 6;

    /** An evaluation, and the question it answers. */
    record Evaluated(ScopeForm form, Evaluation evaluation) {}

    /** @param whole what is evaluated, in one sentence */
    record Head(int number, String name, String whole, String address) {}

    record Row(String name, List<Result> results) {}

    /** @param style of a result by the framework; empty for other rows */
    record Result(String address, String style, String sign, String text, Optional<String> set) {}

    /** Columns that stand beside each other. */
    record Part(List<Head> heads, List<Row> rows) {}

    /** As many columns beside each other as a window holds, as the command fills a terminal. */
    List<Part> parts() {
        return IntStream.iterate(0, from -> from < heads.size(), from -> from + BESIDE)
                .mapToObj(from -> part(from, Math.min(heads.size(), from + BESIDE)))
                .toList();
    }

    private Part part(int from, int to) {
        return new Part(
                heads.subList(from, to),
                rows.stream()
                        .map(row -> new Row(row.name(), row.results().subList(from, to)))
                        .toList());
    }

    static CompareTable of(List<Evaluated> columns, int number, Language language) {
        return new Making(columns, language).table("compare-" + number);
    }

    /** The same words and the same differences as the command prints. */
    private record Making(List<Evaluated> columns, Language language) {

        CompareTable table(String id) {
            var framework = columns.getFirst().evaluation().framework();
            return new CompareTable(
                    id,
                    framework.name().bestFor(language.tag()),
                    heads(),
                    Stream.concat(standing(), framework.indicators().stream().map(this::row))
                            .toList(),
                    Differences.between(
                            columns.stream().map(Evaluated::evaluation).toList(), framework, language));
        }

        private List<Head> heads() {
            var named = columns.stream()
                    .map(one -> new Column(title(one), one.evaluation()))
                    .toList();
            var names = new ColumnNames(named, language);
            return IntStream.range(0, columns.size())
                    .mapToObj(i ->
                            new Head(i + 1, names.of(named.get(i)), whole(columns.get(i)), address(columns.get(i))))
                    .toList();
        }

        /** With its id where another partnership in the comparison has the same title. */
        private String title(Evaluated one) {
            var file = one.evaluation().file();
            var title = words(one).title();
            var isShared = columns.stream()
                    .anyMatch(other -> words(other).title().equals(title)
                            && !other.evaluation().file().id().equals(file.id()));
            return isShared ? say("name.withId", title, file.id()) : title;
        }

        private String whole(Evaluated one) {
            return words(one).title() + " · " + words(one).scope(one.evaluation());
        }

        private Stream<Row> standing() {
            return Stream.of(
                    row(
                            "cli.column.legal",
                            one -> say("cli.column.legal."
                                    + one.evaluation().standing().legal())),
                    row(
                            "cli.column.life",
                            one -> say("cli.column.life."
                                    + one.evaluation().standing().life())),
                    row("cli.column.alarms", one -> {
                        var alarms = one.evaluation().alarms();
                        return say(
                                "cli.column.alarms.number",
                                alarms.size(),
                                alarms.stream()
                                        .filter(alarm -> alarm.certainty().certain())
                                        .count());
                    }));
        }

        private Row row(String name, Function<Evaluated, String> text) {
            return new Row(
                    say(name),
                    columns.stream()
                            .map(one -> new Result(
                                    address(one) + (name.endsWith("alarms") ? "#alarms" : ""),
                                    "",
                                    "",
                                    text.apply(one),
                                    Optional.empty()))
                            .toList());
        }

        private Row row(Framework.Indicator indicator) {
            return new Row(
                    indicator.id() + "  " + indicator.name().bestFor(language.tag()),
                    columns.stream().map(one -> result(one, indicator)).toList());
        }

        /** With its explanation one click away. */
        private Result result(Evaluated one, Framework.Indicator indicator) {
            var finding = one.evaluation().finding(indicator.id()).orElseThrow();
            var words = words(one);
            return new Result(
                    address(one) + "#" + one.evaluation().file().id() + "/" + indicator.id(),
                    finding.state().name().toLowerCase(Locale.ROOT),
                    Wording.sign(finding.state()),
                    say(
                            "web.compare.result",
                            words.say(finding.state()),
                            finding.coverage().rated(),
                            finding.coverage().all()),
                    finding.set().map(set -> set(set, words)));
        }

        private static String set(EvaluatorsState set, Wording words) {
            return words.say(
                    set.stands() ? "cli.set" : "cli.set.outdated", Wording.sign(set.state()), words.say(set.state()));
        }

        private String address(Evaluated one) {
            return one.form()
                    .addressUnder(Addresses.evaluation(
                            language, one.evaluation().file().id()));
        }

        private Wording words(Evaluated one) {
            return new Wording(language, one.evaluation().file());
        }

        private String say(String key, Object... values) {
            return Wording.plain(language, key, values);
        }
    }
}
