package org.kembar.measurement;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.kembar.casefile.Assertion.About.ADVERSE_EVENTS;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_DATE;
import static org.kembar.measurement.Measurement.Need.Kind.MISSING_DETAIL;
import static org.kembar.measurement.SmallCase.lines;
import static org.kembar.measurement.State.WEAK;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * C11, policy: is the legal basis current, are the approvals on file, and does the city's policy support the
 * partnership?
 */
class C11SignalsTest {

    private static final String IN_FORCE = """
            agreements:
              - {id: mou, type: memorandum-of-understanding, signed: "2019-03-01", termYears: 10}
            """;

    /** C11.1: cited regulations in force on the day asked about ÷ cited regulations, in per cent. */
    @Nested
    class LegalBasis {

        private static String cited(int current, int repealed) {
            return "regulations:\n"
                    + lines(current, i -> "{id: law-%d, name: \"UU %d\", inForce: \"2000-10-23/..\"}".formatted(i, i))
                    + lines(
                            repealed,
                            i -> "{id: old-%d, name: \"Permendagri %d\", inForce: \"2008/2018\"}".formatted(i, i));
        }

        @ParameterizedTest
        @CsvSource({"3, 0, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 1, WEAK"})
        void regulationsInForceAreCounted(int current, int repealed, State state) {
            Answer.of("C11.1", cited(current, repealed))
                    .is(state, 100.0 * current / (current + repealed))
                    .decidedBy(state == WEAK ? "old-1" : "law-1");
        }

        @Test
        void theDayAskedAboutDecides() {
            Answer.of("C11.1", "2018-06-30", cited(1, 1)).isOpen(50, 100).doubts("old-1");
            Answer.of("C11.1", "2017-12-31", cited(0, 1)).isStrong(100);
        }

        @Test
        void openWhereTheOnlyOneMayStillBeInForce() {
            Answer.of("C11.1", "2018-06-30", """
                    regulations:
                      - {id: old, name: "Permendagri 3", inForce: "2008/2018"}
                    """).isOpen(0, 100).needs(EXACT_DATE, "old");
        }

        @Test
        void openWhereNobodySaysWhetherItIsInForce() {
            Answer.of("C11.1", cited(1, 0) + """
                      - {id: perda, name: "Perda 9"}
                    """)
                    .isOpen(50, 100)
                    .doubts("perda")
                    .needs(MISSING_DETAIL, "perda");
        }

        @Test
        void withoutEvidenceWhereNoneIsCited() {
            Answer.of("C11.1", "").hasNoEvidence();
        }
    }

    /** C11.2: required approvals on file ÷ the five of PP 28/2018 Arts 28(4), 30, 31 and 33, in per cent. */
    @Nested
    class Approvals {

        private static final List<String> REQUIRED =
                List.of("council-approval", "verification", "minister-approval", "consultation", "confirmation-letter");

        private static String approvals(int onFile) {
            return "procedure:\n"
                    + lines(
                            5,
                            i -> "{id: approval-%d, agreement: mou, stage: %s, %s}"
                                    .formatted(
                                            i,
                                            REQUIRED.get(i - 1),
                                            i <= onFile ? "document: \"2018-0" + i + "\"" : "missing: true"));
        }

        @ParameterizedTest
        @CsvSource({"5, STRONG", "4, STRONG", "3, ADEQUATE", "2, WEAK", "0, WEAK"})
        void approvalsOnFileAreCounted(int onFile, State state) {
            Answer.of("C11.2", IN_FORCE + approvals(onFile)).is(state, 20.0 * onFile);
        }

        @Test
        void theFirstApprovalThatIsMissingDecides() {
            Answer.of("C11.2", IN_FORCE + approvals(2)).isWeak(40).decidedBy("approval-3");
        }

        @Test
        void openWhereTheOthersAreNotMentioned() {
            Answer.of("C11.2", IN_FORCE + """
                    procedure:
                      - {id: dprd, agreement: mou, stage: council-approval, document: "2018-11-20"}
                    """).isOpen(20, 100).needs(MISSING_DETAIL, "mou");
        }

        /** Approvals for its renewal are none of the agreement they renew; on the day it came into force they still are. */
        @Test
        void whatIsDocumentedAfterItCameIntoForceIsOfTheRenewal() {
            var council = """
                    procedure:
                      - {id: dprd, agreement: mou, stage: council-approval, document: "%s"}
                    """;
            Answer.of("C11.2", IN_FORCE + council.formatted("2019-03-01")).isOpen(20, 100);
            Answer.of("C11.2", IN_FORCE + council.formatted("2019-03") + """
                      - {id: letter, agreement: mou, stage: confirmation-letter, document: "2019-02-20"}
                    """)
                    .isOpen(20, 100)
                    .doubts("dprd", "mou", "mou", "mou");
            Answer.of("C11.2", IN_FORCE + council.formatted("2019-03-02")).hasNoEvidence();
        }

        @Test
        void withoutEvidenceWhereNoApprovalIsMentioned() {
            Answer.of("C11.2", IN_FORCE).hasNoEvidence();
        }
    }

    /**
     * C11.3: fields linked to the RPJMD or the national plan ÷ fields, in per cent. A missing code leaves the answer
     * open, unless it is declared that the field has no place in a plan.
     */
    @Nested
    class PlanAlignment {

        @Test
        void strongWhereEachFieldHasItsPlace() {
            Answer.of("C11.3", """
                    fields:
                      - {id: f-transport, label: {en: "Transport"}, agreed: true, planCode: "RPJMD 3.2"}
                      - {id: f-waste, label: {en: "Waste"}, agreed: true, planCode: "RPJMD 1.4"}
                      - {id: f-other, label: {en: "Not agreed"}, agreed: false}
                    """).isStrong(100).decidedBy("f-transport");
        }

