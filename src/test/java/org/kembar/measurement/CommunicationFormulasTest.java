package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;

/** C8: a message whose day is not known is not left out. */
class CommunicationFormulasTest {

    private static final Scope END_OF_2024 = Scope.wholeAt(LocalDate.of(2024, 12, 31));

    private static Measurement measure(String id, String facts) {
        return Measuring.of(Cases.of(facts), END_OF_2024).get(id);
    }

    @Test
    void anAnswerOfWhichOnlyTheMonthIsKnownWidensTheReplyTime() {
        var replyTime = measure("C8.1", """
                messages:
                  - {id: m1, sent: "2024-03-01", from: a, answered: "2024-03", source: {ref: s1, quote: "q"}}
                assertions:
                  - {id: as1, says: complete, about: messages, source: {ref: s1, quote: "q"}}
                """);
        assertThat(replyTime.value()).contains(new Interval(0, 20));
        assertThat(replyTime.state()).isEqualTo(State.INSUFFICIENT);
        assertThat(replyTime.doubtful()).extracting(Fact::id).containsExactly("m1");
    }

    @Test
    void aReplyThatWasQuickOnEveryPossibleDayIsQuick() {
        var replyTime = measure("C8.1", """
                messages:
                  - {id: m1, sent: "2024-03-01", from: a, answered: "[2024-03-04..2024-03-06]", source: {ref: s1, quote: "q"}}
                assertions:
                  - {id: as1, says: complete, about: messages, source: {ref: s1, quote: "q"}}
                """);
        assertThat(replyTime.value()).contains(new Interval(1, 3));
        assertThat(replyTime.state()).isEqualTo(State.STRONG);
    }

    @Test
    void aMessageThatMayLieOutsideTheWindowIsNeverRatedAlone() {
        var replyTime = measure("C8.1", """
                messages:
                  - {id: m1, sent: "[2021-11-01..2022-03-01]", from: a, answered: "2022-03-02", source: {ref: s1, quote: "q"}}
                """);
        assertThat(replyTime.value()).isPresent();
        assertThat(replyTime.state()).isEqualTo(State.INSUFFICIENT);
    }

    @Test
    void anAnswerAfterTheDateAskedAboutIsNoAnswerYet() {
        var replyTime = measure("C8.1", """
                messages:
                  - {id: m1, sent: "2024-12-30", from: a, answered: "2025-01-02", source: {ref: s1, quote: "q"}}
                """);
        assertThat(replyTime.value()).isEmpty();
    }

    @Test
    void anExchangeOfWhichOnlyTheYearIsKnownMayHaveBeenInAnyOfItsMonths() {
        var regularity = measure("C8.2", """
                messages:
                  - {id: m1, sent: "2024", from: a, answered: "2024", source: {ref: s1, quote: "q"}}
                assertions:
                  - {id: as1, says: complete, about: messages, period: "2023/2024", source: {ref: s1, quote: "q"}}
                """);
        assertThat(regularity.quantities())
                .contains(new Measurement.Quantity(Term.MONTHS_WITH_EXCHANGE, new Interval(0, 12)));
        assertThat(regularity.value()).contains(new Interval(0, 50));
        assertThat(regularity.doubtful()).extracting(Fact::id).containsExactly("m1");
    }

    @Test
    void anExchangeWithinACertainMonthCountsWhateverItsDay() {
        var regularity = measure("C8.2", """
                messages:
                  - {id: m1, sent: "2024-05", from: a, answered: "2024-06", source: {ref: s1, quote: "q"}}
                assertions:
                  - {id: as1, says: complete, about: messages, period: "2023/2024", source: {ref: s1, quote: "q"}}
                """);
        assertThat(regularity.value()).contains(Interval.exactly(100.0 / 24));
        assertThat(regularity.counted()).extracting(Fact::id).containsExactly("m1");
    }
}
