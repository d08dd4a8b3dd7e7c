package org.kembar.measurement;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_DATE;
import static org.kembar.measurement.Measurement.Need.Kind.MISSING_DETAIL;
import static org.kembar.measurement.SmallCase.lines;
import static org.kembar.measurement.State.WEAK;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C10, evaluation: have the cities evaluated the partnership, against targets, and did they act on the result? */
class C10SignalsTest {

    /** C10.1: months since the last evaluation that a city carried out or ordered: strong up to 12, weak above 24. */
    @Nested
    class LastEvaluation {

        private static String evaluation(String id, String evaluator, String issued) {
            return "  - {id: %s, evaluator: %s, period: \"2019/2021\", issued: \"%s\", verdicts: []}\n"
                    .formatted(id, evaluator, issued);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-12-31, STRONG, 0",
            "2023-12-31, STRONG, 12",
            "2023-11-30, ADEQUATE, 13",
            "2022-12-31, ADEQUATE, 24",
            "2022-11-30, WEAK, 25",
        })
        void monthsAreCountedFromTheLastOne(String issued, State state, double months) {
            Answer.of(
                            "C10.1",
                            "judgements:\n" + evaluation("review", "own-office", issued)
                                    + evaluation("older", "own-office", "2021-12-31"))
                    .is(state, months)
                    .decidedBy("review");
        }

        @ParameterizedTest
        @CsvSource({"academic", "staff"})
        void aPaperOrAnInterviewIsNoEvaluationByTheCities(String evaluator) {
            Answer.of("C10.1", "judgements:\n" + evaluation("paper", evaluator, "2024-06-01"))
                    .hasNoEvidence();
        }

        @ParameterizedTest
        @CsvSource({"own-office", "partner-office", "commissioned", "council", "supervisor"})
        void whatACityOrItsSupervisorsCarryOutOrOrderIsOne(String evaluator) {
            Answer.of("C10.1", "judgements:\n" + evaluation("review", evaluator, "2024-06-30"))
                    .isStrong(6);
        }

        @Test
        void anEvaluationOfAnotherFieldIsNoneOfThisOne() {
            var ofTransport = """
                    fields:
                      - {id: transport, label: {en: "Transport"}}
                      - {id: water, label: {en: "Water"}}
                    judgements:
                      - {id: review, evaluator: own-office, fields: [transport], period: "2023", issued: "2024-06-30",
                         joint: true, verdicts: []}
                    """;
            Answer.ofField("C10.1", "transport", ofTransport).isStrong(6);
            Answer.ofField("C10.1", "water", ofTransport).hasNoEvidence();
            Answer.ofField("C10.3", "water", ofTransport).hasNoEvidence();
            Answer.ofField("C10.1", "water", ofTransport.replace("fields: [transport], ", ""))
                    .isStrong(6);
        }

        @Test
        void weakWhereItIsKnownThatThereNeverWasOne() {
            Answer.of("C10.1", """
                    assertions:
                      - {id: never, says: absent, about: evaluations}
                    """)
                    .is(WEAK, POSITIVE_INFINITY, POSITIVE_INFINITY)
                    .decidedBy("never");
        }

        /** Who says that there was none in one month says nothing of the years before. */
        @Test
        void aStatementCountsForTheTimeThatItSpeaksOf() {
            Answer.of("C10.1", MEMORANDUM + never("2024-12")).isOpen(1, POSITIVE_INFINITY);
            Answer.of("C10.1", never("2024-12")).isOpen(1, POSITIVE_INFINITY);
            Answer.of("C10.1", MEMORANDUM + never("2022-12/2024")).is(WEAK, 25, POSITIVE_INFINITY);
            Answer.of("C10.1", MEMORANDUM + never("2016/2023")).hasNoEvidence();
            Answer.of("C10.1", MEMORANDUM + never("2016-10-07/2024"))
                    .is(WEAK, POSITIVE_INFINITY, POSITIVE_INFINITY)
                    .decidedBy("whole");
        }

        private static String never(String period) {
            return whole(period).replace("complete", "absent");
        }

