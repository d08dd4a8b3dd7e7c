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
                "ko | 출처가 밝혀져 있지 않습니다. | 연수; 개최: Kota Bandung; 온라인; 비공개."
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
}
