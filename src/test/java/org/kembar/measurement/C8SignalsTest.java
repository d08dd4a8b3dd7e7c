package org.kembar.measurement;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.kembar.casefile.Assertion.About.ACTIVITIES;
import static org.kembar.casefile.Assertion.About.MESSAGES;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_DATE;
import static org.kembar.measurement.Measurement.Need.Kind.MISSING_DETAIL;
import static org.kembar.measurement.SmallCase.lines;
import static org.kembar.measurement.State.STRONG;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C8, communication: do the two sides write and meet regularly, answer promptly, and keep a record of it? */
class C8SignalsTest {

    private static final String ALL_MESSAGES = """
            assertions:
              - {id: all-messages, says: complete, about: messages}
            """;

    /** C8.1: median working days to an answer, the slower side's: strong up to 5, weak above 15. */
    @Nested
    class ReplyTime {

        @ParameterizedTest
        @CsvSource({
            "2024-03-04, STRONG, 0", // the same Monday
            "2024-03-11, STRONG, 5", // a week later
            "2024-03-12, ADEQUATE, 6",
            "2024-03-25, ADEQUATE, 15",
            "2024-03-26, WEAK, 16",
        })
        void saturdaysAndSundaysDoNotCount(String answered, State state, double days) {
            Answer.of("C8.1", ALL_MESSAGES + """
                    messages:
                      - {id: letter, sent: "2024-03-04", from: a, answered: "%s"}
                    """.formatted(answered))
                    .is(state, days)
                    .decidedBy("letter");
        }

        @Test
        void aWeekendBetweenDoesNotCount() {
            Answer.of("C8.1", ALL_MESSAGES + """
                    messages:
                      - {id: thursday, sent: "2024-03-07", from: a, answered: "2024-03-11"}
                    """).isStrong(2);
        }

        @Test
        void theSlowerSideCounts() {
            Answer.of("C8.1", ALL_MESSAGES + """
                    messages:
                      - {id: to-them, sent: "2024-03-04", from: a, answered: "2024-03-06"}
                      - {id: to-us, sent: "2024-03-04", from: b, answered: "2024-03-27"}
                    """).isWeak(17);
        }

        @Test
        void theMedianOfASideCounts() {
            Answer.of("C8.1", ALL_MESSAGES + """
                    messages:
                      - {id: quick, sent: "2024-03-04", from: a, answered: "2024-03-05"}
                      - {id: usual, sent: "2024-04-01", from: a, answered: "2024-04-08"}
                      - {id: slow, sent: "2024-05-06", from: a, answered: "2024-06-24"}
                    """).isStrong(5);
        }

        /** Whoever of the two answered an embassy, it was not the partner who waited. */
        @Test
        void aLetterFromAThirdPartyIsNoneBetweenTheSides() {
            var embassy = """
                    messages:
                      - {id: embassy, sent: "2024-03-04", from: third, answered: "2024-06-24"}
                    """;
            Answer.of("C8.1", ALL_MESSAGES + embassy).hasNoEvidence();
            Answer.of("C8.1", ALL_MESSAGES + embassy + """
                      - {id: to-us, sent: "2024-03-04", from: b, answered: "2024-03-06"}
                    """).isStrong(2).decidedBy("to-us");
        }

        private static final String QUICK = """
                messages:
                  - {id: quick, sent: "2024-03-04", from: a, answered: "2024-03-05"}
                """;

        private static String unanswered(String... sent) {
            return lines(sent.length, i -> "{id: waiting-%d, sent: \"%s\", from: a}".formatted(i, sent[i - 1]));
        }

        /** In a whole record a letter without an answer waits: as long as up to now, and longer. */
        @Test
        void whatWaitsForAnAnswerHasWaitedSoLong() {
            var wait = ALL_MESSAGES + "messages:\n" + unanswered("2024-12-24");
            Answer.of("C8.1", wait)
                    .isOpen(5, POSITIVE_INFINITY)
                    .doubts("waiting-1")
                    .needs(MISSING_DETAIL, "waiting-1");
            Answer.of("C8.1", "2025-01-15", wait).is(State.WEAK, 16, POSITIVE_INFINITY);
        }

        @Test
        void oneOfFourLettersAnsweredIsNotQuick() {
            Answer.of("C8.1", ALL_MESSAGES + QUICK + unanswered("2024-02-01", "2024-02-02", "2024-02-05"))
                    .is(State.WEAK, 236.5, POSITIVE_INFINITY);
        }

