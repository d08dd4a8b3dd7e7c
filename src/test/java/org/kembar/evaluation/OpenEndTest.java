package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.evaluation.PublishedCases.SEOUL;
import static org.kembar.evaluation.PublishedCases.evaluate;
import static org.kembar.evaluation.PublishedCases.signal;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.course.Alarm;
import org.kembar.course.Standing;
import org.kembar.measurement.Interval;
import org.kembar.measurement.SmallCase;

/**
 * What was held and of which nobody says when it ended: it was over when it was told of. One rule for signals, alarms and
 * the standing.
 */
class OpenEndTest {

    private static final Scope END_OF_2024 = Scope.wholeAt(LocalDate.of(2024, 12, 31));

    /** An exchange under a memorandum of 2016 that lapsed in October 2021. */
    private static Evaluation exchange(String register, String date, String status) {
        return evaluate(SmallCase.toldBy(register, """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2016-08-07", termYears: 5}
                activities:
                  - {id: exchange, type: staff-exchange, title: {en: "Exchange"}, date: "%s", status: %s,
                     source: {ref: register, quote: "pertukaran"}}
                assertions:
                  - {id: calendar, says: complete, about: activities}
                """.formatted(date, status)), END_OF_2024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issued: \"2018-03\"", "coverage: \"2015/2018\""})
    void itWasOverWhenItsSourceWasWritten(String register) {
        var evaluation = exchange(register, "2016-09/", "held");
        assertThat(signal(evaluation, "C3.5").value()).isEmpty();
        assertThat(outsideMandate(evaluation)).isEmpty();
        assertThat(signal(evaluation, "C5.1").value()).contains(Interval.exactly(0));
        assertThat(evaluation.standing().life()).isEqualTo(Standing.Life.DORMANT);
    }

    /** Of a source of which nobody knows when it was written it is known that it stands in the file. */
    @Test
    void itMayHaveLastedUntilTheFileWasCompiled() {
        var evaluation = exchange("lang: id", "2016-09/", "held");
        assertThat(signal(evaluation, "C3.5").doubtful()).extracting(Fact::id).containsExactly("exchange");
        assertThat(outsideMandate(evaluation)).containsExactly("exchange");
        assertThat(signal(evaluation, "C5.1").doubtful()).extracting(Fact::id).containsExactly("exchange");
        assertThat(evaluation.standing().life()).isEqualTo(Standing.Life.CANNOT_TELL);
    }

    @Test
    void whatStillRanWhenItWasToldOfHadLastedUntilThen() {
        var evaluation = exchange("issued: \"2022-06-30\"", "2016-09/..", "held");
        assertThat(outsideMandate(evaluation)).containsExactly("exchange");
        assertThat(signal(evaluation, "C5.1").value()).contains(Interval.exactly(60));
    }

    @Test
    void whatIsGoingOnGoesOn() {
        var evaluation = exchange("issued: \"2018-03\"", "2016-09/", "ongoing");
        assertThat(outsideMandate(evaluation)).containsExactly("exchange");
    }

    /** The second exchange with Seoul began in September 2016; the paper that tells of it speaks of the time to 2018. */
    @Test
    void theExchangeOf2016WasNotHeldOutsideTheMemorandum() {
        var evaluation = evaluate(SEOUL, Scope.wholeAt(LocalDate.of(2026, 11, 20)));
        assertThat(outsideMandate(evaluation)).doesNotContain("t07");
        assertThat(signal(evaluation, "C3.5").doubtful()).extracting(Fact::id).doesNotContain("t07");
        assertThat(signal(evaluation, "C5.1").doubtful()).extracting(Fact::id).doesNotContain("t07");
    }

    private static List<String> outsideMandate(Evaluation evaluation) {
        return evaluation.alarms().stream()
                .filter(alarm -> alarm.kind() == Alarm.Kind.OUTSIDE_MANDATE)
                .flatMap(alarm -> alarm.facts().stream())
                .map(Fact::id)
                .toList();
    }
}
