package org.kembar.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_DATE;
import static org.kembar.measurement.Measurement.Need.Kind.MISSING_DETAIL;
import static org.kembar.measurement.SmallCase.lines;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Fact;
import org.kembar.notation.Notation;

/** C3, memorandum of understanding: is an instrument in force, can it be measured, and is it used? */
class C3SignalsTest {

    private static final String IN_FORCE = """
            agreements:
              - {id: mou, type: memorandum-of-understanding, signed: "2019-03-01", termYears: 10}
            """;

    private static final String FOUR_FIELDS = """
            fields:
              - {id: f-culture, label: {en: "Culture"}, agreed: true}
              - {id: f-planning, label: {en: "Planning"}, agreed: true}
              - {id: f-transport, label: {en: "Transport"}, agreed: true}
              - {id: f-waste, label: {en: "Waste"}, agreed: true}
            """;

    private static final String ACTIVITIES_COMPLETE = """
            assertions:
              - {id: calendar, says: complete, about: activities}
            """;

    /** C3.1: 2 in force, 1 in force with fewer than 270 days left and no renewal begun, 0 expired or none. */
    @Nested
    class InForce {

        @ParameterizedTest
        @CsvSource({
            "2027-03-01, STRONG, 2",
            "2025-09-26, STRONG, 2", // 270 days left until it has lapsed
            "2025-09-25, ADEQUATE, 1", // 269 days left
            "2024-12-31, ADEQUATE, 1", // its last day
            "2024-12-30, WEAK, 0", // the day after
            "2021-10-07, WEAK, 0",
        })
        void theEndDecides(String end, State state, double level) {
            Answer.of("C3.1", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", until: "%s"}
                    """.formatted(end)).is(state, level).decidedBy("mou");
        }

        @Test
        void aTermOfFiveYearsEndsOnItsAnniversary() {
            var term = """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", termYears: 5}
                    """;
            Answer.of("C3.1", "2021-10-06", term).isAdequate(1);
            Answer.of("C3.1", "2021-10-07", term).isWeak(0);
        }

        @Test
        void strongWhereTheRenewalHasBegunInTime() {
            Answer.of("C3.1", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2020-03-01", termYears: 5}
                    procedure:
                      - {id: renewal-plan, agreement: mou, stage: cooperation-plan, document: "2024-11-05"}
                    """).isStrong(2);
        }

        @Test
        void strongWhereItExtendsTacitly() {
            Answer.of("C3.1", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2010-03-01", termYears: 5, extendsTacitly: true}
                    """).isStrong(2);
        }

        @Test
        void weakWithALetterOfIntentOnly() {
            Answer.of("C3.1", """
                    agreements:
                      - {id: loi, type: letter-of-intent, signed: "2023-05-20"}
                    """).isWeak(0).decidedBy("loi");
        }

        /** A renewal is what it renews: an arrangement needs a parent in force, and a letter is no instrument in force. */
        @ParameterizedTest
        @CsvSource({
            "memorandum-of-understanding, STRONG, 2",
            "implementing-arrangement, WEAK, 0",
            "plan-of-action, WEAK, 0",
            "letter-of-intent, WEAK, 0",
        })
        void aRenewalIsAMandateOnlyWhereItRenewsOne(String type, State state, double level) {
            Answer.of("C3.1", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2010-03-01", termYears: 5}
                      - {id: first, type: %s, signed: "2012-01-01", until: "2019-12-31"}
                      - {id: changed, type: addendum, signed: "2014-01-01", follows: first}
                      - {id: again, type: renewal, signed: "2019-12-01", until: "2024-01-01", follows: changed}
                      - {id: once-more, type: renewal, signed: "2023-12-01", until: "2029-12-31", follows: again}
                    """.formatted(type)).is(state, level);
        }

