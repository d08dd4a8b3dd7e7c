package org.kembar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Standards;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.State;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;

/** What the documents say is true. */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

    static Stream<Path> documents() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            var pages = docs.filter(path -> path.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")), pages.stream())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        for (var target : matches(LINK, document)) {
            if (!target.startsWith("http")) {
                assertThat(document.resolveSibling(target))
                        .as("%s links to %s", document, target)
                        .exists();
            }
        }
    }

    @Test
    void theExampleInTheReadmeIsAValidCaseFile() throws IOException {
        assertThat(caseFile(ReadmeExamples.caseFile())).isNotNull();
        assertThat(ReadmeExamples.all()).containsOnly(ReadmeExamples.caseFile(), ReadmeExamples.framework());
    }

    /** The framework of the README holds the thresholds it says it holds, and they change a result. */
    @Test
    void theFrameworkInTheReadmeRatesByItsOwnThresholds() throws IOException {
        var standards = BuiltIn.standards();
        var reading = standards.readOwn(ReadmeExamples.framework().getBytes(StandardCharsets.UTF_8), Format.YAML);
        if (!(reading instanceof Reading.Read<Framework>(var framework))) {
            throw new AssertionError(reading);
        }
        var seoul = caseFile(Files.readString(Path.of("cases/bandung-seoul.yaml")));
        var scope = Scope.wholeAt(LocalDate.of(2024, 12, 31));
        var byDefault = new Framework(
                framework.schema(),
                framework.id(),
                framework.version(),
                framework.name(),
                framework.about(),
                framework.source(),
                framework.remark(),
                framework.kind(),
                framework.indicators(),
                List.of());

        assertThat(framework.scales()).isNotEmpty();
        assertThat(states(standards, seoul, framework, scope)).isNotEqualTo(states(standards, seoul, byDefault, scope));
    }

    private static List<State> states(Standards standards, CaseFile file, Framework framework, Scope scope) {
        var evaluation = new Evaluator(standards).evaluate(file, framework, scope);
        return evaluation.findings().stream()
                .flatMap(finding -> finding.measurements().stream())
                .map(Measurement::state)
                .toList();
    }

    private static CaseFile caseFile(String yaml) {
        var reading =
                Notation.readCaseFile(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML, LocalDate.of(2026, 11, 21));
        if (!(reading instanceof Reading.Read<CaseFile>(var file))) {
            throw new AssertionError(reading);
        }
        return file;
    }

    @Test
    void everyDecisionStandsInTheIndex() throws IOException {
        var index = Files.readString(Path.of("docs/decisions/README.md"));
        try (var decisions = Files.list(Path.of("docs/decisions"))) {
            assertThat(decisions.map(path -> path.getFileName().toString()).filter(name -> name.matches("\\d{4}-.*")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    /** Each option of the web application, and each variable of the environment that the program knows by name. */
    @Test
    void everySettingStandsInTheTable() throws IOException {
        var table = Files.readString(Path.of("README.md"))
                .replaceFirst("(?s).*### Settings", "")
                .replaceFirst("(?s)\n### .*", "");
        var option = Pattern.compile("names = \"(--[a-z-]+)\"");
        var options = new ArrayList<String>();
        for (var part : List.of("ServeCommand", "ReachOptions")) {
            options.addAll(matches(option, Path.of("src/main/java/org/kembar/cli", part + ".java")));
        }
        var variables = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                variables.addAll(matches(Pattern.compile("\"(KEMBAR_[A-Z_]+)\""), source));
            }
        }

        assertThat(options).hasSizeGreaterThan(6);
        assertThat(variables).hasSizeGreaterThan(7);
        assertThat(Stream.concat(options.stream(), variables.stream()))
                .allSatisfy(name -> assertThat(table).contains("`" + name + "`"));
    }

    private static List<String> matches(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
