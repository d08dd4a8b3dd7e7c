package org.kembar.measurement;

import static org.kembar.measurement.Measurement.Need.Kind.EXACT_DATE;
import static org.kembar.measurement.Measurement.Need.Kind.MISSING_DETAIL;
import static org.kembar.measurement.SmallCase.lines;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C7, management capability: is it clear who does what, and are activities, files and reports delivered on time? */
class C7SignalsTest {

    /** C7.1: activities with a PIC on either side and a technical agency ÷ planned and held activities, in per cent. */
    @Nested
    class RoleClarity {

        private static final String OFFICES = """
                organisations:
                  - {id: kerja-sama, name: {id: "Bagian Kerja Sama"}, side: a, nature: government, role: coordinator}
                  - {id: gukje, name: {ko: "국제협력과"}, side: b, nature: government, role: coordinator}
                  - {id: dishub, name: {id: "Dishub"}, side: a, nature: government, role: technical-agency}
                """;

        private static final String BOTH_IN_CHARGE = OFFICES + """
                contacts:
                  - {id: pic-a, side: a, unit: kerja-sama, person: rina, inPost: "2020-01-01/.."}
                  - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "2020-01-01/2023-12-31"}
                """;

        @Test
        void strongWhereBothAreInChargeAndAnAgencyTakesPart() {
            Answer.of("C7.1", BOTH_IN_CHARGE + """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2023-05", status: held,
                         organisations: [dishub]}
                    """).isStrong(100).decidedBy("training");
        }

