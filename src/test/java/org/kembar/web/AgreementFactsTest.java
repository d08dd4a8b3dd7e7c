package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.measurement.SmallCase;
import org.kembar.wording.Language;

class AgreementFactsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en|''                            |By decision, as no other end is on record. Last day in force: 2 May 2020.
        id|''                            |Berdasarkan kesepakatan pengakhiran, karena tidak ada tanggal berakhir lain yang tercatat. Hari terakhir berlaku: 2 Mei 2020.
        ko|''                            |다른 종료일이 기록되어 있지 않아 종료 합의에 따릅니다. 효력 종료일: 2020년 5월 2일.
        en|', until: "2026-10-06"'       |By a source. Last day in force: 6 October 2026.
        """)
    void anAgreementWithoutAnEndEndsByDecision(String language, String end, String said) {
        var file = SmallCase.read("""
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07"%s}
                  - {id: end, type: termination, signed: "2020-05-03", follows: mou}
                """.formatted(end));
        var page = new AgreementFacts(
                        file,
                        file.agreements().getFirst(),
                        LocalDate.of(2026, 11, 21),
                        Language.ofTag(language).orElseThrow())
                .page("", Optional.empty());

        assertThat(page.why()).extracting(AgreementPage.Line::value).contains(said);
    }
}
