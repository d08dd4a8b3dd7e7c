package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.edtf.Truth;
import org.kembar.measurement.SmallCase;

class VitalSignsTest {

    /** Of a record that is silent nobody knows whether the cities ever evaluated. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CANNOT_TELL | ''
            YES | 'assertions: [{id: none, says: absent, about: evaluations}]'
            NO  | 'judgements: [{id: own, framework: eleven-indicators, evaluator: own-office, period: "2024", issued: "2025-02", verdicts: []}]'
            CANNOT_TELL | 'judgements: [{id: paper, framework: eleven-indicators, evaluator: academic, period: "2024", issued: "2025-02", verdicts: []}]'
            """)
    void theCitiesHaveNeverEvaluatedOnlyIfSomebodySaysSo(Truth never, String facts) {
        var signs = PublishedCases.EVALUATOR.vitalSigns(SmallCase.read(facts), LocalDate.of(2025, 12, 31));

        assertThat(signs.neverEvaluated()).isEqualTo(never);
    }
}
