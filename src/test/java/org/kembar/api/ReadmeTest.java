package org.kembar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README asks by curl is answered. */
class ReadmeTest {

    private static final Pattern CURL =
            Pattern.compile("(?m)^curl (?:-H '([\\w-]+): ([^']+)' )?'http://localhost:8080(/[^']+)'");

    static Stream<MatchResult> examples() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var examples = CURL.matcher(readme).results().toList();

        assertThat(examples)
                .hasSameSizeAs(
                        Pattern.compile("(?m)^curl ").matcher(readme).results().toList());
        assertThat(examples).hasSizeGreaterThan(6);
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isAnswered(MatchResult curl) {
        var answer = curl.group(1) == null
                ? Answer.to(curl.group(3))
                : Answer.to(curl.group(3), curl.group(1), curl.group(2));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .startsWith(curl.group(0).contains("yaml") ? "application/yaml" : "application/json");
    }
}
