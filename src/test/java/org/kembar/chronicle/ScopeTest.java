package org.kembar.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kembar.edtf.DayRange;

class ScopeTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Test
    void doesNotDependOnTheOrderOfItsFields() {
        var scope = new Scope(List.of("f-b", "f-a", "f-b"), Optional.empty(), NEW_YEAR);
        assertThat(scope).isEqualTo(new Scope(List.of("f-a", "f-b"), Optional.empty(), NEW_YEAR));
    }

    @Test
    void refusesAPeriodThatHasNotBegun() {
        var period = Optional.of(new DayRange(NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(List.of(), period, NEW_YEAR));
    }

    @Test
    void keepsFieldsAndPeriodOnAnotherDay() {
        var period = Optional.of(new DayRange(NEW_YEAR, NEW_YEAR.plusYears(1)));
        var scope = new Scope(List.of("f-a"), period, NEW_YEAR);
        assertThat(scope.at(NEW_YEAR.plusDays(1))).isEqualTo(new Scope(List.of("f-a"), period, NEW_YEAR.plusDays(1)));
        assertThat(Scope.wholeAt(NEW_YEAR)).isEqualTo(new Scope(List.of(), Optional.empty(), NEW_YEAR));
    }
}
