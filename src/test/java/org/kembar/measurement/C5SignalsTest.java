package org.kembar.measurement;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.kembar.casefile.Assertion.About.ACTIVITIES;
import static org.kembar.casefile.Assertion.About.LEADERSHIP_MEETINGS;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_COUNT;
import static org.kembar.measurement.Measurement.Need.Kind.MISSING_DETAIL;
import static org.kembar.measurement.SmallCase.lines;
import static org.kembar.measurement.State.STRONG;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C5, commitment: does the partnership stay active over the years, and does it outlast a change of leadership? */
class C5SignalsTest {

    private static final String SINCE_2018 = """
            agreements:
              - {id: mou, type: memorandum-of-understanding, signed: "2018-03-01", termYears: 10}
            """;

    private static final String COMPLETE = """
            assertions:
              - {id: calendar, says: complete, about: activities}
            """;

    /** One training on each date, named {@code held-1} and so on. */
    private static String held(String... dates) {
        return "activities:\n"
                + lines(
                        dates.length,
                        i -> "{id: held-%d, type: training, title: {en: \"Training\"}, date: \"%s\", status: held, %s}"
                                .formatted(i, dates[i - 1], "source: {ref: register, quote: \"pelatihan\"}"));
    }

    /** C5.1: complete calendar years with a held activity that has evidence ÷ the last five; weak to 40 %, strong from 80. */
    @Nested
    class ActiveYears {

        @ParameterizedTest
        @CsvSource({
            "2020;2021;2022;2023;2024, STRONG, 100",
            "2020;2021;2022;2024, STRONG, 80",
            "2020;2022;2024, ADEQUATE, 60",
            "2020;2021, WEAK, 40",
            "2022, WEAK, 20",
        })
        void activeYearsAreCounted(String years, State state, double percent) {
            var dates =
                    Arrays.stream(years.split(";")).map(year -> year + "-05").toArray(String[]::new);
            Answer.of("C5.1", SINCE_2018 + COMPLETE + held(dates))
                    .is(state, percent)
                    .decidedBy("held-1");
        }

        @Test
        void anActivityWithoutEvidenceMakesNoYearActive() {
            Answer.of("C5.1", SINCE_2018 + COMPLETE + held("2021-05") + """
                      - {id: hearsay, type: training, title: {en: "Training"}, date: "2022-05", status: held}
                    """).isWeak(20);
        }

        /** It was in 2022 or in 2023, and on one day: whichever it was, three of five years are active. */
        @Test
        void oneDayInOneOfTwoYearsMakesOneOfThemActive() {
            var between = "[2022-10..2023-03]";
            Answer.of("C5.1", SINCE_2018 + COMPLETE + held("2020-05", "2024-05", between))
                    .isAdequate(60);
            Answer.of("C5.1", SINCE_2018 + COMPLETE + held("2020-05", "2024-05", between, "2023-06"))
                    .isOpen(60, 80);
        }

        /** Nobody says that it was on one day: it may have lasted from the one year to the other. */
        @Test
        void whatMayHaveLastedCanMakeBothYearsActive() {
            Answer.of("C5.1", SINCE_2018 + COMPLETE + held("2020-05", "2023-01~"))
                    .isOpen(40, 60);
        }

        /** Two of the three can share a year, the third lies apart. */
        @Test
        void severalSuchDaysTakeAsFewYearsAsCanHoldThem() {
            Answer.of("C5.1", SINCE_2018 + COMPLETE + held("[2020..2021]", "[2021..2022]", "[2023..2024]"))
                    .isOpen(40, 60);
        }

        @Test
        void aDayThatMayLieBeforeTheYearsAskedMayMakeNoneActive() {
            Answer.of("C5.1", SINCE_2018 + COMPLETE + held("2022-05", "[2019-12..2020-01]"))
                    .is(State.WEAK, 20, 40);
        }

        @Test
        void theRunningYearIsLeftOut() {
            Answer.of("C5.1", "2024-06-30", SINCE_2018 + COMPLETE + held("2019-05", "2020-05", "2021-05", "2024-02"))
                    .isAdequate(60);
        }

