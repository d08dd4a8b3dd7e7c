package org.kembar.measurement;

import static org.kembar.casefile.Assertion.About.ACTIVITIES;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_COUNT;
import static org.kembar.measurement.Measurement.Need.Kind.MISSING_DETAIL;
import static org.kembar.measurement.SmallCase.lines;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C9, reciprocity: do people, hosting and documented benefits go in both directions? */
class C9SignalsTest {

    private static final String COMPLETE = """
            assertions:
              - {id: calendar, says: complete, about: activities}
            """;

    /**
     * C9.1: 1 − |out − in| ÷ (out + in), people of one side in what the other hosts; weak below 0.3, strong from 0.6.
     */
    @Nested
    class DirectionBalance {

        private static String flows(int out, int in) {
            return """
                    activities:
                      - {id: out, type: training, title: {en: "Training"}, date: "2023-05", status: held, host: b,
                         participants: [{count: %d, side: a, group: civil-servant}]}
                      - {id: in, type: study-visit, title: {en: "Visit"}, date: "2023-09", status: held, host: a,
                         participants: [{count: %d, side: b, group: civil-servant}]}
                    """.formatted(out, in);
        }

        @ParameterizedTest
        @CsvSource({
            "57, 0, WEAK, 0", // Bandung and Seoul: one way
            "43, 7, WEAK, 0.28",
            "17, 3, ADEQUATE, 0.3",
            "71, 29, ADEQUATE, 0.58",
            "7, 3, STRONG, 0.6",
            "10, 10, STRONG, 1",
        })
        void peopleAreCountedEachWay(int out, int in, State state, double balance) {
            Answer.of("C9.1", COMPLETE + flows(out, in)).is(state, balance).decidedBy("out");
        }

        @Test
        void personDaysCountWhereAllAreKnown() {
            // Ten people for a day and two people for five days: ten person-days each way.
            Answer.of("C9.1", COMPLETE + """
                    activities:
                      - {id: out, type: training, title: {en: "Training"}, date: "2023-05", status: held, host: b,
                         participants: [{count: 10, personDays: 10, side: a, group: civil-servant}]}
                      - {id: in, type: study-visit, title: {en: "Visit"}, date: "2023-09", status: held, host: a,
                         participants: [{count: 2, personDays: 10, side: b, group: civil-servant}]}
                    """).isStrong(1);
        }

        @Test
        void personsCountWhereTheDaysOfOneAreUnknown() {
            Answer.of("C9.1", COMPLETE + """
                    activities:
                      - {id: out, type: training, title: {en: "Training"}, date: "2023-05", status: held, host: b,
                         participants: [{count: 17, personDays: 34, side: a, group: civil-servant}]}
                      - {id: in, type: study-visit, title: {en: "Visit"}, date: "2023-09", status: held, host: a,
                         participants: [{count: 2, personDays: 10, side: b, group: civil-servant},
                                        {count: 1, side: b, group: expert}]}
                    """).isAdequate(0.3);
        }

        @Test
        void openWhereFurtherVisitsMayHaveTakenPlace() {
            Answer.of("C9.1", flows(57, 0)).isOpen(0, 1).needsComplete(ACTIVITIES);
        }

        @Test
        void openWhereTheVisitorsWereNotCounted() {
            Answer.of("C9.1", COMPLETE + """
                    activities:
                      - {id: out, type: training, title: {en: "Training"}, date: "2023-05", status: held, host: b,
                         participants: [{count: 10, side: a, group: civil-servant}]}
                      - {id: in, type: study-visit, title: {en: "Visit"}, date: "2023-09", status: held, host: a,
                         participants: [{count: "5..15", side: b, group: civil-servant}]}
                    """).is(State.STRONG, 2.0 / 3, 1);
        }

        @Test
        void theCountOfTheVisitorsWouldSettleIt() {
            Answer.of("C9.1", COMPLETE + """
                    activities:
                      - {id: out, type: training, title: {en: "Training"}, date: "2023-05", status: held, host: b,
                         participants: [{count: 10, side: a, group: civil-servant}]}
                      - {id: in, type: study-visit, title: {en: "Visit"}, date: "2023-09", status: held, host: a,
                         participants: [{count: "1..15", side: b, group: civil-servant}]}
                    """).doubts("in").needs(EXACT_COUNT, "in");
        }

        @Test
        void withoutEvidenceWhereNobodyTravelledOnRecord() {
            Answer.of("C9.1", "").hasNoEvidence();
        }
    }

    /** C9.2: the same balance of activities hosted. */
    @Nested
    class HostBalance {