        @Test
        void openWhereOnlyTheYearOfItsEndIsKnown() {
            Answer.of("C3.1", "2024-06-30", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2019-03-01", until: "2024"}
                    """).isOpen(0, 2).doubts("mou").needs(EXACT_DATE, "mou");
        }

        @Test
        void withoutEvidenceWhereNoInstrumentIsRecorded() {
            Answer.of("C3.1", "").hasNoEvidence();
        }

        @ParameterizedTest
        @CsvSource({"absent", "complete"})
        void weakWhereItIsKnownThatThereIsNone(String says) {
            var none = """
                    assertions:
                      - {id: none, says: %s, about: instruments}
                    """.formatted(says);
            Answer.of("C3.1", none).isWeak(0).decidedBy("none");
            Answer.of("C3.1", none + IN_FORCE).isStrong(2).decidedBy("mou");
        }
    }

    /** C3.2: recommended items present ÷ the 18 recommended items, in per cent. */
    @Nested
    class ClauseCompleteness {

        private static final List<String> ITEMS = Arrays.stream(Agreement.Item.values())
                .filter(item -> !item.isMeasurability())
                .map(Notation::word)
                .toList();

        private static String text(int present, int known) {
            var clauses = lines(
                            known,
                            i -> "  {id: item-%02d, item: %s, present: %s}"
                                    .formatted(i, ITEMS.get(i - 1), i <= present))
                    .replace("  -   ", "      - ");
            return """
                    agreements:
                      - id: mou
                        type: memorandum-of-understanding
                        signed: "2019-03-01"
                        termYears: 10
                        clauses:
                    """ + clauses;
        }

        @ParameterizedTest
        @CsvSource({
            "14, STRONG", // 77.8 %
            "13, ADEQUATE", // 72.2 %
            "10, ADEQUATE", // 55.6 %
            "9, WEAK", // 50 %
            "0, WEAK",
        })
        void theItemsOfTheTextAreCounted(int present, State state) {
            Answer.of("C3.2", text(present, 18)).is(state, 100.0 * present / 18);
        }

        @Test
        void theFirstItemThatIsLackingDecidesAWeakText() {
            Answer.of("C3.2", text(3, 18)).isWeak(100.0 * 3 / 18).decidedBy("item-04");
        }

        @Test
        void openWhereOnlySomeArticlesAreKnown() {
            Answer.of("C3.2", text(3, 4))
                    .isOpen(100.0 * 3 / 18, 100.0 * 17 / 18)
                    .needs(MISSING_DETAIL, "mou");
        }

        @Test
        void withoutEvidenceWhereNobodyReadTheText() {
            Answer.of("C3.2", IN_FORCE).hasNoEvidence();
        }
    }

    /** C3.3: measurable objectives, indicators, review schedule: 3 strong, 1 or 2 adequate, none weak. */
    @Nested
    class Measurability {

        private static String clauses(String objectives, String indicators, String review) {
            return """
                    agreements:
                      - id: mou
                        type: memorandum-of-understanding
                        signed: "2019-03-01"
                        termYears: 10
                        clauses:
                          - {id: objectives, item: measurable-objectives, present: %s}
                          - {id: indicators, item: indicators, present: %s}
                          - {id: review, item: review-schedule, present: %s}
                    """.formatted(objectives, indicators, review);
        }

        @ParameterizedTest
        @CsvSource({
            "true, true, true, STRONG, 3",
            "true, true, false, ADEQUATE, 2",
            "false, false, true, ADEQUATE, 1",
            "false, false, false, WEAK, 0",
        })
        void eachOfTheThreeCounts(String objectives, String indicators, String review, State state, double count) {
            Answer.of("C3.3", clauses(objectives, indicators, review)).is(state, count);
        }

        @Test
        void theFirstOneLackingDecides() {
            Answer.of("C3.3", clauses("false", "false", "false")).isWeak(0).decidedBy("objectives");
        }

        @Test
        void openWhereTheObjectivesAreNotMentioned() {
            Answer.of("C3.3", """
                    agreements:
                      - id: mou
                        type: memorandum-of-understanding
                        signed: "2019-03-01"
                        termYears: 10
                        clauses:
                          - {id: indicators, item: indicators, present: false}
                          - {id: review, item: review-schedule, present: false}
                    """).isOpen(0, 1).needs(MISSING_DETAIL, "mou");
        }

        @Test
        void withoutEvidenceWhereNobodyReadTheText() {
            Answer.of("C3.3", IN_FORCE).hasNoEvidence();
        }
    }

    /** An addendum changes the text (decision 0004): its clauses are read with those of the memorandum, the later first. */
    @Nested
    class Addenda {

        private static final String RECORD = """
                agreements:
                  - id: mou
                    type: memorandum-of-understanding
                    signed: "2019-03-01"
                    termYears: 10
                    clauses:
                      - {id: objectives, item: measurable-objectives, present: true}
                      - {id: indicators, item: indicators, present: false}
                      - {id: review, item: review-schedule, present: false}
                      - {id: parties, item: parties, present: true}
                """;

        private static String addendum(String id, String signed, String follows, String clause) {
            return """
                      - {id: %s, type: addendum, signed: "%s", follows: %s, clauses: [{id: %s-clause, %s}]}
                    """.formatted(id, signed, follows, id, clause);
        }

        private static final String ADDED = "item: indicators, present: true";
        private static final String DELETED = "item: indicators, present: false";

        @Test
        void whatAnAddendumAddsIsPartOfTheText() {
            Answer.of("C3.3", RECORD + addendum("ad", "2024-01-01", "mou", ADDED))
                    .isAdequate(2)
                    .decidedBy("objectives");
            Answer.of("C3.2", RECORD + addendum("ad", "2024-01-01", "mou", "item: purpose, present: true"))
                    .isOpen(100.0 * 2 / 18, 100);
        }

        @Test
        void theLaterAddendumWins() {
            Answer.of(
                            "C3.3",
                            RECORD
                                    + addendum("b", "2022-01-01", "mou", ADDED)
                                    + addendum("a", "2023-01-01", "b", DELETED))
                    .isAdequate(1);
            Answer.of(
                            "C3.3",
                            RECORD
                                    + addendum("b", "2022-01-01", "mou", DELETED)
                                    + addendum("a", "2023-01-01", "mou", ADDED))
                    .isAdequate(2);
        }

        /** An addendum of 2018 that begins in 2022 is amended in 2019: the amendment begins with it, and not before one of 2020. */
        @Test
        void whatAmendsAnAddendumIsNotInForceBeforeIt() {
            var record = RECORD
                    + addendum("later", "2019-12-01\", from: \"2022-01-01", "mou", ADDED)
                    + addendum("amended", "2020-05-01", "later", DELETED)
                    + addendum("other", "2021-05-01", "mou", ADDED);
            Answer.of("C3.3", "2021-12-31", record).isAdequate(2);
            Answer.of("C3.3", "2022-01-01", record).isAdequate(1);
        }

        @ParameterizedTest
        @CsvSource({"b, a, c", "a, b, c", "a, c, b", "c, a, b"})
        void ofOneDayWhatAmendsTheOtherIsTheLater(String first, String amending, String beside) {
            Answer.of(
                            "C3.3",
                            RECORD
                                    + addendum(first, "2022-01-01", "mou", ADDED)
                                    + addendum(amending, "2022-01-01", first, DELETED)
                                    + addendum(beside, "2022-01-01", "mou", ADDED))
                    .isAdequate(1);
        }

        @Test
        void inARowOfAddendaTheLastIsTheLatestWhateverTheirDatesLeaveOpen() {
            Answer.of(
                            "C3.3",
                            RECORD
                                    + addendum("first", "2022", "mou", ADDED)
                                    + addendum("second", "2022", "first", "item: purpose, present: true")
                                    + addendum("third", "2022", "second", DELETED))
                    .isAdequate(1);
        }

        @Test
        void openWhereTheirDatesLeaveOpenWhichIsTheLater() {
            Answer.of(
                            "C3.3",
                            RECORD.replace("objectives, present: true", "objectives, present: false")
                                    + addendum("b", "2022", "mou", DELETED)
                                    + addendum("a", "2022-06", "mou", ADDED))
                    .isOpen(0, 1)
                    .needs(EXACT_DATE, "b");
        }

        @Test
        void openWhereItMayNotHaveBegun() {
            var record = RECORD.replace("objectives, present: true", "objectives, present: false")
                    + addendum("ad", "2024", "mou", ADDED);
            Answer.of("C3.3", "2024-06-30", record).isOpen(0, 1).needs(EXACT_DATE, "ad");
            Answer.of("C3.3", "2023-12-31", record).isWeak(0);
            Answer.of("C3.3", "2024-12-31", record).isAdequate(1);
        }

        @Test
        void anAddendumToAnotherTextChangesNothing() {
            Answer.of("C3.3", RECORD + """
                      - {id: old, type: charter, signed: "2010-01-01", until: "2018-01-01"}
                    """ + addendum("ad", "2017-01-01", "old", ADDED))
                    .isAdequate(1);
        }
    }

    /** C3.4: agreed fields with a held activity since the signing ÷ agreed fields, in per cent. */
    @Nested
    class FieldCoverage {

        private static String held(String... fields) {
            return "activities:\n" + lines(fields.length, i -> """
                    {id: act-%d, type: workshop, title: {en: "Workshop"}, date: "2020-0%d", status: held, fields: [%s]}\
                    """.formatted(i, i, fields[i - 1]));
        }

        private static final String RECORD = IN_FORCE + FOUR_FIELDS + ACTIVITIES_COMPLETE;

        @Test
        void strongWhereEveryFieldWasUsed() {
            Answer.of("C3.4", RECORD + held("f-culture", "f-planning", "f-transport", "f-waste"))
                    .isStrong(100)
                    .decidedBy("act-1");
        }

        @Test
        void adequateWithThreeOfFour() {
            Answer.of("C3.4", RECORD + held("f-culture", "f-planning", "f-transport"))
                    .isAdequate(75);
        }

        @Test
        void weakWithHalfOfThem() {
            Answer.of("C3.4", RECORD + held("f-culture", "f-transport"))
                    .isWeak(50)
                    .decidedBy("f-planning");
        }

        @Test
        void whatWasHeldBeforeTheSigningDoesNotCount() {
            Answer.of("C3.4", RECORD + """
                    activities:
                      - {id: early, type: seminar, title: {en: "Seminar"}, date: "2018-11", status: held, fields: [f-waste]}
                    """).isWeak(0);
        }

        /** The letter of intent names the fields, too: what was held under it counts. */
        @Test
        void whatWasHeldSinceTheLetterOfIntentCounts() {
            Answer.of("C3.4", """
                    agreements:
                      - {id: loi, type: letter-of-intent, signed: "2018-05-20"}
                      - {id: mou, type: memorandum-of-understanding, signed: "2019-03-01", termYears: 10, follows: loi}
                    """ + FOUR_FIELDS + ACTIVITIES_COMPLETE + """
                    activities:
                      - {id: early, type: seminar, title: {en: "Seminar"}, date: "2018-11", status: held, fields: [f-waste]}
                    """).isWeak(25);
        }

        @Test
        void whatWasCancelledDoesNotCount() {
            Answer.of("C3.4", RECORD + """
                    activities:
                      - {id: cut, type: seminar, title: {en: "Seminar"}, date: "2021-11", status: cancelled, fields: [f-waste]}
                    """).isWeak(0);
        }

        @Test
        void openWhereTheOtherFieldsMayHaveBeenUsed() {
            Answer.of("C3.4", IN_FORCE + FOUR_FIELDS + held("f-culture"))
                    .isOpen(25, 100)
                    .doubts("f-planning", "f-transport", "f-waste")
                    .needs(MISSING_DETAIL, "f-planning");
        }

        @Test
        void withoutEvidenceWhereNothingWasSigned() {
            Answer.of("C3.4", FOUR_FIELDS + held("f-culture")).hasNoEvidence();
        }
    }

    /** C3.5: held activities outside the time of every instrument ÷ held activities; 0 strong, weak above 10 %. */
    @Nested
    class OutsideMandate {

        private static final String ENDED = """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2018-10-07", termYears: 5}
                """;

        private static String held(int within, int outside) {
            return "activities:\n" + lines(within, i -> """
                            {id: within-%d, type: training, title: {en: "Training"}, date: "2023-05", status: held}\
                            """.formatted(i)) + lines(outside, i -> """
                            {id: outside-%d, type: training, title: {en: "Training"}, date: "2024-05", status: held}\
                            """.formatted(i));
        }

        @ParameterizedTest
        @CsvSource({
            "3, 0, STRONG",
            "9, 1, ADEQUATE", // 10 %
            "8, 1, WEAK", // 11.1 %
            "1, 2, WEAK",
        })
        void whatWasHeldAfterTheEndIsOutside(int within, int outside, State state) {
            Answer.of("C3.5", ENDED + held(within, outside))
                    .is(state, 100.0 * outside / (within + outside))
                    .decidedBy(outside == 0 ? "within-1" : "outside-1");
        }

        /** An undated activity is left out only because the record of the days is declared whole. */
        @Test
        void aRecordThatIsDeclaredWholeIsNamed() {
            var answer = Answer.of("C3.5", ENDED + ACTIVITIES_COMPLETE + held(3, 0) + """
                      - {id: undated, type: training, title: {en: "Training"}, status: held}
                    """)
                    .isStrong(0);
            assertThat(answer.measurement().declared()).extracting(Fact::id).containsExactly("calendar");
        }

        @Test
        void theLastDayInForceIsInsideAndTheDayOfTheEndOutside() {
            var training = """
                    activities:
                      - {id: training, type: training, title: {en: "Training"}, date: "%s", status: held}
                    """;
            Answer.of("C3.5", ENDED + training.formatted("2023-10-06")).isStrong(0);
            Answer.of("C3.5", ENDED + training.formatted("2023-10-07")).isWeak(100);
        }

        @Test
        void aLetterOfIntentCoversTheTimeUntilTheMemorandum() {
            Answer.of("C3.5", """
                    agreements:
                      - {id: loi, type: letter-of-intent, signed: "2022-05-20"}
                      - {id: mou, type: memorandum-of-understanding, signed: "2023-10-07", termYears: 5, follows: loi}
                    activities:
                      - {id: visit, type: study-visit, title: {en: "Visit"}, date: "2022-11", status: held}
                    """).isStrong(0);
        }

        @Test
        void openWhereTheTrainingHasNoMonth() {
            Answer.of("C3.5", ENDED + """
                    activities:
                      - {id: training-2022, type: training, title: {en: "Training"}, date: "2022", status: held}
                      - {id: training-2023, type: training, title: {en: "Training"}, date: "2023", status: held}
                    """).isOpen(0, 50).doubts("training-2023");
        }

        private static final String TRAINING = """
                activities:
                  - {id: training, type: training, title: {en: "Training"}, date: "%s", status: held}
                """;

        /** As the alarm has it: visits and talks before the first instrument prepare it and have no mandate to lack. */
        @Test
        void whatPreparedTheFirstInstrumentIsNotOutside() {
            Answer.of("C3.5", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2022-06-01", termYears: 5}
                    activities:
                      - {id: visit, type: delegation-visit, title: {en: "Visit"}, date: "2022-02-01", status: held}
                      - {id: talks, type: meeting, title: {en: "Talks"}, date: "2022-05/2022-07", status: held}
                      - {id: training, type: training, title: {en: "Training"}, date: "2023-09-01", status: held}
                    """).isStrong(0);
        }

