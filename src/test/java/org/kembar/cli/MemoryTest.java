package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.OwnProgram;
import org.kembar.syntax.Limits;

/** The heap in which any file is read, as decision 0014 states it: in a JVM of its own that has no more. */
class MemoryTest {

    private static final String HEAP = "256m";

    private static final String HEAD = """
            schema: pcf/0.2
            id: large
            compiled: "2026-01-01"
            title: {en: x}
            sources:
              - {id: s1, type: minutes, title: {en: x}, issued: "2024-03-03", file: a.pdf, lang: en}
            partnership: {type: sister-city, parties: [{side: a, city: a}, {side: b, city: b}]}
            cities:
              - {id: a, name: {en: A}, country: ID}
              - {id: b, name: {en: B}, country: KR}
            fields:
              - {id: f, label: {en: T}}
            """;

    @TempDir
    private Path folder = Path.of("");

    /** Within the limits, and as much of everything as they allow. */
    @Test
    void whatKeepsToTheLimitsIsRead() throws IOException, InterruptedException {
        var files = List.of(
                filled("references.yaml", HEAD + "activities:\n" + activity("first", "x", "f,".repeat(499_600) + "f")),
                filled(
                        "activities.yaml",
                        HEAD + "activities:\n" + many(21_500, i -> activity("a" + i, "x".repeat(200), "f"))),
                filled(
                        "set-states.yaml",
                        HEAD + "setStates:\n" + many(19_000, MemoryTest::setState) + "activities:\n"));

        var run = kembar(HEAP, "validate", files);

        assertThat(run.err().lines()).allMatch(line -> line.startsWith("Reading "));
        assertThat(run.out().lines()).hasSize(3).allMatch(line -> line.contains(": valid; "));
        assertThat(run.code()).isZero();
    }

    @Test
    void whatDoesNotIsRefusedWithItsPlace() throws IOException, InterruptedException {
        var files = List.of(
                filled(
                        "unknown.yaml",
                        HEAD + "activities:\n" + activity("first", "x", many(499_600, i -> "g" + i + ","))),
                file("anchors.yaml", upTo("[", i -> "&%012x a,".formatted(i), 499_900, "a]")),
                file("anchor.yaml", "&" + "a".repeat(Limits.BYTES - 8) + " a"),
                file("tiny.yaml", upTo("[", _ -> "a,", Integer.MAX_VALUE, "a]")),
                file("tiny.json", upTo("[", _ -> "0,", Integer.MAX_VALUE, "0]")),
                file("texts.json", upTo("[", i -> "\"한%010x\",".formatted(i), 499_900, "0]")),
                file("keys.yaml", upTo("", i -> "k%020x: \n".formatted(i), 249_900, "")),
                file("keys.json", upTo("{", i -> "\"한%018x\":0,".formatted(i), 249_900, "\"a\":0}")),
                file("deep.yaml", upTo("[", _ -> "[".repeat(38) + "]".repeat(38) + ",", Integer.MAX_VALUE, "a]")),
                file("deep.json", upTo("[", _ -> "[".repeat(38) + "]".repeat(38) + ",", Integer.MAX_VALUE, "0]")),
                file("aliases.yaml", "[&a \"" + "x".repeat(1000) + "\"" + ",*a ".repeat(400_000) + "]"),
                file("quoted.yaml", "a: \"한" + "x".repeat(Limits.BYTES - 10) + "\""),
                file("escapes.json", upTo("[\"", _ -> "\\n", Integer.MAX_VALUE, "\"]")),
                file("large.yaml", "x".repeat(Limits.BYTES + 1)),
                file(
                        "framework.yaml",
                        upTo("schema: kembar-framework/1\nindicators: [", i -> "{id: a" + i + "},", 160_000, "]")),
                file("states.yaml", HEAD + upTo("setStates: [", i -> "{id: a" + i + "},", 120_000, "]")));

        var run = kembar(HEAP, "validate", files);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("OutOfMemory").doesNotContain("\tat ");
        for (var file : files) {
            assertThat(run.err()).containsPattern("(?m)^" + file + ":\\d+:\\d+: \\S.*$");
        }
    }

    /** A heap far below the stated one, and a file far above what it can hold. */
    @ParameterizedTest
    @CsvSource({"en, The memory Kembar may use", "id, Memori yang boleh digunakan", "ko, 사용할 수 있는 메모리"})
    void whereTheHeapIsTooSmallThatIsSaidInOneSentence(String language, String words)
            throws IOException, InterruptedException {
        var large = file("large.json", upTo("[", i -> "\"%x\",".formatted(i), 499_900, "0]"));

        var run = kembar("40m", "evaluate", List.of(large), "--lang", language);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()
                        .lines()
                        .filter(line ->
                                !line.startsWith("Reading") && !line.startsWith("Membaca") && !line.startsWith("읽는 중")))
                .hasSize(1)
                .first()
                .asString()
                .contains(words)
                .contains("JDK_JAVA_OPTIONS=-Xmx1g");
    }

    private static String activity(String id, String quote, String fields) {
        return """
                - {id: %s, type: training, title: {en: x}, date: "2023-09", status: held, source: {ref: s1, quote: "%s"}, fields: [%s]}
                """.formatted(id, quote, fields);
    }

    private static String setState(int i) {
        return """
                - {id: z%d, framework: eleven-indicators, indicator: C3, date: "2020-05-04", computed: weak, state: strong, reason: {en: x}, evaluator: staff, source: {ref: s1, quote: x}}
                """.formatted(i);
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    /** So many parts, or as many as a file may hold. */
    private static String upTo(String start, IntFunction<String> part, int most, String end) {
        var text = new StringBuilder(start);
        for (var i = 0; i < most && text.length() < Limits.BYTES - 1000; i++) {
            text.append(part.apply(i));
        }
        return text.append(end).toString();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** With a last activity whose quotation fills the file up to the limit; its Hangul makes every character take two bytes. */
    private Path filled(String name, String text) throws IOException {
        var rest = Limits.BYTES - text.getBytes(StandardCharsets.UTF_8).length - 200;
        var file = file(name, text + activity("last", "한" + "x".repeat(Math.max(0, rest)), "f"));
        assertThat(Files.size(file)).isLessThanOrEqualTo(Limits.BYTES);
        return file;
    }

    private static Run kembar(String heap, String command, List<Path> files, String... more)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(command));
        files.forEach(file -> words.add(file.toString()));
        words.addAll(List.of(more));
        var out = File.createTempFile("kembar", "out");
        var err = File.createTempFile("kembar", "err");
        try {
            var process = OwnProgram.kembar(heap, words).redirectOutput(out).redirectError(err);
            var code = process.start().waitFor();
            return new Run(code, Files.readString(out.toPath()), Files.readString(err.toPath()));
        } finally {
            Files.delete(out.toPath());
            Files.delete(err.toPath());
        }
    }
}
