package org.kembar.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.course.Alarm.Kind.DORMANT;
import static org.kembar.course.Alarm.Kind.FRONT_LOADED;
import static org.kembar.course.Alarm.Kind.NEVER_EVALUATED;
import static org.kembar.course.Alarm.Kind.NO_CITIZENS;
import static org.kembar.course.Alarm.Kind.PARTICIPATION_DROP;
import static org.kembar.course.Alarm.Kind.PLAN_OVERDUE;
import static org.kembar.course.Alarm.Kind.PROMISED_NOT_PAID;
import static org.kembar.course.Alarm.Kind.REVIVED;
import static org.kembar.course.Sound.COMPLETE;
import static org.kembar.course.Sound.END_OF_2024;
import static org.kembar.course.Sound.alarms;
import static org.kembar.course.Sound.assertSilent;
import static org.kembar.course.Sound.held;
import static org.kembar.course.Sound.memorandum;
import static org.kembar.course.Sound.sounding;
import static org.kembar.edtf.Truth.CANNOT_TELL;
import static org.kembar.edtf.Truth.YES;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.PublishedCases;
import org.kembar.measurement.SmallCase;

/**
 * The alarms about what the partners do: certain, in doubt, and silent just outside the threshold. The thresholds are
 * less than half of the peak, 66 per cent in the first year, 24 months of silence or without a payment, 30 days after a
 * planned time.
 */
class CourseAlarmsTest {

    @Nested
    class ParticipationDrop {

        private static String trainings(int peak, int last) {
            return """
                    activities:
                      - {id: peak, type: training, title: {en: "Training"}, date: "2021", status: held,
                         participants: [{count: %d, side: a, group: civil-servant}]}
                      - {id: last, type: training, title: {en: "Training"}, date: "2024", status: held,
                         participants: [{count: %d, side: a, group: civil-servant}]}
                    """.formatted(peak, last);
        }

        @Test
        void certainBelowHalfOfThePeak() {
            assertThat(sounding(PARTICIPATION_DROP, END_OF_2024, COMPLETE + trainings(50, 24)))
                    .isEqualTo(new Sound(YES, List.of(50, 24), List.of("peak", "last")));
        }

        /** Nobody counted these; so many they were at least, or at most. */
        private static String others(String date, String count) {
            return """
                      - {id: others, type: cultural-event, title: {en: "Festival"}, date: "%s", status: held,
                         participants: [{count: "%s", side: a, group: resident}]}
                    """.formatted(date, count);
        }

        @Test
        void silentWhereThoseNotCountedRuleADropOut() {
            assertSilent(PARTICIPATION_DROP, END_OF_2024, COMPLETE + trainings(50, 5) + others("2024", "20.."));
            assertSilent(PARTICIPATION_DROP, "2025-12-31", COMPLETE + trainings(50, 5) + others("2025", "100.."));
        }

        @Test
        void inDoubtWhereThoseNotCountedLeaveADropOpen() {
            assertThat(sounding(PARTICIPATION_DROP, END_OF_2024, COMPLETE + trainings(50, 5) + others("2024", "19..")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(50, 24), List.of("peak", "last", "others")));
        }

        @Test
        void certainWhereThoseNotCountedAreTooFewOrMakeThePeakHigher() {
            assertThat(sounding(PARTICIPATION_DROP, END_OF_2024, COMPLETE + trainings(50, 5) + others("2024", "2..19")))
                    .isEqualTo(new Sound(YES, List.of(50, 7), List.of("peak", "last", "others")));
            assertThat(sounding(PARTICIPATION_DROP, END_OF_2024, COMPLETE + trainings(50, 40) + others("2021", "50..")))
                    .isEqualTo(new Sound(YES, List.of(100, 40), List.of("others", "peak", "last")));
        }

