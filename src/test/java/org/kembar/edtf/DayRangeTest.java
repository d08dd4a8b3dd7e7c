package org.kembar.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayRangeTest {

    private static final DayRange FEBRUARY = range("2016-02-01", "2016-02-29");
    private static final DayRange SPRING = range("2016-02-29", "2016-05-31");
    private static final DayRange JUNE = range("2016-06-01", "2016-06-30");

    @Test
    void includesItsFirstAndItsLastDay() {
        assertThat(FEBRUARY.contains(FEBRUARY.from())).isTrue();
        assertThat(FEBRUARY.contains(FEBRUARY.to())).isTrue();
        assertThat(FEBRUARY.contains(FEBRUARY.to().plusDays(1))).isFalse();
        assertThat(FEBRUARY.contains(FEBRUARY.from().minusDays(1))).isFalse();
    }

    @Test
    void overlapsWhereOneDayIsCommon() {
        assertThat(FEBRUARY.overlaps(SPRING)).isTrue();
        assertThat(SPRING.overlaps(JUNE)).isFalse();
        assertThat(JUNE.overlaps(SPRING)).isFalse();
    }

    @Test
    void everythingLiesWithinTheUnlimitedRange() {
        assertThat(DayRange.UNLIMITED.encloses(SPRING)).isTrue();
        assertThat(SPRING.encloses(DayRange.UNLIMITED)).isFalse();
        assertThat(SPRING.encloses(SPRING)).isTrue();
    }

    @Test
    void theHullHoldsBothAndWhatLiesBetween() {
        assertThat(JUNE.hull(FEBRUARY)).isEqualTo(range("2016-02-01", "2016-06-30"));
    }

    @Test
    void statementsThatAgreeLeaveTheDaysTheyShare() {
        assertThat(DayRange.reconciled(List.of(FEBRUARY, SPRING))).isEqualTo(range("2016-02-29", "2016-02-29"));
    }

    @Test
    void statementsThatContradictLeaveAllTheirDays() {
        assertThat(DayRange.reconciled(List.of(FEBRUARY, SPRING, JUNE))).isEqualTo(range("2016-02-01", "2016-06-30"));
    }

    @Test
    void doesNotRunBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> range("2016-02-02", "2016-02-01"))
                .withMessageContaining("2016-02-02/2016-02-01");
    }

    private static DayRange range(String from, String to) {
        return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
