package org.kembar.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kembar.course.Alarm.Kind.ABOUT_TO_LAPSE;
import static org.kembar.course.Alarm.Kind.FIELD_NEVER_USED;
import static org.kembar.course.Alarm.Kind.LAPSED;
import static org.kembar.course.Alarm.Kind.OLD_WITHOUT_END;
import static org.kembar.course.Alarm.Kind.OUTPUT_BEFORE_INSTRUMENT;
import static org.kembar.course.Alarm.Kind.OUTSIDE_MANDATE;
import static org.kembar.course.Sound.COMPLETE;
import static org.kembar.course.Sound.END_OF_2024;
import static org.kembar.course.Sound.assertSilent;
import static org.kembar.course.Sound.held;
import static org.kembar.course.Sound.memorandum;
import static org.kembar.course.Sound.sounding;
import static org.kembar.edtf.Truth.CANNOT_TELL;
import static org.kembar.edtf.Truth.YES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.PublishedCases;
import org.kembar.measurement.Interval;
import org.kembar.measurement.SmallCase;

/**
 * The alarms about agreements and what was done under them: certain, in doubt, and silent just outside the threshold.
 * The thresholds are fewer than 270 days left and an age of 10 years.
 */
class InstrumentAlarmsTest {

    @Nested
    class Lapsed {

        @Test
        void certainFromTheDayAfterTheLastInForce() {
            var ended = memorandum("2016-10-07", "2021-10-06");
            assertThat(sounding(LAPSED, "2021-10-07", ended)).isEqualTo(new Sound(YES, List.of(0), List.of("mou")));
            assertThat(sounding(LAPSED, END_OF_2024, ended)).isEqualTo(new Sound(YES, List.of(1181), List.of("mou")));
        }

        /** No alarm, and no silence: the standing names the decision. */
        @ParameterizedTest
        @CsvSource({
            "2021-03-01, 2021-10-07, YES",
            "2021-10-07, 2021-10-07, YES",
            "2021-10-08, 2021-10-07,",
            "2021-10, 2021-10-07, CANNOT_TELL",
            "2021-10, 2021-10-31, YES",
            "2022, 2021-10-07,"
        })
        void whatWasEndedByDecisionSaysSoInItsStanding(String signed, String day, Truth certainty) {
            var record = memorandum("2016-10-07", "2021-10-06") + "  - {id: end, type: termination, signed: \"" + signed
                    + "\", follows: mou}\n";
            var standing = Sound.standing(day, record);
            assertThat(standing.decision().map(decision -> decision.certainty()))
                    .isEqualTo(Optional.ofNullable(certainty));
            if (certainty == YES) {
                assertSilent(LAPSED, day, record);
                assertThat(standing.facts()).extracting(fact -> fact.id()).contains("mou", "end");
            } else {
                assertThat(sounding(LAPSED, day, record).certainty()).isEqualTo(certainty == null ? YES : CANNOT_TELL);
            }
        }

        /** Nothing else can tell when an agreement without an end was over; one with an end says itself when it ended early. */
        @ParameterizedTest
        @CsvSource({
            "'', 'signed: \"2020-05-03\"', 2020-05-02, IN_FORCE",
            "'', 'signed: \"2020-05-03\"', 2020-05-03, LAPSED",
            "'', 'signed: \"2020-05-03\", from: \"2020-07-01\"', 2020-06-30, IN_FORCE",
            "'', 'signed: \"2020-05-03\", from: \"2020-07-01\"', 2020-07-01, LAPSED",
            "'', 'signed: \"2020-05\"', 2020-04-30, IN_FORCE",
            "'', 'signed: \"2020-05\"', 2020-05-03, CANNOT_TELL",
            "'', 'signed: \"2020-05\"', 2020-05-31, LAPSED",
            "', termYears: 5, extendsTacitly: true', 'signed: \"2020-05-03\"', 2020-05-02, IN_FORCE",
            "', termYears: 5, extendsTacitly: true', 'signed: \"2020-05-03\"', 2024-10-07, CANNOT_TELL",
            "', termYears: 5, extendsTacitly: true', 'signed: \"2020-05-03\"', 2025-05-03, LAPSED",
            "', until: \"2021-10-06\", extendsTacitly: true', 'signed: \"2020-05-03\"', 2021-10-06, CANNOT_TELL",
            "', until: \"2021-10-06\", extendsTacitly: true', 'signed: \"2020-05-03\"', 2021-10-07, LAPSED",
            "', extendsTacitly: true', 'signed: \"2020-05-03\"', 2020-05-03, LAPSED",
            "', termYears: 5', 'signed: \"2020-05-03\"', 2021-10-06, IN_FORCE",
            "', termYears: 5', 'signed: \"2020-05-03\"', 2021-10-07, LAPSED",
        })
        void whatHasNoEndEndsByDecision(String term, String decision, String day, Standing.Legal legal) {
            var record = "agreements:\n  - {id: mou, type: memorandum-of-understanding, signed: \"2016-10-07\"" + term
                    + "}\n  - {id: end, type: termination, " + decision + ", follows: mou}\n";
            assertThat(Sound.standing(day, record).legal()).isEqualTo(legal);
        }

