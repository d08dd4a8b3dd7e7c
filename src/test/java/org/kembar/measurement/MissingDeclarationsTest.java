package org.kembar.measurement;

import static org.kembar.casefile.Assertion.About.ACTIVITIES;
import static org.kembar.casefile.Assertion.About.BUDGET_LINES;
import static org.kembar.casefile.Assertion.About.MESSAGES;
import static org.kembar.measurement.Measurement.Need.Kind.EXACT_DATE;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An open answer says which record would have to be declared whole, and of which days: those not declared yet. */
class MissingDeclarationsTest {

    private static final String SIGNED_IN_MAY_2022 = """
            agreements:
              - {id: mou, type: memorandum-of-understanding, signed: "2022-05-11", termYears: 5}
            """;

    private static final String FESTIVAL = """
            activities:
              - {id: festival, type: cultural-event, title: {en: "Festival"}, date: "2024-07-14/2024-07-16", status: held,
                 host: a, participants: [{count: 20, side: b, group: student}],
                 source: {ref: register, quote: "festival"}}
            """;

    private static String complete(String about, String period) {
        return "assertions:\n  - {id: whole, says: complete, about: %s, period: \"%s\"}\n".formatted(about, period);
    }

    @Test
    void withoutAnyDeclarationTheWholeWindowIsAskedFor() {
        Answer.of("C9.2", FESTIVAL).needsComplete(ACTIVITIES, "2022-01-01", "2024-12-31");
    }

    @Test
    void whatIsDeclaredIsNotAskedForAgain() {
        Answer.of("C9.2", complete("activities", "2022-05-11/2024-06-30") + FESTIVAL)
                .needsComplete(ACTIVITIES, "2022-01-01", "2022-05-10")
                .needsComplete(ACTIVITIES, "2024-07-01", "2024-12-31");
    }

    @Test
    void stretchesThatFollowOneAnotherAreOne() {
        Answer.of("C5.2", FESTIVAL).needsComplete(ACTIVITIES, "2021-01-01", "2024-12-31");
    }

    @Test
    void onlyTheMonthsWithoutExchangeAreAskedFor() {
        Answer.of("C8.2", """
                messages:
                  - {id: m1, sent: "2023-03-10", from: a, answered: "2023-03-20", channel: email}
                """)
                .needsComplete(MESSAGES, "2023-01-01", "2023-02-28")
                .needsComplete(MESSAGES, "2023-04-01", "2024-12-31");
    }

    @Test
    void moneyIsAskedForByItsOwnRecord() {
        Answer.of("C2.6", complete("activities", "2022/2024") + """
                budget:
                  - {id: paid, stage: paid, payer: city, date: "2024"}
                """)
                .needsComplete(BUDGET_LINES, "2022-01-01", "2024-12-31");
    }

    /** 2022 counts from the signing on, and 2023 has no activity: both are known to be empty. */
    @Test
    void aStatementSinceTheSigningCoversTheYearOfTheSigning() {
        Answer.of("C5.1", SIGNED_IN_MAY_2022 + complete("activities", "2022-05-11/2024-12-31") + FESTIVAL)
                .isWeak(100.0 / 3);
    }

    @Test
    void ofTheYearOfTheSigningTheDaysSinceAreAskedFor() {
        Answer.of("C5.1", SIGNED_IN_MAY_2022 + complete("activities", "2022-05-12/2024-12-31") + FESTIVAL)
                .isOpen(100.0 / 3, 200.0 / 3)
                .needsComplete(ACTIVITIES, "2022-05-11", "2022-05-11");
    }

    /** Where the day of the signing is open, the year must be known from the first day it can have been. */
    @Test
    void aSigningOnAnUnknownDayOfMayCountsFromTheFirst() {
        var signed = """
                agreements:
                  - {id: mou, type: memorandum-of-understanding, signed: "2022-05", termYears: 5}
                """;
        Answer.of("C5.1", signed + complete("activities", "2022-05-11/2024-12-31") + FESTIVAL)
                .needsComplete(ACTIVITIES, "2022-05-01", "2022-05-10");
    }

    @Test
    void anActivityEarlierInTheYearOfTheSigningIsStillOne() {
        Answer.of("C5.1", SIGNED_IN_MAY_2022 + complete("activities", "2022-05-11/2024-12-31") + FESTIVAL + """
                  - {id: early, type: study-visit, title: {en: "Visit"}, date: "2022-02", status: held,
                     source: {ref: register, quote: "visit"}}
                """)
                .isAdequate(200.0 / 3);
    }

    /** The money of a fiscal year is approved before it begins. */
    @Test
    void aFiscalYearIsAskedForAsAWhole() {
        Answer.of("C2.4", SIGNED_IN_MAY_2022 + complete("budget-lines", "2022-05-11/2024-12-31") + """
                budget:
                  - {id: approved, stage: approved, payer: city, date: "2024"}
                """)
                .needsComplete(BUDGET_LINES, "2022-01-01", "2022-05-10");
    }

    /** That it was held is known to the day; whether it had been planned is open until all activities are on record. */
    @Test
    void noExactDateIsAskedForWhereTheDateIsExact() {
        var answer = Answer.of("C4.4", SIGNED_IN_MAY_2022 + FESTIVAL + """
                  - {id: visit, type: study-visit, title: {en: "Visit"}, planned: "2024-10", status: planned}
                """)
                .isOpen(0, 100)
                .needsComplete(ACTIVITIES, "2022-01-01", "2024-12-31");
        Assertions.assertThat(answer.measurement().needs())
                .extracting(Measurement.Need::kind)
                .doesNotContain(EXACT_DATE);
    }
}
