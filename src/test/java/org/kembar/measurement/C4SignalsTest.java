package org.kembar.measurement;

import static org.kembar.casefile.Assertion.About.ANNUAL_PLANS;
import static org.kembar.measurement.Measurement.Need.Kind.MISSING_DETAIL;
import static org.kembar.measurement.SmallCase.lines;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C4, planning process: are procedure and activities planned on paper, in good time, and then carried out? */
class C4SignalsTest {

    private static final String IN_FORCE = """
            agreements:
              - {id: mou, type: memorandum-of-understanding, signed: "2019-03-01", termYears: 10}
            """;

    /** C4.1: stages of PP 28/2018 with a dated document ÷ the eleven stages; a signed text documents its own stage. */
    @Nested
    class ProcedureDocumented {

        private static final String LETTER_AND_MEMORANDUM = """
                agreements:
                  - {id: loi, type: letter-of-intent, signed: "2017-05-20"}
                  - {id: mou, type: memorandum-of-understanding, signed: "2019-03-01", termYears: 10, follows: loi}
                """;

        /** The nine stages that neither the letter nor the memorandum documents, in their official order. */
        private static final List<String> OTHER_STAGES = List.of(
                "initiative",
                "exploration",
                "cooperation-plan",
                "council-approval",
                "verification",
                "drafting",
                "discussion",
                "minister-approval",
                "implementation");

        private static String stages(int documented) {
            return "procedure:\n"
                    + lines(
                            9,
                            i -> "{id: step-%d, agreement: mou, stage: %s, %s}"
                                    .formatted(
                                            i,
                                            OTHER_STAGES.get(i - 1),
                                            i <= documented ? "document: \"2018-0" + i + "\"" : "missing: true"));
        }

        @ParameterizedTest
        @CsvSource({
            "9, STRONG",
            "7, STRONG", // 9 of 11, 81.8 %
            "6, ADEQUATE", // 8 of 11, 72.7 %
            "4, ADEQUATE", // 6 of 11, 54.5 %
            "3, WEAK", // 5 of 11, 45.5 %
            "0, WEAK",
        })
        void documentedStagesAreCounted(int others, State state) {
            Answer.of("C4.1", LETTER_AND_MEMORANDUM + stages(others)).is(state, 100.0 * (others + 2) / 11);
        }

        /** Only the implementation is documented after the signing; any other stage then is one of the renewal. */
        @Test
        void stagesOfTheRenewalDoNotCount() {
            Answer.of("C4.1", LETTER_AND_MEMORANDUM + """
                    procedure:
                      - {id: renewal, agreement: mou, stage: council-approval, document: "2023-06-01"}
                      - {id: implementation, agreement: mou, stage: implementation, document: "2019-06-01"}
                    """).isOpen(300.0 / 11, 100);
        }

        /** A letter signed after the memorandum prepares something else. */
        @ParameterizedTest
        @CsvSource({"2019-03-01, 2, 2", "2019-03-02, 1, 1", "2024-05-01, 1, 1", "2019, 1, 2"})
        void onlyALetterFromBeforeTheMemorandumDocumentsTheIntent(String signed, int least, int most) {
            Answer.of(
                            "C4.1",
                            LETTER_AND_MEMORANDUM.replace("2017-05-20", signed).replace(", follows: loi", "")
                                    + stages(0)
                                    + "  - {id: intent, agreement: mou, stage: statement-of-intent, missing: true}\n")
                    .is(State.WEAK, 100.0 * least / 11, 100.0 * most / 11);
        }

        /** Both of 2019: that the memorandum follows the letter says which was first. */
        @Test
        void theLetterThatTheMemorandumFollowsCameBefore() {
            Answer.of(
                            "C4.1",
                            LETTER_AND_MEMORANDUM.replace("2017-05-20", "2019")
                                    + stages(0)
                                    + "  - {id: intent, agreement: mou, stage: statement-of-intent, missing: true}\n")
                    .isWeak(200.0 / 11);
        }

        /** Without it one stage less would be documented. */
        @ParameterizedTest
        @CsvSource({"2017-05-20, true", "2019, true", "2019-03-02, false"})
        void theLetterThatDocumentsTheIntentStandsUnderTheAnswer(String signed, boolean stands) {
            var answer = Answer.of(
                    "C4.1", LETTER_AND_MEMORANDUM.replace("2017-05-20", signed).replace(", follows: loi", ""));
            if (stands) {
                answer.restsOn("mou", "loi");
            } else {
                answer.restsOn("mou");
            }
        }

        @Test
        void theFirstStageWithoutADocumentDecides() {
            Answer.of("C4.1", LETTER_AND_MEMORANDUM + stages(2))
                    .isWeak(100.0 * 4 / 11)
                    .decidedBy("step-3");
        }

        @Test
        void openWhereTheOtherStagesAreNotMentioned() {
            Answer.of("C4.1", LETTER_AND_MEMORANDUM).isOpen(100.0 * 2 / 11, 100).needs(MISSING_DETAIL, "mou");
        }

