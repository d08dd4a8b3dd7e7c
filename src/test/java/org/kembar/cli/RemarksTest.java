package org.kembar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What there is to say about a source is said in the reader's language wherever the source is named. */
class RemarksTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            signals C1.3 --lang en                              | De Villiers is quoted from a later thesis.
            signals C1.3 --lang id                              | De Villiers dikutip dari sebuah tugas akhir
            signals C1.3 --lang ko                              | De Villiers는 이후의 학위논문에서 재인용하였습니다.
            explain cases/bandung-seoul.yaml C1.3 --lang ko     | De Villiers는 이후의 학위논문에서 재인용하였습니다.
            frameworks --lang id                                | Pembagian sinyal adalah usulan sistem ini [P].
            frameworks --lang ko                                | 제휴 역량 신호로 답하며, 이 배정은 이 시스템의 제안입니다[P].
            evaluate cases/bandung-seoul.yaml --json --lang ko  | "remark":"De Villiers는 이후의 학위논문에서
            """)
    void standBesideTheSource(String command, String remark) {
        assertThat(Run.of(command.split(" ")).words()).contains(remark);
    }

    @Test
    void standBesideTheSourceInTheReport(@TempDir Path folder) throws IOException {
        var file = folder.resolve("report.html");
        Run.of("evaluate", "cases/bandung-namur.yaml", "--lang", "id", "--report", file.toString());

        var page = Files.readString(file).replaceAll("<span class=\"whole\">([^<]*)</span>", "$1");
        assertThat(page)
                .contains("UPN Veteran Jakarta [S]; TA-6 [P]. Bab I tugas akhir ini menyebut Suwon")
                .contains("Pernyataan De Villiers tentang indikator ini tidak tersedia.")
                .contains("Sinyal, ambang batas, dan bobot yang sama adalah usulan sistem ini [P].");
    }
}
