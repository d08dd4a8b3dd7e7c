package org.kembar.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.edtf.EdtfDates.date;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.casefile.Agreement;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Partnerships;

class InstrumentTest {

    /** Of five years from 7 October 2016, and of five from some day of 2016 on. */
    @ParameterizedTest
    @CsvSource({
        "2016-10-07, 2016-10-07, 1826, 1826",
        "2016-10-07, 2021-10-05, 2, 2",
        "2016-10-07, 2021-10-06, 1, 1",
        "2016-10-07, 2021-10-07, 0, 0",
        "2016-10-07, 2024-12-31, -1181, -1181",
        "2016, 2020-12-31, 1, 365",
    })
    void daysAreCountedToTheDayOfTheLapseAndFromIt(String signed, LocalDate day, long fewest, long most) {
        var instrument = fiveYears(signed);

        assertThat(instrument.daysLeft(day)).isEqualTo(new Instrument.Count(fewest, most));
        assertThat(instrument.daysSinceLapse(day)).isEqualTo(new Instrument.Count(-most, -fewest));
    }

    /** In force from 7 October 2016 to 6 October 2021, or from some day of 2016 on. */
    @ParameterizedTest
    @CsvSource({
        "2016-10-07, 2016-10-07, YES",
        "2016-10-07, 2021-10-06, YES",
        "2016-10-07, 2016-10-06, NO",
        "2016-10-07, 2021-10-07, NO",
        "2016-10-07, 2017/2018, YES",
        "2016-10-07, 2016-10-01/2017, NO",
        "2016-10-07, 2021-10-01/2021-10-07, NO",
        "2016-10-07, 2016, CANNOT_TELL",
        "2016-10-07, 2021, CANNOT_TELL",
        "2016-10-07, 2015, NO",
        "2016, 2016-10-07, CANNOT_TELL",
        "2016, 2017, YES",
        "2016, 2021-06-01, CANNOT_TELL",
        "2016, 2022, NO",
        "2016-10-07, /, CANNOT_TELL",
    })
    void whatTookPlaceInItsTerm(String signed, String when, Truth covered) {
        var taken = when.equals("/") ? EdtfDate.UNKNOWN : date(when);

        assertThat(fiveYears(signed).covers(taken)).isEqualTo(covered);
    }

    private static Instrument fiveYears(String signed) {
        Agreement agreement = Partnerships.make(
                Agreement.class,
                Map.of(
                        "id",
                        "a1",
                        "type",
                        Agreement.Kind.MEMORANDUM_OF_UNDERSTANDING,
                        "signed",
                        date(signed),
                        "termYears",
                        Optional.of(5)));
        return Instrument.of(agreement);
    }
}
