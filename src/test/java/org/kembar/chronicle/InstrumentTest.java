package org.kembar.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.edtf.EdtfDates.date;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.casefile.Agreement;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Partnerships;

class InstrumentTest {

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
        var taken = when.equals("/") ? EdtfDate.UNKNOWN : date(when);

        assertThat(Instrument.of(agreement).covers(taken)).isEqualTo(covered);
    }
}