        private static String hosted(int byBandung, int byJeonju) {
            return "activities:\n" + lines(byBandung, i -> """
                            {id: bandung-%d, type: workshop, title: {en: "Workshop"}, date: "2023-05", status: held,\
                             host: a}""".formatted(i)) + lines(byJeonju, i -> """
                            {id: jeonju-%d, type: workshop, title: {en: "Workshop"}, date: "2023-06", status: held,\
                             host: b}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({
            "4, 0, WEAK, 0",
            "6, 1, WEAK, 0.2857142857142857",
            "17, 3, ADEQUATE, 0.3",
            "5, 2, ADEQUATE, 0.5714285714285714",
            "7, 3, STRONG, 0.6",
            "2, 2, STRONG, 1",
        })
        void activitiesAreCountedByHost(int byBandung, int byJeonju, State state, double balance) {
            Answer.of("C9.2", COMPLETE + hosted(byBandung, byJeonju))
                    .is(state, balance)
                    .decidedBy("bandung-1");
        }

        @Test
        void openWhereFurtherActivitiesMayHaveTakenPlace() {
            Answer.of("C9.2", hosted(4, 0)).isOpen(0, 1).needsComplete(ACTIVITIES);
        }

        @Test
        void openWhereTheHostIsUnknown() {
            Answer.of("C9.2", COMPLETE + hosted(3, 0) + """
                      - {id: unclear, type: workshop, title: {en: "Workshop"}, date: "2023-08", status: held}
                    """)
                    .isOpen(0, 0.5)
                    .doubts("unclear")
                    .needs(MISSING_DETAIL, "unclear");
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C9.2", "").hasNoEvidence();
        }
    }

    /** C9.3: outputs with a documented benefit for both sides ÷ outputs, in per cent. */
    @Nested
    class MutualBenefit {

        private static String outputs(int both, int one) {
            return "outputs:\n" + lines(both, i -> """
                            {id: shared-%d, type: output, text: {en: "Manual"}, date: "2023", planned: false,\
                             benefits: [a, b]}""".formatted(i)) + lines(one, i -> """
                            {id: ours-%d, type: output, text: {en: "Map"}, date: "2023", planned: false,\
                             benefits: [a], noBenefit: [b]}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void outputsThatServeBothAreCounted(int both, int one, State state) {
            Answer.of("C9.3", outputs(both, one))
                    .is(state, 100.0 * both / (both + one))
                    .decidedBy(state == State.WEAK ? "ours-1" : "shared-1");
        }

        @Test
        void openWhereThePartnersBenefitIsNotDocumented() {
            Answer.of("C9.3", outputs(1, 0) + """
                      - {id: unclear, type: output, text: {en: "Map"}, date: "2023", planned: false, benefits: [a]}
                    """)
                    .isOpen(50, 100)
                    .doubts("unclear")
                    .needs(MISSING_DETAIL, "unclear");
        }

        @Test
        void aBenefitThatIsOnlyClaimedDoesNotCount() {
            var claimed = """
                      - {id: claimed, type: output, text: {en: "Map"}, date: "2023", planned: false, claimed: %s,
                         benefits: [a, b]}
                    """;
            Answer.of("C9.3", outputs(1, 0) + claimed.formatted(true))
                    .isOpen(50, 100)
                    .doubts("claimed");
            Answer.of("C9.3", outputs(1, 0) + claimed.formatted(false)).isStrong(100);
        }

        @Test
        void whatIsOnlyPlannedIsNoOutputYet() {
            Answer.of("C9.3", """
                    outputs:
                      - {id: plan, type: output, text: {en: "Manual"}, date: "2024", planned: true, benefits: [a, b]}
                    """).hasNoEvidence();
        }

        @Test
        void withoutEvidenceWhereNoOutputIsRecorded() {
            Answer.of("C9.3", "").hasNoEvidence();
        }
    }

    /**
     * C9.4: activities in which the own city teaches or provides ÷ activities, in per cent; weak below 10, strong
     * from 30.
     */
    @Nested
    class OwnOffer {

        private static String given(int byBandung, int byJeonju) {
            return "activities:\n" + lines(byBandung, i -> """
                            {id: ours-%d, type: cultural-event, title: {en: "Angklung"}, date: "2023-05", status: held,\
                             provider: a}""".formatted(i)) + lines(byJeonju, i -> """
                            {id: theirs-%d, type: training, title: {en: "Training"}, date: "2023-06", status: held,\
                             provider: b}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"3, 7, STRONG", "2, 5, ADEQUATE", "1, 9, ADEQUATE", "1, 10, WEAK", "0, 3, WEAK"})
        void whatTheOwnCityGivesIsCounted(int byBandung, int byJeonju, State state) {
            Answer.of("C9.4", given(byBandung, byJeonju))
                    .is(state, 100.0 * byBandung / (byBandung + byJeonju))
                    .decidedBy(state == State.WEAK ? "theirs-1" : "ours-1");
        }

        @Test
        void openWhereTheGiverIsUnknown() {
            Answer.of("C9.4", given(1, 2) + """
                      - {id: unclear, type: seminar, title: {en: "Seminar"}, date: "2023-08", status: held}
                    """)
                    .isOpen(25, 50)
                    .doubts("unclear")
                    .needs(MISSING_DETAIL, "unclear");
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C9.4", "").hasNoEvidence();
        }
    }

    /** C9.5: difference between both cities' ratings of the benefit, 1 to 5: 0 strong, weak from 2. */
    @Nested
    class PerceptionGap {

        private static String ratings(String own, String partner) {
            return """
                    surveys:
                      - {id: ours, question: benefit, date: "2024-06", side: a, value: %s}
                      - {id: theirs, question: benefit, date: "2024-06", side: b, value: %s}
                    """.formatted(own, partner);
        }

        @ParameterizedTest
        @CsvSource({
            "4, 4, STRONG, 0",
            "4, 3, ADEQUATE, 1",
            "3, 4, ADEQUATE, 1",
            "4.5, 2.6, ADEQUATE, 1.9",
            "5, 3, WEAK, 2",
            "1, 5, WEAK, 4",
        })
        void theRatingsAreCompared(String own, String partner, State state, double gap) {
            Answer.of("C9.5", ratings(own, partner)).is(state, gap).decidedBy("ours");
        }

        @Test
        void theLatestRatingOfEachSideCounts() {
            Answer.of("C9.5", ratings("4", "4") + """
                      - {id: before, question: benefit, date: "2022-06", side: b, value: 1}
                    """).isStrong(0);
        }

        @Test
        void withoutEvidenceWhereThePartnerWasNotAsked() {
            Answer.of("C9.5", """
                    surveys:
                      - {id: ours, question: benefit, date: "2024-06", side: a, value: 4}
                    """).hasNoEvidence().doubts("ours");
        }
    }
}
