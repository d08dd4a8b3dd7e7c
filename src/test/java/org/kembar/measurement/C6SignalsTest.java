package org.kembar.measurement;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.kembar.casefile.Assertion.About.NON_GOVERNMENT_ORGANISATIONS;
import static org.kembar.casefile.Assertion.About.PROPOSALS;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_COUNT;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_DATE;
import static org.kembar.measurement.Measurement.Need.Kind.MISSING_DETAIL;
import static org.kembar.measurement.SmallCase.lines;
import static org.kembar.measurement.State.STRONG;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C6, social involvement: do people outside government take part, and do residents know of the partnership? */
class C6SignalsTest {

    /** C6.1: participants from outside government ÷ all participants, in per cent; weak below 10, strong from 30. */
    @Nested
    class NonGovernmentShare {

        private static String training(int civilServants, int students) {
            return """
                    activities:
                      - id: exchange
                        type: student-exchange
                        title: {en: "Exchange"}
                        date: "2023-05"
                        status: held
                        participants:
                          - {count: %d, side: a, group: civil-servant}
                          - {count: %d, side: a, group: student}
                    """.formatted(civilServants, students);
        }

        @ParameterizedTest
        @CsvSource({
            "57, 0, WEAK, 0",
            "91, 9, WEAK, 9",
            "90, 10, ADEQUATE, 10",
            "71, 29, ADEQUATE, 29",
            "70, 30, STRONG, 30"
        })
        void peopleAreCountedByGroup(int civilServants, int students, State state, double percent) {
            Answer.of("C6.1", training(civilServants, students))
                    .is(state, percent)
                    .decidedBy("exchange");
        }

        @Test
        void councillorsAndExpertsOfAGovernmentAreNoCitizens() {
            Answer.of("C6.1", """
                    activities:
                      - id: visit
                        type: study-visit
                        title: {en: "Visit"}
                        date: "2023-05"
                        status: held
                        participants:
                          - {count: 4, side: a, group: elected}
                          - {count: 4, side: b, group: expert}
                          - {count: 2, side: a, group: business}
                    """).isAdequate(20);
        }

        @Test
        void weakWhereItIsKnownThatNobodyElseTakesPart() {
            Answer.of("C6.1", """
                    assertions:
                      - {id: officials-only, says: absent, about: non-government-participation}
                    """).isWeak(0).decidedBy("officials-only");
        }

        @Test
        void openWhereTheParticipantsOfOneActivityAreUnknown() {
            Answer.of("C6.1", training(9, 1) + """
                      - {id: festival, type: cultural-event, title: {en: "Festival"}, date: "2023-08", status: held}
                    """)
                    .isOpen(0, 100)
                    .doubts("festival")
                    .needs(MISSING_DETAIL, "festival");
        }

        @Test
        void openWhereTheStudentsWereNotCounted() {
            Answer.of("C6.1", """
                    activities:
                      - id: exchange
                        type: student-exchange
                        title: {en: "Exchange"}
                        date: "2023-05"
                        status: held
                        participants:
                          - {count: 19, side: a, group: civil-servant}
                          - {count: "1..", side: a, group: student}
                    """).isOpen(5, 100).needs(EXACT_COUNT, "exchange");
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C6.1", "").hasNoEvidence();
        }
    }

    /**
     * C6.2: different organisations outside government with a part in the window: none weak, 1 or 2 adequate, 3
     * strong.
     */
    @Nested
    class Organisations {

        private static final String ORGANISATIONS = """
                organisations:
                  - {id: dishub, name: {id: "Dishub"}, side: a, nature: government, role: technical-agency}
                  - {id: itb, name: {id: "ITB"}, side: a, nature: university, role: expert}
                  - {id: kadin, name: {id: "Kadin"}, side: a, nature: business, role: partner}
                  - {id: walhi, name: {id: "Walhi"}, side: a, nature: civil-society, role: partner}
                """;

        private static String workshopWith(String organisations) {
            return """
                    activities:
                      - {id: workshop, type: workshop, title: {en: "Workshop"}, date: "2023-05", status: held,
                         organisations: [%1$s]}
                      - {id: seminar, type: seminar, title: {en: "Seminar"}, date: "2024-05", status: held,
                         organisations: [%1$s]}
                    """.formatted(organisations);
        }

