package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kembar.chronicle.Scope;
import org.kembar.measurement.Measurement.Quantity;

/** C5: what the years, the gaps and the letters may be taken to say. */
class CommitmentFormulasTest {

    private static final String ACTIVITIES_2019_TO_2024 = """
            activities:
              - {id: t1, type: training, title: {en: "Training"}, date: "2019-05-01", status: held, source: {ref: s1, quote: "q"}}
              - {id: t2, type: training, title: {en: "Training"}, date: "2021-05-01", status: held, source: {ref: s1, quote: "q"}}
              - {id: t3, type: training, title: {en: "Training"}, date: "2023-05-01", status: held, source: {ref: s1, quote: "q"}}
            """;

    private static final String ACTIVITIES_COMPLETE = """
            assertions:
              - {id: as1, says: complete, about: activities, period: "2016/2024", source: {ref: s1, quote: "q"}}
            """;

    private static Measurement measure(String id, String day, String... facts) {
        return Measuring.of(Cases.of(String.join("", facts)), Scope.wholeAt(LocalDate.parse(day)))
                .get(id);
    }

    private static String memorandum(String signed) {
        return """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "%s", source: {ref: s1, quote: "q"}}
                """.formatted(signed);
    }

    @Test
    void theAnswerOnActiveYearsSaysWhichYearsTheseAre() {
        var active =
                measure("C5.1", "2024-08-31", memorandum("2016-10-07"), ACTIVITIES_2019_TO_2024, ACTIVITIES_COMPLETE);
        assertThat(active.quantities())
                .containsExactly(
                        new Quantity(Term.ACTIVE_YEARS, Interval.exactly(3)),
                        new Quantity(Term.YEARS, Interval.exactly(5)),
                        new Quantity(Term.FIRST_YEAR, Interval.exactly(2019)),
                        new Quantity(Term.LAST_YEAR, Interval.exactly(2023)));
    }

    /** In three years of which all three, or two of two, or three of four were active. */
    @Test
    void whereTheBeginningIsOpenSoIsTheShareOfActiveYears() {
        var active = measure(
                "C5.1",
                "2024-12-31",
                memorandum("[2020-06-01..2022-06-01]"),
                ACTIVITIES_2019_TO_2024,
                ACTIVITIES_COMPLETE);
        assertThat(active.quantities())
                .contains(
                        new Quantity(Term.FIRST_YEAR, new Interval(2020, 2022)),
                        new Quantity(Term.YEARS, new Interval(3, 5)));
        assertThat(active.value()).contains(new Interval(100.0 / 3, 50));
        assertThat(active.state()).isEqualTo(State.INSUFFICIENT);
    }

    @Test
    void withoutAnInstrumentAnActivityNobodyRecordedMayHaveBegunIt() {
        var active = measure("C5.1", "2024-12-31", ACTIVITIES_2019_TO_2024);
        assertThat(active.quantities()).contains(new Quantity(Term.FIRST_YEAR, Interval.exactly(2020)));
        var shorter = measure("C5.1", "2021-12-31", ACTIVITIES_2019_TO_2024);
        assertThat(shorter.quantities()).contains(new Quantity(Term.FIRST_YEAR, new Interval(2017, 2019)));
    }

    @Test
    void aGapIsLongestWhereTheDatesAndTheRecordAllowIt() {
        var gap = measure("C5.3", "2023-12-31", memorandum("2016-10-07"), """
                activities:
                  - {id: t1, type: training, title: {en: "Training"}, date: "2021", status: held, source: {ref: s1, quote: "q"}}
                  - {id: t2, type: training, title: {en: "Training"}, date: "2023-07-01", status: held, source: {ref: s1, quote: "q"}}
                """, ACTIVITIES_COMPLETE);
        // Nobody says that there was nothing before 2016: an activity of that time may have opened the window's first
        // gap.
        assertThat(gap.value()).contains(new Interval(547, 1096));
    }

    /** Meetings are activities; letters are correspondence. */
    @Test
    void thatAllActivitiesAreRecordedSaysNothingOfLetters() {
        var engagement = measure("C5.4", "2024-12-31", memorandum("2016-10-07"), ACTIVITIES_COMPLETE);
        assertThat(engagement.value()).isEmpty();
        assertThat(engagement.state()).isEqualTo(State.INSUFFICIENT);
    }

    @Test
    void noMeetingAndNoLetterAreKnownOnlyWhereBothRecordsAreWhole() {
        var engagement = measure("C5.4", "2024-12-31", memorandum("2016-10-07"), ACTIVITIES_COMPLETE, """
                  - {id: as2, says: complete, about: messages, period: "2016/2024", source: {ref: s1, quote: "q"}}
                """);
        assertThat(engagement.value()).contains(Interval.exactly(0));
        assertThat(engagement.state()).isEqualTo(State.WEAK);
    }

    /** Members of a council are elected too, and lead no city. */
    @Test
    void aVisitOfCouncillorsIsNoMeetingOfLeaders() {
        Answer.of("C5.4", """
                activities:
                  - {id: dprd, type: study-visit, title: {en: "Council"}, date: "2024-05", status: held,
                     participants: [{count: 5, side: a, group: elected}]}
                assertions:
                  - {id: all-meetings, says: complete, about: leadership-meetings}
                  - {id: all-letters, says: complete, about: messages}
                """).isWeak(0);
    }

    @Test
    void lettersAloneCanShowEngagement() {
        var engagement = measure("C5.4", "2024-12-31", """
                messages:
                  - {id: m1, sent: "2024-03", from: a, betweenLeaders: true, source: {ref: s1, quote: "q"}}
                  - {id: m2, sent: "2024-05", from: b, betweenLeaders: true, source: {ref: s1, quote: "q"}}
                """);
        assertThat(engagement.value()).contains(Interval.atLeast(2));
        assertThat(engagement.state()).isEqualTo(State.STRONG);
    }
}
