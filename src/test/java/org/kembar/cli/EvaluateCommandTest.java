package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.ReadmeExamples;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.PublishedCases;
import org.kembar.measurement.Measurement;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

class EvaluateCommandTest {

    private static final Pattern RESULT = Pattern.compile(
            "\"(id|state|states|mean|rated|all|least|most|trend|closed|certainty|numbers|here|inTheirScope|result|action|effect|kind|role)\": *(\"[^\"]*\"|\\[[^\\]]*]|[-0-9.]+)");

    private static final String SEOUL = "cases/bandung-seoul.yaml";
    private static final String NAMUR = "cases/bandung-namur.yaml";

    @Test
    void printsTheAlarmsOfTheSeoulCase() {
        var run = Run.of("evaluate", SEOUL, "--as-of", "2024-12-31", "--lang", "en");
        assertThat(run.code()).isZero();
        assertThat(run.words())
                .contains(
                        "The agreement lapsed on 7 October 2021 (last day in force: 6 October 2021), 1,181 days ago, and nothing renews it")
                .contains("Activities outside any agreement in force")
                .contains("51 → 1 → 5")
                .contains("Outputs older than the agreement")
                .contains("The cities have never evaluated the partnership")
                .contains("Citizens take no part");
    }

    @Test
    void tellsCertainAlarmsFromThoseInDoubtAsTheReportDoes() {
        var run = Run.of("evaluate", SEOUL, "--as-of", "2024-12-31", "--lang", "en");
        assertThat(run.out()).contains("\n!  The agreement lapsed").containsPattern("\\n\\?  [^\\n]*(may|without any)");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Another question, In the scope of this report too little is recorded to compute a state",
        "id, Pertanyaannya berbeda, Dalam lingkup laporan ini catatan terlalu sedikit untuk menghitung hasilnya",
        "ko, 다른 질문, 기록이 적어 결과를 산출할 수 없습니다"
    })
    void saysEachReasonOnceForOneAuthor(String language, String question, String tooThin) {
        var words = Run.of("evaluate", SEOUL, "--lang", language).words();
        assertThat(words).contains(question).contains(tooThin);
        assertThat(words.split(question, -1)).hasSizeLessThanOrEqualTo(5); // four authors
        assertThat(words.split(tooThin, -1)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aVerdictWithNothingComputedBesideItSaysOnlyWhatWasPublished() {
        var words = Run.of("evaluate", SEOUL, "--lang", "en").words();
        assertThat(words).containsPattern("published “[^”]+” – not comparable").doesNotContain("not computed");
    }

    @Test
    void printsWhoJudgesWhatInWhichScope() {
        var run = Run.of("evaluate", SEOUL, "--fields", "f-egov", "--from", "2020", "--to", "2024", "--lang", "en");
        assertThat(run.words())
                .contains("by the framework: Eleven success indicators")
                .contains("fields: E-government (including smart city); period: 1 January 2020 to 31 December 2024")
                .contains("Khairunnisa, Shafa Kamila; Dina; academic");
    }

    /** The file was compiled on 21 November 2026. */
    @ParameterizedTest
    @CsvSource({
        "en, what happened since is not in the file",
        "id, yang terjadi sesudahnya belum tercatat di dalamnya",
        "ko, 그 이후의 일은 파일에 없음"
    })
    void saysWhereTheDateAskedAboutLiesAfterTheFileWasCompiled(String language, String remark) {
        assertThat(Run.of("evaluate", SEOUL, "--as-of", "2026-11-22", "--lang", language)
                        .words())
                .contains(remark);
        assertThat(Run.of("evaluate", SEOUL, "--as-of", "2026-11-22", "--lang", language, "--json")
                        .out())
                .contains(remark);
        assertThat(Run.of("evaluate", SEOUL, "--as-of", "2026-11-21", "--lang", language)
                        .words())
                .doesNotContain(remark);
    }

    @Test
    void namesForEveryIndicatorTheStateAndTheFactThatDecides() {
        var run = Run.of("evaluate", SEOUL, "--fields", "f-egov", "--from", "2020", "--to", "2024", "--lang", "en");
        assertThat(run.words())
                .contains("C3 Memorandum of understanding ▼ weak")
                .contains("C10 Evaluation ▼ weak")
                .contains("“di Kota Bandung sejauh ini masih belum ada mekanisme evaluasi kerja sama”");
    }

    /** Where it has no state: of each signal that could be rated, and else which signals are open. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "id", "ko"})
    void saysOfEachOfTheElevenWhatDecidesIt(String language) {
        var evaluation = PublishedCases.evaluate(PublishedCases.SEOUL, Scope.wholeAt(LocalDate.of(2024, 12, 31)));
        var words = new Wording(Language.ofTag(language).orElseThrow(), evaluation.file());
        var run = Run.of("evaluate", SEOUL, "--as-of", "2024-12-31", "--lang", language);
        var blocks = run.out().split("(?m)^(?=C\\d+  )");

        assertThat(evaluation.findings()).hasSize(11);
        for (var i = 0; i < 11; i++) {
            var finding = evaluation.findings().get(i);
            var block = assertThat(blocks[i + 1].replaceAll("\\s+", " "))
                    .as(finding.indicator().id());
            block.startsWith(finding.indicator().id() + " ");
            finding.decisiveFact().ifPresent(fact -> block.containsIgnoringCase(said(words, fact)));
            for (var measurement : finding.state().isRated() ? List.<Measurement>of() : finding.measurements()) {
                if (measurement.state().isRated()) {
                    block.contains(measurement.signal().id() + " ");
                    measurement.decisive().ifPresent(fact -> block.contains(said(words, fact)));
                }
            }
            if (finding.decisiveFact().isEmpty()) {
                block.contains(words.missing(finding).orElseThrow().replaceAll("\\s+", " "));
            }
        }
    }

    private static String said(Wording words, Fact fact) {
        return words.say(fact).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id", "ko"})
    void speaksEveryLanguage(String language) {
        for (var file : new String[] {SEOUL, NAMUR}) {
            var run = Run.of("evaluate", file, "--as-of", "2024-12-31", "--lang", language);
            assertThat(run.code()).isZero();
            assertThat(run.complaints()).isEmpty();
            assertThat(run.out()).doesNotContain("{0}").doesNotContain("null");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cases/bandung-seoul.yaml, id",
        "cases/bandung-seoul.yaml, ko",
        "cases/bandung-namur.yaml, id",
        "cases/bandung-namur.yaml, ko"
    })
    void translatingChangesNoResult(String file, String language) {
        var english = results(file, "en");

        assertThat(english).hasSizeGreaterThan(400);
        assertThat(results(file, language)).isEqualTo(english);
    }

    /** Every id, state, number, certainty and comparison of the whole explanation, in their order. */
    private static List<String> results(String file, String language) {
        var json = Run.of("evaluate", file, "--as-of", "2024-12-31", "--json", "--lang", language)
                .out();
        return RESULT.matcher(json).results().map(MatchResult::group).toList();
    }

    @Test
    void writesReports(@TempDir Path folder) throws IOException {
        var html = folder.resolve("out.html");
        var pdf = folder.resolve("out.pdf");
        var run = Run.of(
                "evaluate", NAMUR, "--as-of", "2022-10-31", "--report", html.toString(), "--report", pdf.toString());
        assertThat(run.code()).isZero();
        assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>").contains("Namur");
        assertThat(new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }

    @Test
    void refusesAReportOfAnotherKindBeforeAnythingIsDone() {
        var run = Run.of("evaluate", SEOUL, "--report", "out.docx", "--lang", "en");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("out.docx");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void printsTheExplanationAsJson() {
        var run = Run.of("evaluate", NAMUR, "--as-of", "2022-10-31", "--json");
        assertThat(run.out()).startsWith("{").contains("\"C3.4\"");
    }

    @Test
    void refusesAFieldTheFileDoesNotHaveAndNamesThoseItHas() {
        var run = Run.of("evaluate", SEOUL, "--fields", "f-sport", "--lang", "en");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("f-sport").contains("f-egov");
    }

    @Test
    void refusesAPeriodThatHoldsNothing() {
        var run = Run.of("evaluate", SEOUL, "--from", "2024", "--to", "2020", "--lang", "en");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("The period holds nothing");
    }

    @Test
    void refusesAWordThatIsNoDate() {
        assertThat(Run.of("evaluate", SEOUL, "--as-of", "soon").code()).isEqualTo(2);
    }

    @Test
    void usesAFrameworkOfOnesOwn(@TempDir Path folder) throws IOException {
        var own = folder.resolve("own.yaml");
        Files.writeString(own, """
                schema: kembar-framework/1
                id: own
                version: "1"
                name: {en: "Our two questions"}
                about: {en: "What our council asks."}
                source: "Council minutes, 2 May 2026"
                kind: computed
                indicators:
                  - id: IN-FORCE
                    name: {en: "Is it in force?"}
                    question: {en: "Is the agreement in force?"}
                    source: "Council minutes"
                    signals: [C3.1]
                scales:
                  - {signal: C3.1, scale: [weak, ">= 2 strong"], reason: {en: "The council wants no halves."}}
                """);
        var run = Run.of("evaluate", SEOUL, "--framework", own.toString(), "--as-of", "2020", "--lang", "en");
        assertThat(run.code()).isZero();
        assertThat(run.words()).contains("IN-FORCE Is it in force? ▲ strong");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'last day in force: 6 October 2021', 'Open: C1.'",
        "id, 'hari terakhir berlaku: 6 Oktober 2021', 'Belum terjawab: C1.'",
        "ko, '효력 종료일: 2021년 10월 6일', '판정하지 못한 신호: C1.'"
    })
    void namesTheEndThatDecidesAndWhatIsMissingWhereNothingDoes(String language, String end, String missing) {
        var run = Run.of("evaluate", SEOUL, "--as-of", "2024-12-31", "--lang", language);
        assertThat(run.words()).contains(end).contains(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Thresholds: weak: less than 40%; adequate: 40% or more; strong: 60% or more. The budget allows for three years in five.'",
        "id, 'Ambang batas: lemah: kurang dari 40%; memadai: 40% atau lebih; kuat: 60% atau lebih. Anggaran cukup untuk tiga dari lima tahun.'",
        "ko, '미흡: 40% 미만; 적정: 40% 이상; 우수: 60% 이상'"
    })
    void explainsTheThresholdsOfTheFrameworkItIsAskedFor(String language, String thresholds, @TempDir Path folder)
            throws IOException {
        var council = folder.resolve("council.yaml");
        Files.writeString(council, ReadmeExamples.framework());
        var run = Run.of("explain", SEOUL, "C5.1", "--framework", council.toString(), "--lang", language);
        assertThat(run.code()).isZero();
        assertThat(run.words()).contains(thresholds).contains("Minutes of the council committee, 2 May 2026");
        assertThat(run.words()).doesNotContain("80%");
    }

    @Test
    void theReportNamesTheFrameworkAsTheSourceOfItsOwnThresholds(@TempDir Path folder) throws IOException {
        var council = folder.resolve("council.yaml");
        var report = folder.resolve("report.html");
        Files.writeString(council, ReadmeExamples.framework());
        Run.of("evaluate", SEOUL, "--framework", council.toString(), "--lang", "en", "--report", report.toString());
        assertThat(Files.readString(report))
                .contains(
                        "<dd>The budget allows for three years in five.</dd>"
                                + "<dd>Source: Minutes of the council committee, <span class=\"whole\">2 May 2026</span>.</dd>");
    }

    @Test
    void namesThePlaceOfAMistakeInAFramework(@TempDir Path folder) throws IOException {
        var own = folder.resolve("own.yaml");
        Files.writeString(own, """
                schema: kembar-framework/1
                id: own
                version: "1"
                name: {en: "Ours"}
                about: {en: "Ours."}
                source: "ours"
                kind: computed
                indicators:
                  - {id: X, name: {en: "X"}, question: {en: "X?"}, source: "x", signals: [C99.9, c31]}
                """);
        var run = Run.of("evaluate", SEOUL, "--framework", own.toString(), "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("own.yaml:9:").contains("C99.9").contains("Did you mean C3.1?");
    }
}