        /** Whenever in 2022 it was signed, until then it was prepared and from then on in force. */
        @Test
        void theYearOfTheSigningLeavesNoDayOutside() {
            Answer.of("C3.5", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2022", until: "2030"}
                    """ + TRAINING.formatted("2022-03")).isStrong(0);
        }

        /** What is no mandate ends the preparation and covers nothing. */
        @ParameterizedTest
        @CsvSource({"2022-01-14, STRONG, 0", "2022-01-15, WEAK, 100"})
        void minutesEndThePreparation(String date, State state, double percent) {
            Answer.of("C3.5", """
                    agreements:
                      - {id: minutes, type: minutes, signed: "2022-01-15"}
                      - {id: mou, type: memorandum-of-understanding, signed: "2022-06-01", termYears: 5}
                    """ + TRAINING.formatted(date)).is(state, percent);
        }

        /** A renewal begun while the first may have ended already fills no gap that may lie before it. */
        @ParameterizedTest
        @CsvSource({"2024, 2024-12-31, 2024-11-15", "2026, 2024, 2024-06-01", "2024, 2024, 2024-06-01"})
        void openWhereTheFirstMayHaveEndedBeforeItsRenewal(String until, String renewed, String date) {
            var record = """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2019-01-01", until: "%s"}
                      - {id: next, type: renewal, signed: "%s", termYears: 5, follows: mou}
                    """.formatted(until, renewed) + TRAINING.formatted(date);
            if (until.equals("2026")) {
                Answer.of("C3.5", record).isStrong(0);
            } else {
                Answer.of("C3.5", record).isOpen(0, 100).doubts("training");
            }
        }

        /** One day with a mandate of its own after the other is as good as one mandate for all of them. */
        @ParameterizedTest
        @CsvSource({
            "2024-06-30, 2024-06-01, 2024-05-01/2024-09-30, STRONG, 0",
            "2024-06-30, 2024-07-01, 2024-05-01/2024-09-30, STRONG, 0",
            "2024-06-30, 2024-07-01, 2024, STRONG, 0",
            "2024-06-30, 2024-07-02, 2024-05-01/2024-09-30, WEAK, 100",
        })
        void twoInstrumentsTogetherCoverWhatNeitherCoversAlone(
                String until, String next, String date, State state, double percent) {
            Answer.of("C3.5", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2015-01-01", until: "%s"}
                      - {id: next, type: memorandum-of-understanding, signed: "%s", until: "2030-12-31"}
                    """.formatted(until, next) + TRAINING.formatted(date))
                    .is(state, percent);
        }