        @Test
        void mostAnsweredQuicklyIsQuick() {
            Answer.of("C8.1", ALL_MESSAGES + QUICK + """
                      - {id: quick-too, sent: "2024-04-01", from: a, answered: "2024-04-03"}
                    """ + unanswered("2024-02-01"))
                    .isStrong(2);
        }

        /** Where nobody says that the record is whole, it may have been answered on the same day. */
        @Test
        void withoutAWholeRecordALetterMayHaveBeenAnswered() {
            Answer.of("C8.1", QUICK + """
                      - {id: to-us, sent: "2024-03-04", from: b, answered: "2024-03-06"}
                    """ + unanswered("2024-02-01"))
                    .isOpen(2, POSITIVE_INFINITY)
                    .doubts("waiting-1")
                    .needs(MISSING_DETAIL, "waiting-1")
                    .needsComplete(MESSAGES, "2022-01-01", "2024-12-31");
        }

        /** Whole until October: what nobody recorded later may be the answer. */
        @Test
        void aRecordThatIsWholeUntilSomeDayIsNotWhole() {
            Answer.of(
                            "C8.1",
                            ALL_MESSAGES.replace("messages}", "messages, period: \"2022/2024-10\"}")
                                    + QUICK
                                    + unanswered("2024-02-01", "2024-02-02"))
                    .isOpen(0, POSITIVE_INFINITY);
        }

        @Test
        void theSideOfWhichNothingIsRecordedIsOpen() {
            Answer.of("C8.1", QUICK).isOpen(1, POSITIVE_INFINITY).needsComplete(MESSAGES, "2022-01-01", "2024-12-31");
        }

        @Test
        void aSlowSideIsEnoughToBeWeak() {
            Answer.of("C8.1", """
                    messages:
                      - {id: slow, sent: "2024-03-04", from: a, answered: "2024-05-31"}
                    """).is(State.WEAK, 64, POSITIVE_INFINITY);
        }

        @Test
        void withoutEvidenceWhereNoAnswerIsDated() {
            Answer.of("C8.1", "").hasNoEvidence();
            Answer.of("C8.1", "messages:\n" + unanswered("2024-02-01"))
                    .hasNoEvidence()
                    .doubts("waiting-1");
        }
    }

    /**
     * C8.2: of the last 24 months those in which both sides wrote, or one wrote and the other answered, in per cent.
     */
    @Nested
    class Regularity {

        private static String answeredMonths(int months) {
            return "messages:\n"
                    + lines(
                            months,
                            i -> "{id: mail-%02d, sent: \"%2$s-05\", from: a, answered: \"%2$s-09\"}"
                                    .formatted(
                                            i, (i <= 12 ? "2023-%02d" : "2024-%02d").formatted(i <= 12 ? i : i - 12)));
        }

        @Test
        void aLetterFromAThirdPartyMakesNoExchange() {
            var months = ALL_MESSAGES + answeredMonths(12);
            Answer.of("C8.2", months).is(State.WEAK, 50);
            Answer.of("C8.2", months + """
                      - {id: own, sent: "2024-05-04", from: a}
                      - {id: embassy, sent: "2024-05-06", from: third}
                    """).is(State.WEAK, 50).decidedBy("mail-01");
        }

        @ParameterizedTest
        @CsvSource({
            "24, STRONG",
            "19, STRONG", // 79.2 %
            "18, ADEQUATE", // 75 %
            "13, ADEQUATE", // 54.2 %
            "12, WEAK", // 50 %
            "1, WEAK",
        })
        void monthsWithAnExchangeAreCounted(int months, State state) {
            Answer.of("C8.2", ALL_MESSAGES + answeredMonths(months))
                    .is(state, 100.0 * months / 24)
                    .decidedBy("mail-01");
        }

        @Test
        void oneLetterFromEitherSideIsAnExchange() {
            Answer.of("C8.2", ALL_MESSAGES + """
                    messages:
                      - {id: ours, sent: "2024-03-04", from: a}
                      - {id: theirs, sent: "2024-03-20", from: b}
                      - {id: alone, sent: "2024-05-20", from: a}
                    """).isWeak(100.0 / 24);
        }

        @Test
        void weakWhereItIsKnownThatNobodyWrote() {
            Answer.of("C8.2", """
                    assertions:
                      - {id: silence, says: absent, about: messages, period: "2020/2024"}
                    """).isWeak(0).decidedBy("silence");
        }

