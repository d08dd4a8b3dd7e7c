package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.wording.Language;

/** Commands that are incomplete, mistyped, or would destroy something. */
class MistypedCommandTest {

    private static final String SEOUL = "cases/bandung-seoul.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void convertsOnlyToWhatTheNameOfTheOutputSays() {
        var output = folder.resolve("seoul.xls");
        var run = Run.of("convert", SEOUL, output.toString(), "--lang", "en");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("seoul.xls").contains(".json");
        assertThat(output).doesNotExist();
    }

    @Test
    void replacesAFileOnlyWhereThatIsAskedFor() throws IOException {
        var output = folder.resolve("seoul.json");
        Files.writeString(output, "mine");
        var refused = Run.of("convert", SEOUL, output.toString(), "--lang", "en");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("seoul.json").contains("--force");
        assertThat(output).hasContent("mine");
        assertThat(Run.of("convert", SEOUL, output.toString(), "--force").code())
                .isZero();
        assertThat(Files.readString(output)).startsWith("{");
    }

    /** JSON takes more room than YAML: what was read could be too large to be read again. */
    @Test
    void convertsToNothingThatCouldNotBeReadAgain() throws IOException {
        var states = IntStream.range(0, 17_000)
                .mapToObj(i ->
                        "  - {id: v%d, framework: eleven-indicators, indicator: C3, date: \"2020-05-04\",".formatted(i)
                                + " computed: weak, state: strong, reason: {en: \"" + "x".repeat(280)
                                + "\"}, evaluator: staff}\n")
                .collect(Collectors.joining("", "\nsetStates:\n", ""));
        var large = folder.resolve("large.yaml");
        var output = folder.resolve("large.json");
        Files.writeString(large, Files.readString(Path.of("cases/bandung-namur.yaml")) + states);

        var run = Run.of("convert", large.toString(), output.toString(), "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("Written as JSON, the case file would be larger than 8 MiB");
        assertThat(output).doesNotExist();
    }

    @Test
    void saysThatCommentsAreNotKept() {
        var run = Run.of("convert", SEOUL, folder.resolve("seoul.json").toString(), "--lang", "en");
        assertThat(run.out()).contains("comments");
        assertThat(Run.of("convert", "--help", "--lang", "en").words()).contains("comments are not kept");
    }

    @Test
    void explainAsksForAnIndicatorOrASignalAndListsThem() {
        var run = Run.of("explain", SEOUL, "--lang", "en");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("INDICATOR|SIGNAL")
                .contains("C3  Memorandum of understanding")
                .contains("C11");
        assertThat(Run.of("explain", "--help", "--lang", "en").out()).contains("INDICATOR|SIGNAL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            evalute cases/bandung-seoul.yaml              | evaluate
            comparre a b                                  | compare
            evaluate cases/bandung-seoul.yaml --form 2020 | --from
            evaluate cases/bandung-seoul.yaml --field=f   | --fields
            convert cases/bandung-seoul.yaml --forse      | --force
            """)
    void asksForTheCommandOrOptionThatWasMeant(String command, String meant) {
        var run = Run.of((command + " --lang en").split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean " + meant + "?");
        assertThat(Run.of((command + " --lang ko").split(" ")).err()).contains("다음을 뜻한 것입니까: " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            evalute cases/bandung-seoul.yaml --json       | This is not known: evalute.
            evaluate cases/bandung-seoul.yaml --form 2020 | This is not known: --form.
            """)
    void namesOnlyTheWordThatIsNotKnown(String command, String said) {
        assertThat(Run.of((command + " --lang en").split(" ")).err()).startsWith(said);
    }

    @Test
    void aFolderThatIsNotThereIsToldBeforeTheWorkStarts() {
        var report = folder.resolve("nodir/x.pdf");
        var run = Run.of("evaluate", "no-such-case.yaml", "--report", report.toString(), "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("x.pdf cannot be written").doesNotContain("no-such-case");
    }

    @Test
    void theWidthIsTheTerminalsElseTheOneAskedFor() {
        assertThat(Terminal.columns(Map.of("COLUMNS", "60"))).isEqualTo(60);
        assertThat(Terminal.columns(Map.of("COLUMNS", "60", "KEMBAR_COLUMNS", "90")))
                .isEqualTo(90);
        assertThat(Terminal.columns(Map.of("COLUMNS", "wide"))).isEqualTo(100);
        assertThat(Terminal.columns(Map.of())).isEqualTo(100);
    }

    @Test
    void theColumnsOfAComparisonNameTheirFiles() {
        var run = Run.of("compare", SEOUL, "cases/bandung-namur.yaml", "--as-of", "2024-12-31", "--lang", "en");
        assertThat(run.out()).containsPattern("\\[1] bandung-seoul +\\[2] bandung-namur");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --scope f-egov@2020/2024 --scope f-egov@2016/2020                   | \\[1] 2020–2024 +\\[2] 2016–2020
            --scope f-egov@2020/2024 --scope *@2020/2024                        | \\[1] E-government \\(including +\\[2] all fields
            --scope f-egov --scope *@2020-03/2024 --as-of 2024-12-31            | \\[1] E-government \\(including +\\[2] all fields; 1 March
            --as-of 2020 --as-of 2024                                           | \\[1] as of 31 December 2020 +\\[2] as of 31 December 2024
            --as-of 2024-12-31                                                  | \\[1] bandung-seoul
            """)
    void theColumnsOfAComparisonNameWhatTheyDifferIn(String options, String heads) {
        var run = Run.of(("compare " + SEOUL + " " + options + " --lang en").split(" "));
        assertThat(run.code()).isZero();
        assertThat(run.out()).containsPattern(heads);
    }

    @Test
    void filesOfOneNameAreToldApartByTheirFolders() throws IOException {
        var other = folder.resolve("bandung-seoul.yaml");
        Files.copy(Path.of(SEOUL), other);
        assertThat(Run.of("compare", SEOUL, other.toString(), "--as-of", "2024", "--lang", "en")
                        .out())
                .contains("[1] cases/bandung-seoul.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Agreement +in force +lapsed, Activity +active +, Alarms +\\d+ \\(certain: \\d+\\)",
        "id, Naskah kerja sama +berlaku +sudah berakhir, Kegiatan +aktif +, Peringatan +\\d+ \\(pasti: \\d+\\)",
        "ko, 협정 +유효 +만료, 활동 +활동 중 +, 경보 +\\d+건\\(확실 \\d+건\\)"
    })
    void aComparisonShowsTheStandingAndTheAlarms(String language, String legal, String life, String alarms) {
        var run = Run.of("compare", SEOUL, "--as-of", "2018", "--as-of", "2024", "--lang", language);
        assertThat(run.out())
                .containsPattern("(?m)^" + legal)
                .containsPattern("(?m)^" + life)
                .containsPattern("(?m)^" + alarms);
    }

    @Test
    void aComparisonOfBadFilesNamesTheMistakesOfAllAndComparesNothing() throws IOException {
        var first = Files.writeString(folder.resolve("first.yaml"), "schema: pcf/0.1\n");
        var second = Files.writeString(folder.resolve("second.json"), "{,}");
        var framework = Files.writeString(folder.resolve("own.yaml"), "schema: kembar-framework/1\n");
        var files = new String[] {first.toString(), SEOUL, "none.yaml", second.toString()};

        var run = Run.of("compare", files[0], files[1], files[2], files[3], "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("first.yaml:1:9: schema:")
                .contains("There is no file none.yaml")
                .contains("second.json:1:2: ");

        var byThree = Run.of(
                "compare",
                files[0],
                files[1],
                files[2],
                files[3],
                "--lang",
                "en",
                "--framework",
                "oecd-dac",
                "--framework",
                framework.toString(),
                "--framework",
                "eleven-indicators");
        assertThat(byThree.code()).isEqualTo(1);
        assertThat(byThree.out()).isEmpty();
        assertThat(byThree.err()).contains("own.yaml:1:1: ");
        assertThat(byThree.err().lines().filter(line -> !line.contains("own.yaml")))
                .containsExactlyElementsOf(run.err().lines().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The option --as-of is given twice; give it once.
            id | Opsi --as-of disebut dua kali; cukup sekali.
            ko | 옵션이 두 번 지정되었습니다: --as-of. 한 번만 지정하십시오.
            """)
    void anOptionThatTakesOneValueIsGivenOnce(String language, String sentence) {
        var run = Run.of("evaluate", SEOUL, "--as-of", "2020", "--as-of", "2024", "--lang", language);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(sentence).doesNotContain("null");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | CASEFILE. A case file: the record of one partnership
            id | CASEFILE. Berkas kerja sama: catatan satu kerja sama
            ko | CASEFILE. 협력 기록 파일: 하나의 협력 관계를 기록한
            """)
    void whatIsMissingIsSaidInPlainWords(String language, String words) {
        for (var command : new String[] {"evaluate", "explain", "compare", "convert"}) {
            var run = Run.of(command, "--lang", language);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains(words);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoWantsTheReportAsJsonIsToldHow(Language language) {
        var run = Run.of("evaluate", SEOUL, "--report", "x.json", "--lang", language.tag());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(".html", ".pdf", "--json");
    }

    /** Why is told below the table, and the page begins with its heading. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Eleven      | What makes the difference | [2] lapsed. Memorandum       | [1] strong. C3.1 In force: in force · Memorandum
            id | Sebelas     | Yang menyebabkan perbedaan | [2] sudah berakhir. Nota    | [1] kuat. C3.1 Masa berlaku: berlaku · Nota
            ko | 11개         | 차이가 나는 까닭            | [2] 만료. 양해각서          | [1] 우수. C3.1 협정의 효력: 유효함 · 양해각서
            """)
    void aComparisonSaysWhatMakesTheDifference(
            String language, String begin, String heading, String legal, String memorandum) {
        var run = Run.of("compare", SEOUL, "--as-of", "2018", "--as-of", "2024", "--lang", language);
        assertThat(run.out()).startsWith(begin).contains(heading);
        assertThat(run.words()).contains(legal).contains(memorandum);
        assertThat(Run.of("compare", SEOUL, SEOUL, "--as-of", "2018", "--lang", language)
                        .out())
                .doesNotContain(heading);
    }

    @Test
    void oneColumnAloneIsNoComparison() {
        var alone = "Only one column";
        assertThat(Run.of("compare", SEOUL, "--lang", "en").words()).contains(alone);
        assertThat(Run.of("compare", SEOUL, "--as-of", "2020", "--as-of", "2024", "--lang", "en")
                        .words())
                .doesNotContain(alone);
    }

    @Test
    void aSetStateStandsBesideTheComputedOneInAComparison() throws IOException {
        var file = folder.resolve("namur.yaml");
        Files.writeString(file, Files.readString(Path.of("cases/bandung-namur.yaml")) + """

                setStates:
                  - {id: v, framework: eleven-indicators, indicator: C3, date: "2020-05-04", computed: weak, state: strong, reason: {en: "x"}, evaluator: staff}
                """);
        assertThat(Run.of("compare", file.toString(), "--as-of", "2024", "--lang", "en")
                        .words())
                .contains("set: ▲ strong");
    }
}