        /** The memorandum that took the letter's place names other fields: the letter of all fields ends with it all the same. */
        @Test
        void aLetterCoversNoFieldAfterTheMemorandumThatFollowedIt() {
            var record = FOUR_FIELDS + """
                    agreements:
                      - {id: loi, type: letter-of-intent, signed: "2015-05-20"}
                      - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", termYears: 5, fields: [f-waste], %s}
                    activities:
                      - {id: festival, type: cultural-event, title: {en: "Festival"}, date: "2023-05-01", status: held,
                         fields: [f-culture]}
                    """;
            Answer.ofField("C3.5", "f-culture", record.formatted("follows: loi"))
                    .isWeak(100);
            Answer.ofField("C3.5", "f-culture", record.formatted("follows: loi").replace("2023-05-01", "2018-05-01"))
                    .hasNoEvidence();
            Answer.ofField("C3.5", "f-culture", record.formatted("place: {en: \"Seoul\"}"))
                    .isWeak(100);
        }

        @Test
        void theRenewalOfAnArrangementGivesNoMandate() {
            Answer.of("C3.5", """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2010-03-01", termYears: 5}
                      - {id: ia, type: implementing-arrangement, signed: "2012-01-01", until: "2019-12-31", follows: mou}
                      - {id: again, type: renewal, signed: "2020-01-01", until: "2029-12-31", follows: ia}
                    """ + TRAINING.formatted("2023-05-01")).isWeak(100);
        }

