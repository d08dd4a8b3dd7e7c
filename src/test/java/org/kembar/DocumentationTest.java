package org.kembar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;

/** What the documents say is true. */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

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
        for (var example : matches(EXAMPLE, Path.of("README.md"))) {
            var reading = Notation.readCaseFile(
                    example.getBytes(StandardCharsets.UTF_8), Format.YAML, LocalDate.of(2026, 11, 21));
            assertThat(reading).isInstanceOf(Reading.Read.class);
        }
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

    private static List<String> matches(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
