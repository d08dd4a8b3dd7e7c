package org.kembar.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Fact;
import org.kembar.course.Alarm;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Finding;
import org.kembar.evaluation.Framework;
import org.kembar.wording.Deciding;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Why the columns of a comparison differ: row by row the fact or the signal that decides in each of them. */
public final class Differences {

    /** So many facts, signals or alarms are named of one column: why in full is what {@code explain} says. */
    private static final int NAMED = 2;

    private final Language language;
    private final List<Evaluation> columns;
    private final List<Wording> words;

    private Differences(Language language, List<Evaluation> columns) {
        this.language = language;
        this.columns = columns;
        words = columns.stream()
                .map(evaluation -> new Wording(language, evaluation.file()))
                .toList();
    }

    /** The rows in which the columns differ, in the order of the table; none if all are alike. */
    public static List<Difference> between(List<Evaluation> columns, Framework framework, Language language) {
        return new Differences(language, columns).by(framework);
    }

    private List<Difference> by(Framework framework) {
        var rows = new ArrayList<Difference>();
        differ("cli.column.legal", e -> e.standing().legal(), i -> standing(i, Agreement.class::isInstance), rows);
        differ(
                "cli.column.life",
                e -> e.standing().life(),
                i -> standing(i, fact -> !(fact instanceof Agreement)),
                rows);
        alarms(rows);
        framework.indicators().forEach(indicator -> indicator(indicator, rows));
        return List.copyOf(rows);
    }

    private void differ(
            String key, Function<Evaluation, Enum<?>> state, IntFunction<String> why, List<Difference> rows) {
        if (columns.stream().map(state).distinct().count() > 1) {
            rows.add(new Difference(
                    say(key), all(i -> because(say(key + "." + state.apply(columns.get(i))), why.apply(i)))));
        }
    }

    private String standing(int column, Predicate<Fact> about) {
        var facts = columns.get(column).standing().facts().stream()
                .filter(about)
                .map(words.get(column)::say)
                .toList();
        return facts.isEmpty() ? "" : words.get(column).sentence(Wording.listed(language, facts, NAMED));
    }

    /** Of the alarms those of a kind that does not sound as often in every column. */
    private void alarms(List<Difference> rows) {
        var reasons = all(i -> Wording.listed(
                language,
                columns.get(i).alarms().stream()
                        .filter(alarm -> columns.stream()
                                        .map(evaluation -> like(alarm, evaluation))
                                        .distinct()
                                        .count()
                                > 1)
                        .map(alarm -> Wording.sign(alarm) + " " + words.get(i).alarm(alarm))
                        .map(sentence -> sentence.replaceFirst("[.]$", ""))
                        .toList(),
                NAMED));
        if (reasons.stream().anyMatch(reason -> !reason.isEmpty())) {
            rows.add(new Difference(say("cli.column.alarms"), reasons));
        }
    }

    private static long like(Alarm alarm, Evaluation evaluation) {
        return evaluation.alarms().stream()
                .filter(other -> other.kind() == alarm.kind() && other.certainty() == alarm.certainty())
                .count();
    }

    private void indicator(Framework.Indicator indicator, List<Difference> rows) {
        var findings = columns.stream()
                .map(evaluation -> evaluation.finding(indicator.id()).orElseThrow())
                .toList();
        var name = indicator.id() + "  " + indicator.name().bestFor(language.tag());
        if (findings.stream().map(Finding::state).distinct().count() > 1) {
            rows.add(new Difference(
                    name, all(i -> because(words.get(i).say(findings.get(i).state()), deciding(i, findings.get(i))))));
        } else if (findings.stream().map(Finding::coverage).distinct().count() > 1) {
            rows.add(new Difference(name, all(i -> rated(i, findings.get(i)))));
        }
    }

    private String deciding(int column, Finding finding) {
        var wording = words.get(column);
        var gate = finding.gate()
                .filter(one -> one.closed().possible())
                .map(wording::gate)
                .orElse("");
        var decides = new Deciding(columns.get(column), wording).of(finding);
        return Stream.of(gate, decides).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Where the state is the same and more could be measured in one column than in another. */
    private String rated(int column, Finding finding) {
        var wording = words.get(column);
        var rated = finding.measurements().stream()
                .filter(measurement -> measurement.state().isRated())
                .map(measurement -> wording.say(
                        "cli.decides",
                        measurement.signal().id(),
                        wording.say(measurement.signal().name()),
                        wording.say(measurement.state())))
                .toList();
        return rated.isEmpty()
                ? say("cli.differs.noneRated")
                : say("cli.differs.rated", Wording.listed(language, rated, NAMED));
    }

    private List<String> all(IntFunction<String> reason) {
        return IntStream.range(0, columns.size()).mapToObj(reason).toList();
    }

    private String because(String state, String why) {
        return why.isEmpty() ? say("cli.differs.state", state) : say("cli.differs.because", state, why);
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