        @Test
        void openWhereTheOtherMonthsAreNotDeclaredComplete() {
            Answer.of("C8.2", answeredMonths(12)).isOpen(50, 100).needsComplete(MESSAGES);
        }

        @Test
        void anAnswerAfterTheDayAskedAboutIsNoExchangeYet() {
            Answer.of("C8.2", ALL_MESSAGES + """
                    messages:
                      - {id: letter, sent: "2024-12-05", from: a, answered: "2025-02-10"}
                    """).isWeak(0);
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C8.2", "").hasNoEvidence();
        }
    }

    /**
     * C8.3: joint working groups, coordination and leadership meetings held in the last 12 months: 1 adequate, 2
     * strong.
     */
    @Nested
    class FormalMeetings {

        private static final String COMPLETE = """
                assertions:
                  - {id: calendar, says: complete, about: activities}
                """;

        private static String meeting(String id, String type, String date, String status) {
            return "  - {id: %s, type: %s, title: {en: \"Meeting\"}, date: \"%s\", status: %s}\n"
                    .formatted(id, type, date, status);
        }

        @Test
        void strongWithTwoWhateverElseThereWas() {
            Answer.of(
                            "C8.3",
                            "activities:\n"
                                    + meeting("jwg", "joint-working-group", "2024-02", "held")
                                    + meeting("review", "meeting", "2024-11", "held"))
                    .is(STRONG, 2, POSITIVE_INFINITY)
                    .decidedBy("jwg");
        }

        @Test
        void adequateWithOneWhereAllAreRecorded() {
            Answer.of(
                            "C8.3",
                            COMPLETE
                                    + "activities:\n"
                                    + meeting("jwg", "joint-working-group", "2024-02", "held")
                                    + meeting("training", "training", "2024-05", "held"))
                    .isAdequate(1)
                    .decidedBy("jwg");
        }

        @Test
        void weakWhereTheOnlyOneWasCancelled() {
            Answer.of(
                            "C8.3",
                            COMPLETE + "activities:\n" + meeting("jwg", "joint-working-group", "2024-02", "cancelled"))
                    .isWeak(0)
                    .decidedBy("jwg");
        }

        @Test
        void theLast12MonthsBeginOnTheFirstDayOf2024() {
            Answer.of("C8.3", COMPLETE + "activities:\n" + meeting("review", "meeting", "2023-12-31", "held"))
                    .isWeak(0);
            Answer.of("C8.3", COMPLETE + "activities:\n" + meeting("review", "meeting", "2024-01-01", "held"))
                    .isAdequate(1);
        }

        @Test
        void openWithOneWhereMoreMayHaveTakenPlace() {
            Answer.of("C8.3", "activities:\n" + meeting("jwg", "joint-working-group", "2024-02", "held"))
                    .isOpen(1, POSITIVE_INFINITY)
                    .needsComplete(ACTIVITIES);
        }

        @Test
        void withoutEvidenceWhereNothingIsRecorded() {
            Answer.of("C8.3", "").hasNoEvidence();
        }
    }

    /** C8.4: exchanges with a copy on file ÷ exchanges known, in per cent. */
    @Nested
    class RecordCapture {

        private static String messages(int filed, int unfiled) {
            return "messages:\n" + lines(filed, i -> """
                            {id: filed-%d, sent: "2024-03-04", from: a, channel: letter, filed: true}\
                            """.formatted(i)) + lines(unfiled, i -> """
                            {id: chat-%d, sent: "2024-04-04", from: a, channel: whatsapp, filed: false}\
                            """.formatted(i));
        }

        @ParameterizedTest
        @CsvSource({"4, 1, STRONG", "19, 6, STRONG", "3, 1, ADEQUATE", "1, 1, WEAK", "0, 2, WEAK"})
        void copiesOnFileAreCounted(int filed, int unfiled, State state) {
            Answer.of("C8.4", messages(filed, unfiled))
                    .is(state, 100.0 * filed / (filed + unfiled))
                    .decidedBy(state == State.WEAK ? "chat-1" : "filed-1");
        }

        /** An embassy's letter on file says nothing of how the two cities keep what they write to each other. */
        @Test
        void aLetterFromAThirdPartyIsNoneBetweenTheSides() {
            var embassy = """
                      - {id: embassy, sent: "2024-05-06", from: third, channel: letter, filed: true}
                    """;
            Answer.of("C8.4", "messages:\n" + embassy).hasNoEvidence();
            Answer.of("C8.4", messages(1, 1) + embassy).isWeak(50).decidedBy("chat-1");
        }