        @Test
        void withoutEvidenceWhereNoInstrumentIsRecorded() {
            Answer.of("C4.1", "").hasNoEvidence();
        }
    }

    /** C4.2: years in force with an approved annual plan ÷ years in force; the last three complete years. */
    @Nested
    class YearPlans {

        private static String plans(int first, int number) {
            return "annualPlans:\n"
                    + lines(
                            number,
                            i -> "{id: plan-%d, year: %d, approved: \"%d-01\"}"
                                    .formatted(first + i - 1, first + i - 1, first + i - 1));
        }

        private static final String NO_OTHERS = """
                assertions:
                  - {id: no-others, says: complete, about: annual-plans}
                """;

        @Test
        void strongWithAPlanForEachYear() {
            Answer.of("C4.2", IN_FORCE + plans(2022, 3)).isStrong(100).decidedBy("plan-2022");
        }

        @Test
        void adequateWithTwoOfThree() {
            Answer.of("C4.2", IN_FORCE + plans(2023, 2) + NO_OTHERS).isAdequate(200.0 / 3);
        }

        @Test
        void weakWithOneOfThree() {
            Answer.of("C4.2", IN_FORCE + plans(2023, 1) + NO_OTHERS).isWeak(100.0 / 3);
        }

        @Test
        void weakWhereItIsKnownThatThereAreNone() {
            Answer.of("C4.2", IN_FORCE + """
                    assertions:
                      - {id: no-plans, says: absent, about: annual-plans}
                    """).isWeak(0).decidedBy("no-plans");
        }

        @Test
        void aYearThatIsNotOverAndAYearWithoutAnInstrumentDoNotCount() {
            Answer.of("C4.2", "2024-06-30", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2022-01-01", termYears: 10}
                    """ + plans(2022, 2)).isStrong(100);
        }

        @ParameterizedTest
        @CsvSource({"2023-12-31, STRONG, 100", "2024-01-01, ADEQUATE, 66.66666666666667"})
        void whatIsApprovedAfterItsYearIsNoPlan(String approved, State state, double percent) {
            Answer.of("C4.2", IN_FORCE + NO_OTHERS + plans(2024, 1) + """
                      - {id: plan-2022, year: 2022, approved: "2021-12"}
                      - {id: plan-2023, year: 2023, approved: "%s"}
                    """.formatted(approved))
                    .is(state, percent);
        }

        @Test
        void openWhereItMayHaveBeenApprovedAfterItsYear() {
            Answer.of("C4.2", IN_FORCE + NO_OTHERS + plans(2024, 1) + """
                      - {id: plan-2023, year: 2023, approved: "2023-12/2024-02"}
                      - {id: plan-2022, year: 2022, approved: "[2022..2023]"}
                    """)
                    .isOpen(200.0 / 3, 100)
                    .doubts("plan-2022");
        }

        @Test
        void openWhereNobodySaysWhetherItWasApproved() {
            Answer.of("C4.2", IN_FORCE + NO_OTHERS + plans(2023, 2) + "  - {id: plan-2022, year: 2022}\n")
                    .isOpen(200.0 / 3, 100)
                    .doubts("plan-2022")
                    .needs(MISSING_DETAIL, "plan-2022");
        }

        @Test
        void openWhereOneYearsPlanMayExist() {
            Answer.of("C4.2", IN_FORCE + plans(2022, 2)).isOpen(200.0 / 3, 100).needsComplete(ANNUAL_PLANS);
        }

        @Test
        void withoutEvidenceWhereNoPlanIsRecorded() {
            Answer.of("C4.2", IN_FORCE).hasNoEvidence();
        }
    }

    /** C4.3: planned activities with objective, output target, owner, budget and date ÷ planned activities. */
    @Nested
    class PlanQuality {

        private static String planned(int complete, int lacking) {
            return "activities:\n" + lines(complete, i -> """
                            {id: full-%d, type: training, title: {en: "Training"}, planned: "2024-05-06", status: planned,\
                             has: [objective, target, owner, budget]}""".formatted(i)) + lines(lacking, i -> """
                            {id: thin-%d, type: training, title: {en: "Training"}, planned: "2024-06-03", status: planned,\
                             has: [objective, owner], lacks: [target, budget]}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "1, 2, WEAK"})
        void onlyACompletePlanCounts(int complete, int lacking, State state) {
            Answer.of("C4.3", planned(complete, lacking))
                    .is(state, 100.0 * complete / (complete + lacking))
                    .decidedBy(state == State.WEAK ? "thin-1" : "full-1");
        }

        @Test
        void openWhereTheTargetIsNotMentioned() {
            Answer.of("C4.3", planned(1, 0) + """
                      - {id: unread, type: training, title: {en: "Training"}, planned: "2024-06-03", status: planned,
                         has: [objective, owner, budget]}
                    """)
                    .isOpen(50, 100)
                    .doubts("unread")
                    .needs(MISSING_DETAIL, "unread");
        }

        @Test
        void withoutEvidenceWhereNothingWasPlanned() {
            Answer.of("C4.3", "").hasNoEvidence();
        }
    }