        @Test
        void withoutEvidenceWhereNoInstrumentIsRecorded() {
            Answer.of("C3.5", held(1, 1)).hasNoEvidence();
        }
    }

    /** C3.6: agreed fields with an implementing arrangement or plan of action in force ÷ agreed fields, in per cent. */
    @Nested
    class Cascade {

        private static final String MOU_WITH = FOUR_FIELDS + IN_FORCE;

        private static final String NO_OTHERS = """
                assertions:
                  - {id: no-others, says: complete, about: implementing-arrangements}
                """;

        private static String arrangement(String fields) {
            return "  - {id: ia, type: implementing-arrangement, signed: \"2021-02-10\", follows: mou, fields: ["
                    + fields + "]}\n";
        }

        @Test
        void strongWhereEachFieldHasOne() {
            Answer.of("C3.6", MOU_WITH + arrangement("f-culture, f-planning, f-transport, f-waste"))
                    .isStrong(100)
                    .decidedBy("ia");
        }

        @Test
        void adequateWithThreeOfFour() {
            Answer.of("C3.6", MOU_WITH + arrangement("f-culture, f-planning, f-transport") + NO_OTHERS)
                    .isAdequate(75);
        }

        @Test
        void weakWithOneOfFour() {
            Answer.of("C3.6", MOU_WITH + arrangement("f-culture") + NO_OTHERS)
                    .isWeak(25)
                    .decidedBy("f-planning");
        }

