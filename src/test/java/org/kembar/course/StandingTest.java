package org.kembar.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.measurement.SmallCase.lines;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.EdtfDate;
import org.kembar.evaluation.PublishedCases;
import org.kembar.measurement.SmallCase;

/** Where a partnership stands on a day: nobody types it, the dated facts give it. */
class StandingTest {

    @Nested
    class Legal {

        private static final String LETTER_AND_MEMORANDUM = """
                agreements:
                  - {id: loi, type: letter-of-intent, signed: "2015-05-20"}
                  - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", termYears: 5, follows: loi}
                """;

        @ParameterizedTest
        @CsvSource({
            "2015-05-19, NONE",
            "2015-05-20, INTENT",
            "2016-10-06, INTENT",
            "2016-10-07, IN_FORCE",
            "2021-10-06, IN_FORCE",
            "2021-10-07, LAPSED",
            "2024-12-31, LAPSED",
        })
        void followsTheInstrumentsDayByDay(String day, Standing.Legal legal) {
            assertThat(standing(day, LETTER_AND_MEMORANDUM).legal()).isEqualTo(legal);
        }

        @Test
        void isNoneWhereNoInstrumentIsRecorded() {
            assertThat(standing("2024-12-31", "").legal()).isEqualTo(Standing.Legal.NONE);
        }

        @ParameterizedTest
        @CsvSource({"2022-01-01, IN_FORCE", "2022-01-02, CANNOT_TELL", "2022-12-31, CANNOT_TELL", "2023-01-01, LAPSED"})
        void cannotBeToldInTheYearOfTheEnd(String day, Standing.Legal legal) {
            assertThat(standing(day, """
                    agreements:
                      - {id: mou, type: memorandum-of-understanding, signed: "2017-10-10", until: "2022"}
                    """).legal()).isEqualTo(legal);
        }

        @Test
        void isInForceAgainOnceRenewed() {
            var renewed = LETTER_AND_MEMORANDUM + """
                      - {id: renewed, type: renewal, signed: "2023-02-01", termYears: 5, follows: mou}
                    """;
            assertThat(standing("2023-01-31", renewed).legal()).isEqualTo(Standing.Legal.LAPSED);
            assertThat(standing("2023-02-01", renewed).legal()).isEqualTo(Standing.Legal.IN_FORCE);
        }
    }

    @Nested
    class Life {

        private static final String COMPLETE = """
                assertions:
                  - {id: calendar, says: complete, about: activities}
                """;

        private static String held(String... dates) {
            return "activities:\n"
                    + lines(
                            dates.length,
                            i -> "{id: held-%d, type: training, title: {en: \"Training\"}, date: \"%s\", status: held}"
                                    .formatted(i, dates[i - 1]));
        }

        @ParameterizedTest
        @CsvSource({
            "2019-05-01, ACTIVE",
            "2021-04-30, ACTIVE",
            "2021-05-01, DORMANT", // 24 months without any activity
            "2022-08-31, DORMANT",
            "2022-09-01, REVIVED",
            "2024-08-31, REVIVED",
            "2024-09-01, DORMANT",
        })
        void followsTheActivitiesDayByDay(String day, Standing.Life life) {
            assertThat(standing(day, COMPLETE + held("2018-03-01", "2019-05-01", "2022-09-01"))
                            .life())
                    .isEqualTo(life);
        }

        @Test
        void cannotBeToldWhereASilenceMayBeAGapInTheRecord() {
            assertThat(standing("2021-04-30", held("2019-05-01")).life()).isEqualTo(Standing.Life.ACTIVE);
            assertThat(standing("2021-05-01", held("2019-05-01")).life()).isEqualTo(Standing.Life.CANNOT_TELL);
        }

        @Test
        void cannotBeToldWhereTheLastDateIsUncertain() {
            // The training was on some day of 2019: 17 to 29 months before.
            assertThat(standing("2021-06-01", COMPLETE + held("2019")).life()).isEqualTo(Standing.Life.CANNOT_TELL);
        }

        @ParameterizedTest
        @CsvSource({"2021-04-30, ACTIVE", "2021-05-01, CANNOT_TELL", "2021-06-01, CANNOT_TELL"})
        void cannotBeToldWhereTheLastActivityMayStillLieAhead(String day, Standing.Life life) {
            assertThat(standing(day, COMPLETE + held("2019-05-01", "2021")).life())
                    .isEqualTo(life);
        }

        @Test
        void isActiveWhileSomethingIsStillGoingOn() {
            assertThat(standing("2024-12-31", """
                    activities:
                      - {id: exchange, type: student-exchange, title: {en: "Exchange"}, date: "2007/..", status: ongoing}
                    """).life()).isEqualTo(Standing.Life.ACTIVE);
        }

        @Test
        void cannotBeToldWhereNothingIsRecorded() {
            assertThat(standing("2024-12-31", "").life()).isEqualTo(Standing.Life.CANNOT_TELL);
        }

        private static final String SIGNED = """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", termYears: 5}
                """;

        /** A zero needs a statement: without one nobody knows whether nothing was held or nothing was written down. */
        @ParameterizedTest
        @CsvSource({"2008/2026, DORMANT", "2008/2023, CANNOT_TELL", "'', CANNOT_TELL"})
        void isDormantFromTheAgreementOnWhereTheRecordIsDeclaredWholeAndEmpty(String period, Standing.Life life) {
            var declared = period.isEmpty() ? "" : """
                    assertions:
                      - {id: calendar, says: complete, about: activities, period: "%s"}
                    """.formatted(period);
            assertThat(standing("2024-12-31", SIGNED + declared).life()).isEqualTo(life);
            assertThat(standing("2018-10-06", SIGNED + declared).life()).isEqualTo(Standing.Life.CANNOT_TELL);
        }

        @Test
        void namesTheLastActivityHeldByThatDay() {
            var record = COMPLETE + held("2018-03-01", "2019-05-01", "2022-09-01") + """
                      - {id: cut, type: training, title: {en: "Training"}, date: "2020-02-01", status: cancelled}
                    """;
            assertThat(standing("2021-06-30", record).lastActivity().map(EdtfDate::text))
                    .contains("2019-05-01");
            assertThat(standing("2018-02-28", record).lastActivity()).isEmpty();
        }
    }

    @Nested
    class Facts {

        private static final String RECORD = """
                agreements:
                  - {id: loi, type: letter-of-intent, signed: "2015-05-20"}
                  - {id: mou, type: memorandum-of-understanding, signed: "2016-10-07", termYears: 5, follows: loi}
                activities:
                  - {id: first, type: training, title: {en: "Training"}, date: "2017-03-01", status: held}
                  - {id: last, type: training, title: {en: "Training"}, date: "2018-03-01", status: held}
                assertions:
                  - {id: whole, says: complete, about: activities}
                """;

        /** Of a silence that is certain, the statement that makes it so belongs to what it rests on. */
        @ParameterizedTest
        @CsvSource({"2015-06-01, loi", "2017-04-01, mou first", "2018-04-01, mou last", "2021-12-31, mou last whole"})
        void areTheInstrumentToLookAtAndTheLastActivity(String day, String ids) {
            assertThat(standing(day, RECORD).facts()).extracting(Fact::id).containsExactly(ids.split(" "));
        }

        @Test
        void areNoneWhereNothingIsRecorded() {
            assertThat(standing("2021-12-31", "").facts()).isEmpty();
        }
    }

    private static Standing standing(String day, String facts) {
        return PublishedCases.evaluate(SmallCase.read(facts), Scope.wholeAt(LocalDate.parse(day)))
                .standing();
    }
}
