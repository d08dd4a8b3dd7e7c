package org.kembar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The checklist on security names tests and places that there are, and every requirement once. */
class SecurityChecklistTest {

    private static final Path TESTS = Path.of("src/test/java/org/kembar");
    private static final Path PROGRAM = Path.of("src/main/java/org/kembar");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d[\\d., ]*) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern ANY_ROW = Pattern.compile("(?m)^\\| \\d.*$");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern A_TEST = Pattern.compile("([A-Z]\\w*Test)(?:\\.(\\w+))?");
    private static final Pattern A_PLACE = Pattern.compile("[a-z]+/[A-Za-z-]+");

    /** OWASP ASVS 4.0.3, levels 1 and 2: of each section the first and the last number, without those withdrawn or of level 3. */
    private static final String REQUIREMENTS = """
            1.1 1-7, 1.2 1-4, 1.4 1-1, 1.4 4-5, 1.5 1-4, 1.6 1-4, 1.7 1-2, 1.8 1-2, 1.9 1-2, 1.10 1-1, 1.11 1-2, 1.12 2-2, 1.14 1-6
            2.1 1-12, 2.2 1-3, 2.3 1-3, 2.4 1-5, 2.5 1-7, 2.6 1-3, 2.7 1-6, 2.8 1-7, 2.9 1-3, 2.10 1-4
            3.1 1-1, 3.2 1-4, 3.3 1-4, 3.4 1-5, 3.5 1-3, 3.7 1-1
            4.1 1-3, 4.1 5-5, 4.2 1-2, 4.3 1-3
            5.1 1-5, 5.2 1-8, 5.3 1-10, 5.4 1-3, 5.5 1-4
            6.1 1-3, 6.2 1-6, 6.3 1-2, 6.4 1-2
            7.1 1-4, 7.2 1-2, 7.3 1-1, 7.3 3-4, 7.4 1-3
            8.1 1-4, 8.2 1-3, 8.3 1-8
            9.1 1-3, 9.2 1-4
            10.2 1-2, 10.3 1-3
            11.1 1-8
            12.1 1-3, 12.2 1-1, 12.3 1-6, 12.4 1-2, 12.5 1-2, 12.6 1-1
            13.1 1-1, 13.1 3-5, 13.2 1-3, 13.2 5-6, 13.3 1-2, 13.4 1-2
            14.1 1-4, 14.2 1-6, 14.3 2-3, 14.4 1-7, 14.5 1-4
            """;

    private static String page = "";
    private static List<Row> rows = List.of();

    /** Requirements that share a state and its reason. */
    private record Row(List<String> numbers, String state, String proof) {}

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("docs/security.md"));
        rows = ROW.matcher(page)
                .results()
                .map(row -> new Row(List.of(row.group(1).split(", ")), row.group(3), row.group(4)))
                .toList();
    }

    @Test
    void everyRequirementStandsThereOnce() {
        assertThat(ANY_ROW.matcher(page).results()).hasSameSizeAs(rows);
        assertThat(numbers()).doesNotHaveDuplicates();
        assertThat(numbers()).containsExactlyInAnyOrderElementsOf(requirements());
    }

    private static List<String> numbers() {
        return rows.stream().flatMap(row -> row.numbers().stream()).toList();
    }

    private static List<String> requirements() {
        return REQUIREMENTS
                .strip()
                .lines()
                .flatMap(chapter -> Stream.of(chapter.split(", ")))
                .map(section -> section.split("[ -]"))
                .flatMap(section -> IntStream.rangeClosed(Integer.parseInt(section[1]), Integer.parseInt(section[2]))
                        .mapToObj(number -> section[0] + "." + number))
                .toList();
    }

    @Test
    void theSumIsThatOfTheRows() {
        Map<String, Long> sums = rows.stream()
                .flatMap(row -> row.numbers().stream().map(_ -> row.state()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(sums).containsOnlyKeys("met", "partly", "not yet", "not applicable");
        assertThat(page)
                .contains("**%d requirements: %d met, %d partly, %d not yet, %d not applicable.**"
                        .formatted(
                                numbers().size(),
                                sums.get("met"),
                                sums.get("partly"),
                                sums.get("not yet"),
                                sums.get("not applicable")));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        var tests = named(A_TEST);

        assertThat(tests).hasSizeGreaterThan(100);
        for (var test : tests) {
            var parts = test.split("\\.", 2);
            var source = source(parts[0]);
            if (parts.length > 1) {
                // A rule of the architecture is a field.
                assertThat(source)
                        .as(test)
                        .containsPattern("\\b(?:void " + parts[1] + "\\(|ArchRule " + parts[1] + " )");
            }
        }
    }

    private static String source(String test) throws IOException {
        try (var files = Files.walk(TESTS)) {
            var found = files.filter(file -> file.endsWith(test + ".java")).toList();
            assertThat(found).as(test).hasSize(1);
            return Files.readString(found.getFirst());
        }
    }

    @Test
    void everyPlaceThatIsNamedIsThere() {
        assertThat(named(A_PLACE))
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        place -> assertThat(PROGRAM.resolve(place + ".java")).exists());
    }

    @Test
    void whatIsMetNamesATestOrAPlace() {
        assertThat(rows)
                .filteredOn(row -> row.state().equals("met"))
                .allSatisfy(row -> assertThat(named(row.proof()))
                        .as("%s", row.numbers())
                        .anyMatch(name -> A_TEST.matcher(name).matches()
                                || A_PLACE.matcher(name).matches()));
    }

    private static List<String> named(Pattern kind) {
        return named(page).stream()
                .filter(name -> kind.matcher(name).matches())
                .distinct()
                .toList();
    }

    private static List<String> named(String text) {
        return NAMED.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
