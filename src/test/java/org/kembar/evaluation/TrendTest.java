package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kembar.evaluation.Finding.Trend.DOWN;
import static org.kembar.evaluation.Finding.Trend.STEADY;
import static org.kembar.evaluation.Finding.Trend.UNKNOWN;
import static org.kembar.evaluation.Finding.Trend.UP;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kembar.chronicle.Scope;
import org.kembar.measurement.State;

/** Better or worse than a year ago: by what was rated then and now, never by what became known or was lost. */
class TrendTest {

    private static final String PAIR = "pair: C6.5, C1.3";

    private static final String LOAD_OF_2024 = """
            workloads:
              - {id: load, side: a, date: "2024-05", activePartnerships: %d, officers: 1}
            """;

    /** Strong both times: adequate and strong, then the strong one alone. */
    @Test
    void evidenceThatIsLostWithinAStateIsNoImprovement() {
        assertThat(trend(PAIR, polls("2021-06", 20) + load(3))).isEqualTo(STEADY);
    }

    /** Weak and adequate are weak; the adequate one alone is adequate. */
    @Test
    void evidenceThatIsLostAcrossStatesIsNoImprovement() {
        assertThat(trend(PAIR, polls("2021-06", 5) + load(8))).isEqualTo(UNKNOWN);
    }

    @Test
    void evidenceThatIsFoundIsNoImprovementEither() {
        assertThat(trend(PAIR, polls("2024-06", 40) + load(8))).isEqualTo(UNKNOWN);
    }

    @Test
    void aSignalThatRoseOrFellIsTold() {
        assertThat(trend(PAIR, polls("2023-06", 5, "2024-06", 20) + load(12))).isEqualTo(UP);
        assertThat(trend(PAIR, polls("2023-06", 20, "2024-06", 5) + load(12))).isEqualTo(DOWN);
        assertThat(trend(PAIR, polls("2023-06", 5, "2024-06", 40) + load(3))).isEqualTo(UP);
        assertThat(trend(PAIR, polls("2023-06", 20, "2024-06", 21) + load(3))).isEqualTo(STEADY);
    }

    @Test
    void withoutAnySignalRatedBothTimesThereIsNoComparison() {
        assertThat(trend("known: C6.5", polls("2021-06", 40))).isEqualTo(UNKNOWN);
        assertThat(trend(PAIR, polls("2021-06", 40) + LOAD_OF_2024.formatted(3)))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aGateThatHoldsBothAtWeakIsSteadyWhateverTheMeans() {
        var lapsed = """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", termYears: 5}
                """;
        assertThat(trend(
                        "memorandum: C3.1, C6.5 gate no-instrument-in-force",
                        lapsed + polls("2023-06", 5, "2024-06", 40)))
                .isEqualTo(STEADY);
    }

    @Test
    void aGateThatClosedIsWorse() {
        var lapsing = """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2019-03-01", termYears: 5}
                """;
        assertThat(trend(
                        "memorandum: C3.1, C6.5 gate no-instrument-in-force",
                        lapsing + polls("2023-06", 40, "2024-06", 40)))
                .isEqualTo(DOWN);
    }

    /** Bandung and Seoul have had no agreement since 2021; that less is known of them is nothing better. */
    @Test
    void theMemorandumOfSeoulIsNoBetterThanAYearAgo() {
        var evaluation = PublishedCases.evaluate(PublishedCases.SEOUL, Scope.wholeAt(LocalDate.of(2026, 11, 21)));
        assertThat(evaluation.finding("C3").orElseThrow().trend()).isEqualTo(STEADY);
    }

    /** The reader is told by which signals it is better or worse, or why nobody can say. */
    @Test
    void itIsKnownWhatTheTrendRestsOn() {
        var risen = finding(PAIR, polls("2023-06", 5, "2024-06", 20) + load(12)).movement();
        assertThat(risen.why()).isEqualTo(Movement.Why.SIGNALS);
        assertThat(risen.moved())
                .extracting(
                        moved -> moved.now().signal().id(),
                        Movement.Moved::then,
                        moved -> moved.now().state())
                .containsExactly(tuple("C6.5", State.WEAK, State.ADEQUATE));
        assertThat(risen.compared()).isEqualTo(2);

        assertThat(finding(PAIR, polls("2021-06", 5) + load(8)).movement().why())
                .isEqualTo(Movement.Why.OTHER_SIGNALS);
        assertThat(finding(PAIR, polls("2021-06", 40) + LOAD_OF_2024.formatted(3))
                        .movement()
                        .why())
                .isEqualTo(Movement.Why.NO_SIGNAL);
        assertThat(finding("known: C6.5", "").movement().why()).isEqualTo(Movement.Why.NOT_RATED);
    }

    private static Finding.Trend trend(String indicator, String facts) {
        return finding(indicator, facts).trend();
    }

    private static Finding finding(String indicator, String facts) {
        return SmallFramework.evaluate(SmallFramework.of(indicator), "2024-12-31", facts)
                .findings()
                .getFirst();
    }

    private static String load(int partnerships) {
        return LOAD_OF_2024.formatted(partnerships).replace("2024-05", "2023-05");
    }

    private static String polls(String date, int value) {
        return "surveys:\n" + poll(date, value);
    }

    private static String polls(String date, int value, String later, int laterValue) {
        return polls(date, value) + poll(later, laterValue);
    }

    private static String poll(String date, int value) {
        return "  - {id: poll-%s, question: awareness, date: \"%s\", side: a, value: %d}\n"
                .formatted(date, date, value);
    }
}