        @Test
        void openWhereNobodySaysWhetherItIsOnFile() {
            Answer.of("C8.4", messages(1, 0) + """
                      - {id: kakao, sent: "2024-05-04", from: b, channel: kakaotalk}
                    """)
                    .isOpen(50, 100)
                    .doubts("kakao")
                    .needs(MISSING_DETAIL, "kakao");
        }

        @Test
        void withoutEvidenceWhereNoMessageIsRecorded() {
            Answer.of("C8.4", "").hasNoEvidence();
        }
    }

    /** C8.5: exchanges between technical agencies ÷ all exchanges, in per cent; weak below 10, strong from 40. */
    @Nested
    class DirectLine {

        private static String messages(int direct, int through) {
            return "messages:\n" + lines(direct, i -> """
                            {id: direct-%d, sent: "2024-03-04", from: a, betweenAgencies: true}\
                            """.formatted(i)) + lines(through, i -> """
                            {id: office-%d, sent: "2024-04-04", from: a, betweenAgencies: false}\
                            """.formatted(i));
        }

        @ParameterizedTest
        @CsvSource({
            "2, 3, STRONG", // 40 %
            "7, 11, ADEQUATE", // 38.9 %
            "1, 9, ADEQUATE", // 10 %
            "1, 10, WEAK", // 9.1 %
            "0, 5, WEAK",
        })
        void exchangesBetweenAgenciesAreCounted(int direct, int through, State state) {
            Answer.of("C8.5", messages(direct, through))
                    .is(state, 100.0 * direct / (direct + through))
                    .decidedBy(state == State.WEAK ? "office-1" : "direct-1");
        }

        @Test
        void aLetterFromAThirdPartyIsNoneBetweenTheSides() {
            var embassy = """
                      - {id: embassy, sent: "2024-05-06", from: third, betweenAgencies: false}
                    """;
            Answer.of("C8.5", "messages:\n" + embassy).hasNoEvidence();
            Answer.of("C8.5", messages(2, 3) + embassy).isStrong(40).decidedBy("direct-1");
        }

        @Test
        void openWhereNobodySaysWhoWrote() {
            Answer.of("C8.5", messages(1, 2) + """
                      - {id: unclear, sent: "2024-05-04", from: b}
                    """)
                    .isOpen(25, 50)
                    .doubts("unclear")
                    .needs(MISSING_DETAIL, "unclear");
        }

        @Test
        void withoutEvidenceWhereNoMessageIsRecorded() {
            Answer.of("C8.5", "").hasNoEvidence();
        }
    }

    /**
     * C8.6: 2 where both PICs have a working language in common, 1 where they also need a translator, 0 where they
     * have none.
     */
    @Nested
    class SharedLanguage {

        private static String contacts(String own, String partner, boolean translator) {
            return """
                    contacts:
                      - {id: pic-a, side: a, person: rina, inPost: "2020/..", languages: [%s]}
                      - {id: pic-b, side: b, person: minji, inPost: "2020/..", languages: [%s], needsTranslator: %s}
                    """.formatted(own, partner, translator);
        }

        @Test
        void strongWithACommonLanguage() {
            Answer.of("C8.6", contacts("id, en", "ko, en", false)).isStrong(2).decidedBy("pic-a");
        }

        @Test
        void adequateWithACommonLanguageAndATranslator() {
            Answer.of("C8.6", contacts("id, en", "ko, en", true)).isAdequate(1);
        }

        @Test
        void aRegionIsNoOtherLanguage() {
            Answer.of("C8.6", contacts("id, en-GB", "ko, en", false)).isStrong(2);
        }

        /** The tag for a language nobody determined is none they share, nor any they do not. */
        @Test
        void withoutEvidenceWhereTheLanguagesAreUndetermined() {
            Answer.of("C8.6", contacts("und", "und", false)).hasNoEvidence();
        }

        /** An embassy, a broker: neither side's person in charge. */
        @ParameterizedTest
        @ValueSource(strings = {"attested: \"2024-10-01\"", "inPost: \"2019/\""})
        void aThirdPartysContactsDoNotDecide(String known) {
            Answer.of("C8.6", contacts("id, en", "ko, en", false) + """
                      - {id: broker, side: third, %s, languages: [fr], needsTranslator: true}
                    """.formatted(known))
                    .isStrong(2);
        }

