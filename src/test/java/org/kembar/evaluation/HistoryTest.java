package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.chronicle.Scope;
import org.kembar.measurement.Cases;

class HistoryTest {

    private static final String MEMORANDUM = """
            agreements:
              - {id: mou, type: memorandum-of-understanding, signed: "2020-03-01", source: {ref: s1, quote: "q"}}
            """;

    /** Whatever kind of fact is the oldest: a signal can read it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "activities: [{id: x, type: training, title: {en: T}, date: \"2018-05\", status: held, source: {ref: s1, quote: q}}]",
                "messages: [{id: x, sent: \"2018-05-02\", from: a, source: {ref: s1, quote: q}}]",
                "budget: [{id: x, stage: approved, payer: city, date: \"2018-05\", source: {ref: s1, quote: q}}]",
                "contacts: [{id: x, side: a, attested: \"2018-05\", source: {ref: s1, quote: q}}]",
                "outputs: [{id: x, type: output, planned: false, text: {en: T}, date: \"2018-05\", source: {ref: s1, quote: q}}]",
                "obstacles: [{id: x, type: distance, text: {en: T}, date: \"2018-05\", source: {ref: s1, quote: q}}]",
                "obligations: [{id: x, type: meeting-action, text: {en: T}, due: \"2018-05-20\", source: {ref: s1, quote: q}}]",
                "procedure: [{id: x, agreement: mou, stage: initiative, document: \"2018-05\", source: {ref: s1, quote: q}}]",
                "annualPlans: [{id: x, year: 2019, approved: \"2018-05\", source: {ref: s1, quote: q}}]"
            })
    void theStripBeginsWithTheFirstFactOfAnyKind(String fact) {
        assertThat(History.firstDay(Cases.of(MEMORANDUM + fact + "\n")))
                .get()
                .extracting(day -> day.withDayOfMonth(1))
                .isEqualTo(LocalDate.of(2018, 5, 1));
        var days = History.days(Cases.of(MEMORANDUM + fact + "\n"), Scope.wholeAt(LocalDate.of(2021, 12, 31)));
        assertThat(days.getFirst()).isEqualTo(LocalDate.of(2018, 6, 30));
    }

    @Test
    void whatWasThereBeforeThePartnershipDoesNotBeginIt() {
        var file = Cases.of(MEMORANDUM + """
                regulations:
                  - {id: r1, name: "Law 24 of 2000", inForce: "2000/..", source: {ref: s1, quote: "q"}}
                precedents:
                  - {id: p1, side: a, partner: {en: "Suwon"}, country: KR, since: "1997", source: {ref: s1, quote: "q"}}
                """);
        assertThat(History.firstDay(file)).contains(LocalDate.of(2020, 3, 1));
    }
}