        @Test
        void inDoubtWhereAnotherActivityOfThatYearWasNotCounted() {
            assertThat(sounding(PARTICIPATION_DROP, END_OF_2024, COMPLETE + trainings(50, 24) + """
                      - {id: uncounted, type: cultural-event, title: {en: "Festival"}, date: "2024-08", status: held}
                    """))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(50, 24), List.of("peak", "last")));
        }

        @Test
        void inDoubtWhereTheRecordMayHaveGaps() {
            assertThat(sounding(PARTICIPATION_DROP, END_OF_2024, trainings(50, 5)))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(50, 5), List.of("peak", "last")));
        }

        @Test
        void silentAtHalfOfThePeakWhereSignalC52IsAdequate() {
            assertSilent(PARTICIPATION_DROP, END_OF_2024, COMPLETE + trainings(50, 25));
        }

        @Test
        void silentUntilTheYearIsOver() {
            var record = COMPLETE + trainings(50, 5).replace("\"2024\"", "\"2024-01-10\"");
            assertSilent(PARTICIPATION_DROP, "2024-02-01", record);
            assertSilent(PARTICIPATION_DROP, "2024-12-30", record);
            assertThat(sounding(PARTICIPATION_DROP, "2024-12-31", record).certainty())
                    .isEqualTo(YES);
        }

        @Test
        void soundsInThePublishedCaseCertainOnlyInTheFieldWhoseRecordIsComplete() {
            assertThat(drop(PublishedCases.SMART_CITY)).containsExactly(new Sound(YES, List.of(51, 1, 5), TRAININGS));
            assertThat(drop(Scope.wholeAt(LocalDate.parse(END_OF_2024))))
                    .containsExactly(new Sound(CANNOT_TELL, List.of(51, 1, 5), TRAININGS));
        }

        private static final List<String> TRAININGS = List.of("t20", "t21", "t22");

        private static List<Sound> drop(Scope scope) {
            return PublishedCases.evaluate(PublishedCases.SEOUL, scope).alarms().stream()
                    .filter(alarm -> alarm.kind() == PARTICIPATION_DROP)
                    .map(Sound::of)
                    .toList();
        }
    }

    @Nested
    class FrontLoaded {

        private static final String SIGNED = memorandum("2016-10-07", "2026-10-07") + COMPLETE;

        @Test
        void silentForTwoActivitiesOfWhichNobodyCanSayThatTheyCameAllAtTheStart() {
            assertSilent(FRONT_LOADED, END_OF_2024, SIGNED + held("2016-11", "2017-05"));
            assertThat(sounding(FRONT_LOADED, END_OF_2024, SIGNED + held("2016-11", "2017-05", "2017-08"))
                            .numbers())
                    .containsExactly(3, 3);
        }

        @Test
        void certainWithTwoThirdsInTheFirstYear() {
            assertThat(sounding(FRONT_LOADED, END_OF_2024, SIGNED + held("2016-11", "2017-10-06", "2021-05")))
                    .isEqualTo(new Sound(YES, List.of(2, 3), List.of("held-1", "held-2")));
        }

        @Test
        void inDoubtWhereAnActivityMayFallIntoTheFirstYear() {
            assertThat(sounding(FRONT_LOADED, END_OF_2024, SIGNED + held("2016-11", "2017", "2021-05")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(2, 3), List.of("held-1", "held-2")));
        }

        @Test
        void inDoubtWhereTheSigningMayLieLessThanThreeYearsBack() {
            var signed = memorandum("2016-10", "2026-10-07") + held("2016-11", "2017-01", "2019-05");
            assertSilent(FRONT_LOADED, "2019-09-30", signed);
            assertThat(sounding(FRONT_LOADED, "2019-10-15", signed).certainty()).isEqualTo(CANNOT_TELL);
            assertThat(sounding(FRONT_LOADED, "2019-10-31", signed).certainty()).isEqualTo(YES);
        }

        @Test
        void silentBelow66Percent() {
            assertSilent(FRONT_LOADED, END_OF_2024, SIGNED + held("2016-11", "2017-10-07", "2021-05"));
            var fiveOfEight = Arrays.asList(
                    "2016-11", "2016-12", "2017-01", "2017-02", "2017-03", "2019-05", "2020-05", "2021-05");
            assertSilent(FRONT_LOADED, END_OF_2024, SIGNED + held(fiveOfEight.toArray(String[]::new)));
        }

        @Test
        void silentBeforeThreeYearsHavePassed() {
            var record = SIGNED + held("2016-11", "2017-01", "2019-05");
            assertSilent(FRONT_LOADED, "2019-10-06", record);
            assertThat(sounding(FRONT_LOADED, "2019-10-07", record).numbers()).containsExactly(2, 3);
        }
    }

    @Nested
    class Dormant {

        @Test
        void certainAfter24MonthsWhereTheRecordIsComplete() {
            assertThat(sounding(DORMANT, END_OF_2024, COMPLETE + held("2020-05-01", "2022-12-31")))
                    .isEqualTo(new Sound(YES, List.of(24), List.of("held-2")));
        }

        /** The day of the last activity is not silent. */
        @Test
        void lastsFromTheDayAfterTheLastActivity() {
            assertThat(alarms(DORMANT, END_OF_2024, COMPLETE + held("2022-10-16")))
                    .extracting(Alarm::when)
                    .containsExactly(Optional.of(new DayRange(LocalDate.of(2022, 10, 17), LocalDate.of(2024, 12, 31))));
        }

        @Test
        void inDoubtWhereTheRecordMayHaveGaps() {
            assertThat(sounding(DORMANT, END_OF_2024, held("2022-12-31")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(24), List.of("held-1")));
        }

        @Test
        void inDoubtWhereOnlyTheYearOfTheLastActivityIsKnown() {
            // Held on some day of 2019, 17 to 29 months ago.
            assertThat(sounding(DORMANT, "2021-06-01", COMPLETE + held("2019")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(29), List.of("held-1")));
        }

        @Test
        void inDoubtWhereTheLastActivityMayStillLieAhead() {
            assertThat(sounding(DORMANT, "2021-06-01", COMPLETE + held("2018-06-01", "2021"))
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        @Test
        void silentADayBefore24Months() {
            assertSilent(DORMANT, END_OF_2024, COMPLETE + held("2023-01-01"));
        }

        @Test
        void silentWhileSomethingIsStillGoingOn() {
            assertSilent(DORMANT, END_OF_2024, COMPLETE + """
                    activities:
                      - {id: exchange, type: student-exchange, title: {en: "Exchange"}, date: "2007/..", status: ongoing}
                    """);
        }

        @Test
        void silentWhereNothingWasEverHeld() {
            assertSilent(DORMANT, END_OF_2024, COMPLETE);
            assertSilent(DORMANT, END_OF_2024, memorandum("2016-10-07", "2025"));
        }

        /** Nothing was ever held, as somebody declares: the months count from the agreement. */
        @Test
        void countedFromTheAgreementWhereNothingWasEverHeld() {
            var record = memorandum("2020-01-31", "2025") + """
                    assertions:
                      - {id: calendar, says: complete, about: activities, period: "2008/2026"}
                    """;
            assertThat(sounding(DORMANT, "2022-01-31", record)).isEqualTo(new Sound(YES, List.of(24), List.of("mou")));
            assertSilent(DORMANT, "2022-01-30", record);
        }

        @Test
        void inDoubtWhereNothingWasEverHeldAndTheAgreementBeganOnSomeDay() {
            var record = memorandum("2020", "2025") + COMPLETE;
            assertThat(sounding(DORMANT, "2022-06-30", record).certainty()).isEqualTo(CANNOT_TELL);
            assertThat(sounding(DORMANT, "2022-12-31", record).certainty()).isEqualTo(YES);
        }

        @Test
        void silentWhereWhatWasHeldHasNoDate() {
            assertSilent(DORMANT, END_OF_2024, memorandum("2020", "2025") + COMPLETE + """
                    activities:
                      - {id: some, type: training, title: {en: "Training"}, status: held}
                    """);
        }
    }

    @Nested
    class Revived {

        @Test
        void certainAfterASilenceOf24Months() {
            assertThat(sounding(REVIVED, END_OF_2024, COMPLETE + held("2020-05-01", "2022-05-01", "2024-05-01")))
                    .isEqualTo(new Sound(YES, List.of(), List.of("held-3")));
        }

        @Test
        void inDoubtWhereTheRecordOfTheSilenceMayHaveGaps() {
            assertThat(sounding(REVIVED, END_OF_2024, held("2020-05-01", "2022-05-01", "2024-05-01")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(), List.of("held-3")));
        }

        @Test
        void inDoubtWhereDatesLeaveOpenHowLongTheSilenceWas() {
            // From 12 to 36 months lie between the first two.
            assertThat(sounding(REVIVED, END_OF_2024, COMPLETE + held("2020", "2022", "2024-05-01")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(), List.of("held-3")));
            assertSilent(REVIVED, END_OF_2024, COMPLETE + held("2020", "2021", "2022", "2023-05-01"));
        }

        @Test
        void silentAfterAShorterSilence() {
            assertSilent(REVIVED, END_OF_2024, COMPLETE + held("2020-05-01", "2022-04-30", "2024-04-29"));
        }

        @Test
        void silentAsLongAsItIsDormant() {
            assertSilent(REVIVED, END_OF_2024, COMPLETE + held("2018-05-01", "2021-05-01"));
        }
    }

    @Nested
    class PromisedNotPaid {

        private static final String BOOKS = """
                assertions:
                  - {id: books, says: complete, about: budget-lines}
                """;

        private static String promise(String date) {
            return """
                    activities:
                      - {id: centre, type: infrastructure, title: {en: "Centre"}, status: planned}
                    budget:
                      - {id: promise, stage: promised, money: {amount: 500, currency: USD}, payer: partner, date: "%s",
                         activities: [centre]}
                    """.formatted(date);
        }

        @Test
        void inDoubtAfter24Months() {
            assertThat(sounding(PROMISED_NOT_PAID, END_OF_2024, promise("2022-12-31")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(1), List.of("promise")));
        }

        @Test
        void certainWhereEveryBudgetLineIsRecorded() {
            assertThat(sounding(PROMISED_NOT_PAID, END_OF_2024, promise("2022-12-31") + BOOKS))
                    .isEqualTo(new Sound(YES, List.of(1), List.of("promise")));
        }

        @Test
        void inDoubtWhereTheBooksAreCompleteOnlyForSomeOfTheTime() {
            assertThat(sounding(
                                    PROMISED_NOT_PAID,
                                    END_OF_2024,
                                    promise("2022-12-31")
                                            + BOOKS.replace("budget-lines", "budget-lines, period: \"2023\""))
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        @Test
        void inDoubtWhereAPaymentDoesNotSayWhatItIsFor() {
            assertThat(sounding(PROMISED_NOT_PAID, END_OF_2024, promise("2022-12-31") + """
                      - {id: payment, stage: paid, money: {amount: 500, currency: USD}, payer: partner, date: "2023"}
                    """ + BOOKS)
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        @Test
        void inDoubtWhereThePromiseMayBeYounger() {
            assertThat(sounding(PROMISED_NOT_PAID, "2024-06-30", promise("2022") + BOOKS)
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        @Test
        void certainUntilItIsPaid() {
            var record = promise("2020") + """
                      - {id: payment, stage: paid, money: {amount: 500, currency: USD}, payer: partner, date: "2024-03-01",
                         activities: [centre]}
                    """ + BOOKS;
            assertThat(sounding(PROMISED_NOT_PAID, "2024-02-29", record).certainty())
                    .isEqualTo(YES);
            assertSilent(PROMISED_NOT_PAID, "2024-03-01", record);
        }

        /** What was paid before anything was promised settles no promise. */
        @Test
        void certainWhereThePaymentCameBeforeThePromise() {
            assertThat(sounding(PROMISED_NOT_PAID, END_OF_2024, promise("2020") + payment("2019-12-31") + BOOKS))
                    .isEqualTo(new Sound(YES, List.of(1), List.of("promise")));
        }

        @Test
        void inDoubtWhereThePaymentMayHaveComeBeforeThePromise() {
            assertThat(sounding(PROMISED_NOT_PAID, END_OF_2024, promise("2020-06-01") + payment("2020") + BOOKS)
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
            assertThat(sounding(PROMISED_NOT_PAID, END_OF_2024, promise("2020-06-01") + payment("/") + BOOKS)
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        @Test
        void silentWhereItWasPaidOnTheDayOrInTheFiscalYearOfThePromise() {
            assertSilent(PROMISED_NOT_PAID, END_OF_2024, promise("2020-06-01") + payment("2020-06-01") + BOOKS);
            assertSilent(PROMISED_NOT_PAID, END_OF_2024, promise("2020") + payment("2020") + BOOKS);
        }

        private static String payment(String date) {
            return """
                      - {id: payment, stage: paid, money: {amount: 500, currency: USD}, payer: partner, date: "%s",
                         activities: [centre]}
                    """.formatted(date);
        }

        /** Somebody else's money for the same activity is no payment of the promise. */
        @Test
        void certainWhereSomebodyElsePaid() {
            var record = promise("2020") + payment("2023").replace("payer: partner", "payer: %s") + BOOKS;
            assertThat(sounding(PROMISED_NOT_PAID, END_OF_2024, record.formatted("city, side: a"))
                            .certainty())
                    .isEqualTo(YES);
            assertSilent(PROMISED_NOT_PAID, END_OF_2024, record.formatted("city, side: b"));
        }

        /** A firm of which nobody says on whose side it is may be the one that promised. */
        @Test
        void inDoubtWhereThePayersSideIsNotKnown() {
            var record = (promise("2020") + payment("2023"))
                            .replaceFirst("payer: partner", "payer: private, side: b")
                            .replaceFirst("payer: partner", "payer: private")
                    + BOOKS;
            assertThat(sounding(PROMISED_NOT_PAID, END_OF_2024, record).certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        @ParameterizedTest
        @CsvSource({"499, USD", "500, IDR"})
        void inDoubtWhereOnlyAPartIsKnownToBePaid(int amount, String currency) {
            var part = payment("2023").replace("500, currency: USD", amount + ", currency: " + currency);
            assertThat(sounding(PROMISED_NOT_PAID, END_OF_2024, promise("2020") + part + BOOKS)
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        @Test
        void silentWhereItWasPaidInParts() {
            var half = payment("2023").replace("500", "250");
            assertSilent(
                    PROMISED_NOT_PAID,
                    END_OF_2024,
                    promise("2020") + half + half.replace("id: payment", "id: rest") + BOOKS);
        }

        /** What is given as time, rooms or goods is delivered and never paid. */
        @Test
        void silentOfWhatIsPromisedInKind() {
            assertSilent(
                    PROMISED_NOT_PAID,
                    END_OF_2024,
                    promise("2020").replace("payer: partner", "payer: partner, inKind: true") + BOOKS);
        }

        /** Whoever tells of a promise tells it after it was made. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "issued: \"2022\"",
                    "coverage: \"2015/2022\"",
                    "issued: \"2022-12-31\", coverage: \"2019/2026\""
                })
        void ofAPromiseWithoutADateThatAnOldSourceTellsOf(String register) {
            assertThat(alarms(PROMISED_NOT_PAID, END_OF_2024, told(register, "")))
                    .extracting(Sound::of)
                    .containsExactly(new Sound(CANNOT_TELL, List.of(1), List.of("promise")));
            assertThat(alarms(PROMISED_NOT_PAID, END_OF_2024, told(register, BOOKS)))
                    .extracting(Sound::of)
                    .containsExactly(new Sound(YES, List.of(1), List.of("promise")));
            assertThat(alarms(PROMISED_NOT_PAID, "2024-12-30", told(register, BOOKS)))
                    .isEmpty();
        }

        @Test
        void inDoubtWhereAPaymentWithoutADateMayBeOfAPromiseWithoutOne() {
            var paid = "  - {id: payment, stage: paid, payer: partner, activities: [centre]}\n";
            assertThat(alarms(PROMISED_NOT_PAID, END_OF_2024, told("issued: \"2020\"", paid + BOOKS)))
                    .extracting(Alarm::certainty)
                    .containsExactly(CANNOT_TELL);
        }

        @Test
        void silentOfAPromiseWithoutADateOfWhichNobodyKnowsWhenItWasTold() {
            assertThat(alarms(PROMISED_NOT_PAID, END_OF_2024, told("lang: id", BOOKS)))
                    .isEmpty();
        }

        private static CaseFile told(String register, String more) {
            return SmallCase.toldBy(register, """
                    activities:
                      - {id: centre, type: infrastructure, title: {en: "Centre"}, status: planned}
                    budget:
                      - {id: promise, stage: promised, payer: partner, activities: [centre],
                         source: {ref: register, quote: "janji"}}
                    """ + more);
        }

        @Test
        void silentADayBefore24Months() {
            assertSilent(PROMISED_NOT_PAID, END_OF_2024, promise("2023-01-01"));
        }

        @Test
        void silentWhereItWasPaid() {
            assertSilent(PROMISED_NOT_PAID, END_OF_2024, promise("2020") + """
                      - {id: payment, stage: paid, money: {amount: 500, currency: USD}, payer: partner, date: "2023",
                         activities: [centre]}
                    """);
        }
    }

    @Nested
    class NeverEvaluated {

        private static String never(String period) {
            return """
                    assertions:
                      - {id: never, says: absent, about: evaluations, period: "%s"}
                    """.formatted(period);
        }

        private static final String REVIEW = """
                judgements:
                  - {id: review, evaluator: own-office, period: "2022/2023", issued: "2024-02-01", verdicts: []}
                """;

        @Test
        void certainWhereTheStatementSpeaksOfAllTheTimeSinceTheBeginning() {
            assertThat(sounding(
                            NEVER_EVALUATED, END_OF_2024, memorandum("2016-10-07", "2026-10-07") + never("2016/2024")))
                    .isEqualTo(new Sound(YES, List.of(), List.of("never")));
        }

        @Test
        void inDoubtWhereItSpeaksOfAPartOfIt() {
            var memorandum = memorandum("2016-10-07", "2026-10-07");
            for (var facts : List.of(memorandum + never("2024-12"), never("2016/2024"))) {
                assertThat(sounding(NEVER_EVALUATED, END_OF_2024, facts))
                        .isEqualTo(new Sound(CANNOT_TELL, List.of(), List.of("never")));
            }
            assertSilent(NEVER_EVALUATED, END_OF_2024, memorandum + never("2024-12") + REVIEW);
        }

        @Test
        void inDoubtOnceThatTimeIsOver() {
            assertThat(sounding(NEVER_EVALUATED, "2025-01-01", never("2016/2024")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(), List.of("never")));
        }

        @Test
        void certainWhereTheRecordIsWholeAndHoldsNone() {
            var whole =
                    memorandum("2018-05-11", "2023-05-11") + never("../2026").replace("absent", "complete");
            assertThat(sounding(NEVER_EVALUATED, END_OF_2024, whole))
                    .isEqualTo(new Sound(YES, List.of(), List.of("never")));
            assertSilent(NEVER_EVALUATED, END_OF_2024, whole + REVIEW);
        }

        @Test
        void inDoubtOnceTheTimeIsOverForWhichTheRecordIsWhole() {
            var whole =
                    memorandum("2018-05-11", "2023-05-11") + never("2018/2024").replace("absent", "complete");
            assertThat(sounding(NEVER_EVALUATED, "2025-01-01", whole))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(), List.of("never")));
        }

        @Test
        void silentWhereOnlyALaterPartOfTheRecordIsWhole() {
            var whole =
                    memorandum("2018-05-11", "2023-05-11") + never("2020/2026").replace("absent", "complete");
            assertSilent(NEVER_EVALUATED, END_OF_2024, whole);
        }

        @Test
        void silentOnceTheCitiesHaveEvaluated() {
            assertSilent(NEVER_EVALUATED, "2024-02-01", never("2016/2023") + REVIEW);
        }

        @Test
        void silentBeforeThatTime() {
            assertSilent(NEVER_EVALUATED, "2015-12-31", never("2016/2024"));
        }
    }

    @Nested
    class NoCitizens {

        private static String officialsOnly(String period) {
            return """
                    assertions:
                      - {id: officials-only, says: absent, about: non-government-participation, period: "%s"}
                    """.formatted(period);
        }

        @Test
        void certainOnADayTheStatementSpeaksOf() {
            assertThat(sounding(NO_CITIZENS, END_OF_2024, officialsOnly("2020/2024")))
                    .isEqualTo(new Sound(YES, List.of(), List.of("officials-only")));
        }

        @Test
        void inDoubtOnceThatTimeIsOver() {
            assertThat(sounding(NO_CITIZENS, "2025-01-01", officialsOnly("2020/2024")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(), List.of("officials-only")));
        }

        @Test
        void certainWhereTheRecordOfTheWindowIsWholeAndHoldsNobody() {
            var whole = officialsOnly("2022/2024").replace("absent", "complete");
            assertThat(sounding(NO_CITIZENS, END_OF_2024, whole + exchange("2023-05", "civil-servant")))
                    .isEqualTo(new Sound(YES, List.of(), List.of("officials-only")));
            assertSilent(NO_CITIZENS, END_OF_2024, whole + exchange("2023-05", "student"));
        }

        @Test
        void silentWhereTheRecordIsWholeForPartOfTheWindowOnly() {
            assertSilent(NO_CITIZENS, END_OF_2024, officialsOnly("2023/2024").replace("absent", "complete"));
        }

        @Test
        void silentWhereItIsSaidOfOneActivityOnly() {
            assertSilent(
                    NO_CITIZENS,
                    "2025-01-01",
                    officialsOnly("2020/2024\", on: \"exchange") + exchange("2023-05", "civil-servant"));
        }

        @Test
        void silentOnceStudentsHaveTakenPart() {
            assertSilent(NO_CITIZENS, END_OF_2024, officialsOnly("2018/2019") + exchange("2023-05", "student"));
        }

        @Test
        void inDoubtAsLongAsOnlyOfficialsHaveTakenPartOrStudentsBeforeThatTimeWasOver() {
            for (var since : List.of(
                    exchange("2023-05", "civil-servant"),
                    exchange("2019-05", "student"),
                    exchange("2025-05", "student"))) {
                assertThat(sounding(NO_CITIZENS, END_OF_2024, officialsOnly("2018/2019") + since)
                                .certainty())
                        .isEqualTo(CANNOT_TELL);
            }
        }

        private static String exchange(String date, String group) {
            return """
                    activities:
                      - {id: exchange, type: student-exchange, title: {en: "Exchange"}, date: "%s", status: held,
                         participants: [{count: 30, side: b, group: %s}]}
                    """.formatted(date, group);
        }

        @Test
        void silentBeforeThatTime() {
            assertSilent(NO_CITIZENS, "2019-12-31", officialsOnly("2020/2024"));
        }
    }

    /** The file was compiled on 21 November 2026. */
    @Nested
    class PlanOverdue {

        private static String workshop(String planned, String status) {
            return """
                    activities:
                      - {id: workshop, type: workshop, title: {en: "Workshop"}, planned: "%s", status: %s}
                    """.formatted(planned, status);
        }

        @Test
        void certainWhereNothingIsSaidThirtyOneDaysAfterIt() {
            assertThat(sounding(PLAN_OVERDUE, END_OF_2024, workshop("2024-11-30", "planned")))
                    .isEqualTo(new Sound(YES, List.of(1), List.of("workshop")));
            assertSilent(PLAN_OVERDUE, END_OF_2024, workshop("2024-12-01", "planned"));
        }

        @Test
        void inDoubtWhereThePlannedTimeMayBeOver() {
            assertThat(sounding(PLAN_OVERDUE, END_OF_2024, workshop("[2024-11-01..2025-03-31]", "planned"))
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        /** What happened after that day is not in the file. */
        @Test
        void inDoubtWhereItsTimeWasOverOnlyAfterTheFileWasCompiled() {
            assertThat(sounding(PLAN_OVERDUE, "2027-12-31", workshop("2027-01", "planned"))
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        @Test
        void silentWhereItIsKnownWhatBecameOfIt() {
            for (var status : List.of("postponed", "cancelled")) {
                assertSilent(PLAN_OVERDUE, END_OF_2024, workshop("2023-05", status));
            }
            assertSilent(PLAN_OVERDUE, END_OF_2024, workshop("2023-05", "planned") + """
                      - {id: instead, type: workshop, title: {en: "Webinar"}, date: "2023-06", status: held,
                         replaces: workshop}
                    """);
        }

        @Test
        void silentWithoutAPlannedDate() {
            assertSilent(PLAN_OVERDUE, END_OF_2024, """
                    activities:
                      - {id: workshop, type: workshop, title: {en: "Workshop"}, status: planned}
                    """);
        }
    }
}
