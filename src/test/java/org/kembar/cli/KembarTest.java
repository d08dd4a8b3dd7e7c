package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.wording.Language;

class KembarTest {

    private static final String SEOUL = "cases/bandung-seoul.yaml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate",
                "explain",
                "compare",
                "frameworks",
                "signals",
                "validate",
                "convert",
                "cities",
                "claims",
                "import",
                "undo",
                "audit",
                "verify-trail",
                "serve"
            })
    void everyCommandHasHelpInEveryLanguage(String command) {
        for (var language : new String[] {"en", "id", "ko"}) {
            var run = Run.of(command, "--help", "--lang", language);
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("--lang");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ko"})
    void theHelpHasTheSameKeysInEveryLanguage(String language) throws IOException {
        assertThat(help(language).stringPropertyNames()).isEqualTo(help("en").stringPropertyNames());
    }

    private static Properties help(String language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/org/kembar/cli/help_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LANG=id_ID.UTF-8                              | ID
            LANG=ko_KR                                    | KO
            LANG=ko                                       | KO
            LC_ALL=en_GB.UTF-8 LANG=id_ID.UTF-8           | EN
            LC_MESSAGES=ko_KR.UTF-8 LANG=id_ID.UTF-8      | KO
            LC_ALL=fr_FR.UTF-8 LANG=id_ID.UTF-8           | EN
            KEMBAR_LOCALE=id_ID LC_ALL=C.UTF-8            | ID
            LANG=C.UTF-8                                  | EN
            HOME=/                                        | EN
            """)
    void speaksTheLanguageOfTheTerminal(String environment, Language language) {
        var variables = Arrays.stream(environment.split(" "))
                .map(variable -> variable.split("="))
                .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
        assertThat(Kembar.ofSystem(variables)).isEqualTo(language);
    }

    @Test
    void helpShowsWhatThereIs() {
        var run = Run.of("--help", "--lang", "en");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("evaluate").contains("Exit codes");
    }

    @Test
    void aCommandThatIsNotUnderstoodEndsWithTwo() {
        assertThat(Run.of("evaluate").code()).isEqualTo(2);
        assertThat(Run.of("evaluate", SEOUL, "--no-such-option").code()).isEqualTo(2);
        assertThat(Run.of("judge", SEOUL).code()).isEqualTo(2);
        assertThat(Run.of("evaluate", SEOUL, "--lang", "xx").code()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereEndsWithOne() {
        var run = Run.of("evaluate", "no-such-file.yaml", "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("There is no file no-such-file.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            explain cases/bandung-seoul.yaml C31                         | C3.1
            signals C51                                                  | C5.1
            evaluate cases/bandung-seoul.yaml --framework oecd_dac       | oecd-dac
            evaluate cases/bandung-seoul.yaml --fields f-egvo            | f-egov
            compare cases/bandung-seoul.yaml --framework eleven-indicator| eleven-indicators
            compare cases/bandung-seoul.yaml --scope f-egvo@2016/2020    | f-egov
            """)
    void asksForWhatWasMeant(String command, String meant) {
        var run = Run.of((command + " --lang en").split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().strip()).endsWith("Did you mean " + meant + "?");
        assertThat(Run.of((command + " --lang ko").split(" ")).err()).contains("다음을 뜻한 것입니까: " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            explain cases/bandung-seoul.yaml c3.1 | explain cases/bandung-seoul.yaml C3.1
            explain cases/bandung-seoul.yaml c11  | explain cases/bandung-seoul.yaml C11
            signals c5                            | signals C5
            signals c5.2                          | signals C5.2
            """)
    void takesIndicatorsAndSignalsInSmallLetters(String small, String capital) {
        var run = Run.of((small + " --lang en").split(" "));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isNotEmpty()
                .isEqualTo(Run.of((capital + " --lang en").split(" ")).out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | weak: less than 51%; adequate: 51% or more; strong: 76% or more      | strong: up to 30 days; adequate: more than 30 days; weak: more than 180 days
            id | lemah: kurang dari 51%; memadai: 51% atau lebih; kuat: 76% atau lebih | kuat: sampai dengan 30 hari; memadai: lebih dari 30 hari; lemah: lebih dari 180 hari
            ko | 미흡: 51% 미만; 적정: 51% 이상; 우수: 76% 이상                               | 우수: 30일 이하; 적정: 30일 초과; 미흡: 180일 초과
            """)
    void thresholdsSayWhereTheLowestStateEnds(String language, String included, String notIncluded) {
        assertThat(Run.of("signals", "C1.4", "--lang", language).words()).contains(included);
        assertThat(Run.of("signals", "C1.2", "--lang", language).words()).contains(notIncluded);
    }

    /** Nothing lies beyond the ends of a scale, and one year is no years. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C1.1  | en | weak: less than 1.5 of 2 sides; adequate: 1.5 of 2 sides or more; strong: both sides.
            C1.1  | id | kuat: kedua pihak.
            C1.1  | ko | 우수: 양측 모두.
            C1.5  | en | weak: less than 1 year; adequate: 1 year or more; strong: 5 years or more.
            C1.6  | en | weak: less than 2; adequate: 2 or more; strong: 3.
            C3.1  | en | weak: no agreement in force; adequate: in force, but it ends soon
            C3.5  | en | strong: 0%; adequate: more than 0%; weak: more than 10%.
            C3.5  | ko | 우수: 0%; 적정: 0% 초과
            C5.4  | en | weak: none; adequate: 1 or more; strong: 2 or more.
            C9.1  | en | weak: less than 0.3; adequate: 0.3 or more; strong: 0.6 or more.
            C11.5 | id | kuat: tidak ada; memadai: 1 atau lebih
            """)
    void thresholdsGoNoFurtherThanTheValues(String signal, String language, String thresholds) {
        assertThat(Run.of("signals", signal, "--lang", language).words()).contains(thresholds);
    }

    @Test
    void asksForNothingWhereNothingIsNear() {
        assertThat(Run.of("signals", "xyz", "--lang", "en").err()).doesNotContain("Did you mean");
    }

    @Test
    void aFolderIsNoFile(@TempDir Path folder) {
        var run = Run.of("validate", folder.toString(), "--lang", "id");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("adalah folder").doesNotContain("directory");
    }

    /** Far enough ahead for this test to hold for good. */
    @Test
    void refusesWhatIsSaidToHaveHappenedInTheFuture(@TempDir Path folder) throws IOException {
        var text = Files.readString(Path.of(SEOUL));
        var file = folder.resolve("seoul.yaml");
        Files.writeString(file, text.replace("date: \"2015-10\"", "date: \"9015-10\""));
        for (var command : new String[] {"validate", "evaluate", "convert", "compare"}) {
            var run = Run.of(command, file.toString(), "--lang", "en");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("activities[2].date: ").contains("9015-10 is still to come");
        }
    }

    @Test
    void aDayThatHasBegunInSeoulIsNotTheFutureInCalifornia() {
        var california = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("America/Los_Angeles"));
        assertThat(org.kembar.cli.Files.latestDay(california)).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void aSyntaxErrorIsToldInTheReadersLanguage(@TempDir Path folder) throws IOException {
        var file = folder.resolve("bad.yaml");
        Files.writeString(file, "schema: pcf/0.2\n\tid: x\n");
        assertThat(Run.of("validate", file.toString(), "--lang", "id").err()).contains("bad.yaml:2:1: Ditemukan tab");
        assertThat(Run.of("validate", file.toString(), "--lang", "ko").err()).contains("bad.yaml:2:1: 들여쓰기에 탭");
    }

    @Test
    void validateNamesEveryMistakeOfEveryFile(@TempDir Path folder) throws IOException {
        var bad = folder.resolve("bad.yaml");
        Files.writeString(bad, "schema: pcf/0.1\nid: X Y\ncountry: no\n");
        var run = Run.of("validate", SEOUL, bad.toString(), "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("bandung-seoul.yaml: valid");
        assertThat(run.err())
                .contains("bad.yaml:1:9: schema:")
                .contains("bad.yaml:2:5: id:")
                .contains("bad.yaml:3:1: country:")
                .contains("problems: 6");
    }

    @Test
    void convertsToJsonAndBackToTheSameFacts(@TempDir Path folder) throws IOException {
        var json = folder.resolve("seoul.json").toString();
        var yaml = folder.resolve("seoul.yaml").toString();
        assertThat(Run.of("convert", SEOUL, json).code()).isZero();
        assertThat(Run.of("convert", json, yaml).code()).isZero();
        assertThat(Run.of("convert", yaml, "--to", "canonical").out())
                .isEqualTo(Run.of("convert", SEOUL, "--to", "canonical").out());
    }

    /** Whoever checks a fingerprint hashes the canonical form and not the file. */
    @Test
    void theFingerprintIsThatOfTheCanonicalForm() throws NoSuchAlgorithmException {
        var canonical = Run.of("convert", SEOUL, "--to", "canonical").out();
        var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(canonical).doesNotContain("\n");
        assertThat(Run.of("validate", SEOUL, "--lang", "en").words())
                .contains("SHA-256 of the canonical form (RFC 8785): "
                        + HexFormat.of().formatHex(digest));
    }

    @Test
    void explainsOneBranchDownToTheQuotation() {
        var run = Run.of("explain", SEOUL, "C3.1", "--as-of", "2024-12-31", "--lang", "en");
        assertThat(run.words()).contains("C3.1 In force ▼ weak").contains("berlaku selama lima tahun kedepan");
        assertThat(Run.of("explain", SEOUL, "C77", "--lang", "en").code()).isEqualTo(2);
    }

    @Test
    void comparesScopesSideBySide() {
        var run = Run.of("compare", SEOUL, "--scope", "f-egov@2020/2024", "--scope", "*@2016/2019", "--lang", "en");
        assertThat(run.code()).isZero();
        assertThat(run.words()).contains("[1]").contains("[2]").contains("C3 Memorandum of understanding ▼ weak");
        assertThat(Run.of("compare", SEOUL, "--scope", "f-egov@2020").code()).isEqualTo(2);
    }

    @Test
    void listsFrameworksAndSignalsWithTheirSources() {
        assertThat(Run.of("frameworks", "--lang", "en").words())
                .contains("eleven-indicators")
                .contains("Source:");
        assertThat(Run.of("signals", "C5", "--lang", "id").words())
                .contains("C5.1")
                .doesNotContain("C4.1");
        assertThat(Run.of("signals", "C12").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | dormant after 24 months | Two missed yearly budget cycles | at least 66 per cent",
                "id | tidak aktif setelah 24 bulan | Dua siklus anggaran tahunan terlewati | sekurang-kurangnya 66 persen",
                "ko | 24개월에 이르면 휴면 | 연간 예산 주기를 두 번 거른 | 66% 이상"
            })
    void saysWhenAnAlarmSoundsAndWhy(String language, String when, String why, String other) {
        assertThat(Run.of("signals", "--lang", language).words()).contains(when, why, other);
        assertThat(Run.of("signals", "C5", "--lang", language).words()).doesNotContain(why);
    }

    @Test
    void countsHangulAsTwoColumns() {
        assertThat(Terminal.columnsOf("서울 Seoul")).isEqualTo(10);
        assertThat(Terminal.fill("양해각서", 6)).isEqualTo("양해… ");
        assertThat(Terminal.wrap("하나 둘 셋", 7)).containsExactly("하나 둘", "셋");
    }
}
