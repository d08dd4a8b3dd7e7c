package org.kembar.measurement;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.kembar.casefile.Assertion.About.BUDGET_LINES;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_DATE;
import static org.kembar.measurement.Measurement.Need.Kind.MISSING_DETAIL;
import static org.kembar.measurement.SmallCase.lines;
import static org.kembar.measurement.State.STRONG;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C2, resources: is the money asked for approved and spent, year after year, and who bears it? */
class C2SignalsTest {

    private static final String BOOKS_COMPLETE = """
            assertions:
              - {id: books, says: complete, about: budget-lines}
            """;

    private static final String ACTIVITIES_COMPLETE = """
            assertions:
              - {id: calendar, says: complete, about: activities}
            """;

    /** C2.1: approved budget ÷ requested budget in the window, in per cent; strong from 76, weak up to 50. */
    @Nested
    class ApprovalRate {

        @ParameterizedTest
        @CsvSource({"80, WEAK, 40", "100, WEAK, 50", "102, ADEQUATE, 51", "150, ADEQUATE, 75", "152, STRONG, 76"})
        void whatWasApprovedIsDividedByWhatWasRequested(int approved, State state, double percent) {
            Answer.of("C2.1", BOOKS_COMPLETE + """
                    budget:
                      - {id: asked, stage: requested, money: {amount: 200, currency: IDR}, payer: city, date: "2023"}
                      - {id: granted, stage: approved, money: {amount: %d, currency: IDR}, payer: city, date: "2023"}
                    """.formatted(approved))
                    .is(state, percent)
                    .decidedBy("granted");
        }

        @Test
        void linesOutsideTheWindowDoNotCount() {
            Answer.of("C2.1", BOOKS_COMPLETE + """
                    budget:
                      - {id: asked-early, stage: requested, money: {amount: 900, currency: IDR}, payer: city, date: "2021"}
                      - {id: asked, stage: requested, money: {amount: 200, currency: IDR}, payer: city, date: "2022"}
                      - {id: granted, stage: approved, money: {amount: 160, currency: IDR}, payer: city, date: "2022"}
                    """).isStrong(80);
        }

        @Test
        void openWhereFurtherRequestsAndApprovalsMayExist() {
            Answer.of("C2.1", """
                    budget:
                      - {id: asked, stage: requested, money: {amount: 200, currency: IDR}, payer: city, date: "2023"}
                      - {id: granted, stage: approved, money: {amount: 80, currency: IDR}, payer: city, date: "2023"}
                    """).isOpen(0, POSITIVE_INFINITY).needsComplete(BUDGET_LINES);
        }

        /** A refusal says what became of the request, and is shown; without a declaration there may have been another. */
        @Test
        void aRefusedRequestIsNoughtApproved() {
            var refused = """
                    budget:
                      - {id: asked, stage: requested, money: {amount: 200, currency: IDR}, payer: city, date: "2023"}
                      - {id: no, stage: refused, payer: city, date: "2023"}
                    """;
            Answer.of("C2.1", BOOKS_COMPLETE + refused).isWeak(0).decidedBy("no");
            Answer.of("C2.1", refused).isOpen(0, POSITIVE_INFINITY).needsComplete(BUDGET_LINES);
        }

        /** What the partner approves of its own accord is no answer to what the city was asked for. */
        @Test
        void anotherPayersApprovalDoesNotCount() {
            Answer.of("C2.1", BOOKS_COMPLETE + """
                    budget:
                      - {id: asked, stage: requested, money: {amount: 200, currency: IDR}, payer: city, side: a, date: "2023"}
                      - {id: no, stage: refused, payer: city, side: a, date: "2023"}
                      - {id: theirs, stage: approved, money: {amount: 200, currency: IDR}, payer: partner, side: b, date: "2023"}
                    """).isWeak(0).decidedBy("no");
        }

        /** A ministry of no side may be the one that was asked or another one: its side would tell, no date would. */
        @Test
        void openWhereNobodySaysOfWhichSideTheMinistryIs() {
            Answer.of("C2.1", BOOKS_COMPLETE + """
                    budget:
                      - {id: asked, stage: requested, money: {amount: 100, currency: IDR}, payer: national-or-donor, date: "2023"}
                      - {id: granted, stage: approved, money: {amount: 80, currency: IDR}, payer: national-or-donor, side: b, date: "2023"}
                    """)
                    .isOpen(0, 80)
                    .doubts("granted")
                    .needs(MISSING_DETAIL, "asked")
                    .needsNo(EXACT_DATE);
        }

