package org.kembar.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EverydaySpanTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 sampai 16 Mei 2025               | 2025-05-12/2025-05-16
            12 sampai dengan 16 Mei 2025        | 2025-05-12/2025-05-16
            12–16 Mei 2025                      | 2025-05-12/2025-05-16
            12-16 Mei 2025                      | 2025-05-12/2025-05-16
            12 — 16 Mei 2025                    | 2025-05-12/2025-05-16
            12 s.d. 16 Mei 2025                 | 2025-05-12/2025-05-16
            12 s/d 16 Mei 2025                  | 2025-05-12/2025-05-16
            12 sd 16 Mei 2025                   | 2025-05-12/2025-05-16
            12 hingga 16 Mei 2025               | 2025-05-12/2025-05-16
            dari tanggal 12 sampai tanggal 16 Mei 2025 | 2025-05-12/2025-05-16
            28 April - 3 Mei 2025               | 2025-04-28/2025-05-03
            28 April–3 Mei 2025                 | 2025-04-28/2025-05-03
            30 Desember 2024 sampai 2 Januari 2025 | 2024-12-30/2025-01-02
            Mei–Juli 2016                       | 2016-05/2016-07
            Mei s.d. Juli 2016                  | 2016-05/2016-07
            Mei 2016 sampai Juli 2018           | 2016-05/2018-07
            12 to 16 May 2025                   | 2025-05-12/2025-05-16
            from 12 to 16 May 2025              | 2025-05-12/2025-05-16
            12th to 16th May 2025               | 2025-05-12/2025-05-16
            12 through 16 May 2025              | 2025-05-12/2025-05-16
            May 12–16, 2025                     | 2025-05-12/2025-05-16
            May 12 – 16, 2025                   | 2025-05-12/2025-05-16
            April 28 – May 3, 2025              | 2025-04-28/2025-05-03
            December 30, 2024 – January 2, 2025 | 2024-12-30/2025-01-02
            May–July 2016                       | 2016-05/2016-07
            2014–2018                           | 2014/2018
            2014-2018                           | 2014/2018
            2014 - 2018                         | 2014/2018
            tahun 2014 sampai 2018              | 2014/2018
            2014~2018                           | 2014/2018
            2014~2018년                          | 2014/2018
            2014년~2018년                         | 2014/2018
            2014년부터 2018년까지                      | 2014/2018
            2025년 5월 12일~16일                    | 2025-05-12/2025-05-16
            2025년 5월 12일 ~ 5월 16일               | 2025-05-12/2025-05-16
            2025년 5월 12일부터 16일까지                | 2025-05-12/2025-05-16
            2025년 4월 28일부터 5월 3일까지              | 2025-04-28/2025-05-03
            2025년 5월 12일~2025년 5월 16일           | 2025-05-12/2025-05-16
            2016년 5월~7월                         | 2016-05/2016-07
            2025. 5. 12. ~ 5. 16.               | 2025-05-12/2025-05-16
            2025. 5. 12.(월) ~ 16.(금)            | 2025-05-12/2025-05-16
            2025-05-12 ~ 2025-05-16             | 2025-05-12/2025-05-16
            28/4/2025 - 13/5/2025               | 2025-04-28/2025-05-13
            28/4 - 13/5/2025                    | 2025-04-28/2025-05-13
            12-16/5/2025                        | 2025-05-12/2025-05-16
            sekitar 2014 sampai 2018            | 2014~/2018
            """)
    void timeFromOneDateToAnother(String written, String edtf) {
        assertThat(read(written)).contains(List.of(edtf));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sejak 2019                          | 2019/..
            sejak 12 Mei 2019, masih berlangsung | 2019-05-12/..
            since May 2019                      | 2019-05/..
            2019년 5월부터 계속                      | 2019-05/..
            2019–sekarang                       | 2019/..
            2019 – present                      | 2019/..
            2019년~현재                           | 2019/..
            mulai 2019                          | 2019/
            from May 2019, end unknown          | 2019-05/
            2019년부터                             | 2019/
            sampai dengan Mei 2019              | /2019-05
            s.d. 2019                           | /2019
            until 2019                          | /2019
            2019년 5월까지                          | /2019-05
            """)
    void timeWithoutAnEndOrAStart(String written, String edtf) {
        assertThat(read(written)).contains(List.of(edtf));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            antara 12 dan 16 Mei 2025           | [2025-05-12..2025-05-16]
            suatu waktu antara Mei 2016 dan Juli 2016 | [2016-05..2016-07]
            between 12 and 16 May 2025          | [2025-05-12..2025-05-16]
            some time from 2016 to 2018         | [2016..2018]
            2016년 5월~7월 사이                     | [2016-05..2016-07]
            """)
    void someDayBetween(String written, String edtf) {
        assertThat(read(written)).contains(List.of(edtf));
    }

    /** In the order of the one is the order of the other. */
    @Test
    void bothEndsAreReadInTheSameOrder() {
        assertThat(read("3/8/2025 - 5/8/2025")).contains(List.of("2025-08-03/2025-08-05", "2025-03-08/2025-05-08"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16–12 Mei 2025", "2018–2014", "2025년 5월 16일~12일"})
    void whatEndsBeforeItBeginsIsNoDateAndSaysSo(String written) {
        assertThat(EverydayDate.read(written))
                .contains(new EverydayDate(List.of(), Optional.of(EverydayDate.Wrong.ENDS_BEFORE_IT_STARTS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12–32 Mei 2025", "2025년 5월 31일~32일"})
    void aDayThatTheCalendarHasNotIsNone(String written) {
        assertThat(EverydayDate.read(written))
                .contains(new EverydayDate(List.of(), Optional.of(EverydayDate.Wrong.NO_SUCH_DAY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 sampai 16",
                "sampai",
                "Mei sampai Juli",
                "10-2016",
                "2025년 5월 12일~6월",
                "akhir 2016 sampai awal 2017",
                "12 dan 16 Mei 2025",
                "8 orang sampai 2018",
                "sekarang–2018",
                "20x4",
                "20x4 sampai 2018"
            })
    void whatIsNoTimeIsNotUnderstood(String written) {
        assertThat(read(written)).isEmpty();
    }

    private static Optional<List<String>> read(String written) {
        return EverydayDate.read(written).map(EverydayDate::inEdtf);
    }
}