        @Test
        void yearsBeforeTheFirstInstrumentAreLeftOut() {
            Answer.of("C5.1", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2022-03-01", termYears: 10}
                    """ + COMPLETE + held("2022-05", "2023-05", "2024-05"))
                    .isStrong(100);
        }

        @Test
        void openWhereTheOtherYearsAreNotDeclaredComplete() {
            Answer.of("C5.1", SINCE_2018 + held("2020-05", "2022-05", "2024-05"))
                    .isOpen(60, 100)
                    .needsComplete(ACTIVITIES);
        }

        @Test
        void strongWithFourYearsWhateverElseThereWas() {
            Answer.of("C5.1", SINCE_2018 + held("2020-05", "2021-05", "2022-05", "2024-05"))
                    .is(STRONG, 80, 100);
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C5.1", SINCE_2018).hasNoEvidence();
        }
    }

    /** C5.2: participants of the last 24 months ÷ those of the 24 months before: weak below 0.5, strong from 1. */
    @Nested
    class Momentum {

        private static String trainings(int earlier, int recent) {
            return """
                    activities:
                      - {id: earlier, type: training, title: {en: "Training"}, date: "2021-05", status: held,
                         participants: [{count: %d, side: a, group: civil-servant}]}
                      - {id: recent, type: training, title: {en: "Training"}, date: "2024-05", status: held,
                         participants: [{count: %d, side: a, group: civil-servant}]}
                    """.formatted(earlier, recent);
        }

        @ParameterizedTest
        @CsvSource({
            "51, 6, WEAK", // Bandung and Seoul: 0.12
            "20, 9, WEAK",
            "20, 10, ADEQUATE",
            "20, 19, ADEQUATE",
            "20, 20, STRONG",
        })
        void participantsAreComparedWithTwoYearsEarlier(int earlier, int recent, State state) {
            Answer.of("C5.2", COMPLETE + trainings(earlier, recent))
                    .is(state, 1.0 * recent / earlier)
                    .decidedBy("recent");
        }

        @ParameterizedTest
        @CsvSource({"2022-12-31, WEAK, 0", "2023-01-01, STRONG, 1"})
        void theLast24MonthsBeginOnTheFirstDayOf2023(String date, State state, double ratio) {
            var between = """
                    activities:
                      - {id: earlier, type: training, title: {en: "Training"}, date: "2021-05", status: held,
                         participants: [{count: 10, side: a, group: civil-servant}]}
                      - {id: between, type: training, title: {en: "Training"}, date: "%s", status: held,
                         participants: [{count: 10, side: a, group: civil-servant}]}
                    """.formatted(date);
            Answer.of("C5.2", COMPLETE + between).is(state, ratio);
        }

        @Test
        void openWhereNobodyCountedTheParticipants() {
            Answer.of("C5.2", COMPLETE + """
                    activities:
                      - {id: earlier, type: training, title: {en: "Training"}, date: "2021-05", status: held,
                         participants: [{count: 20, side: a, group: civil-servant}]}
                      - {id: uncounted, type: training, title: {en: "Training"}, date: "2024-05", status: held}
                    """)
                    .isOpen(0.05, POSITIVE_INFINITY)
                    .doubts("uncounted")
                    .needs(EXACT_COUNT, "uncounted");
        }

        @Test
        void openWhereTheListMayHaveGaps() {
            Answer.of("C5.2", trainings(51, 6)).isOpen(0, POSITIVE_INFINITY).needsComplete(ACTIVITIES);
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C5.2", "").hasNoEvidence();
        }
    }

    /** C5.3: longest interval between held activities or since the last; strong to 365 days, weak above 730. */
    @Nested
    class LongestGap {

        @ParameterizedTest
        @CsvSource({
            "2022-06-30, 2023-06-30, 2024-06-20, STRONG, 365",
            "2022-06-30, 2023-07-01, 2024-06-20, ADEQUATE, 366",
            "2022-06-30, 2024-06-29, 2024-07-15, ADEQUATE, 730",
            "2022-06-30, 2024-06-30, 2024-07-15, WEAK, 731",
        })
        void theLongestIntervalDecides(String first, String second, String last, State state, double days) {
            Answer.of("C5.3", SINCE_2018 + COMPLETE + held(first, second, last)).is(state, days);
        }

        @Test
        void theTimeSinceTheLastActivityIsAGap() {
            Answer.of("C5.3", SINCE_2018 + COMPLETE + held("2022-01-10", "2022-06-30"))
                    .isWeak(915)
                    .decidedBy("held-2");
        }

        @Test
        void onlyThePartWithinTheWindowCounts() {
            // From the eve of the window, the last day of 2019, to 10 January 2020, then from day to day.
            Answer.of(
                            "C5.3",
                            SINCE_2018
                                    + COMPLETE
                                    + held(
                                            "2018-05-01",
                                            "2020-01-10",
                                            "2020-12-20",
                                            "2021-12-01",
                                            "2022-11-20",
                                            "2023-11-01",
                                            "2024-10-01"))
                    .isStrong(354);
        }

        @Test
        void openWhereTheTimeBetweenIsNotDeclaredComplete() {
            Answer.of("C5.3", SINCE_2018 + held("2022-01-10", "2022-06-30"))
                    .isOpen(0, 915)
                    .needsComplete(ACTIVITIES);
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C5.3", SINCE_2018).hasNoEvidence();
        }
    }

    /** C5.4: meetings or letters of mayors, deputies or secretaries in 24 months: 1 adequate, 2 strong. */
    @Nested
    class Leadership {

        private static final String ALL_MEETINGS = """
                assertions:
                  - {id: all-meetings, says: complete, about: leadership-meetings}
                  - {id: all-letters, says: complete, about: messages}
                """;

        private static String meetings(String... dates) {
            return Arrays.stream(dates)
                    .map(
                            "  - {id: mayors-%1$s, type: leadership-meeting, title: {en: \"Mayors\"}, date: \"%1$s\", status: held}\n"
                                    ::formatted)
                    .collect(Collectors.joining("", "activities:\n", ""));
        }

        @Test
        void strongWithTwoMeetingsWhateverElseThereWas() {
            Answer.of("C5.4", meetings("2023-04-12", "2024-09-03"))
                    .is(STRONG, 2, POSITIVE_INFINITY)
                    .decidedBy("mayors-2023-04-12");
        }

        @Test
        void strongWithAMeetingAndALetter() {
            Answer.of("C5.4", meetings("2023-04-12") + """
                    messages:
                      - {id: letter, sent: "2024-09-03", from: a, channel: letter, betweenLeaders: true}
                      - {id: mail, sent: "2024-09-05", from: a, channel: email, betweenLeaders: false}
                    """).is(STRONG, 2, POSITIVE_INFINITY);
        }

        @Test
        void adequateWithOneWhereAllAreRecorded() {
            Answer.of("C5.4", ALL_MEETINGS + meetings("2023-04-12"))
                    .isAdequate(1)
                    .decidedBy("mayors-2023-04-12");
        }

        @Test
        void weakWhereItIsKnownThatThereWasNone() {
            Answer.of("C5.4", """
                    assertions:
                      - {id: no-meetings, says: absent, about: leadership-meetings, period: "2017/2024"}
                      - {id: no-letters, says: absent, about: messages, period: "2017/2024"}
                    """).isWeak(0);
        }

        @Test
        void theLast24MonthsBeginOnTheFirstDayOf2023() {
            Answer.of("C5.4", ALL_MEETINGS + meetings("2022-12-31")).isWeak(0);
            Answer.of("C5.4", ALL_MEETINGS + meetings("2023-01-01")).isAdequate(1);
        }

        @Test
        void openWithOneWhereMoreMayHaveTakenPlace() {
            Answer.of("C5.4", meetings("2023-04-12"))
                    .isOpen(1, POSITIVE_INFINITY)
                    .needsComplete(LEADERSHIP_MEETINGS);
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C5.4", "").hasNoEvidence();
        }
    }

    /** C5.5: activities in the 24 months after a change of mayor ÷ before it; weak below 0.5, strong from 0.8. */
    @Nested
    class LeadershipChange {

        private static final String NEW_MAYOR = """
                termsOfOffice:
                  - {id: mayor-1, side: a, office: mayor, term: "2018-09-20/2022-05-31"}
                  - {id: mayor-2, side: a, office: mayor, term: "2022-06-01/.."}
                """;

        private static String held(int before, int after) {
            return "activities:\n" + lines(before, i -> """
                            {id: before-%d, type: training, title: {en: "Training"}, date: "2021-03", status: held}\
                            """.formatted(i)) + lines(after, i -> """
                            {id: after-%d, type: training, title: {en: "Training"}, date: "2023-03", status: held}\
                            """.formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"5, 5, STRONG", "5, 4, STRONG", "4, 3, ADEQUATE", "2, 1, ADEQUATE", "5, 2, WEAK", "3, 0, WEAK"})
        void activitiesAfterTheChangeAreComparedWithThoseBefore(int before, int after, State state) {
            Answer.of("C5.5", COMPLETE + NEW_MAYOR + held(before, after))
                    .is(state, 1.0 * after / before)
                    .decidedBy("mayor-2");
        }

        @ParameterizedTest
        @CsvSource({
            "2020-06-01, 2024-05-31, STRONG, 1", // the first and the last of the 24 months on either side
            "2022-05-31, 2024-06-01, WEAK, 0",
        })
        void thatIs24MonthsOnEitherSide(String before, String after, State state, double ratio) {
            Answer.of("C5.5", COMPLETE + NEW_MAYOR + """
                    activities:
                      - {id: before, type: training, title: {en: "Training"}, date: "%s", status: held}
                      - {id: after, type: training, title: {en: "Training"}, date: "%s", status: held}
                    """.formatted(before, after))
                    .is(state, ratio);
        }

        @Test
        void theChangeCountsFromTheLastDayOfThe24Months() {
            var record = COMPLETE + NEW_MAYOR + held(2, 2);
            Answer.of("C5.5", "2024-05-30", record).hasNoEvidence();
            Answer.of("C5.5", "2024-05-31", record).isStrong(1);
        }

        @Test
        void theFirstMayorOnRecordIsNoChange() {
            Answer.of("C5.5", COMPLETE + """
                    termsOfOffice:
                      - {id: mayor-1, side: a, office: mayor, term: "2022-06-01/.."}
                    """ + held(2, 1)).hasNoEvidence();
        }

        @Test
        void openWhereTheListMayHaveGaps() {
            Answer.of("C5.5", NEW_MAYOR + held(5, 2))
                    .isOpen(0, POSITIVE_INFINITY)
                    .needsComplete(ACTIVITIES);
        }

        @Test
        void withoutEvidenceWhereNoTermIsRecorded() {
            Answer.of("C5.5", COMPLETE + held(5, 2)).hasNoEvidence();
        }
    }

    /** C5.6: meeting actions closed by their due date ÷ meeting actions due, in per cent. */
    @Nested
    class FollowThrough {

        private static String actions(int closed, int open) {
            return "obligations:\n" + lines(closed, i -> """
                            {id: closed-%d, type: meeting-action, text: {en: "Send list"}, due: "2023-05-31",\
                             done: "2023-05-31"}""".formatted(i)) + lines(open, i -> """
                            {id: open-%d, type: meeting-action, text: {en: "Send plan"}, due: "2023-06-30",\
                             open: true}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void actionsClosedInTimeAreCounted(int closed, int open, State state) {
            Answer.of("C5.6", actions(closed, open))
                    .is(state, 100.0 * closed / (closed + open))
                    .decidedBy(state == State.WEAK ? "open-1" : "closed-1");
        }

        @Test
        void anActionClosedADayLateIsNotClosedInTime() {
            Answer.of("C5.6", """
                    obligations:
                      - {id: late, type: meeting-action, text: {en: "Send list"}, due: "2023-05-31", done: "2023-06-01"}
                    """).isWeak(0).decidedBy("late");
        }

        @Test
        void anActionThatIsNotDueYetDoesNotCount() {
            Answer.of("C5.6", actions(1, 0) + """
                      - {id: later, type: meeting-action, text: {en: "Send list"}, due: "2025-01-31", open: true}
                    """).isStrong(100);
        }

        @Test
        void openWhereNobodySaysWhetherItWasDone() {
            Answer.of("C5.6", actions(1, 0) + """
                      - {id: silent, type: meeting-action, text: {en: "Send list"}, due: "2023-07-31"}
                    """)
                    .isOpen(50, 100)
                    .doubts("silent")
                    .needs(MISSING_DETAIL, "silent");
        }

        @Test
        void withoutEvidenceWhereNoActionIsRecorded() {
            Answer.of("C5.6", "").hasNoEvidence();
        }
    }
}