        @Test
        void openWhereTheYearOfTheApprovalIsUncertain() {
            Answer.of("C2.1", BOOKS_COMPLETE + """
                    budget:
                      - {id: asked, stage: requested, money: {amount: 200, currency: IDR}, payer: city, date: "2022"}
                      - {id: granted, stage: approved, money: {amount: 160, currency: IDR}, payer: city, date: "2021/2022~"}
                    """)
                    .isOpen(0, 80)
                    .doubts("granted")
                    .needs(EXACT_DATE, "granted");
        }

        @Test
        void withoutEvidenceWhereTheAmountsAreOnlyWords() {
            Answer.of("C2.1", BOOKS_COMPLETE + """
                    budget:
                      - {id: asked, stage: requested, money: {words: "anggaran perjalanan"}, payer: city, date: "2023"}
                      - {id: granted, stage: approved, money: {words: "sebagian"}, payer: city, date: "2023"}
                    """).hasNoEvidence().doubts("asked", "granted");
        }
    }

    /** C2.2: realised budget ÷ approved budget, in per cent; strong from 76, weak up to 50. */
    @Nested
    class Realisation {

        @ParameterizedTest
        @CsvSource({"30, WEAK, 30", "50, WEAK, 50", "75, ADEQUATE, 75", "76, STRONG, 76", "95, STRONG, 95"})
        void whatWasPaidIsDividedByWhatWasApproved(int paid, State state, double percent) {
            Answer.of("C2.2", BOOKS_COMPLETE + """
                    budget:
                      - {id: granted, stage: approved, money: {amount: 100, currency: IDR}, payer: city, date: "2023"}
                      - {id: spent, stage: paid, money: {amount: %d, currency: IDR}, payer: city, date: "2023"}
                    """.formatted(paid))
                    .is(state, percent)
                    .decidedBy("spent");
        }

        /** What somebody pays who approved nothing on record is no realisation of another's budget. */
        @Test
        void onlyWhatIsPaidByWhoApprovedCounts() {
            var paid = BOOKS_COMPLETE + """
                    budget:
                      - {id: granted, stage: approved, money: {amount: 100, currency: IDR}, payer: city, date: "2023"}
                      - {id: spent, stage: paid, money: {amount: 20, currency: IDR}, payer: city, date: "2023"}
                      - {id: gift, stage: paid, money: {amount: 80, currency: IDR}, payer: partner, side: b, date: "2023"}
                    """;
            var approval = """
                      - {id: theirs, stage: approved, money: {amount: 100, currency: IDR}, payer: partner, side: b, date: "%s"}
                    """;
            Answer.of("C2.2", paid).isWeak(20).decidedBy("spent");
            Answer.of("C2.2", paid + approval.formatted("2023")).isWeak(50);
            Answer.of("C2.2", paid + approval.formatted("2021/2022~"))
                    .isOpen(10, 100)
                    .doubts("gift", "theirs");
        }

        @Test
        void openWhereFurtherApprovalsAndPaymentsMayExist() {
            Answer.of("C2.2", """
                    budget:
                      - {id: granted, stage: approved, money: {amount: 100, currency: IDR}, payer: city, date: "2023"}
                      - {id: spent, stage: paid, money: {amount: 60, currency: IDR}, payer: city, date: "2023"}
                    """).isOpen(0, POSITIVE_INFINITY).needsComplete(BUDGET_LINES);
        }

        @Test
        void withoutEvidenceWhereTheCurrenciesDiffer() {
            Answer.of("C2.2", BOOKS_COMPLETE + """
                    budget:
                      - {id: granted, stage: approved, money: {amount: 100, currency: IDR}, payer: city, date: "2023"}
                      - {id: spent, stage: paid, money: {amount: 60, currency: KRW}, payer: partner, date: "2023"}
                    """).hasNoEvidence();
        }

        @Test
        void withoutEvidenceWhereNothingWasApprovedOnRecord() {
            Answer.of("C2.2", "").hasNoEvidence();
        }
    }

    /** C2.3: activities cancelled or made smaller for budget ÷ all planned; strong below 10 %, weak above 25 %. */
    @Nested
    class FundingLoss {

