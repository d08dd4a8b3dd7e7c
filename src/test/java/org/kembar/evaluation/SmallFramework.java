package org.kembar.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import org.kembar.chronicle.Scope;
import org.kembar.measurement.SmallCase;
import org.kembar.notation.Format;
import org.kembar.notation.Reading;

/**
 * A city's own framework of a few short indicators, so that a test can bring any of them into any state with one fact:
 * a survey of awareness (C6.5) below 10 per cent is weak, from 30 strong.
 */
final class SmallFramework {

    private static final String HEAD = """
            schema: kembar-framework/1
            id: own
            version: "1"
            name: {en: "The city's own questions"}
            about: {en: "A few short indicators."}
            source: "The city"
            kind: computed
            indicators:
            """;

    private SmallFramework() {}

    /** @param indicators each as {@code id: signals}, with {@code gate …} at the end where it has one */
    static Framework of(String... indicators) {
        var text = new StringBuilder(HEAD);
        for (var indicator : indicators) {
            var parts = indicator.split(" gate ");
            var id = parts[0].substring(0, parts[0].indexOf(':'));
            text.append("  - {id: %s, name: {en: \"%s\"}, question: {en: \"Is it so?\"}, source: \"The city\","
                            .formatted(id, id))
                    .append(" signals: [%s]"
                            .formatted(parts[0].substring(id.length() + 1).strip()))
                    .append(parts.length > 1 ? ", gate: " + parts[1] + "}\n" : "}\n");
        }
        return switch (PublishedCases.STANDARDS.readOwn(text.toString().getBytes(UTF_8), Format.YAML)) {
            case Reading.Read<Framework>(var framework) -> framework;
            case Reading.Refused<Framework>(var problems) -> throw new AssertionError(problems);
        };
    }

    /** The evaluation of a small case file by such a framework. */
    static Evaluation evaluate(Framework framework, String day, String facts) {
        return PublishedCases.EVALUATOR.evaluate(SmallCase.read(facts), framework, Scope.wholeAt(LocalDate.parse(day)));
    }

    static List<String> indicators(List<Framework.Indicator> indicators) {
        return indicators.stream().map(Framework.Indicator::id).toList();
    }
}