        @Test
        void strongWithThreeWhateverElseThereWas() {
            Answer.of("C6.2", ORGANISATIONS + workshopWith("dishub, itb, kadin, walhi"))
                    .is(STRONG, 3, POSITIVE_INFINITY)
                    .decidedBy("itb");
        }

        @Test
        void weakWhereItIsKnownThatThereAreNone() {
            Answer.of("C6.2", ORGANISATIONS + workshopWith("dishub") + """
                    assertions:
                      - {id: none, says: absent, about: non-government-organisations}
                    """)
                    .isWeak(0)
                    .decidedBy("none");
        }

        @ParameterizedTest
        @CsvSource({"'itb'", "'dishub, itb'"})
        void aCompleteListGivesTheirNumber(String organisations) {
            Answer.of("C6.2", """
                    organisations:
                      - {id: dishub, name: {id: "Dishub"}, side: a, nature: government, role: technical-agency}
                      - {id: itb, name: {id: "ITB"}, side: a, nature: university, role: expert}
                    activities:
                      - {id: workshop, type: workshop, title: {en: "Workshop"}, date: "2023-05", status: held,
                         organisations: [%s]}
                    assertions:
                      - {id: no-others, says: complete, about: non-government-organisations}
                    """.formatted(organisations)).isAdequate(1);
        }

        @ParameterizedTest
        @CsvSource({"held, 1", "ongoing, 1", "planned, 0", "postponed, 0", "cancelled, 0"})
        void onlyWhatTakesPlaceEngagesThem(String status, double number) {
            Answer.of("C6.2", ORGANISATIONS + """
                    activities:
                      - {id: workshop, type: workshop, title: {en: "Workshop"}, date: "2024-12-05", planned: "2024-12-05",
                         status: %s, organisations: [itb]}
                    assertions:
                      - {id: no-others, says: complete, about: non-government-organisations}
                    """.formatted(status))
                    .is(number > 0 ? State.ADEQUATE : State.WEAK, number);
        }

        @Test
        void openWithTwoWhereMoreMayTakePart() {
            Answer.of("C6.2", ORGANISATIONS + workshopWith("itb, kadin"))
                    .isOpen(2, POSITIVE_INFINITY)
                    .needsComplete(NON_GOVERNMENT_ORGANISATIONS);
        }

        /** The record holds something that bears on the answer: it is named, and what would settle it. */
        @Test
        void openWhereAnActivityWithOneMayHaveBeenBeforeTheWindow() {
            Answer.of("C6.2", ORGANISATIONS + """
                    activities:
                      - {id: workshop, type: workshop, title: {en: "Workshop"}, date: "[2021..2022]", status: held,
                         organisations: [itb]}
                    assertions:
                      - {id: no-others, says: complete, about: non-government-organisations}
                    """)
                    .isOpen(0, 1)
                    .doubts("workshop")
                    .needs(EXACT_DATE, "workshop");
        }

        @Test
        void anOrganisationWithoutAPartInTheWindowDoesNotCount() {
            Answer.of("C6.2", ORGANISATIONS + """
                    activities:
                      - {id: long-ago, type: workshop, title: {en: "Workshop"}, date: "2021-12", status: held,
                         organisations: [itb, kadin, walhi]}
                      - {id: cut, type: workshop, title: {en: "Workshop"}, date: "2023-12", status: cancelled,
                         organisations: [itb, kadin, walhi]}
                    """).hasNoEvidence();
        }

        @Test
        void openWhereNobodySaysInWhatTheyTookPart() {
            Answer.of("C6.2", ORGANISATIONS)
                    .isOpen(0, POSITIVE_INFINITY)
                    .doubts("itb", "kadin", "walhi")
                    .needs(MISSING_DETAIL, "itb")
                    .needsComplete(NON_GOVERNMENT_ORGANISATIONS);
        }