        @ParameterizedTest
        @CsvSource({
            "1, 10, STRONG", // 9.09 %
            "1, 9, ADEQUATE", // 10 %
            "1, 3, ADEQUATE", // 25 %
            "2, 5, WEAK", // 28.6 %
        })
        void whatTheMoneyDidNotReachForIsDividedByWhatWasPlanned(int lost, int held, State state) {
            Answer.of(
                            "C2.3",
                            ACTIVITIES_COMPLETE
                                    + "activities:\n"
                                    + lines(lost, i -> """
                                            {id: cut-%d, type: study-visit, title: {en: "Visit"}, date: "2023-04",\
                                             status: cancelled, cause: budget}""".formatted(i))
                                    + lines(held, i -> """
                                            {id: held-%d, type: training, title: {en: "Training"}, date: "2023-05",\
                                             status: held}""".formatted(i)))
                    .is(state, 100.0 * lost / (lost + held))
                    .decidedBy(state == STRONG ? "held-1" : "cut-1");
        }

        @Test
        void aTrainingMovedOnlineForLackOfMoneyIsALoss() {
            Answer.of("C2.3", ACTIVITIES_COMPLETE + """
                    activities:
                      - {id: online, type: training, title: {en: "Training"}, date: "2023-05", status: held, format: online,
                         reducedFor: budget}
                    """).isWeak(100).decidedBy("online");
        }

        @Test
        void aVisitCancelledForThePandemicIsNone() {
            Answer.of("C2.3", ACTIVITIES_COMPLETE + """
                    activities:
                      - {id: visit, type: study-visit, title: {en: "Visit"}, date: "2022-02", status: cancelled, cause: pandemic}
                    """).isStrong(0).decidedBy("visit");
        }

        @Test
        void openWhereTheCauseIsUnknown() {
            Answer.of("C2.3", ACTIVITIES_COMPLETE + """
                    activities:
                      - {id: cut, type: study-visit, title: {en: "Visit"}, date: "2023-03", status: cancelled, cause: budget}
                      - {id: unclear, type: study-visit, title: {en: "Visit"}, date: "2023-04", status: cancelled}
                      - {id: held-1, type: training, title: {en: "Training"}, date: "2023-05", status: held}
                      - {id: held-2, type: training, title: {en: "Training"}, date: "2023-06", status: held}
                    """)
                    .isOpen(25, 50)
                    .doubts("unclear")
                    .needs(MISSING_DETAIL, "unclear");
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C2.3", "").hasNoEvidence();
        }
    }

    /**
     * C2.4: of the last five complete fiscal years those with an approved line above zero: weak to 2, 3, strong from
     * 4.
     */
    @Nested
    class ContinuityOfFunding {

        private static final String SINCE_2018 = """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2018-03-01", termYears: 10}
                """;

        @ParameterizedTest
        @CsvSource({"0, WEAK", "2, WEAK", "3, ADEQUATE", "4, STRONG", "5, STRONG"})
        void yearsWithAnApprovedLineAreCounted(int years, State state) {
            Answer.of(
                            "C2.4",
                            SINCE_2018 + BOOKS_COMPLETE + "budget:\n" + lines(years, i -> """
                            {id: apbd-%d, stage: approved, money: {amount: 50, currency: IDR}, payer: city,\
                             date: "%d"}""".formatted(i, 2019 + i))
                                    + """
                      - {id: long-ago, stage: approved, money: {amount: 50, currency: IDR}, payer: city, date: "2019"}
                      - {id: zero, stage: approved, money: {amount: 0, currency: IDR}, payer: city, date: "2024"}
                    """)
                    .is(state, years);
        }

        @Test
        void openWhereTheOtherYearsAreNotDeclaredComplete() {
            Answer.of("C2.4", SINCE_2018 + """
                    budget:
                      - {id: apbd-2020, stage: approved, money: {amount: 50, currency: IDR}, payer: city, date: "2020"}
                      - {id: apbd-2023, stage: approved, money: {amount: 50, currency: IDR}, payer: city, date: "2023"}
                    """).isOpen(2, 5).needsComplete(BUDGET_LINES);
        }

        @Test
        void strongWithFourYearsWhateverElseThereWas() {
            Answer.of("C2.4", SINCE_2018 + "budget:\n" + lines(4, i -> """
                            {id: apbd-%d, stage: approved, money: {amount: 50, currency: IDR}, payer: city,\
                             date: "%d"}""".formatted(i, 2019 + i)))
                    .is(STRONG, 4, 5)
                    .decidedBy("apbd-1");
        }

        @Test
        void withoutEvidenceWhereNoApprovalIsRecorded() {
            Answer.of("C2.4", SINCE_2018).hasNoEvidence();
        }
    }

    /** C2.5: the partner's part of the whole cost: strong from 30 to 70 %, weak below 10 and above 90. */
    @Nested
    class CostShare {

