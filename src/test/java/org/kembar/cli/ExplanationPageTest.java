package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.measurement.SmallCase;

/** What the terminal says below a fact: what else is recorded of it, and that no source is named where none is. */
class ExplanationPageTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | No source is named. | Training; hosted by Kota Bandung; online; not open to the public.",
                "id | Sumber tidak disebutkan. | Pelatihan; tuan rumah: Kota Bandung; daring; tidak terbuka untuk umum.",
                "ko | 출처가 밝혀져 있지 않습니다. | 연수; 주최: Kota Bandung; 온라인; 비공개."
            })
    void saysWhatIsRecordedAndThatNoSourceIsNamed(String language, String noSource, String details) throws IOException {
        var file = Files.writeString(folder.resolve("case.yaml"), SmallCase.text("""
                activities:
                  - {id: t1, type: training, title: {en: "Training"}, date: "2025-05", status: held, host: a, format: online, openToPublic: false}
                """));

        var run = Run.of("explain", file.toString(), "C5", "--as-of", "2025-12-31", "--lang", language);

        assertThat(run.words()).contains(noSource).contains(details);
    }

    /** An entry of a list stands for itself and begins like a sentence. */
    @ParameterizedTest
    @CsvSource({"en, • Counted: Training", "id, • Terhitung: Pelatihan", "ko, • 산입: 연수"})
    void whatIsListedBeginsLikeASentence(String language, String entry) throws IOException {
        var file = Files.writeString(folder.resolve("case.yaml"), SmallCase.text("""
                activities:
                  - {id: t1, type: training, title: {en: Training, id: Pelatihan, ko: 연수}, date: "2025-05", status: held}
                """));

        var run = Run.of("explain", file.toString(), "C5", "--as-of", "2025-12-31", "--lang", language);

        assertThat(run.words()).contains(entry);
    }

    /** Seoul's agreement lapsed in 2021; the gate holds the indicator at weak in both years. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | C3 | Trend: as a year ago. The gate decides",
                "id | C3 | Tren: sama seperti setahun lalu. Pembatas yang menentukan",
                "ko | C3 | 추세: 1년 전과 같음. 신호의 결과와 관계없이 필수 조건",
                "en | C5 | Trend: no comparison with a year ago. It takes a state at both times; a year ago: insufficient evidence",
                "id | C5 | Tren: tidak dapat dibandingkan dengan setahun lalu. Perbandingan memerlukan hasil pada kedua waktu",
                "ko | C5 | 추세: 1년 전과 비교할 수 없음. 비교하려면 두 시점 모두 결과가 있어야"
            })
    void saysTheTrendAndWhy(String language, String indicator, String trend) {
        var run = Run.of("explain", "cases/bandung-seoul.yaml", indicator, "--as-of", "2026-11-20", "--lang", language);

        assertThat(run.words()).contains(trend);
    }
}
