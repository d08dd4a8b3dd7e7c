package org.kembar.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kembar.edtf.DayRange;

class SpanTest {

    private static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);
    private static final Span THREE_YEARS = new Span(Span.Kind.WINDOW, 36);

    @Test
    void looksBackWholeMonthsFromTheDayAfter() {
        assertThat(THREE_YEARS.days(YEAR_END, Optional.empty())).isEqualTo(days("2022-01-01", "2024-12-31"));
        assertThat(THREE_YEARS.days(LocalDate.of(2024, 2, 29), Optional.empty()))
                .isEqualTo(days("2021-03-01", "2024-02-29"));
        assertThat(THREE_YEARS.days(LocalDate.of(2024, 8, 30), Optional.empty()))
                .isEqualTo(days("2021-08-31", "2024-08-30"));
    }

    @Test
    void takesThePeriodOfTheScopeUpToTheDate() {
        var period = Optional.of(days("2020-01-01", "2026-12-31"));
        assertThat(THREE_YEARS.days(YEAR_END, period)).isEqualTo(days("2020-01-01", "2024-12-31"));
        assertThat(THREE_YEARS.days(LocalDate.of(2030, 1, 1), period)).isEqualTo(days("2020-01-01", "2026-12-31"));
    }

    @Test
    void putsTheEarlierMonthsRightBeforeTheRecentOnesWhateverThePeriod() {
        var period = Optional.of(days("2024-01-01", "2024-12-31"));
        assertThat(Span.recent(24).days(YEAR_END, period)).isEqualTo(days("2023-01-01", "2024-12-31"));
        assertThat(Span.earlier(24).days(YEAR_END, period)).isEqualTo(days("2021-01-01", "2022-12-31"));
    }

    @Test
    void hasNoBeginningForEver() {
        assertThat(Span.EVER.days(YEAR_END, Optional.empty())).isEqualTo(new DayRange(LocalDate.MIN, YEAR_END));
    }

    private static DayRange days(String from, String to) {
        return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