        /** A record that is declared whole from the beginning, and holds no evaluation, says that there was none. */
        @ParameterizedTest
        @CsvSource({"2016-10-07/2024", "../2024-12-31", "2010/.."})
        void weakWhereTheRecordOfEvaluationsIsWholeAndHoldsNone(String period) {
            Answer.of("C10.1", MEMORANDUM + whole(period))
                    .is(WEAK, POSITIVE_INFINITY, POSITIVE_INFINITY)
                    .decidedBy("whole");
        }

        /** From the day before the record is whole: 25 months are too many, whatever came before; 24 may be few. */
        @Test
        void sinceTheRecordOfEvaluationsIsWholeThereWasNone() {
            Answer.of("C10.1", MEMORANDUM + whole("2022-12-01/2024")).is(WEAK, 25, POSITIVE_INFINITY);
            Answer.of("C10.1", MEMORANDUM + whole("2023/2024")).isOpen(24, POSITIVE_INFINITY);
        }

        @Test
        void aRecordThatIsWholeOnlyForAnEarlierTimeSaysNothingOfToday() {
            Answer.of("C10.1", MEMORANDUM + whole("../2023")).hasNoEvidence();
        }

        @Test
        void anEvaluationOnRecordCountsThoughTheRecordIsWhole() {
            Answer.of("C10.1", whole("../2024") + "judgements:\n" + evaluation("review", "own-office", "2024-06-30"))
                    .isStrong(6);
        }

        private static final String MEMORANDUM = """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", termYears: 5}
                """;

        private static String whole(String period) {
            return """
                    assertions:
                      - {id: whole, says: complete, about: evaluations, period: "%s"}
                    """.formatted(period);
        }

        @Test
        void openWhereOnlyTheYearIsKnown() {
            Answer.of("C10.1", "judgements:\n" + evaluation("review", "own-office", "2023"))
                    .isOpen(12, 23)
                    .needs(EXACT_DATE, "review");
        }