        @Test
        void silentWhereTheNextOneBeginsOnTheDayAfter() {
            var record = memorandum("2016-01-01", "2020-12-31") + """
                      - {id: second, type: memorandum-of-understanding, signed: "2020-11-05", from: "2021-01-01", until: "2025-12-31"}
                    """;
            assertSilent(LAPSED, "2020-12-31", record);
            assertSilent(LAPSED, "2021-01-01", record);
            assertThat(sounding(LAPSED, "2026-01-01", record)).isEqualTo(new Sound(YES, List.of(0), List.of("second")));
        }

        @Test
        void silentWhereItExtendsTacitlyBeyondItsEnd() {
            assertSilent(LAPSED, END_OF_2024, """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2010-06-01", until: "2015-06-01", extendsTacitly: true}
                    """);
        }

        @Test
        void inDoubtInTheYearOfTheEnd() {
            assertThat(sounding(LAPSED, "2022-10-31", memorandum("2017-10-10", "2022")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(0), List.of("mou")));
        }

        @Test
        void silentOnTheLastDayInForce() {
            assertSilent(LAPSED, "2021-10-06", memorandum("2016-10-07", "2021-10-06"));
        }

        @Test
        void inDoubtWhereItsRenewalMayNotHaveBegun() {
            assertThat(sounding(LAPSED, "2024-06-30", memorandum("2016-10-07", "2021-10-06") + """
                      - {id: renewed, type: renewal, signed: "2024", termYears: 5, follows: mou}
                    """))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(997), List.of("mou")));
        }

        @Test
        void inDoubtWhereAnotherInstrumentMayNotHaveBegun() {
            assertThat(sounding(LAPSED, "2024-06-30", memorandum("2016-10-07", "2021-10-06") + """
                      - {id: charter, type: charter, signed: "2024", termYears: 20}
                    """)
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        private static final String FIELDS = """
                fields:
                  - {id: f-culture, label: {en: "Culture"}, agreed: true}
                  - {id: f-transport, label: {en: "Transport"}, agreed: true}
                  - {id: f-waste, label: {en: "Waste"}, agreed: true}
                """;

        private static String agreements(String... spans) {
            return FIELDS + "agreements:\n"
                    + SmallCase.lines(
                            spans.length,
                            i -> "{id: mou-%d, type: memorandum-of-understanding, %s}".formatted(i, spans[i - 1]));
        }

        private static final String FROM_2010 = "signed: \"2010-05-11\", termYears: 5, fields: [f-transport]";
        private static final String FROM_2015 = "signed: \"2015-05-11\", termYears: 5, fields: [f-transport, f-waste]";

        /** The second memorandum was there on the very day the first ended: only the second lapsed unrenewed. */
        @Test
        void soundsForTheLastOfThoseThatFollowedWithoutAGap() {
            var record = agreements(FROM_2010, FROM_2015);
            assertSilent(LAPSED, "2020-05-10", record);
            assertThat(sounding(LAPSED, "2020-05-11", record)).isEqualTo(new Sound(YES, List.of(0), List.of("mou-2")));
        }

        @Test
        void soundsForBothWhereADayLiesBetweenThem() {
            var day = LocalDate.parse("2020-05-11");
            assertThat(PublishedCases.evaluate(
                                    SmallCase.read(agreements(
                                            FROM_2010,
                                            FROM_2015
                                                    .replace("05-11", "05-12")
                                                    .replace("termYears: 5", "until: \"2020-05-10\""))),
                                    Scope.wholeAt(day))
                            .alarms())
                    .filteredOn(alarm -> alarm.kind() == LAPSED)
                    .extracting(
                            Alarm::certainty, alarm -> alarm.facts().getFirst().id())
                    .containsExactly(tuple(YES, "mou-1"), tuple(YES, "mou-2"));
        }

        @Test
        void inDoubtWhereAGapMayLieBetweenThem() {
            var record = agreements(FROM_2010, FROM_2015.replace("2015-05-11", "2015"));
            var day = LocalDate.parse("2021-05-11");
            assertThat(PublishedCases.evaluate(SmallCase.read(record), Scope.wholeAt(day))
                            .alarms())
                    .filteredOn(alarm -> alarm.kind() == LAPSED)
                    .extracting(
                            Alarm::certainty, alarm -> alarm.facts().getFirst().id())
                    .containsExactly(tuple(CANNOT_TELL, "mou-1"), tuple(YES, "mou-2"));
        }

        @Test
        void soundsBesideAnInstrumentInForceForOtherFields() {
            var culture = "signed: \"2014-01-01\", termYears: 20, fields: [f-culture]";
            assertThat(sounding(LAPSED, END_OF_2024, agreements(FROM_2010, culture)))
                    .isEqualTo(new Sound(YES, List.of(3522), List.of("mou-1")));
        }

        @Test
        void silentBesideAnInstrumentInForceForOneOfItsFieldsOrForAll() {
            for (var fields : List.of("f-transport", "f-transport, f-culture", "")) {
                assertSilent(
                        LAPSED,
                        END_OF_2024,
                        agreements(FROM_2010, "signed: \"2018-01-01\", termYears: 20, fields: [" + fields + "]"));
            }
        }

        @Test
        void inDoubtWhereNobodyRecordedWhatTheLapsedOneWasAbout() {
            assertThat(sounding(
                                    LAPSED,
                                    END_OF_2024,
                                    agreements(
                                            "signed: \"2010-05-11\", termYears: 5",
                                            "signed: \"2018-01-01\", termYears: 20, fields: [f-culture]"))
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        /** Naming an agreement renews it only if one does not end before it. */
        @ParameterizedTest
        @CsvSource({"2021-10-05, YES", "2021, CANNOT_TELL"})
        void soundsWhereWhatNamesItEndedBeforeIt(String until, Truth certainty) {
            var record = SmallCase.read(memorandum("2016-10-07", "2021-10-06") + """
                      - {id: other, type: memorandum-of-understanding, signed: "2019-01-01", until: "%s", follows: mou}
                    """.formatted(until));
            assertThat(PublishedCases.evaluate(record, Scope.wholeAt(LocalDate.parse(END_OF_2024)))
                            .alarms())
                    .filteredOn(alarm -> alarm.kind() == LAPSED)
                    .filteredOn(alarm -> alarm.facts().getFirst().id().equals("mou"))
                    .extracting(Alarm::certainty)
                    .containsExactly(certainty);
        }

        @Test
        void silentWhereARenewalCarriesItOn() {
            assertSilent(LAPSED, END_OF_2024, memorandum("2016-10-07", "2021-10-06") + """
                      - {id: renewed, type: renewal, signed: "2021-09-01", from: "2021-10-07", termYears: 5, follows: mou}
                    """);
        }
    }

    @Nested
    class AboutToLapse {

        @Test
        void certainWith269DaysLeft() {
            assertThat(sounding(ABOUT_TO_LAPSE, END_OF_2024, memorandum("2020-09-26", "2025-09-25")))
                    .isEqualTo(new Sound(YES, List.of(269), List.of("mou")));
        }

        @Test
        void inDoubtWhereTheEndMayLieOutsideTheNotice() {
            // From 245 to 274 days are left.
            assertThat(sounding(ABOUT_TO_LAPSE, END_OF_2024, memorandum("2020-09-26", "2025-09")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(245), List.of("mou")));
        }

        @Test
        void inDoubtWhereItsRenewalMayHaveBegun() {
            assertThat(sounding(ABOUT_TO_LAPSE, "2024-11-10", memorandum("2020-03-01", "2025-03-01") + """
                    procedure:
                      - {id: plan, agreement: mou, stage: cooperation-plan, document: "2024-11"}
                    """)
                            .certainty())
                    .isEqualTo(CANNOT_TELL);
        }

        @ParameterizedTest
        @CsvSource({"2025-09-25, 1", "2025-09-26, 2", "2025-09-27, 2"})
        void silentFrom270DaysLeftWhereSignalC31IsStrong(String end, int level) {
            var record = memorandum("2020-09-26", end);
            var inForce = PublishedCases.signal(
                    PublishedCases.evaluate(SmallCase.read(record), Scope.wholeAt(LocalDate.parse(END_OF_2024))),
                    "C3.1");
            assertThat(inForce.value()).contains(Interval.exactly(level));
            if (level == 2) {
                assertSilent(ABOUT_TO_LAPSE, END_OF_2024, record);
            } else {
                assertThat(sounding(ABOUT_TO_LAPSE, END_OF_2024, record).certainty())
                        .isEqualTo(YES);
            }
        }

        @Test
        void silentWhereItsRenewalHasBegun() {
            assertSilent(ABOUT_TO_LAPSE, END_OF_2024, memorandum("2020-03-01", "2025-03-01") + """
                    procedure:
                      - {id: plan, agreement: mou, stage: cooperation-plan, document: "2024-11-05"}
                    """);
        }

        private static String renewal(String type, String from) {
            return memorandum("2020-03-01", "2025-03-01")
                    + "  - {id: next, type: %s, signed: \"2024-12-01\", from: \"%s\", termYears: 5}\n"
                            .formatted(type, from);
        }

        /** As with a lapse, what is there without a gap and outlasts it carries it on, though it does not name it. */
        @ParameterizedTest
        @CsvSource({"renewal", "memorandum-of-understanding"})
        void silentWhereTheNextOneIsSignedAndBeginsInTime(String type) {
            var record = renewal(type, "2025-03-02");
            assertSilent(ABOUT_TO_LAPSE, END_OF_2024, record);
            assertThat(level(record)).contains(Interval.exactly(2));
        }

        @Test
        void certainWhereADayLiesBetweenThem() {
            var record = renewal("renewal", "2025-03-03");
            assertThat(sounding(ABOUT_TO_LAPSE, END_OF_2024, record).certainty())
                    .isEqualTo(YES);
            assertThat(level(record)).contains(Interval.exactly(1));
        }

        @Test
        void certainWhereTheNextOneIsAboutOtherFields() {
            assertThat(sounding(ABOUT_TO_LAPSE, END_OF_2024, """
                    fields:
                      - {id: f-culture, label: {en: "Culture"}, agreed: true}
                      - {id: f-waste, label: {en: "Waste"}, agreed: true}
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2020-03-01", until: "2025-03-01", fields: [f-waste]}
                      - {id: next, type: renewal, signed: "2024-12-01", from: "2025-03-02", termYears: 5, fields: [f-culture]}
                    """).facts()).containsExactly("mou");
        }

        private static Optional<Interval> level(String record) {
            return PublishedCases.signal(
                            PublishedCases.evaluate(
                                    SmallCase.read(record), Scope.wholeAt(LocalDate.parse(END_OF_2024))),
                            "C3.1")
                    .value();
        }

        @Test
        void silentForWhatEndedLongAgoBesideAnotherInstrumentInForce() {
            assertSilent(ABOUT_TO_LAPSE, END_OF_2024, memorandum("2010-03-01", "2015-03-01") + """
                      - {id: charter, type: charter, signed: "2016-03-01", termYears: 20}
                    """);
        }
    }

    @Nested
    class OldWithoutEnd {

        private static String charter(String signed) {
            return """
                    agreements:
                      - {id: charter, type: charter, signed: "%s"}
                    """.formatted(signed);
        }

        @Test
        void certainAfterTenYears() {
            assertThat(sounding(OLD_WITHOUT_END, END_OF_2024, charter("2014-12-31")))
                    .isEqualTo(new Sound(YES, List.of(10), List.of("charter")));
        }

        @Test
        void inDoubtWhereOnlyAboutWhichYearItBeganIsKnown() {
            assertThat(sounding(OLD_WITHOUT_END, END_OF_2024, charter("2014~")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(10), List.of("charter")));
        }

        @Test
        void silentADayBeforeTenYears() {
            assertSilent(OLD_WITHOUT_END, END_OF_2024, charter("2015-01-01"));
        }

        /** What a renewal has taken the place of is not old but over; whether one has, its date may leave open. */
        @ParameterizedTest
        @CsvSource({"2024-01-01, NO", "2024, CANNOT_TELL", "2025-01-01, YES"})
        void silentOnceARenewalHasTakenItsPlace(String renewed, Truth certainty) {
            var record = charter("1990-01-01") + """
                      - {id: renewal, type: renewal, signed: "%s", termYears: 5, follows: charter}
                    """.formatted(renewed);
            var day = "2024-06-30";
            if (certainty == Truth.NO) {
                assertSilent(OLD_WITHOUT_END, day, record);
            } else {
                assertThat(sounding(OLD_WITHOUT_END, day, record))
                        .isEqualTo(new Sound(certainty, List.of(34), List.of("charter")));
            }
        }

        @Test
        void silentWhereItHasAnEnd() {
            assertSilent(OLD_WITHOUT_END, END_OF_2024, memorandum("2010-01-01", "2030-01-01"));
        }
    }

    @Nested
    class OutsideMandate {

        private static final String ENDED = memorandum("2016-10-07", "2021-10-06");

        @Test
        void certainWhereSomethingWasHeldAfterTheEnd() {
            assertThat(sounding(OUTSIDE_MANDATE, END_OF_2024, ENDED + held("2021-10-07", "2020-05")))
                    .isEqualTo(new Sound(YES, List.of(1), List.of("held-1")));
        }

        @Test
        void aDoubtTakesNothingFromWhatIsCertain() {
            var record = SmallCase.read(ENDED + held("2021-10-07", "2021", "2020-05"));
            assertThat(PublishedCases.evaluate(record, Scope.wholeAt(LocalDate.parse(END_OF_2024)))
                            .alarms())
                    .filteredOn(alarm -> alarm.kind() == OUTSIDE_MANDATE)
                    .extracting(Sound::of)
                    .containsExactly(
                            new Sound(YES, List.of(1), List.of("held-1")),
                            new Sound(CANNOT_TELL, List.of(1), List.of("held-2")));
        }

        @Test
        void certainAfterTheOwnEndOfALetterOfIntent() {
            assertThat(sounding(OUTSIDE_MANDATE, END_OF_2024, """
                    agreements:
                      - {id: loi, type: letter-of-intent, signed: "2015-05-20", until: "2016-12-31"}
                    """ + held("2016-12-31", "2019-03-01")))
                    .isEqualTo(new Sound(YES, List.of(1), List.of("held-2")));
        }

        /** The year of the signing leaves open which of the two was first; that it follows the letter does not. */
        @ParameterizedTest
        @CsvSource({"'', CANNOT_TELL", "', follows: loi', YES"})
        void aLetterOfIntentPreparesUntilTheMemorandumThatNamesItHasLapsed(String follows, Truth certainty) {
            assertThat(sounding(OUTSIDE_MANDATE, END_OF_2024, """
                    agreements:
                      - {id: loi, type: letter-of-intent, signed: "2015-05-20"}
                      - {id: mou, type: memorandum-of-understanding, signed: "2015", until: "2020-06-30"%s}
                    """.formatted(follows) + held("2024-03-01")))
                    .isEqualTo(new Sound(certainty, List.of(1), List.of("held-1")));
        }

        @Test
        void inDoubtWhereOnlyTheYearIsKnown() {
            assertThat(sounding(OUTSIDE_MANDATE, END_OF_2024, ENDED + held("2021")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(1), List.of("held-1")));
        }

        @Test
        void silentOnTheLastDayInForce() {
            assertSilent(OUTSIDE_MANDATE, END_OF_2024, ENDED + held("2021-10-06"));
        }

        /** A project that goes on until 2023 was under the memorandum as long as that was in force. */
        @Test
        void whatIsGoingOnIsOutsideFromTheDayAfterTheEnd() {
            var project = ENDED + held("2021-02-01/2023-06-30").replace("held}", "ongoing}");
            assertSilent(OUTSIDE_MANDATE, "2021-10-06", project);
            assertThat(sounding(OUTSIDE_MANDATE, "2021-10-07", project))
                    .isEqualTo(new Sound(YES, List.of(1), List.of("held-1")));
        }

        @Test
        void silentForWhatPreparedTheFirstInstrument() {
            assertSilent(OUTSIDE_MANDATE, END_OF_2024, ENDED + held("2016-10-06"));
        }
    }

    @Nested
    class OutputBeforeInstrument {

        private static String output(String date) {
            return memorandum("2016-10-07", "2026-10-07") + """
                    outputs:
                      - {id: command-centre, type: output, text: {en: "Command centre"}, date: "%s", planned: false}
                    """.formatted(date);
        }

        @Test
        void certainTheDayBefore() {
            assertThat(sounding(OUTPUT_BEFORE_INSTRUMENT, END_OF_2024, output("2016-10-06")))
                    .isEqualTo(new Sound(YES, List.of(1), List.of("command-centre")));
        }

        @Test
        void inDoubtInTheYearOfTheSigning() {
            assertThat(sounding(OUTPUT_BEFORE_INSTRUMENT, END_OF_2024, output("2016")))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(1), List.of("command-centre")));
        }

        @Test
        void aDoubtTakesNothingFromWhatIsCertain() {
            var day = LocalDate.parse(END_OF_2024);
            var alarms = PublishedCases.evaluate(SmallCase.read(output("2015") + """
                      - {id: park, type: output, text: {en: "Park"}, date: "2016", planned: false}
                    """), Scope.wholeAt(day))
                    .alarms();
            assertThat(alarms)
                    .filteredOn(alarm -> alarm.kind() == OUTPUT_BEFORE_INSTRUMENT)
                    .extracting(
                            Alarm::certainty, alarm -> alarm.facts().getFirst().id())
                    .containsExactly(tuple(YES, "command-centre"), tuple(CANNOT_TELL, "park"));
        }

        @Test
        void silentForWhatHasNoDate() {
            assertSilent(OUTPUT_BEFORE_INSTRUMENT, END_OF_2024, output("/"));
        }

        @Test
        void silentOnTheDayOfTheSigning() {
            assertSilent(OUTPUT_BEFORE_INSTRUMENT, END_OF_2024, output("2016-10-07"));
        }
    }

    @Nested
    class FieldNeverUsed {

        private static final String SIGNED = memorandum("2020-03-01", "2030-03-01") + """
                fields:
                  - {id: f-waste, label: {en: "Waste"}, agreed: true}
                  - {id: f-talk, label: {en: "Only talked about"}, agreed: false}
                """;

        @Test
        void certainWhereTheRecordIsComplete() {
            assertThat(sounding(FIELD_NEVER_USED, END_OF_2024, SIGNED + COMPLETE))
                    .isEqualTo(new Sound(YES, List.of(1), List.of("f-waste")));
        }

        @Test
        void inDoubtWhereTheRecordMayHaveGaps() {
            assertThat(sounding(FIELD_NEVER_USED, END_OF_2024, SIGNED))
                    .isEqualTo(new Sound(CANNOT_TELL, List.of(1), List.of("f-waste")));
        }

        @Test
        void silentWithASingleActivity() {
            assertSilent(FIELD_NEVER_USED, END_OF_2024, SIGNED + COMPLETE + """
                    activities:
                      - {id: visit, type: study-visit, title: {en: "Visit"}, date: "2021", status: held, fields: [f-waste]}
                    """);
        }

        private static String visit(String date) {
            return """
                    activities:
                      - {id: visit, type: study-visit, title: {en: "Visit"}, date: "%s", status: held, fields: [f-waste]}
                    """.formatted(date);
        }

        /** As signal C3.4 has it: what prepared the first instrument is no use of the field. */
        @Test
        void certainWhereTheOnlyActivityCameBeforeTheFirstInstrument() {
            assertThat(sounding(FIELD_NEVER_USED, END_OF_2024, SIGNED + COMPLETE + visit("2019-03-01")))
                    .isEqualTo(new Sound(YES, List.of(1), List.of("f-waste")));
        }

        @Test
        void inDoubtWhereTheOnlyActivityMayStillLieAheadOrBeforeTheFirstInstrument() {
            for (var date : List.of("2024~", "2020~")) {
                assertThat(sounding(FIELD_NEVER_USED, "2023-06-30", SIGNED + COMPLETE + visit(date)))
                        .isEqualTo(new Sound(CANNOT_TELL, List.of(1), List.of("f-waste")));
            }
        }

        @Test
        void silentBeforeTheFirstInstrument() {
            assertSilent(FIELD_NEVER_USED, "2020-02-29", SIGNED + COMPLETE);
        }
    }
}
