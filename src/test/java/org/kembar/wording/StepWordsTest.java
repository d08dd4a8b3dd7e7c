package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.casefile.Output;
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
                "EN | the exact date of: output: work 1 (2019); output: work 2 (2019); and 1 more; the missing detail about: output: work 1 (2019); a statement that the record of this time is complete.",
                "ID | tanggal pasti dari: keluaran: work 1 (2019); keluaran: work 2 (2019); dan 1 lainnya; rincian yang belum tercatat tentang: keluaran: work 1 (2019); pernyataan bahwa catatan untuk kurun waktu ini lengkap.",
                "KO | 정확한 날짜: 산출물: work 1 (2019년); 산출물: work 2 (2019년) 외 1건; 누락된 세부 사항: 산출물: work 1 (2019년); 해당 기간의 기록이 완전하다는 확인."
            })
    void namesWhatIsMissingOfWhichFact(Language language, String missing) {
        var works = SmallCase.read(WORKS).outputs();
        var needs = new ArrayList<Need>();
        works.forEach(work -> needs.add(new Need(Need.Kind.EXACT_DATE, Optional.of(work))));
        needs.add(new Need(Need.Kind.MISSING_DETAIL, Optional.of(works.getFirst())));
        needs.add(new Need(Need.Kind.DECLARED_COMPLETE, Optional.empty()));
        assertThat(say(language, works, needs)).endsWith(missing);
    }

    private static String say(Language language, List<Output> works, List<Need> needs) {
        var signal = BuiltIn.standards().catalogue().signal("C8.4").orElseThrow();
        var step = new Step(
                Step.Action.SETTLE,
                Step.Effect.GIVES_COVERAGE,
                List.of(),
                new Measurement(
                        signal,
                        Optional.of(Interval.atLeast(0)),
                        State.INSUFFICIENT,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.copyOf(works),
                        List.of(),
                        needs));
        return new Wording(language, SmallCase.read(WORKS)).step(step);
    }
}