        @Test
        void weakWhereThePartnersPostIsKnownToBeVacant() {
            Answer.of("C7.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, inPost: "2020-01-01/.."}
                      - {id: vacancy, side: b, unit: gukje, vacant: true, inPost: "2020-01-01/.."}
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2023-05", status: held,
                         organisations: [dishub]}
                    """).isWeak(0).decidedBy("training");
        }

        @Test
        void openWhereThePartnersPersonIsUnknownForOneOfThem() {
            Answer.of("C7.1", BOTH_IN_CHARGE + """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2023-05", status: held,
                         organisations: [dishub]}
                      - {id: workshop, type: workshop, title: {en: "Workshop"}, date: "2024-05", status: held,
                         organisations: [dishub]}
                    """)
                    .isOpen(50, 100)
                    .doubts("workshop")
                    .needs(MISSING_DETAIL, "workshop");
        }

        @Test
        void openWhereNobodyKnowsUntilWhenThePartnersPersonWasInCharge() {
            var activities = """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2022-05", status: held,
                         organisations: [dishub]}
                      - {id: workshop, type: workshop, title: {en: "Workshop"}, date: "2024-05", status: held,
                         organisations: [dishub]}
                    """;
            Answer.of("C7.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, inPost: "2020-01-01/.."}
                      - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "2020-01-01/", attested: "2022"}
                    """ + activities).isOpen(50, 100).doubts("workshop");
        }

        /** A doubt never makes a term longer: seen there some time between 2020 and 2024, or about 2023. */
        @ParameterizedTest
        @CsvSource({"2023, 100", "[2020-01..2024-12], 50", "202X, 50", "2023~, 50", "2022-01/, 50", "2022-01/.., 100"})
        void aVagueConfirmationHoldsForItsFirstDayOnly(String attested, double least) {
            var answer = Answer.of("C7.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, inPost: "2019/.."}
                      - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "2019/", attested: "%s"}
                      - {id: pic-before, side: b, unit: gukje, inPost: "2019-01-01/2022-06-30"}
                    activities:
                      - {id: workshop, type: workshop, title: {en: "Workshop"}, date: "2022-03", status: held,
                         organisations: [dishub]}
                      - {id: training, type: training, title: {en: "Training"}, date: "2023-05", status: held,
                         organisations: [dishub]}
                    """.formatted(attested));
            if (least < 100) {
                answer.isOpen(least, 100).doubts("training");
            } else {
                answer.isStrong(100);
            }
        }

        /** Who came some time in 2023, or was seen there then, need not have been there in January. */
        @ParameterizedTest
        @ValueSource(strings = {"inPost: \"2023/..\"", "attested: \"2023\"", "inPost: \"2020/2023\""})
        void openWhereTheActivityMayLieOutsideTheTerm(String when) {
            for (var date : List.of("2023-01-02", "2023-12-30")) {
                var answer = Answer.of("C7.1", OFFICES + """
                        contacts:
                          - {id: pic-a, side: a, unit: kerja-sama, person: rina, %1$s}
                          - {id: pic-b, side: b, unit: gukje, person: minji, %1$s}
                        activities:
                          - {id: training, type: training, title: {en: "Training"}, date: "%2$s", status: held,
                             organisations: [dishub]}
                        """.formatted(when, date));
                answer.hasNoEvidence().doubts("training");
            }
        }

        /** One source has her in post from some time in 2023, another says that there was nobody in spring. */
        @ParameterizedTest
        @CsvSource({"2023/2024, 50, 100", "2023-07-01/2024, 50, 50"})
        void openWhereTheDatesMayDecideAgainstAVacancy(String term, double least, double most) {
            var answer = Answer.of("C7.1", OFFICES + """
                    contacts:
                      - {id: pic-a, side: a, unit: kerja-sama, person: rina, inPost: "2020-01-01/.."}
                      - {id: pic-b, side: b, unit: gukje, person: minji, inPost: "%s"}
                      - {id: pic-before, side: b, unit: gukje, inPost: "2019-01-01/2022-06-30"}
                      - {id: nobody, side: b, unit: gukje, inPost: "2023-03-01/2023-06-30", vacant: true}
                    activities:
                      - {id: workshop, type: workshop, title: {en: "Workshop"}, date: "2022-03", status: held,
                         organisations: [dishub]}
                      - {id: training, type: training, title: {en: "Training"}, date: "2023-05-02", status: held,
                         organisations: [dishub]}
                    """.formatted(term));
            if (least < most) {
                answer.isOpen(least, most).doubts("training");
            } else {
                answer.isWeak(least);
            }
        }

        @Test
        void withoutEvidenceWhereNobodyIsRecorded() {
            Answer.of("C7.1", """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2023-05", status: held}
                    """).hasNoEvidence();
        }
    }

    /** C7.2: activities held within 30 days of the planned date ÷ held activities, in per cent. */
    @Nested
    class OnTime {

        private static String held(int onTime, int late) {
            return "activities:\n" + lines(onTime, i -> """
                            {id: on-time-%d, type: training, title: {en: "Training"}, planned: "2024-03-01",\
                             date: "2024-03-08", status: held}""".formatted(i)) + lines(late, i -> """
                            {id: late-%d, type: training, title: {en: "Training"}, planned: "2024-03-01",\
                             date: "2024-07-01", status: held}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void activitiesOnTimeAreCounted(int onTime, int late, State state) {
            Answer.of("C7.2", held(onTime, late))
                    .is(state, 100.0 * onTime / (onTime + late))
                    .decidedBy(state == State.WEAK ? "late-1" : "on-time-1");
        }

        @ParameterizedTest
        @CsvSource({
            "2024-03-31, STRONG, 100", // 30 days later
            "2024-04-01, WEAK, 0",
            "2024-01-31, STRONG, 100", // 30 days earlier
            "2024-01-30, WEAK, 0",
        })
        void thirtyDaysEitherWayAreOnTime(String date, State state, double percent) {
            Answer.of("C7.2", """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, planned: "2024-03-01", date: "%s",
                         status: held}
                    """.formatted(date)).is(state, percent);
        }

        @Test
        void openWhereThePlannedDateIsUnknown() {
            Answer.of("C7.2", held(1, 0) + """
                      - {id: unplanned, type: training, title: {en: "Training"}, date: "2024-05-01", status: held}
                    """)
                    .isOpen(50, 100)
                    .doubts("unplanned")
                    .needs(MISSING_DETAIL, "unplanned");
        }

        @Test
        void withoutEvidenceWhereNoPlanIsDated() {
            Answer.of("C7.2", """
                    activities:
                      - {id: unplanned, type: training, title: {en: "Training"}, date: "2024-05-01", status: held}
                    """).hasNoEvidence();
        }
    }

    /** C7.3: held activities with attendance list, report, cost and a proof ÷ held activities, in per cent. */
    @Nested
    class CompleteFiles {

        private static String held(int complete, int incomplete) {
            return "activities:\n" + lines(complete, i -> """
                            {id: filed-%d, type: training, title: {en: "Training"}, date: "2024-03", status: held,\
                             has: [attendance-list, report, cost, proof]}""".formatted(i)) + lines(incomplete, i -> """
                            {id: thin-%d, type: training, title: {en: "Training"}, date: "2024-04", status: held,\
                             has: [attendance-list, report, proof], lacks: [cost]}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void completeFilesAreCounted(int complete, int incomplete, State state) {
            Answer.of("C7.3", held(complete, incomplete))
                    .is(state, 100.0 * complete / (complete + incomplete))
                    .decidedBy(state == State.WEAK ? "thin-1" : "filed-1");
        }

        @Test
        void openWhereTheCostIsNotMentioned() {
            Answer.of("C7.3", held(1, 0) + """
                      - {id: unread, type: training, title: {en: "Training"}, date: "2024-05", status: held,
                         has: [attendance-list, report, proof]}
                    """).isOpen(50, 100).doubts("unread").needs(MISSING_DETAIL, "unread");
        }

        @Test
        void withoutEvidenceWhereNoFileIsMentioned() {
            Answer.of("C7.3", """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2024-05", status: held}
                    """).hasNoEvidence();
        }
    }

    /** C7.4: reports and permit requests handed in by their due date ÷ those due, in per cent. */
    @Nested
    class DutiesOnTime {

        private static String duties(int inTime, int open) {
            return "obligations:\n" + lines(inTime, i -> """
                            {id: in-time-%d, type: travel-permit, text: {en: "Permit"}, due: "2024-03-01",\
                             done: "2024-03-01"}""".formatted(i)) + lines(open, i -> """
                            {id: open-%d, type: activity-report, text: {en: "Report"}, due: "2024-04-30", open: true}\
                            """.formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void dutiesDoneInTimeAreCounted(int inTime, int open, State state) {
            Answer.of("C7.4", duties(inTime, open))
                    .is(state, 100.0 * inTime / (inTime + open))
                    .decidedBy(state == State.WEAK ? "open-1" : "in-time-1");
        }

        @Test
        void aReportADayLateIsNotInTime() {
            Answer.of("C7.4", """
                    obligations:
                      - {id: late, type: implementation-report, text: {en: "Report"}, due: "2024-03-01", done: "2024-03-02"}
                    """).isWeak(0).decidedBy("late");
        }

        @Test
        void meetingActionsAreNoDuties() {
            Answer.of("C7.4", """
                    obligations:
                      - {id: action, type: meeting-action, text: {en: "Action"}, due: "2024-03-01", done: "2024-03-01"}
                    """).hasNoEvidence();
        }

        @Test
        void openWhereTheMonthOfTheReportIsTheMonthItWasDue() {
            Answer.of("C7.4", """
                    obligations:
                      - {id: permit, type: travel-permit, text: {en: "Permit"}, due: "2024-02-01", done: "2024-01-15"}
                      - {id: report, type: activity-report, text: {en: "Report"}, due: "2024-03-15", done: "2024-03"}
                    """).isOpen(50, 100).doubts("report");
        }

        @Test
        void withoutEvidenceWhereNothingIsDue() {
            Answer.of("C7.4", "").hasNoEvidence();
        }
    }

    /** C7.5: cancelled or postponed activities held again in any format within 180 days ÷ cancelled, in per cent. */
    @Nested
    class Recovery {

        private static String cancelled(int recovered, int lost) {
            return "activities:\n" + lines(recovered, i -> """
                            {id: recovered-%d, type: training, title: {en: "Training"}, date: "2023-03-01",\
                             status: cancelled}""".formatted(i)) + lines(recovered, i -> """
                            {id: online-%1$d, type: training, title: {en: "Online"}, date: "2023-05-01", status: held,\
                             format: online, replaces: recovered-%1$d}""".formatted(i))
                    + lines(lost, i -> """
                            {id: lost-%d, type: joint-working-group, title: {en: "Working group"}, date: "2023-04-01",\
                             status: postponed}""".formatted(i)) + lines(lost, i -> """
                            {id: years-later-%1$d, type: joint-working-group, title: {en: "Working group"},\
                             date: "2024-11-01", status: held, replaces: lost-%1$d}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void whatWasMadeUpForIsCounted(int recovered, int lost, State state) {
            Answer.of("C7.5", cancelled(recovered, lost))
                    .is(state, 100.0 * recovered / (recovered + lost))
                    .decidedBy(state == State.WEAK ? "lost-1" : "recovered-1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024-12-31", "2023-08-28"})
        void weakWhereEveryActivityIsRecordedAndNoneMadeUpForIt(String day) {
            Answer.of("C7.5", day, """
                    activities:
                      - {id: cut, type: training, title: {en: "Training"}, date: "2023-03-01", status: cancelled}
                    assertions:
                      - {id: calendar, says: complete, about: activities}
                    """).isWeak(0).decidedBy("cut");
        }

        @Test
        void withoutEvidenceAsLongAsItCanStillBeMadeUpFor() {
            Answer.of("C7.5", "2023-08-27", """
                    activities:
                      - {id: cut, type: training, title: {en: "Training"}, date: "2023-03-01", status: cancelled}
                    assertions:
                      - {id: calendar, says: complete, about: activities}
                    """).hasNoEvidence().doubts("cut");
        }

        @ParameterizedTest
        @CsvSource({"2023-08-28, STRONG, 100", "2023-08-29, WEAK, 0"})
        void halfAYearIs180Days(String again, State state, double percent) {
            Answer.of("C7.5", """
                    activities:
                      - {id: cut, type: training, title: {en: "Training"}, date: "2023-03-01", status: cancelled}
                      - {id: again, type: training, title: {en: "Training"}, date: "%s", status: held, replaces: cut}
                    """.formatted(again)).is(state, percent);
        }

        /** The file says what took its place; that it came before the day planned makes it no less of a replacement. */
        @ParameterizedTest
        @ValueSource(strings = {"2023-02-20", "2022-06-01"})
        void whatTookItsPlaceMayHaveBeenHeldBefore(String earlier) {
            Answer.of("C7.5", """
                    activities:
                      - {id: cut, type: training, title: {en: "Training"}, date: "2023-03-01", status: cancelled}
                      - {id: again, type: training, title: {en: "Training"}, date: "%s", status: held, replaces: cut}
                    """.formatted(earlier)).isStrong(100);
        }

        @Test
        void openWhereNobodySaysWhatBecameOfOne() {
            Answer.of("C7.5", cancelled(1, 0) + """
                      - {id: silent, type: seminar, title: {en: "Seminar"}, date: "2023-06-01", status: cancelled}
                    """)
                    .isOpen(50, 100)
                    .doubts("silent")
                    .needs(MISSING_DETAIL, "silent");
        }

        @Test
        void openWhereTheCancelledOneMayLieBeforeTheWindow() {
            Answer.of("C7.5", cancelled(1, 0) + """
                      - {id: winter, type: seminar, title: {en: "Seminar"}, date: "[2021-12..2022-01]", status: cancelled}
                      - {id: autumn, type: seminar, title: {en: "Seminar"}, date: "2022-11", status: held, replaces: winter}
                    """)
                    .isOpen(50, 100)
                    .doubts("winter")
                    .needs(EXACT_DATE, "winter");
        }

        @Test
        void withoutEvidenceWhereNothingWasCancelled() {
            Answer.of("C7.5", """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2023-03-01", status: held}
                    """).hasNoEvidence();
        }
    }

    /** C7.6: recorded obstacles with a mitigation and somebody responsible for it ÷ recorded obstacles, in per cent. */
    @Nested
    class RiskHandling {

        private static final String NOTHING_ELSE_DONE = """
                assertions:
                  - {id: nothing-done, says: absent, about: mitigations}
                """;

        private static String obstacles(int handled, int unhandled) {
            return "obstacles:\n" + lines(handled, i -> """
                            {id: met-%d, type: language, date: "2023",\
                             mitigations: [{text: {en: "Interpreter"}, owners: [bandung]}]}""".formatted(i))
                    + lines(unhandled, i -> "{id: unmet-%d, type: budget, date: \"2023\"}".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"3, 0, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 4, WEAK"})
        void obstaclesSomebodyTookOnAreCounted(int handled, int unhandled, State state) {
            Answer.of("C7.6", obstacles(handled, unhandled) + NOTHING_ELSE_DONE)
                    .is(state, 100.0 * handled / (handled + unhandled))
                    .decidedBy(state == State.WEAK ? "unmet-1" : "met-1");
        }

        @Test
        void openWhereNobodySaysWhetherSomethingWasDone() {
            Answer.of("C7.6", obstacles(1, 1)).isOpen(50, 100).doubts("unmet-1").needs(MISSING_DETAIL, "unmet-1");
        }

        @Test
        void openWhereNobodyAnswersForTheMitigation() {
            Answer.of("C7.6", obstacles(1, 0) + """
                      - {id: nobody, type: culture, date: "2023", mitigations: [{text: {en: "Briefing"}}]}
                    """)
                    .isOpen(50, 100)
                    .doubts("nobody")
                    .needs(MISSING_DETAIL, "nobody");
        }

        @Test
        void withoutEvidenceWhereNoObstacleIsRecorded() {
            Answer.of("C7.6", NOTHING_ELSE_DONE).hasNoEvidence();
        }
    }
}
