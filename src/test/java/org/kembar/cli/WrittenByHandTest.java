package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write by hand into a case file or a framework, and what they are told. */
class WrittenByHandTest {

    private static final String SEOUL = "cases/bandung-seoul.yaml";

    private static final String CASE = """
            schema: pcf/0.2
            id: lyon-jember
            compiled: "2026-11-21"
            title: {en: "Lyon – Jember"}
            sources:
              - {id: n2, type: minutes, title: {id: "Notulen"}, issued: "2024-03-03"}
            partnership:
              type: sister-city
              parties:
                - {side: a, city: lyon}
                - {side: b, city: jember}
            cities:
              - {id: lyon, name: {fr: "Lyon"}, country: FR}
              - {id: jember, name: {id: "Jember"}, country: ID}
            """;

    private static final String SET_STATE = """
            setStates:
              - {id: v, framework: FRAMEWORK, indicator: INDICATOR, date: "2026-05-04", computed: weak, state: adequate, reason: {en: "x"}, evaluator: staff}
            """;

    private static final String FRAMEWORK = """
            schema: kembar-framework/1
            id: council-questions
            version: "1"
            name: {en: "Ours", id: "Milik kami"}
            about: {en: "Ours."}
            source: "Council minutes"
            kind: computed
            indicators:
              - {id: ACTIVITY, name: {en: "Activity"}, question: {en: "Active?"}, source: "x", signals: [C5.1]}
            scales:
              - signal: C5.1
                scale: SCALE
                reason: {en: "Ours."}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSetStateIsOfAnIndicatorThatItsFrameworkHas() throws IOException {
        var file = write("c.yaml", CASE + setState("eleven-indicators", "C99"));
        for (var command : new String[] {"validate", "evaluate", "compare", "convert"}) {
            var run = Run.of(command, file, "--lang", "en");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err())
                    .contains("c.yaml:16:54: setStates[0].indicator: ")
                    .contains("There is no indicator C99. The indicators of eleven-indicators: C1, C2")
                    .contains("C11.");
        }
        assertThat(validated(CASE + setState("eleven-indicators", "c3"))).contains("Did you mean C3?");
        assertThat(validated(CASE + setState("eleven-indicators", "C3"))).isEmpty();
    }

    @Test
    void aMisspeltFrameworkIsAskedAboutAndOneOfOnesOwnIsNot() throws IOException {
        assertThat(validated(CASE + setState("eleven-indicator", "C3")))
                .contains("setStates[0].framework: ")
                .contains("Did you mean eleven-indicators?");
        assertThat(validated(CASE + setState("questions-of-our-office", "X"))).isEmpty();
        assertThat(validated(
                        CASE + "judgements:\n  - {id: j, framework: oecd-dca, evaluator: staff, period: \"2020\"}\n"))
                .contains("judgements[0].framework: ")
                .contains("Did you mean oecd-dac?");
        assertThat(validated(
                        CASE + "judgements:\n  - {id: j, framework: hofstede, evaluator: staff, period: \"2020\"}\n"))
                .isEmpty();
    }

    @Test
    void aRecordWithAMistakeHidesNoMistakeBetweenTheOthers() throws IOException {
        var file = CASE + selfAssessment("principle: P99")
                + "precedents:\n  - {id: pre, side: a, partner: {en: \"X\"}, country: UK}\n"
                + """
                agreements:
                  - {id: broken, type: memo, signed: "2019"}
                  - {id: mou, type: memorandum-of-understanding, signed: "2020-01-01", termYears: 5}
                  - {id: ad, type: addendum, signed: "2024-06-01", until: "2030-01-01", follows: mou}
                  - {id: ad2, type: addendum, signed: "2024-06-01", until: "2030-01-01", follows: broken}
                """;
        assertThat(validated(file.replace("title: {en: \"Lyon – Jember\"}\n", "")))
                .contains("The key title is missing")
                .contains("c.yaml:15:84: surveys[0].principle: ")
                .contains("No country has the code")
                .contains("agreements[0].type: ")
                .contains("agreements[2].until: ")
                .contains("problems: 6");
    }

    /** A wrong word, a missing part: what does not rest on it is said with it. */
    @Test
    void aMistakeHidesNoOtherOfTheSameRecord() throws IOException {
        assertThat(validated(CASE + """
                agreements:
                  - {id: mou, type: memorandum, signed: "2017-05-08", until: "2016"}
                  - {id: tacit, type: memorandum-of-understanding, signed: "2017-05-08", termYears: 2, until: "2022", extendsTacitly: perhaps}
                activities:
                  - {id: t1, type: leader, title: {en: "One"}, status: held, date: "2062-05-08"}
                  - {id: t2, type: training, title: {en: "Two"}, status: done, date: "2062-05-08"}
                budget:
                  - {id: b1, stage: promised, money: {amount: -1, currency: QQQ}, payer: city}
                messages:
                  - {id: m1, from: a, sent: "2020-13", answered: "2062-01-01"}
                """))
                .contains("agreements[0].type: ", "agreements[0].until: ")
                .contains("agreements[1].extendsTacitly: ")
                .doesNotContain("agreements[1].until: ")
                .contains("activities[0].type: ", "activities[0].date: ")
                .contains("activities[1].status: ")
                .doesNotContain("activities[1].date: ")
                .contains("budget[0].money.currency: ", "budget[0].money.amount: ")
                .contains("messages[0].sent: ", "messages[0].answered: ")
                .contains("problems: 10");
    }

    @Test
    void aScaleWithoutItsReasonIsLookedAtAllTheSame() throws IOException {
        var file = write(
                "f.yaml",
                FRAMEWORK
                        .replace("    reason: {en: \"Ours.\"}\n", "")
                        .replace("scale: SCALE", "scale: [weak, \">= 80 strong\", \">= 40 adequate\"]"));
        assertThat(Run.of("validate", file, "--lang", "en").err())
                .contains("The key reason is missing")
                .contains("scales[0].scale[2]: ")
                .contains("problems: 2");
    }

    /** Two frameworks of one id would be taken for one another. */
    @ParameterizedTest
    @CsvSource({"en, comes with Kembar", "id, bawaan Kembar", "ko, 기본으로 포함된"})
    void aFrameworkOfOnesOwnHasAnIdOfItsOwn(String language, String said) throws IOException {
        var file = write(
                "f.yaml",
                FRAMEWORK
                        .replace("id: council-questions", "id: eleven-indicators")
                        .replace("SCALE", "[weak, \">= 40 adequate\"]"));
        for (var command : new String[] {"validate " + file, "evaluate " + SEOUL + " --framework " + file}) {
            var run = Run.of((command + " --lang " + language).split(" "));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.complaints()).hasSize(2);
            assertThat(run.err()).contains("f.yaml:2:5: id: ", "eleven-indicators", said);
        }
    }

    @Test
    void everyMistakeOfAFrameworkIsNamedInOneRun() throws IOException {
        var file = write(
                "f.yaml",
                FRAMEWORK
                        .replace("version: ", "verison: ")
                        .replace(
                                "scales:",
                                """
                                  - {id: LOST, nmae: {en: "Lost"}, question: {en: "Lost?"}, source: "x", signals: [C5.3]}
                                  - {id: ACTIVITY, name: {en: "Again"}, question: {en: "Again?"}, source: "x", signals: [C5.9]}
                                scales:
                                  - {signal: C5.3, scale: [strong, "> 400 weak"], reason: {en: "Ours."}}
                                """.strip().indent(0).replaceFirst("^", "  ").stripTrailing())
                        .replace("SCALE", "[weak, \">= 60 adequate\", \">= 40 strong\"]"));
        assertThat(Run.of("validate", file, "--lang", "en").err())
                .contains("Did you mean version?")
                .doesNotContain("Known keys")
                .contains("Did you mean name?")
                .contains("indicators[2].id: ")
                .contains("There is no signal C5.9")
                .contains("scales[1].scale[2]: ")
                .contains("problems: 7.");
    }

    @Test
    void aSelfAssessmentRatesAPrincipleThatItsFrameworkHas() throws IOException {
        assertThat(validated(CASE + selfAssessment("principle: G11")))
                .contains("c.yaml:16:84: surveys[0].principle: ")
                .contains("There is no indicator G11. The indicators of g20-rome: G1, G2")
                .contains("G10.");
        assertThat(validated(CASE + selfAssessment("principle: C3"))).contains("There is no indicator C3.");
        assertThat(validated(CASE + selfAssessment("principle: G10"))).isEmpty();
        assertThat(validated(CASE + selfAssessment("framework: g20-roma, principle: G1")))
                .contains("surveys[0].framework: ")
                .contains("Did you mean g20-rome?");
        assertThat(validated(CASE + selfAssessment("framework: eleven-indicators, principle: G1")))
                .contains("The indicators of eleven-indicators: C1, C2");
        assertThat(validated(CASE + selfAssessment("framework: council-questions, principle: Q1")))
                .isEmpty();
    }

    @Test
    void aSelfAssessmentByAFrameworkOfOnesOwnIsReadWithThatFramework() throws IOException {
        var own = write(
                "own.yaml",
                FRAMEWORK
                        .replace("kind: computed", "kind: self-assessment")
                        .replace("SCALE", "[weak, \">= 40 adequate\"]"));
        var file = write("c.yaml", CASE + selfAssessment("principle: ACTIVITY"));
        assertThat(Run.of("validate", file, "--lang", "en").code()).isEqualTo(1);
        assertThat(Run.of("validate", file, "--framework", own, "--lang", "en").code())
                .isZero();
        var named = write("n.yaml", CASE + selfAssessment("framework: council-questions, principle: ACTIVITY"));
        assertThat(Run.of("evaluate", named, "--framework", own, "--lang", "en").out())
                .contains("Self-assessment, 1 to 5");
        assertThat(Run.of("evaluate", named, "--lang", "en").code()).isZero();
    }

    private static String selfAssessment(String of) {
        return "surveys:\n  - {id: s, question: self-assessment, date: \"2024\", side: a, value: 4, " + of + "}\n";
    }

    @Test
    void theFrameworkInUseIsKnownToo() throws IOException {
        var own = write("own.yaml", FRAMEWORK.replace("SCALE", "[weak, \">= 40 adequate\"]"));
        var file = write("c.yaml", CASE + setState("council-questions", "ACTIVTY"));
        assertThat(Run.of("validate", file, "--lang", "en").code()).isZero();
        for (var command : new String[] {"validate", "evaluate", "compare"}) {
            assertThat(Run.of(command, file, "--framework", own, "--lang", "en").err())
                    .contains("There is no indicator ACTIVTY. The indicators of council-questions: ACTIVITY.")
                    .contains("Did you mean ACTIVITY?");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n2                | {ref: n2, quote: "…"}
            [n2]              | {ref: n2, quote: "…"}
            "Notulen, hal. 3" | {ref: s1, quote: "…"}
            """)
    void aSourceIsNamedWithItsQuotation(String written, String expected) throws IOException {
        var told = validated(
                CASE + "fields:\n  - {id: f, label: {en: \"Water\"}, agreed: true, source: " + written + "}\n");
        assertThat(told).contains("fields[0].source").contains("expected a source with its quotation: " + expected);
    }

    @Test
    void aListOfWordsIsShownWithTheWordWritten() throws IOException {
        assertThat(
                        validated(
                                CASE
                                        + "agreements:\n  - {id: m, type: memorandum-of-understanding, signed: \"2020\", fields: f-x}\n"))
                .contains("expected a list: [f-x]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | an agreement or an activity      | agreements:, activities:
            id | naskah kerja sama atau kegiatan  | agreements:, activities:
            ko | 협정 또는 활동                      | agreements:, activities:
            """)
    void aFactOfAnotherKindIsAskedForInWords(String language, String kinds, String keys) throws IOException {
        var file = write("c.yaml", CASE + "assertions:\n  - {id: a, says: absent, about: evaluations, on: n2}\n");
        assertThat(Run.of("validate", file, "--lang", language).err())
                .contains(kinds)
                .contains(keys)
                .doesNotContain("Agreement,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | an organisation
            id | organisasi
            ko | 기관
            """)
    void whereThereIsNothingToReferToItIsSaidWhereToWriteIt(String language, String kind) throws IOException {
        var file = write("c.yaml", CASE + "contacts:\n  - {id: c, side: a, unit: \"Bagian Kerja Sama\"}\n");
        assertThat(Run.of("validate", file, "--lang", language).err())
                .contains("Bagian Kerja Sama")
                .contains(kind)
                .contains("organisations:")
                .doesNotContain(": .");
    }

    @Test
    void aFrameworkIsCheckedAsOne() throws IOException {
        var good = write("council.yaml", FRAMEWORK.replace("SCALE", "[weak, \">= 40 adequate\"]"));
        var run = Run.of("validate", good, "cases/bandung-namur.yaml", "--lang", "en");
        assertThat(run.complaints()).isEmpty();
        assertThat(run.out())
                .contains("council.yaml: this is a framework, and it is valid")
                .contains("namur.yaml: valid");
        var bad = write(
                "council.yaml",
                FRAMEWORK.replace("kind: computed", "kind: computd").replace("SCALE", "[weak]"));
        assertThat(Run.of("validate", bad, "--lang", "en").err())
                .contains("Did you mean computed?")
                .doesNotContain("partnership");
    }

    @Test
    void aFrameworkIsNoCaseFileAndTheOtherWayRound() throws IOException {
        var own = write("council.yaml", FRAMEWORK.replace("SCALE", "[weak, \">= 40 adequate\"]"));
        var run = Run.of("evaluate", own, "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("is a framework")
                .contains("--framework")
                .doesNotContain("partnership is missing");
        var file = write("c.yaml", CASE);
        assertThat(Run.of("evaluate", file, "--framework", file, "--lang", "en").err())
                .contains("is a case file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [weak, ">= 60 strong", ">= 40 adequate"]     | scales[0].scale[2]: | not above the threshold before it
            [weak, ">= 40% adequate", ">= 60 strong"]    | scales[0].scale[1]: | ">= 40 adequate"
            [lemah, ">= 40 adequate", ">= 60 strong"]    | scales[0].scale[0]: | expected one of: weak, adequate, strong
            [weak, ">= 40 memadai", ">= 60 strong"]      | scales[0].scale[1]: | expected one of: weak, adequate, strong
            [weak, ">= 40 adequate", "60 strong"]        | scales[0].scale[2]: | ">= 60 strong"
            [weak, ">=40 adequate"]                      | scales[0].scale[1]: | ">= 40 adequate"
            [weak]                                       | scales[0].scale:    | no threshold
            [">= 40 adequate"]                           | scales[0].scale:    | no threshold
            [">= 40 adequate", ">= 60 strong"]           | scales[0].scale[0]: | expected one of: weak, adequate, strong
            [strong, ">= 60 adequate", ">= 50 weak", ">= 40 strong"] | scales[0].scale[2]: | not above the threshold before it
            """)
    void theEntryOfAScaleThatIsWrongIsNamed(String scale, String path, String why) throws IOException {
        var own = write("own.yaml", FRAMEWORK.replace("SCALE", scale));
        var run = Run.of("validate", own, "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(path).contains(why).contains("problems: 1.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: ACTIVITY     | id: standing         | indicators[0].id         | The name standing is kept
            id: ACTIVITY     | id: step-C5.1        | indicators[0].id         | The name step-C5.1 is kept
            signals: [C5.1]  | signals: [C5.1, C5.1] | indicators[0].signals[1] | The signal C5.1 stands here twice
            signals: [C5.1]  | signals: [C5.9]       | indicators[0].signals[0] | There is no signal C5.9
            """)
    void anIndicatorHasANameOfItsOwnAndEachSignalOnce(String before, String after, String path, String why)
            throws IOException {
        var own = write(
                "own.yaml",
                FRAMEWORK.replace("SCALE", "[weak, \">= 40 adequate\"]").replace(before, after));
        var run = Run.of("validate", own, "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(path).contains(why).contains("problems: 1.");
    }

    @Test
    void aVerdictIsOnAnIndicatorThatItsFrameworkHas() throws IOException {
        var judgement = CASE + """
                judgements:
                  - {id: j, framework: FRAMEWORK, evaluator: staff, period: "2020", verdicts: [{indicator: C99, verdict: strong}]}
                """;
        assertThat(validated(judgement.replace("FRAMEWORK", "eleven-indicators")))
                .contains("judgements[0].verdicts[0].indicator: ")
                .contains("There is no indicator C99.");
        assertThat(validated(judgement.replace("FRAMEWORK", "hofstede"))).isEmpty();
    }

    @Test
    void everyWrongEntryOfAScaleIsNamed() throws IOException {
        var own = write("own.yaml", FRAMEWORK.replace("SCALE", "[kuat, \"40 adequate\", \">= x% strong\"]"));
        assertThat(Run.of("validate", own, "--lang", "id").err()).contains("scale[0]", "scale[1]", "scale[2]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C8.1 | [weak, "> 3 adequate", "> 6 strong"]      | [strong, > 5 adequate, > 15 weak]
            C5.1 | [strong, ">= 40 adequate", ">= 60 weak"]  | [weak, > 40 adequate, >= 80 strong]
            C5.1 | [adequate, ">= 60 weak"]                  | [weak, > 40 adequate, >= 80 strong]
            """)
    void aScaleRunsInTheDirectionOfItsSignal(String signal, String scale, String expected) throws IOException {
        var own = write("own.yaml", FRAMEWORK.replace("C5.1", signal).replace("SCALE", scale));
        var place = "own.yaml:12:12: scales[0].scale: ";
        for (var language : new String[] {"en", "id", "ko"}) {
            var run = Run.of("validate", own, "--lang", language);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err())
                    .contains(place)
                    .contains(scale.replace("\"", ""))
                    .contains(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C8.1 | [strong, "> 3 adequate", "> 6 weak"]
            C5.1 | [weak, ">= 40 strong", ">= 90 adequate"]
            C2.5 | [strong, "> 40 adequate", "> 60 weak"]
            C2.5 | [weak, "> 40 adequate", "> 60 strong"]
            """)
    void aScaleMayRunBothWaysOrStandForOneThatDoes(String signal, String scale) throws IOException {
        var own = write("own.yaml", FRAMEWORK.replace("C5.1", signal).replace("SCALE", scale));
        assertThat(Run.of("validate", own, "--lang", "en").code()).isZero();
    }

    @Test
    void aFactThatNamesNoSourceIsValidAndSaidToNameNone() throws IOException {
        var file = write("c.yaml", CASE + obstacles(2));
        var run = Run.of("validate", file, "--lang", "en");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("valid; 2 facts").contains("facts that name no source: 2 (o1; o2)");
        assertThat(Run.of("validate", write("c.yaml", CASE + obstacles(13)), "--lang", "en")
                        .out())
                .contains("facts that name no source: 13 (o1; o2; o3; o4; o5; o6; o7; o8; o9; o10; and 3 more)");
        assertThat(Run.of("validate", file, "--lang", "id").out()).contains("fakta yang belum menyebut sumber: 13");
        assertThat(Run.of("validate", file, "--lang", "ko").out()).contains("출처를 밝히지 않은 사실 13건");
        assertThat(Run.of("evaluate", file, "--lang", "en").words()).contains("13 facts, 13 of them without a source;");
    }

    @Test
    void nothingIsSaidOfSourcesWhereEveryFactNamesOne() throws IOException {
        var file = write("c.yaml", CASE + """
                obstacles:
                  - {id: o, type: budget, text: {en: "x"}, source: {ref: n2, quote: "x"}}
                """);
        assertThat(Run.of("validate", file, "--lang", "en").out())
                .contains("1 fact;")
                .doesNotContain("no source");
        assertThat(Run.of("evaluate", file, "--lang", "en").words()).doesNotContain("without a source");
    }

    private static String obstacles(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> "  - {id: o" + i + ", type: budget, text: {en: \"x\"}}\n")
                .collect(Collectors.joining("", "obstacles:\n", ""));
    }

    @Test
    void theHintAtTheEndNamesAnIndicatorTheFrameworkHas() throws IOException {
        var own = write("own.yaml", FRAMEWORK.replace("SCALE", "[weak, \">= 40 adequate\"]"));
        var file = write("c.yaml", CASE);
        assertThat(Run.of("evaluate", file, "--framework", own, "--lang", "en").words())
                .contains("c.yaml ACTIVITY (with the same options)")
                .doesNotContain("C3");
        assertThat(Run.of("evaluate", "cases/bandung-seoul.yaml", "--as-of", "2024-12-31", "--lang", "en")
                        .words())
                .contains("bandung-seoul.yaml C3 (with");
    }

    @Test
    void aSignalHasOneScale() throws IOException {
        var text = FRAMEWORK.replace("SCALE", "[weak, \">= 40 adequate\"]")
                + "  - {signal: C5.1, scale: [weak, \">= 50 strong\"], reason: {en: \"Ours.\"}}\n";
        assertThat(Run.of("validate", write("own.yaml", text), "--lang", "en").err())
                .contains("scales[1].signal: The signal C5.1 stands here twice")
                .contains("problems: 1.");
    }

    @Test
    void aScaleIsForASignalThatIsAskedFor() throws IOException {
        var text = FRAMEWORK.replace("SCALE", "[weak, \">= 40 adequate\"]").replace("signal: C5.1", "signal: C5.2");
        assertThat(Run.of("validate", write("own.yaml", text), "--lang", "en").err())
                .contains("scales[0].signal: ")
                .contains("No indicator of this framework uses C5.2")
                .contains("problems: 1.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sekitar 2019       | "2019~"
            circa 2019         | "2019~"
            2019년경             | "2019~"
            17 Agustus 2023    | "2023-08-17"
            17 August 2023     | "2023-08-17"
            Agustus 2023       | "2023-08"
            2023년 8월 17일       | "2023-08-17"
            17/8/2023          | "2023-08-17"
            17-08-2023         | "2023-08-17"
            3.8.2023           | "2023-08-03" / "2023-03-08"
            2023/8/17          | "2023-08-17"
            mid-2023           | "[2023-05..2023-08]"
            Q3 2023            | "[2023-07..2023-09]"
            akhir Mei 2023     | "[2023-05-21..2023-05-31]"
            triwulan III 2023  | "[2023-07..2023-09]"
            2023년 하반기         | "[2023-07..2023-12]"
            """)
    void aDateWrittenAnotherWayIsTurnedRound(String written, String expected) throws IOException {
        var dated = CASE.replace("\"2024-03-03\"", '"' + written + '"');
        assertThat(validated(dated)).contains("sources[0].issued: ").contains("write " + expected);
    }

    /** A question is no record: what can only be one date is taken for it, and the answer says so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            17 Agustus 2025    | 17 August 2025
            17 August 2025     | 17 August 2025
            Agustus 2025       | 31 August 2025
            2025년 8월 17일       | 17 August 2025
            17/8/2025          | 17 August 2025
            17-08-2025         | 17 August 2025
            2025/8/17          | 17 August 2025
            """)
    void aDateThatIsAskedAboutIsWrittenAsInALetter(String written, String day) throws IOException {
        var run = Run.of("evaluate", write("c.yaml", CASE), "--as-of", written, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.8.2023     | can be read in more than one way; write the date as 2023-08-03 / 2023-03-08
            2011/12      | can be read in more than one way; write the date as 2011-12
            sekitar 2019 | expected one year, month or day without a doubt
            2019년경       | expected one year, month or day without a doubt
            mid-2019     | expected one year, month or day without a doubt
            akhir 2019   | expected one year, month or day without a doubt
            2019년 3분기    | expected one year, month or day without a doubt
            """)
    void aDateThatMayBeAnotherIsAskedAbout(String written, String sentence) throws IOException {
        var run = Run.of("evaluate", write("c.yaml", CASE), "--as-of", written, "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-02-2023", "2023-02-31", "31 Februari 2023"})
    void aDayThatIsNotInTheCalendarIsNoDayAnywhere(String written) throws IOException {
        assertThat(validated(CASE.replace("2024-03-03", written))).contains("There is no such day");
        var run = Run.of("evaluate", write("c.yaml", CASE), "--from", written, "--lang", "en");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("There is no such day");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | There is no such month | an id of small letters, digits and hyphens ([a-z0-9][a-z0-9-]*). | Nothing of it was used
            id | Bulan itu tidak ada    | huruf kecil, angka, dan tanda hubung ([a-z0-9][a-z0-9-]*).       | Tidak ada isinya yang dipakai
            ko | 달력에 없는 달               | 소문자, 숫자, 붙임표로 된 id([a-z0-9][a-z0-9-]*).                      | 파일의 내용은 전혀 사용하지 않았습니다
            """)
    void aMonthAndAFormAreToldInWords(String language, String month, String form, String end) throws IOException {
        var text = CASE.replace("2024-03-03", "2024-13").replace("lyon-jember", "Lyon_Jember");
        assertThat(Run.of("validate", write("c.yaml", text), "--lang", language).err())
                .contains(month)
                .contains(form)
                .contains(end);
        assertThat(Run.of("evaluate", write("c.yaml", CASE), "--from", "2024-13", "--lang", language)
                        .err())
                .contains(month);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | the amounts are in several currencies | Nothing is recorded that answers this.
            id | beberapa mata uang                    | Belum ada catatan yang menjawab hal ini.
            ko | 통화가 서로 달라                           | 이에 답할 수 있는 기록이 없습니다.
            """)
    void whatIsRecordedIsNotCalledNothing(String language, String why, String nothing) throws IOException {
        var budget = CASE + """
                budget:
                  - {id: r, stage: paid, money: {amount: 10, currency: IDR}, payer: city, side: a, date: "2025"}
                  - {id: p, stage: paid, money: {amount: 10, currency: JPY}, payer: partner, side: b, date: "2025"}
                """;
        var run = Run.of("explain", write("c.yaml", budget), "C2.5", "--as-of", "2026-11-20", "--lang", language);
        assertThat(run.words()).contains(why).doesNotContain(nothing);
    }

    private String validated(String text) throws IOException {
        return Run.of("validate", write("c.yaml", text), "--lang", "en").err();
    }

    private String write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private static String setState(String framework, String indicator) {
        return SET_STATE.replace("FRAMEWORK", framework).replace("INDICATOR", indicator);
    }
}