        @Test
        void withoutEvidenceWhereNoneIsRecorded() {
            Answer.of("C6.2", """
                    organisations:
                      - {id: dishub, name: {id: "Dishub"}, side: a, nature: government, role: technical-agency}
                    """).hasNoEvidence();
        }
    }

    /** C6.3: held activities open to residents ÷ held activities, in per cent; weak below 10, strong from 30. */
    @Nested
    class PublicActivities {

        private static String held(int open, int closed) {
            return "activities:\n" + lines(open, i -> """
                            {id: open-%d, type: cultural-event, title: {en: "Festival"}, date: "2023-05", status: held,\
                             openToPublic: true}""".formatted(i)) + lines(closed, i -> """
                            {id: closed-%d, type: training, title: {en: "Training"}, date: "2023-06", status: held,\
                             openToPublic: false}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"3, 7, STRONG", "2, 5, ADEQUATE", "1, 9, ADEQUATE", "1, 10, WEAK", "0, 3, WEAK"})
        void openActivitiesAreCounted(int open, int closed, State state) {
            Answer.of("C6.3", held(open, closed))
                    .is(state, 100.0 * open / (open + closed))
                    .decidedBy(state == State.WEAK ? "closed-1" : "open-1");
        }

        /** Said so, or declared whole without it. */
        @ParameterizedTest
        @CsvSource({"absent", "complete"})
        void weakWhereItIsKnownThatNoneWasOpen(String says) {
            Answer.of("C6.3", """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2023-06", status: held}
                    assertions:
                      - {id: none-open, says: %s, about: public-activities}
                    """.formatted(says)).isWeak(0);
        }

        @Test
        void openWhereNobodySaysWhetherItWasOpen() {
            Answer.of("C6.3", held(1, 2) + """
                      - {id: silent, type: workshop, title: {en: "Workshop"}, date: "2023-07", status: held}
                    """).isOpen(25, 50).doubts("silent").needs(MISSING_DETAIL, "silent");
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C6.3", "").hasNoEvidence();
        }
    }

    /** C6.4: held activities published within 30 days ÷ held activities, in per cent. */
    @Nested
    class PublicInformation {

        private static String held(int published, int late) {
            return "activities:\n" + lines(published, i -> """
                            {id: soon-%d, type: training, title: {en: "Training"}, date: "2024-03-01", status: held,\
                             published: "2024-03-04"}""".formatted(i)) + lines(late, i -> """
                            {id: late-%d, type: training, title: {en: "Training"}, date: "2024-03-01", status: held,\
                             published: "2024-06-04"}""".formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void publishedActivitiesAreCounted(int published, int late, State state) {
            Answer.of("C6.4", held(published, late))
                    .is(state, 100.0 * published / (published + late))
                    .decidedBy(state == State.WEAK ? "late-1" : "soon-1");
        }

        @ParameterizedTest
        @CsvSource({"2024-03-31, STRONG, 100", "2024-04-01, WEAK, 0"})
        void thirtyDaysAreCountedFromTheActivity(String published, State state, double percent) {
            Answer.of("C6.4", """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2024-03-01", status: held,
                         published: "%s"}
                    """.formatted(published)).is(state, percent);
        }

        /** Said so, or declared whole without it. */
        @ParameterizedTest
        @CsvSource({"absent", "complete"})
        void weakWhereItIsKnownThatNothingWasPublished(String says) {
            Answer.of("C6.4", """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "2024-03-01", status: held}
                    assertions:
                      - {id: silence, says: %s, about: public-information}
                    """.formatted(says)).isWeak(0);
        }

        @Test
        void openWhereOnePublicationIsUnknown() {
            Answer.of("C6.4", held(1, 0) + """
                      - {id: silent, type: training, title: {en: "Training"}, date: "2024-04-01", status: held}
                    """).isOpen(50, 100).doubts("silent").needs(MISSING_DETAIL, "silent");
        }

        @Test
        void whatIsPublishedAfterTheDayAskedAboutIsNotPublishedYet() {
            Answer.of("C6.4", held(1, 0) + """
                      - {id: soon, type: training, title: {en: "Training"}, date: "2024-12-20", status: held,
                         published: "2025-01-10"}
                    """).isOpen(50, 100).doubts("soon").needs(MISSING_DETAIL, "soon");
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C6.4", "").hasNoEvidence();
        }
    }

    /** C6.5: residents who know of the partnership, in per cent of those asked; weak below 10, strong from 30. */
    @Nested
    class Awareness {

        private static String survey(String id, String date, String percent) {
            return "  - {id: %s, question: awareness, date: \"%s\", side: a, value: %s, respondents: 400}\n"
                    .formatted(id, date, percent);
        }

        @ParameterizedTest
        @CsvSource({"4, WEAK", "9.9, WEAK", "10, ADEQUATE", "29.9, ADEQUATE", "30, STRONG", "44, STRONG"})
        void theSurveyCounts(String percent, State state) {
            Answer.of("C6.5", "surveys:\n" + survey("poll", "2023-11", percent))
                    .is(state, Double.parseDouble(percent))
                    .decidedBy("poll");
        }

        @Test
        void theLatestSurveyCounts() {
            Answer.of("C6.5", "surveys:\n" + survey("poll-22", "2022-11", "35") + survey("poll-24", "2024-05", "8"))
                    .isWeak(8)
                    .decidedBy("poll-24");
        }

        @Test
        void openWhereTwoSurveysOfTheSameMonthDisagree() {
            Answer.of("C6.5", "surveys:\n" + survey("poll-a", "2024-05", "25") + survey("poll-b", "2024-05", "35"))
                    .isOpen(25, 35)
                    .needs(EXACT_DATE, "poll-a");
        }

        @Test
        void withoutEvidenceWhereNobodyAsked() {
            Answer.of("C6.5", "surveys:\n" + survey("long-ago", "2019-11", "35"))
                    .hasNoEvidence();
        }
    }

    /** C6.6: accepted proposals from outside government in the window: none weak, 1 adequate, 2 strong. */
    @Nested
    class CitizenInitiative {

        private static final String ALL_PROPOSALS = """
                assertions:
                  - {id: all-proposals, says: complete, about: proposals}
                """;

        private static String proposals(int accepted, int refused) {
            return "proposals:\n"
                    + lines(
                            accepted,
                            i -> "{id: taken-%d, date: \"2023-0%d\", text: {id: \"Usul\"}, accepted: true}"
                                    .formatted(i, i))
                    + lines(
                            refused,
                            i -> "{id: refused-%d, date: \"2023-0%d\", text: {id: \"Usul\"}, accepted: false}"
                                    .formatted(i, i));
        }

        @Test
        void strongWithTwoWhateverElseThereWas() {
            Answer.of("C6.6", proposals(2, 0)).is(STRONG, 2, POSITIVE_INFINITY).decidedBy("taken-1");
        }

        @Test
        void adequateWithOneWhereAllAreRecorded() {
            Answer.of("C6.6", ALL_PROPOSALS + proposals(1, 3)).isAdequate(1).decidedBy("taken-1");
        }

        @Test
        void weakWhereAllWereRefused() {
            Answer.of("C6.6", ALL_PROPOSALS + proposals(0, 3)).isWeak(0);
        }

        @Test
        void weakWhereItIsKnownThatThereWereNone() {
            Answer.of("C6.6", """
                    assertions:
                      - {id: none, says: absent, about: proposals}
                    """).isWeak(0).decidedBy("none");
        }

        @Test
        void openWithOneWhereMoreMayExist() {
            Answer.of("C6.6", proposals(1, 0)).isOpen(1, POSITIVE_INFINITY).needsComplete(PROPOSALS);
        }

        @Test
        void openWhereTheDecisionIsUnknown() {
            Answer.of("C6.6", ALL_PROPOSALS + proposals(1, 0) + """
                      - {id: pending, date: "2024-02", text: {id: "Usul"}}
                    """)
                    .isOpen(1, 2)
                    .doubts("pending")
                    .needs(MISSING_DETAIL, "pending");
        }

        @Test
        void withoutEvidenceWhereNoneIsRecorded() {
            Answer.of("C6.6", "").hasNoEvidence();
        }
    }
}