    /** C4.4: held ÷ planned activities that have fallen due, in per cent. */
    @Nested
    class Execution {

        private static String due(int held, int cancelled) {
            return "activities:\n" + lines(held, i -> """
                            {id: held-%d, type: training, title: {en: "Training"}, planned: "2023-05", date: "2023-05",\
                             status: held}""".formatted(i)) + lines(cancelled, i -> """
                            {id: cut-%d, type: study-visit, title: {en: "Visit"}, planned: "2023-09", status: cancelled}\
                            """.formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "1, 2, WEAK"})
        void whatWasHeldIsDividedByWhatWasDue(int held, int cancelled, State state) {
            Answer.of("C4.4", due(held, cancelled))
                    .is(state, 100.0 * held / (held + cancelled))
                    .decidedBy(state == State.WEAK ? "cut-1" : "held-1");
        }

        @Test
        void whatIsPlannedForLaterIsNotDueYet() {
            Answer.of("C4.4", due(1, 0) + """
                      - {id: next-year, type: training, title: {en: "Training"}, planned: "2025-05", status: planned}
                    """).isStrong(100);
        }

        @Test
        void openWhereNobodySaysWhetherItWasHeld() {
            Answer.of("C4.4", due(1, 1) + """
                      - {id: open-1, type: training, title: {en: "Training"}, date: "2023-07", status: planned}
                    """)
                    .isOpen(100.0 / 3, 200.0 / 3)
                    .doubts("open-1")
                    .needs(MISSING_DETAIL, "open-1");
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C4.4", "").hasNoEvidence();
        }
    }

    /** C4.5: median days from the letter or terms of reference to the start: weak below 14, strong from 45. */
    @Nested
    class LeadTime {

        private static String training(String id, String requested, String date) {
            return "  - {id: %s, type: training, title: {en: \"Training\"}, requested: \"%s\", date: \"%s\", status: held}\n"
                    .formatted(id, requested, date);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-06-01, WEAK, 13",
            "2024-05-31, ADEQUATE, 14",
            "2024-05-01, ADEQUATE, 44",
            "2024-04-30, STRONG, 45",
        })
        void theDaysFromTheLetterToTheStartAreCounted(String requested, State state, double days) {
            Answer.of("C4.5", "activities:\n" + training("training", requested, "2024-06-14"))
                    .is(state, days)
                    .decidedBy("training");
        }

        @Test
        void theMedianOfThreeIsTheOneInTheMiddle() {
            Answer.of(
                            "C4.5",
                            "activities:\n"
                                    + training("short", "2024-03-01", "2024-03-11")
                                    + training("middle", "2024-04-01", "2024-04-21")
                                    + training("long", "2024-05-01", "2024-06-30"))
                    .isAdequate(20);
        }

        @Test
        void theMedianOfTwoIsHalfwayBetweenThem() {
            Answer.of(
                            "C4.5",
                            "activities:\n"
                                    + training("short", "2024-03-01", "2024-03-11")
                                    + training("long", "2024-04-01", "2024-05-21"))
                    .isAdequate(30);
        }

        @Test
        void openWhereTheDayOfTheLetterIsUnknown() {
            Answer.of("C4.5", "activities:\n" + training("training", "2024-05", "2024-06-30"))
                    .isOpen(30, 60)
                    .needs(MISSING_DETAIL, "training");
        }

        @Test
        void withoutEvidenceWhereNoLetterIsDated() {
            Answer.of("C4.5", """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2024-06-14", status: held}
                    """).hasNoEvidence();
        }
    }

    /** C4.6: planned activities with a code of the RPJMD or RKPD ÷ planned activities, in per cent. */
    @Nested
    class DevelopmentPlan {

        private static String planned(int coded, int uncoded) {
            return "activities:\n" + lines(coded, i -> """
                            {id: coded-%d, type: training, title: {en: "Training"}, planned: "2024-05", status: planned,\
                             has: [plan-code]}""".formatted(i)) + lines(uncoded, i -> """
                            {id: uncoded-%d, type: training, title: {en: "Training"}, planned: "2024-06", status: planned,\
                             lacks: [plan-code]}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void plansWithACodeAreCounted(int coded, int uncoded, State state) {
            Answer.of("C4.6", planned(coded, uncoded))
                    .is(state, 100.0 * coded / (coded + uncoded))
                    .decidedBy(state == State.WEAK ? "uncoded-1" : "coded-1");
        }

        @Test
        void openWhereTheCodeIsNotMentioned() {
            Answer.of("C4.6", planned(1, 1) + """
                      - {id: unread, type: training, title: {en: "Training"}, planned: "2024-07", status: planned}
                    """)
                    .isOpen(100.0 / 3, 200.0 / 3)
                    .doubts("unread")
                    .needs(MISSING_DETAIL, "unread");
        }

        @Test
        void withoutEvidenceWhereNothingWasPlanned() {
            Answer.of("C4.6", "").hasNoEvidence();
        }
    }
}