        @Test
        void openWhereANewerOneMayAlreadyBeOut() {
            Answer.of(
                            "C10.1",
                            "2024-06-30",
                            "judgements:\n" + evaluation("old", "own-office", "2021-06-30")
                                    + evaluation("new", "own-office", "2024"))
                    .isOpen(0, 36)
                    .needs(EXACT_DATE, "new");
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C10.1", "").hasNoEvidence();
        }
    }

    /** C10.2: planned outputs with a baseline and a target ÷ planned outputs, in per cent. */
    @Nested
    class MeasurableOutputs {

        private static String outputs(int measurable, int vague) {
            return "outputs:\n" + lines(measurable, i -> """
                            {id: clear-%d, type: output, text: {en: "Staff trained"}, planned: true,\
                             has: [baseline, target]}""".formatted(i)) + lines(vague, i -> """
                            {id: vague-%d, type: outcome, text: {en: "Better service"}, planned: true,\
                             has: [baseline], lacks: [target]}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void measurableOutputsAreCounted(int measurable, int vague, State state) {
            Answer.of("C10.2", outputs(measurable, vague))
                    .is(state, 100.0 * measurable / (measurable + vague))
                    .decidedBy(state == WEAK ? "vague-1" : "clear-1");
        }

        /** Said so, or declared whole without it. */
        @ParameterizedTest
        @CsvSource({"absent", "complete"})
        void weakWhereItIsKnownThatThereAreNoTargets(String says) {
            Answer.of("C10.2", """
                    assertions:
                      - {id: no-targets, says: %s, about: output-targets}
                    """.formatted(says)).isWeak(0).decidedBy("no-targets");
        }

        @Test
        void openWhereTheTargetIsNotMentioned() {
            Answer.of("C10.2", outputs(1, 0) + """
                      - {id: unread, type: output, text: {en: "Manual"}, planned: true, has: [baseline]}
                    """)
                    .isOpen(50, 100)
                    .doubts("unread")
                    .needs(MISSING_DETAIL, "unread");
        }

        @Test
        void withoutEvidenceWhereNoOutputWasPlanned() {
            Answer.of("C10.2", """
                    outputs:
                      - {id: surprise, type: output, text: {en: "Manual"}, planned: false, has: [baseline, target]}
                    """).hasNoEvidence();
        }
    }

    /** C10.3: evaluations with the partner ÷ evaluations by the cities in five years: none weak, half strong. */
    @Nested
    class JointEvaluation {

        private static String evaluations(int joint, int alone) {
            return "judgements:\n" + lines(joint, i -> """
                            {id: joint-%d, evaluator: own-office, period: "2020/2021", issued: "2022-03-0%d", joint: true,\
                             verdicts: []}""".formatted(i, i)) + lines(alone, i -> """
                            {id: lone-%d, evaluator: own-office, period: "2020/2021", issued: "2023-03-0%d", joint: false,\
                             verdicts: []}""".formatted(i, i));
        }

        @ParameterizedTest
        @CsvSource({"2, 0, STRONG", "1, 1, STRONG", "1, 2, ADEQUATE", "1, 9, ADEQUATE", "0, 2, WEAK"})
        void jointEvaluationsAreCounted(int joint, int alone, State state) {
            Answer.of("C10.3", evaluations(joint, alone))
                    .is(state, 100.0 * joint / (joint + alone))
                    .decidedBy(state == WEAK ? "lone-1" : "joint-1");
        }

        @Test
        void fiveYearsAreLookedBack() {
            var review = """
                    judgements:
                      - {id: review, evaluator: own-office, period: "2018", issued: "%s", joint: true, verdicts: []}
                    """;
            Answer.of("C10.3", review.formatted("2019-12-31")).hasNoEvidence();
            Answer.of("C10.3", review.formatted("2020-01-01")).isStrong(100);
        }

        @Test
        void weakWhereItIsKnownThatThereNeverWasOne() {
            Answer.of("C10.3", """
                    assertions:
                      - {id: never, says: absent, about: evaluations}
                    """).isWeak(0).decidedBy("never");
        }

        @Test
        void aStatementOfLessThanTheFiveYearsSaysNothingOfThem() {
            var never = """
                    assertions:
                      - {id: never, says: absent, about: evaluations, period: "%s"}
                    """;
            Answer.of("C10.3", never.formatted("2024-12")).hasNoEvidence();
            Answer.of("C10.3", never.formatted("2020/2024")).isWeak(0).decidedBy("never");
        }

        @Test
        void openWhereNobodySaysWhetherThePartnerTookPart() {
            Answer.of("C10.3", evaluations(0, 1) + """
                      - {id: unclear, evaluator: council, period: "2022", issued: "2023-05-01", verdicts: []}
                    """)
                    .isOpen(0, 50)
                    .doubts("unclear")
                    .needs(MISSING_DETAIL, "unclear");
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C10.3", "").hasNoEvidence();
        }
    }

    /** C10.4: held activities evaluated by participants within 30 days and checked about six months later ÷ held. */
    @Nested
    class AfterAction {

        private static String held(int followedUp, int dropped) {
            return "activities:\n" + lines(followedUp, i -> """
                            {id: followed-%d, type: training, title: {en: "Training"}, date: "2023-03-01", status: held,\
                             participantsEvaluated: "2023-03-08", learningChecked: "2023-09-04"}""".formatted(i)) + lines(dropped, i -> """
                            {id: dropped-%d, type: training, title: {en: "Training"}, date: "2023-04-01", status: held,\
                             participantsEvaluated: "2023-08-01", learningChecked: "2023-10-02"}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void activitiesFollowedUpAreCounted(int followedUp, int dropped, State state) {
            Answer.of("C10.4", held(followedUp, dropped))
                    .is(state, 100.0 * followedUp / (followedUp + dropped))
                    .decidedBy(state == WEAK ? "dropped-1" : "followed-1");
        }

        @ParameterizedTest
        @CsvSource({
            "2023-03-31, 2023-09-01, STRONG, 100", // 30 days, six months
            "2023-04-01, 2023-09-01, WEAK, 0", // 31 days
            "2023-03-08, 2023-03-20, WEAK, 0", // learning checked at once
            "2023-03-08, 2024-09-01, WEAK, 0", // a year and a half later
            "2023-03-08, 2023-05-30, STRONG, 100", // 90 days: three months early
            "2023-03-08, 2023-05-29, WEAK, 0",
            "2023-03-08, 2023-12-05, STRONG, 100", // 279 days: three months late
            "2023-03-08, 2023-12-06, WEAK, 0",
        })
        void bothChecksHaveTheirTime(String evaluated, String checked, State state, double percent) {
            Answer.of("C10.4", """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2023-03-01", status: held,
                         participantsEvaluated: "%s", learningChecked: "%s"}
                    """.formatted(evaluated, checked)).is(state, percent);
        }

        @Test
        void openWhereTheLearningCheckIsNotMentioned() {
            Answer.of("C10.4", held(1, 0) + """
                      - {id: half, type: training, title: {en: "Training"}, date: "2023-05-01", status: held,
                         participantsEvaluated: "2023-05-08"}
                    """).isOpen(50, 100).doubts("half").needs(MISSING_DETAIL, "half");
        }

        @Test
        void whatIsCheckedAfterTheDayAskedAboutIsNotCheckedYet() {
            Answer.of("C10.4", """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2024-09-02", status: held,
                         participantsEvaluated: "2024-09-09", learningChecked: "2025-03-03"}
                    """).hasNoEvidence().doubts("training");
        }

        @Test
        void withoutEvidenceWhereNoCheckIsMentioned() {
            Answer.of("C10.4", """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2023-03-01", status: held}
                    """).hasNoEvidence();
        }
    }

    /** C10.5: recommendations carried out, if late, ÷ recommendations due, in per cent. */
    @Nested
    class Recommendations {

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void recommendationsCarriedOutAreCounted(int closed, int open, State state) {
            Answer.of("C10.5", owed("recommendation", closed, open))
                    .is(state, 100.0 * closed / (closed + open))
                    .decidedBy(state == WEAK ? "open-1" : "done-1");
        }

        @Test
        void oneCarriedOutLateIsCarriedOut() {
            Answer.of("C10.5", """
                    obligations:
                      - {id: late, type: recommendation, text: {en: "Add"}, due: "2023-05-31", done: "2023-07-10"}
                    """).isStrong(100).decidedBy("late");
        }

        @Test
        void oneCarriedOutAfterTheDayAskedAboutIsNotCarriedOutYet() {
            Answer.of("C10.5", """
                    obligations:
                      - {id: later, type: recommendation, text: {en: "Add"}, due: "2024-05-31", done: "2025-01-10"}
                    """).isWeak(0).decidedBy("later");
        }

        @Test
        void openWhereNobodySaysWhetherItWasDone() {
            Answer.of("C10.5", owed("recommendation", 1, 0) + """
                      - {id: silent, type: recommendation, text: {en: "Add indicators"}, due: "2023-07-31"}
                    """)
                    .isOpen(50, 100)
                    .doubts("silent")
                    .needs(MISSING_DETAIL, "silent");
        }

        @Test
        void withoutEvidenceWhereNoneIsRecorded() {
            Answer.of("C10.5", owed("meeting-action", 2, 1)).hasNoEvidence();
        }
    }

    /** C10.6: implementation reports handed in, if late, ÷ implementation reports due, in per cent; PP 28/2018 Art. 43(1). */
    @Nested
    class ReportToTheMinister {

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void reportsHandedInAreCounted(int handedIn, int missing, State state) {
            Answer.of("C10.6", owed("implementation-report", handedIn, missing))
                    .is(state, 100.0 * handedIn / (handedIn + missing))
                    .decidedBy(state == WEAK ? "open-1" : "done-1");
        }

        @Test
        void oneHandedInLateIsHandedIn() {
            Answer.of("C10.6", """
                    obligations:
                      - {id: late, type: implementation-report, text: {en: "Report"}, due: "2024-01-31", done: "2024-02-20"}
                    """).isStrong(100).decidedBy("late");
        }

        @Test
        void openWhereNobodySaysWhetherItWasHandedIn() {
            Answer.of("C10.6", owed("implementation-report", 1, 0) + """
                      - {id: silent, type: implementation-report, text: {en: "Report"}, due: "2024-01-31"}
                    """)
                    .isOpen(50, 100)
                    .doubts("silent")
                    .needs(MISSING_DETAIL, "silent");
        }

        @Test
        void withoutEvidenceWhereNoneIsRecorded() {
            Answer.of("C10.6", owed("activity-report", 2, 1)).hasNoEvidence();
        }
    }

    private static String owed(String type, int done, int open) {
        return "obligations:\n" + lines(done, i -> """
                        {id: done-%d, type: %s, text: {en: "Done"}, due: "2023-05-31", done: "2023-05-20"}\
                        """.formatted(i, type)) + lines(open, i -> """
                        {id: open-%d, type: %s, text: {en: "Open"}, due: "2023-06-30", open: true}\
                        """.formatted(i, type));
    }
}
