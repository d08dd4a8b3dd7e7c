package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.evaluation.PublishedCases.EVALUATOR;
import static org.kembar.evaluation.PublishedCases.STANDARDS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.Truth;
import org.kembar.measurement.SmallCase;

/** The gate of C6: weak where it is known that nobody from outside government takes part. */
class CitizensGateTest {

    private static final String NOBODY = """
            assertions:
              - {id: nobody, says: absent, about: non-government-participation, period: "2024-12"}
            """;

    private static String training(String group, String date) {
        return """
                activities:
                  - id: training
                    type: training
                    title: {en: "Training"}
                    date: "%s"
                    status: held
                    participants: [{count: 12, group: %s}]
                """.formatted(date, group);
    }

    @Test
    void aStatementOfTheDayClosesIt() {
        assertThat(gate(NOBODY + training("civil-servant", "2024-09-02"))).isEqualTo(Truth.YES);
    }

    @Test
    void whoSurelyTookPartInTheWindowOpensIt() {
        assertThat(gate(NOBODY + training("student", "2024-09-02"))).isEqualTo(Truth.NO);
    }

    @Test
    void whoMayHaveTakenPartBeforeTheWindowLeavesItInDoubt() {
        assertThat(gate(NOBODY + training("student", "2021~"))).isEqualTo(Truth.CANNOT_TELL);
    }

    @Test
    void whoTookPartLongAgoDoesNotOpenIt() {
        assertThat(gate(NOBODY + training("student", "2019-09-02"))).isEqualTo(Truth.YES);
    }

    @Test
    void withoutAStatementItIsOpen() {
        assertThat(gate(training("civil-servant", "2024-09-02"))).isEqualTo(Truth.NO);
    }

    /** A whole record of the window in which nobody stands is as good as a statement; one of the day alone is not. */
    @Test
    void aWholeRecordWithoutAnybodyClosesIt() {
        var whole = NOBODY.replace("absent", "complete");
        assertThat(gate(whole.replace("2024-12", "2022/2024") + training("civil-servant", "2024-09-02")))
                .isEqualTo(Truth.YES);
        assertThat(gate(whole + training("civil-servant", "2024-09-02"))).isEqualTo(Truth.NO);
    }

    @Test
    void somebodyWhoMayHaveTakenPartLeavesAWholeRecordInDoubt() {
        var whole = NOBODY.replace("absent", "complete").replace("2024-12", "2022/2024");
        assertThat(gate(whole + training("student", "2024-09-02").replace("count: 12", "count: \"0..5\"")))
                .isEqualTo(Truth.CANNOT_TELL);
        assertThat(gate(whole + training("student", "2024-09-02"))).isEqualTo(Truth.NO);
    }

    /** That there were no citizens at one training says nothing of the festival. */
    @Test
    void aStatementOfOneActivityLeavesItOpen() {
        var facts = NOBODY.replace(", period: \"2024-12\"", ", on: training") + training("civil-servant", "2024-09-02");
        assertThat(gate(facts)).isEqualTo(Truth.NO);
        assertThat(gate(facts.replace("absent", "complete"))).isEqualTo(Truth.NO);
    }

    private static Truth gate(String facts) {
        return EVALUATOR
                .evaluate(
                        SmallCase.read(facts),
                        STANDARDS.frameworks().getFirst(),
                        Scope.wholeAt(LocalDate.of(2024, 12, 31)))
                .findings()
                .stream()
                .filter(finding -> finding.indicator().id().equals("C6"))
                .findFirst()
                .flatMap(Finding::gate)
                .orElseThrow()
                .closed();
    }
}
