package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Output;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Step;
import org.kembar.measurement.Interval;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Measurement.Need;
import org.kembar.measurement.SmallCase;
import org.kembar.measurement.State;

/** A next step says what is missing of which fact, and leaves none out silently. */
class StepWordsTest {

    private static final String WORKS = "outputs:\n"
            + SmallCase.lines(
                    3,
                    i -> "{id: w%d, type: output, text: {en: \"work %d\"}, date: \"2019\", planned: false}"
                            .formatted(i, i));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Provide the exact date of: output: work 1 (2019); output: work 2 (2019); and 1 more; a statement that the record is complete for: correspondence (1 January 2023 to 10 May 2023; 1 February 2024). Note for each known exchange whether a copy is in the office's file. This concerns: output: work 1 (2019).",
                "ID | Lengkapi catatan dengan tanggal pasti untuk: keluaran: work 1 (2019); keluaran: work 2 (2019); dan 1 lainnya; pernyataan bahwa catatan sudah lengkap untuk: surat-menyurat (1 Januari 2023 sampai 10 Mei 2023; 1 Februari 2024). Catat untuk setiap komunikasi yang diketahui apakah salinannya tersimpan di arsip dinas. Hal ini menyangkut: keluaran: work 1 (2019).",
                "KO | 다음 사항을 확인하여 기록하십시오. 정확한 날짜: 산출물: work 1 (2019년); 산출물: work 2 (2019년) 외 1건; 다음 기록이 완전하다는 확인: 연락(2023년 1월 1일~2023년 5월 10일; 2024년 2월 1일). 확인된 연락마다 사본이 부서 문서철에 있는지 표시하십시오. 해당 항목: 산출물: work 1 (2019년)."
            })
    void namesWhatIsMissingOfWhichFact(Language language, String missing) {
        var works = SmallCase.read(WORKS).outputs();
        var needs = new ArrayList<Need>();
        works.forEach(work -> needs.add(Need.of(Need.Kind.EXACT_DATE, work)));
        needs.add(Need.of(Need.Kind.MISSING_DETAIL, works.getFirst()));
        needs.add(Need.complete(Assertion.About.MESSAGES, days("2023-01-01", "2023-05-10")));
        needs.add(Need.complete(Assertion.About.MESSAGES, days("2024-02-01", "2024-02-01")));
        assertThat(say(language, works, needs)).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({"IMPROVE, improves", "SETTLE, settles", "RECORD, settles"})
    void whatOnlySettlesAQuestionImprovesNothing(Step.Action action, String says) {
        var step = new Step(action, Step.Effect.CONTRIBUTES, List.of(), measurement(List.of(), List.of()));
        var words = new Wording(Language.EN, SmallCase.read(WORKS));
        assertThat(words.effect(step)).startsWith(says);
        assertThat(words.stepReason(step)).contains(": " + says);
    }

    /** An id means nothing to who has not read the framework. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | improves C5 Commitment, C6 Social involvement",
                "ID | memperbaiki C5 Komitmen, C6 Keterlibatan sosial",
                "KO | 개선(C5 실천 의지, C6 지역사회 참여)"
            })
    void whatAStepChangesIsNamed(Language language, String says) {
        var framework = BuiltIn.standards().frameworks().getFirst();
        var indicators = framework.indicators().stream()
                .filter(indicator -> Set.of("C5", "C6").contains(indicator.id()))
                .toList();
        var step =
                new Step(Step.Action.IMPROVE, Step.Effect.CONTRIBUTES, indicators, measurement(List.of(), List.of()));
        assertThat(new Wording(language, SmallCase.read(WORKS)).namedEffect(step))
                .isEqualTo(says);
    }

    @Test
    void whatSettlesTheSameForSeveralSignalsIsOnePieceOfWork() {
        var works = SmallCase.read(WORKS).outputs();
        var dates = List.of(Need.of(Need.Kind.EXACT_DATE, works.getFirst()));
        var details = List.of(Need.of(Need.Kind.MISSING_DETAIL, works.getFirst()));
        var steps = Stream.of(dates, details, dates, details)
                .map(needs ->
                        new Step(Step.Action.SETTLE, Step.Effect.CONTRIBUTES, List.of(), measurement(works, needs)))
                .toList();
        assertThat(Step.together(steps, Function.identity()))
                .containsExactly(List.of(steps.get(0), steps.get(2)), List.of(steps.get(1)), List.of(steps.get(3)));
    }

    private static DayRange days(String from, String to) {
        return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static String say(Language language, List<Output> works, List<Need> needs) {
        var step = new Step(Step.Action.SETTLE, Step.Effect.GIVES_COVERAGE, List.of(), measurement(works, needs));
        return new Wording(language, SmallCase.read(WORKS)).step(step);
    }

    private static Measurement measurement(List<Output> works, List<Need> needs) {
        return new Measurement(
                BuiltIn.standards().catalogue().signal("C8.4").orElseThrow(),
                Optional.of(Interval.atLeast(0)),
                State.INSUFFICIENT,
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(works),
                List.of(),
                List.of(),
                needs);
    }
}