        @Test
        void openWhereOneCodeIsNotRecorded() {
            Answer.of("C11.3", """
                    fields:
                      - {id: f-transport, label: {en: "Transport"}, agreed: true, planCode: "RPJMD 3.2"}
                      - {id: f-waste, label: {en: "Waste"}, agreed: true}
                    """).isOpen(50, 100).doubts("f-waste").needs(MISSING_DETAIL, "f-waste");
        }

        @Test
        void weakWhereItIsKnownThatAFieldHasNone() {
            Answer.of("C11.3", """
                    fields:
                      - {id: f-transport, label: {en: "Transport"}, agreed: true, planCode: "RPJMD 3.2"}
                      - {id: f-waste, label: {en: "Waste"}, agreed: true}
                    assertions:
                      - {id: no-place, says: absent, about: plan-codes, fields: [f-waste]}
                    """).isWeak(50).decidedBy("f-waste");
        }

        @Test
        void withoutEvidenceWhereNoCodeIsRecorded() {
            Answer.of("C11.3", """
                    fields:
                      - {id: f-waste, label: {en: "Waste"}, agreed: true}
                    """).hasNoEvidence();
        }
    }

    /** C11.4: 2 with a cooperation policy in force, 1 with a draft or an expired one, 0 with none. */
    @Nested
    class CityPolicyInForce {

        @ParameterizedTest
        @CsvSource({
            "2021/.., STRONG, 2",
            "2015/2020, ADEQUATE, 1",
        })
        void theDayAskedAboutDecides(String inForce, State state, double level) {
            Answer.of("C11.4", """
                    policies:
                      - {id: perwal, side: a, title: {id: "Perwal Kerja Sama"}, inForce: "%s"}
                    """.formatted(inForce)).is(state, level).decidedBy("perwal");
        }

        @ParameterizedTest
        @CsvSource({"b", "third"})
        void aPolicyOfSomebodyElseIsNotTheOwnCitys(String side) {
            Answer.of("C11.4", """
                    policies:
                      - {id: busan, side: %s, title: {en: "Five-year plan"}, inForce: "2021/.."}
                    """.formatted(side)).hasNoEvidence();
        }

        @Test
        void adequateWithADraft() {
            Answer.of("C11.4", """
                    policies:
                      - {id: draft, side: a, title: {id: "Rancangan Perwal"}}
                    """).isAdequate(1).decidedBy("draft");
        }

        /** Said so, or declared whole without it. */
        @ParameterizedTest
        @CsvSource({"absent", "complete"})
        void weakWhereItIsKnownThatThereIsNone(String says) {
            Answer.of("C11.4", """
                    assertions:
                      - {id: none, says: %s, about: city-policy}
                    """.formatted(says)).isWeak(0).decidedBy("none");
        }

        @Test
        void openWhereOnlyTheYearOfItsEndIsKnown() {
            Answer.of("C11.4", "2024-06-30", """
                    policies:
                      - {id: perwal, side: a, title: {id: "Perwal Kerja Sama"}, inForce: "2019/2024"}
                    """).isOpen(1, 2).doubts("perwal").needs(EXACT_DATE, "perwal");
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C11.4", "").hasNoEvidence();
        }
    }

    /** C11.5: adverse events in the last 24 months: none strong, 1 adequate, 2 weak. */
    @Nested
    class PolicyStability {

        private static final String ALL_EVENTS = """
                assertions:
                  - {id: all-events, says: complete, about: adverse-events}
                """;

        private static String events(String... dates) {
            return "events:\n"
                    + lines(
                            dates.length,
                            i -> "{id: cut-%d, type: budget-cut, date: \"%s\"}".formatted(i, dates[i - 1]));
        }

        @Test
        void strongWhereItIsKnownThatThereWereNone() {
            Answer.of("C11.5", """
                    assertions:
                      - {id: calm, says: absent, about: adverse-events, period: "2022/2024"}
                    """).isStrong(0).decidedBy("calm");
        }

        @Test
        void adequateWithOneWhereAllAreRecorded() {
            Answer.of("C11.5", ALL_EVENTS + events("2024-01-15")).isAdequate(1).decidedBy("cut-1");
        }

        @Test
        void weakWithTwoWhateverElseThereWas() {
            Answer.of("C11.5", events("2023-03-01", "2024-01-15"))
                    .is(WEAK, 2, POSITIVE_INFINITY)
                    .decidedBy("cut-1");
        }

        @Test
        void theLast24MonthsBeginOnTheFirstDayOf2023() {
            Answer.of("C11.5", ALL_EVENTS + events("2022-12-31")).isStrong(0);
            Answer.of("C11.5", ALL_EVENTS + events("2023-01-01")).isAdequate(1);
        }

        @Test
        void openWhereTheDayOfTheSecondIsUncertain() {
            Answer.of("C11.5", ALL_EVENTS + events("2024-01-15", "2024-12~"))
                    .isOpen(1, 2)
                    .doubts("cut-2")
                    .needs(EXACT_DATE, "cut-2");
        }

        @Test
        void openWithOneWhereMoreMayHaveHappened() {
            Answer.of("C11.5", events("2024-01-15"))
                    .isOpen(1, POSITIVE_INFINITY)
                    .needsComplete(ADVERSE_EVENTS);
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C11.5", "").hasNoEvidence();
        }
    }
}
