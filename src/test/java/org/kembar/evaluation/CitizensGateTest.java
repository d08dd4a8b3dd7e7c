package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.evaluation.PublishedCases.EVALUATOR;
import static org.kembar.evaluation.PublishedCases.STANDARDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.measurement.SmallCase;

/** The gate of C6: weak where it is known that nobody from outside government takes part. */
class CitizensGateTest {

    private static final String NOBODY = """
            assertions:
              - {id: nobody, says: absent, about: non-government-participation, period: "2022/2024"}
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
    void aStatementOfTheWindowClosesIt() {
        assertThat(gate(NOBODY + training("civil-servant", "2024-09-02"))).isEqualTo(Truth.YES);
    }

    /** Of the rest of the window nobody says anything: a gap, which is no zero. */
    @Test
    void aStatementOfPartOfTheWindowLeavesItInDoubt() {
        for (var part : List.of("2024-12", "2022/2024-11", "2023/2025")) {
            var stated = NOBODY.replace("2022/2024", part);
            assertThat(gate(stated + training("civil-servant", "2024-09-02")))
                    .as(part)
                    .isEqualTo(Truth.CANNOT_TELL);
            assertThat(gate(stated + training("student", "2024-09-02")))
                    .as(part)
                    .isEqualTo(Truth.NO);
        }
    }

    @Test
    void aStatementOfAnotherTimeLeavesItOpen() {
        assertThat(gate(NOBODY.replace("2022/2024", "2020/2021") + training("civil-servant", "2024-09-02")))
                .isEqualTo(Truth.NO);
    }

    /** Who speaks of one year of five says nothing of the others. */
    @Test
    void aScopeWithAPeriodAsksOfItsPeriod() {
        var five = new Scope(
                List.of(),
                Optional.of(new DayRange(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31))),
                LocalDate.of(2024, 12, 31));
        assertThat(gate(NOBODY, five)).isEqualTo(Truth.CANNOT_TELL);
        assertThat(gate(NOBODY.replace("2022/2024", "2020/2024"), five)).isEqualTo(Truth.YES);
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
        assertThat(gate(whole + training("civil-servant", "2024-09-02"))).isEqualTo(Truth.YES);
        assertThat(gate(whole.replace("2022/2024", "2024-12") + training("civil-servant", "2024-09-02")))
                .isEqualTo(Truth.NO);
    }

    @Test
    void somebodyWhoMayHaveTakenPartLeavesAWholeRecordInDoubt() {
        var whole = NOBODY.replace("absent", "complete");
        assertThat(gate(whole + training("student", "2024-09-02").replace("count: 12", "count: \"0..5\"")))
                .isEqualTo(Truth.CANNOT_TELL);
        assertThat(gate(whole + training("student", "2024-09-02"))).isEqualTo(Truth.NO);
    }

    /** That there were no citizens at one training says nothing of the festival. */
    @Test
    void aStatementOfOneActivityLeavesItOpen() {
        var facts =
                NOBODY.replace(", period: \"2022/2024\"", ", on: training") + training("civil-servant", "2024-09-02");
        assertThat(gate(facts)).isEqualTo(Truth.NO);
        assertThat(gate(facts.replace("absent", "complete"))).isEqualTo(Truth.NO);
    }

    private static Truth gate(String facts) {
        return gate(facts, Scope.wholeAt(LocalDate.of(2024, 12, 31)));
    }

    private static Truth gate(String facts, Scope scope) {
        return EVALUATOR.evaluate(SmallCase.read(facts), STANDARDS.frameworks().getFirst(), scope).findings().stream()
                .filter(finding -> finding.indicator().id().equals("C6"))
                .findFirst()
                .flatMap(Finding::gate)
                .orElseThrow()
                .closed();
    }
}
