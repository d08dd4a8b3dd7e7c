package org.kembar.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.kembar.edtf.EdtfDates.date;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdtfDateTest {

    private static final LocalDate DAY = LocalDate.of(2016, 10, 7);

    @Test
    void aTrainingOfTheYearTheAgreementEndedInMayComeBeforeOrAfterItsEnd() {
        assertThat(date("2021").before(date("2021-10-07"))).isEqualTo(Truth.CANNOT_TELL);
        assertThat(date("2021-10-07").before(date("2021"))).isEqualTo(Truth.CANNOT_TELL);
        assertThat(date("2020").before(date("2021-10-07"))).isEqualTo(Truth.YES);
        assertThat(date("2022").before(date("2021-10-07"))).isEqualTo(Truth.NO);
    }

    @Test
    void nothingIsBeforeItsOwnDay() {
        assertThat(EdtfDate.of(DAY).before(date("2016-10-07"))).isEqualTo(Truth.NO);
    }

    @Test
    void whatIsStillOpenIsNeverOver() {
        assertThat(date("2016/..").before(date("9999"))).isEqualTo(Truth.NO);
        assertThat(date("2016/..").covers(LocalDate.of(2500, 1, 1))).isEqualTo(Truth.YES);
        assertThat(date("2016/").covers(LocalDate.of(2500, 1, 1))).isEqualTo(Truth.CANNOT_TELL);
    }

    @Test
    void ofTheUnknownNothingCanBeTold() {
        var range = new DayRange(DAY, DAY);
        assertThat(EdtfDate.UNKNOWN.touches(range)).isEqualTo(Truth.CANNOT_TELL);
        assertThat(EdtfDate.UNKNOWN.within(range)).isEqualTo(Truth.CANNOT_TELL);
        assertThat(EdtfDate.UNKNOWN.begunBy(DAY)).isEqualTo(Truth.CANNOT_TELL);
        assertThat(EdtfDate.UNKNOWN.before(EdtfDate.of(DAY))).isEqualTo(Truth.CANNOT_TELL);
        assertThat(EdtfDate.UNKNOWN).isEqualTo(date("/"));
    }

    @Test
    void aKnownDayIsWrittenAsItself() {
        assertThat(EdtfDate.of(DAY)).isEqualTo(date("2016-10-07")).hasToString("2016-10-07");
        assertThat(EdtfDate.of(DAY).isOneDay()).isTrue();
        assertThat(date("2016-10").isOneDay()).isFalse();
        assertThat(date("2016-10-07/2016-10-07").isOneDay()).isTrue();
    }

    @Test
    void datesWrittenDifferentlyAreDifferent() {
        assertThat(date("2016")).isNotEqualTo(date("2016-XX")).isNotEqualTo("2016");
        assertThat(date("2016")).isEqualTo(date("2016")).hasSameHashCodeAs(date("2016"));
    }

    @Test
    void doesNotEndBeforeItBegins() {
        var later = new DayRange(DAY.plusDays(1), DAY.plusDays(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new EdtfDate("text", later, new DayRange(DAY, DAY)));
    }

    @Test
    void sourcesThatAgreeSharpenEachOther() {
        var reconciled = date("2016").reconciledWith(List.of(date("2016-10"), date("2016-10-07~")));
        assertThat(reconciled.start()).isEqualTo(new DayRange(DAY.minusDays(1), DAY.plusDays(1)));
    }

    @Test
    void sourcesThatContradictLeaveAllTheirDaysOpen() {
        var reconciled = date("2016-10-07").reconciledWith(List.of(date("2016-10"), date("2016-11-08")));
        assertThat(reconciled.earliest()).isEqualTo(LocalDate.of(2016, 10, 1));
        assertThat(reconciled.latest()).isEqualTo(LocalDate.of(2016, 11, 8));
    }

    @Test
    void oneSourceAloneStandsAsItIs() {
        assertThat(date("2016/2017").reconciledWith(List.of()).start())
                .isEqualTo(date("2016/2017").start());
    }
}