        @ParameterizedTest
        @CsvSource({
            "0, WEAK", "9, WEAK", "10, ADEQUATE", "29, ADEQUATE", "30, STRONG",
            "70, STRONG", "71, ADEQUATE", "90, ADEQUATE", "91, WEAK", "100, WEAK",
        })
        void thePartnersPartIsMeasuredOnBothEnds(int partner, State state) {
            Answer.of("C2.5", BOOKS_COMPLETE + """
                    budget:
                      - {id: theirs, stage: paid, money: {amount: %d, currency: IDR}, payer: partner, date: "2023"}
                      - {id: ours, stage: paid, money: {amount: %d, currency: IDR}, payer: city, date: "2023"}
                    """.formatted(partner, 100 - partner))
                    .is(state, partner);
        }

        @Test
        void roomsAndTeachersGivenByThePartnerCount() {
            Answer.of("C2.5", BOOKS_COMPLETE + """
                    budget:
                      - {id: rooms, stage: paid, money: {amount: 40, currency: IDR}, payer: partner, inKind: true, date: "2023"}
                      - {id: flights, stage: paid, money: {amount: 60, currency: IDR}, payer: city, date: "2023"}
                    """).isStrong(40).decidedBy("rooms");
        }

        @Test
        void openWhereFurtherPaymentsMayExist() {
            Answer.of("C2.5", """
                    budget:
                      - {id: theirs, stage: paid, money: {amount: 40, currency: IDR}, payer: partner, date: "2023"}
                      - {id: ours, stage: paid, money: {amount: 60, currency: IDR}, payer: city, date: "2023"}
                    """).isOpen(0, 100).needsComplete(BUDGET_LINES);
        }

        @Test
        void withoutEvidenceWhereNoPaymentIsRecorded() {
            Answer.of("C2.5", "").hasNoEvidence();
        }
    }

    /** C2.6: how many of five kinds of payers: 1 weak, 2 adequate, 3 strong. */
    @Nested
    class DiversityOfPayers {

        private static final String CITY = """
                budget:
                  - {id: apbd, stage: approved, money: {words: "APBD"}, payer: city, date: "2023"}
                """;
        private static final String PARTNER = """
                  - {id: theirs, stage: paid, money: {words: "biaya kursus"}, payer: partner, date: "2023"}
                """;
        private static final String UNIVERSITY = """
                  - {id: itb, stage: paid, money: {words: "laboratorium"}, payer: university, date: "2022"}
                """;

        @Test
        void strongWithThreeWhateverElseThereWas() {
            Answer.of("C2.6", CITY + PARTNER + UNIVERSITY).is(STRONG, 3, 5).decidedBy("itb");
        }

        @Test
        void adequateWithTwoWhereTheBooksAreComplete() {
            Answer.of("C2.6", CITY + PARTNER + BOOKS_COMPLETE).isAdequate(2);
        }

        @Test
        void weakWithOneWhereTheBooksAreComplete() {
            Answer.of("C2.6", CITY + BOOKS_COMPLETE).isWeak(1).decidedBy("apbd");
        }

        /** Money of the city on side b is the partner's, as in C2.5. */
        @Test
        void theCityOfSideBIsThePartner() {
            var theirs =
                    "  - {id: daegu, stage: paid, money: {amount: 50, currency: KRW}, payer: city, side: b, date: \"2023\"}\n";
            Answer.of("C2.6", CITY + theirs + BOOKS_COMPLETE).isAdequate(2);
            Answer.of("C2.6", "budget:\n" + theirs + PARTNER + BOOKS_COMPLETE).isWeak(1);
            Answer.of("C2.5", "budget:\n" + theirs + BOOKS_COMPLETE).isWeak(100);
        }

        @Test
        void interestAndRequestsAreNoPayers() {
            Answer.of("C2.6", CITY + """
                      - {id: keen, stage: interest, money: {words: "minat"}, payer: private, date: "2023"}
                      - {id: asked, stage: requested, money: {words: "usulan"}, payer: national-or-donor, date: "2023"}
                    """ + BOOKS_COMPLETE).isWeak(1);
        }

        @Test
        void openWithOneWhereMoreMayExist() {
            Answer.of("C2.6", CITY).isOpen(1, 5).needsComplete(BUDGET_LINES);
        }

        @Test
        void withoutEvidenceWhereNobodyPaysOnRecord() {
            Answer.of("C2.6", "").hasNoEvidence();
        }
    }
}