        @Test
        void weakWithoutACommonLanguage() {
            Answer.of("C8.6", contacts("id, en", "ko", false)).isWeak(0);
        }

        /** The file was compiled on 21 November 2026. */
        @ParameterizedTest
        @CsvSource({
            "2024-12-31", // more than 12 months after the confirmation
            "2019-06-30", // the term began on some day of 2019
        })
        void openWhereItIsNotKnownWhetherThePartnersIsInChargeStill(String day) {
            Answer.of("C8.6", day, """
                    contacts:
                      - {id: pic-a, side: a, person: rina, inPost: "2018/..", languages: [id, en]}
                      - {id: pic-b, side: b, person: minji, inPost: "2019/", attested: "2023-11", languages: [ko, en]}
                    """).isOpen(0, 2).doubts("pic-b").needs(EXACT_DATE, "pic-b");
        }

        @ParameterizedTest
        @CsvSource({"2022-06-30", "2023-12-31", "2024-10-31"})
        void whoIsConfirmedLaterOrWasInTheLastTwelveMonthsIsInCharge(String day) {
            Answer.of("C8.6", day, """
                    contacts:
                      - {id: pic-a, side: a, person: rina, inPost: "2018/..", languages: [id, en]}
                      - {id: pic-b, side: b, person: minji, inPost: "2019/", attested: "2023-11", languages: [ko, en]}
                    """).isStrong(2);
        }

        /** Seen there some time between 2020 and 2024, nobody knows when: it may have been in January 2020. */
        @ParameterizedTest
        @ValueSource(strings = {"[2020-01..2024-12]", "202X", "2024?", "2023-05/"})
        void openWhereTheConfirmationMayBeOld(String attested) {
            Answer.of("C8.6", """
                    contacts:
                      - {id: pic-a, side: a, person: rina, inPost: "2018/..", languages: [id, en]}
                      - {id: pic-b, side: b, person: minji, inPost: "2019/", attested: "%s", languages: [ko, en]}
                    """.formatted(attested)).isOpen(0, 2).doubts("pic-b");
        }

        @Test
        void openWhereNobodySaysWhenTheyWereInCharge() {
            Answer.of("C8.6", """
                    contacts:
                      - {id: pic-a, side: a, person: rina, languages: [id, en]}
                      - {id: pic-b, side: b, person: minji, inPost: "2020/..", languages: [ko, en]}
                    """).isOpen(0, 2).doubts("pic-a");
        }

        /** As in C1.1, a term that still runs is confirmed by the file until it was compiled, on 21 November 2026. */
        @Test
        void aTermThatStillRunsHoldsForAYearAfterTheFileWasCompiled() {
            Answer.of("C8.6", "2027-11-20", contacts("id, en", "ko, en", false)).isStrong(2);
            Answer.of("C8.6", "2027-11-21", contacts("id, en", "ko, en", false)).isOpen(0, 2);
        }

        @Test
        void whatAPredecessorSpokeDoesNotHelp() {
            Answer.of("C8.6", """
                    contacts:
                      - {id: pic-a1, side: a, person: rina, inPost: "2018/2020", languages: [id, ko]}
                      - {id: pic-a2, side: a, person: rina, inPost: "2021/..", languages: [id]}
                      - {id: pic-b, side: b, person: minji, inPost: "2018/..", languages: [ko]}
                    """).isWeak(0);
        }

        @Test
        void whatASuccessorWillSpeakDoesNotHelp() {
            Answer.of("C8.6", """
                    contacts:
                      - {id: pic-a, side: a, person: rina, inPost: "2018/..", languages: [id]}
                      - {id: pic-b1, side: b, person: minji, inPost: "2018/..", languages: [ko]}
                      - {id: pic-b2, side: b, person: minji, inPost: "2026/..", languages: [ko, id]}
                    """).isWeak(0);
        }

        @Test
        void withoutEvidenceWhereTheLanguagesOfOneSideAreUnknown() {
            Answer.of("C8.6", """
                    contacts:
                      - {id: pic-a, side: a, person: rina, inPost: "2020/..", languages: [id, en]}
                      - {id: pic-b, side: b, person: minji, inPost: "2020/.."}
                    """).hasNoEvidence();
        }
    }
}
