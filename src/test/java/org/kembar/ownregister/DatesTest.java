package org.kembar.ownregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.edtf.EdtfDate;
import org.kembar.ownregister.Dates.Read;

class DatesTest {

    private static final Dates OPEN = new Dates(Optional.empty());

    private static final Dates DAY_FIRST = new Dates(Optional.of(true));

    private static final Dates MONTH_FIRST = new Dates(Optional.of(false));

    @Test
    void aYearOfTwoDigitsThatMayComeFirstIsNotGuessed() {
        var several = new Read.Several("2012-05-24", "2024-05-12");
        assertThat(OPEN.read("24.05.12")).isEqualTo(several);
        assertThat(MONTH_FIRST.read("24.05.12")).isEqualTo(several);
        assertThat(DAY_FIRST.read("24.05.12")).isEqualTo(understood("2012-05-24"));
        assertThat(DAY_FIRST.read("03/04/13")).isEqualTo(understood("2013-04-03"));
        assertThat(MONTH_FIRST.read("03/04/13")).isEqualTo(understood("2013-03-04"));
        assertThat(DAY_FIRST.read("98-08-24")).isEqualTo(understood("1998-08-24"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dua tahun enam bulan",
                "2 tahun 6 bulan",
                "2 (dua) tahun dan 6 (enam) bulan",
                "two years and six months",
                "2 years, 6 months",
                "삼년 6개월",
                "3년 6개월",
                "3년 육개월",
                "2년 반",
                "2 tahun setengah"
            })
    void aTermThatIsMoreThanItsYearsIsNotCutShort(String written) {
        assertThat(Term.read(written, OPEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 (lima) tahun                    | 5
            lima tahun                        | 5
            five (5) years from signature     | 5
            5 tahun sejak ditandatangani      | 5
            5 tahun (2016–2021)               | 5
            삼년간                               | 3
            십오 년                              | 15
            setahun                           | 1
            a year                            | 1
            dua puluh lima tahun              | 25
            twenty years from signature       | 20
            3년(자동 연장)                         | 3
            """)
    void whatSaysNoMoreOfATermIsLeftAside(String written, int years) {
        assertThat(Term.read(written, OPEN).flatMap(Term::years)).contains(years);
    }

    private static Read understood(String edtf) {
        return new Read.Understood(Optional.of(EdtfDate.of(LocalDate.parse(edtf))));
    }
}