        @ParameterizedTest
        @CsvSource({
            "2024-12-31, STRONG, 100", // its last day
            "2024-12-30, WEAK, 0",
        })
        void onlyWhatIsInForceOnTheDayAskedAboutCarriesOutAField(String until, State state, double percent) {
            Answer.of("C3.6", MOU_WITH + """
                      - {id: ia, type: implementing-arrangement, signed: "2021-02-10", until: "%s", follows: mou,
                         fields: [f-culture, f-planning, f-transport, f-waste]}
                    """.formatted(until) + NO_OTHERS)
                    .is(state, percent)
                    .decidedBy("ia");
        }

        /** Implementing needs a parent in force: UU 24/2000 Art. 7(5). */
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                2021-01-01 | ''                                                                           | WEAK
                2099-01-01 | ''                                                                           | STRONG
                2021-01-01 | {id: next, type: renewal, signed: "2021-01-01", termYears: 9, follows: mou}  | STRONG
                2021-01-01 | {id: next, type: charter, signed: "2021-01-01"}                              | WEAK
                """)
        void anArrangementLapsesWithWhatItCarriesOut(String until, String next, State state) {
            Answer.of(
                            "C3.6",
                            FOUR_FIELDS
                                    + """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2016-01-01", until: "%s"}
                      - {id: ia, type: implementing-arrangement, signed: "2017-01-01", follows: mou}
                      - {id: plan, type: plan-of-action, signed: "2018-01-01", follows: ia,
                         fields: [f-culture, f-planning, f-transport, f-waste]}
                    """.formatted(until)
                                    + (next.isEmpty() ? "" : "  - " + next + "\n")
                                    + NO_OTHERS)
                    .is(state, state == State.WEAK ? 0 : 100);
        }

        /** What follows one of its own kind renews it; a plan of action carries an arrangement out and ends with it. */
        @ParameterizedTest
        @CsvSource({
            "implementing-arrangement, implementing-arrangement, STRONG",
            "implementing-arrangement, renewal, STRONG",
            "plan-of-action, plan-of-action, STRONG",
            "implementing-arrangement, plan-of-action, WEAK",
        })
        void anArrangementIsRenewedByOneOfItsKind(String type, String next, State state) {
            Answer.of("C3.6", MOU_WITH + """
                      - {id: ia, type: %s, signed: "2020-01-01", until: "2021-12-31", follows: mou}
                      - {id: next, type: %s, signed: "2022-01-01", until: "2026-12-31", follows: ia,
                         fields: [f-culture, f-planning, f-transport, f-waste]}
                    """.formatted(type, next) + NO_OTHERS)
                    .is(state, state == State.WEAK ? 0 : 100);
        }

        @Test
        void openWhereItIsNotKnownWhetherTheParentIsInForceStill() {
            Answer.of("C3.6", "2024-06-30", FOUR_FIELDS + """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2016-01-01", until: "2024"}
                      - {id: ia, type: implementing-arrangement, signed: "2017-01-01", follows: mou,
                         fields: [f-culture, f-planning, f-transport, f-waste]}
                    """ + NO_OTHERS)
                    .isOpen(0, 100)
                    .needs(EXACT_DATE, "mou");
        }

        @Test
        void openWhereFurtherArrangementsMayExist() {
            Answer.of("C3.6", MOU_WITH + arrangement("f-culture"))
                    .isOpen(25, 100)
                    .needs(MISSING_DETAIL, "f-planning");
        }

        @Test
        void openWhereTheArrangementDoesNotSayWhatItIsAbout() {
            Answer.of("C3.6", MOU_WITH + arrangement("")).isOpen(0, 100).needs(MISSING_DETAIL, "ia");
            var amongAll =
                    Answer.of("C3.6", MOU_WITH + arrangement("") + NO_OTHERS).isOpen(0, 100);
            assertThat(amongAll.measurement().doubtful()).extracting(Fact::id).contains("ia");
        }

        @Test
        void openWhereItIsNotKnownWhetherTheArrangementIsInForceStill() {
            Answer.of("C3.6", MOU_WITH + """
                      - {id: ia, type: implementing-arrangement, signed: "2021-02-10", until: "2024", follows: mou,
                         fields: [f-culture]}
                    """).isOpen(0, 100).needs(EXACT_DATE, "ia");
        }

        @Test
        void withoutEvidenceWhereNoneIsRecorded() {
            Answer.of("C3.6", MOU_WITH).hasNoEvidence();
        }
    }
}
