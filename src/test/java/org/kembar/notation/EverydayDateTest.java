package org.kembar.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;

class EverydayDateTest {

    /** As spreadsheets show it; a century is that of the years from 1950 to 2049. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3-Mar-26                   | 2026-03-03
            12 Nopember 2015           | 2015-11-12
            12 Pebruari 2015           | 2015-02-12
            3 Agt 2016                 | 2016-08-03
            3 Ags. 2016                | 2016-08-03
            Agust 2016                 | 2016-08
            'Senin, 12 Mei 2025'       | 2025-05-12
            hari Senin tanggal 12 Mei 2025 | 2025-05-12
            'Jum''at, 3 Mei 2019'      | 2019-05-03
            'Monday, 12 May 2025'      | 2025-05-12
            2025년 5월 12일 월요일        | 2025-05-12
            TA 2016                    | 2016
            T.A. 2016                  | 2016
            Tahun Anggaran 2016        | 2016
            2016년도                     | 2016
            15년 5월                     | 2015-05
            98년 8월 24일                 | 1998-08-24
            15년 상반기                    | [2015-01..2015-06]
            20-Feb-14                  | 2014-02-20
            1-Agu-49                   | 2049-08-01
            17-Agu-50                  | 1950-08-17
            25/08/97                   | 1997-08-25
            3 Mei 19                   | 2019-05-03
            Mar-26                     | 2026-03
            3-Mar-24 s.d. 2-Mar-29     | 2024-03-03/2029-03-02
            """)
    void aYearOfTwoDigitsIsOneOfAHundred(String written, String edtf) {
        assertThat(read(written)).contains(List.of(edtf));
    }

    /** One of the two is mistaken. Where numbers can be read in two ways, the day of the week says in which. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'Senin, 3 Mei 2016'        | ''
            'Monday 3 May 2016'        | ''
            'Tue, 3 May 2016'          | 2016-05-03
            2016년 5월 3일 월요일          | ''
            2016. 5. 3.(화)             | 2016-05-03
            2016. 5. 3.(수)             | ''
            'Jumat, 3 Mei 2016?'       | ''
            'Selasa, 3/5/2016'         | 2016-05-03
            'Saturday, 3/5/2016'       | 2016-03-05
            'Rabu, 3/5/2016'           | ''
            """)
    void theDayOfTheWeekIsThatOfTheDate(String written, String edtf) {
        var read = EverydayDate.read(written).orElseThrow();

        assertThat(read.inEdtf()).isEqualTo(edtf.isEmpty() ? List.of() : List.of(edtf));
        assertThat(read.wrong())
                .isEqualTo(edtf.isEmpty() ? Optional.of(EverydayDate.Wrong.OTHER_WEEKDAY) : Optional.empty());
    }

    /** Koreans write the year first, Indonesians the day. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24.05.12                   | 2012-05-24 2024-05-12
            24/5/12                    | 2012-05-24 2024-05-12
            03-04-13                   | 2013-04-03 2013-03-04 2003-04-13
            24.05.12~24.05.20          | 2012-05-24/2020-05-24 2024-05-12/2024-05-20
            24.05.12 ~ 26.05.11        | 2024-05-12/2026-05-11
            98-08-24                   | 1998-08-24
            98.8.24                    | 1998-08-24
            24/08/98                   | 1998-08-24
            05.05.05                   | 2005-05-05
            24.02.30                   | 2030-02-24
            3/8/25                     | 2025-08-03 2025-03-08
            3/8/2025                   | 2025-08-03 2025-03-08
            """)
    void aYearOfTwoDigitsMayComeFirst(String written, String edtf) {
        assertThat(read(written)).contains(List.of(edtf.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            early 2016                 | [2016-01..2016-04]
            the beginning of 2016      | [2016-01..2016-04]
            start of 2016              | [2016-01..2016-04]
            mid 2016                   | [2016-05..2016-08]
            mid-2016                   | [2016-05..2016-08]
            Mid – 2016                 | [2016-05..2016-08]
            ' MID   2016 '             | [2016-05..2016-08]
            the middle of 2016         | [2016-05..2016-08]
            the middle of the year 2016 | [2016-05..2016-08]
            late 2016                  | [2016-09..2016-12]
            End of 2016                | [2016-09..2016-12]
            awal 2016                  | [2016-01..2016-04]
            Awal tahun 2016            | [2016-01..2016-04]
            pertengahan 2016           | [2016-05..2016-08]
            Pertengahan Tahun 2016     | [2016-05..2016-08]
            medio 2016                 | [2016-05..2016-08]
            akhir 2016                 | [2016-09..2016-12]
            AKHIR  TAHUN  2016         | [2016-09..2016-12]
            2016년 초                   | [2016-01..2016-04]
            2016년초                    | [2016-01..2016-04]
            2016년 연초                  | [2016-01..2016-04]
            2016년 초반                  | [2016-01..2016-04]
            2016년 중반                  | [2016-05..2016-08]
            2016 중반                   | [2016-05..2016-08]
            2016년  말                  | [2016-09..2016-12]
            2016년 연말                  | [2016-09..2016-12]
            """)
    void aThirdOfAYearIsFourMonths(String written, String edtf) {
        assertThat(read(written)).contains(List.of(edtf));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            early May 2015             | [2015-05-01..2015-05-10]
            mid May 2015               | [2015-05-11..2015-05-20]
            Mid-May 2015               | [2015-05-11..2015-05-20]
            late May 2015              | [2015-05-21..2015-05-31]
            the end of April 2015      | [2015-04-21..2015-04-30]
            late feb. 2016             | [2016-02-21..2016-02-29]
            late February 2015         | [2015-02-21..2015-02-28]
            awal Mei 2015              | [2015-05-01..2015-05-10]
            Pertengahan  Mei 2015      | [2015-05-11..2015-05-20]
            pertengahan bulan Mei 2015 | [2015-05-11..2015-05-20]
            akhir Mei 2015             | [2015-05-21..2015-05-31]
            2015년 5월 초                | [2015-05-01..2015-05-10]
            2015년 5월 초순               | [2015-05-01..2015-05-10]
            2015년 5월 중순               | [2015-05-11..2015-05-20]
            2015년5월중순                 | [2015-05-11..2015-05-20]
            2015년 5월 말                | [2015-05-21..2015-05-31]
            2015년 12월 하순              | [2015-12-21..2015-12-31]
            """)
    void aThirdOfAMonthIsTenDaysOrWhatIsLeft(String written, String edtf) {
        assertThat(read(written)).contains(List.of(edtf));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q1 2016                    | [2016-01..2016-03]
            q3 2016                    | [2016-07..2016-09]
            Q3/2016                    | [2016-07..2016-09]
            2016-Q3                    | [2016-07..2016-09]
            2016 Q4                    | [2016-10..2016-12]
            3rd quarter of 2016        | [2016-07..2016-09]
            the Third  Quarter of 2016 | [2016-07..2016-09]
            quarter 2 of 2016          | [2016-04..2016-06]
            triwulan III 2016          | [2016-07..2016-09]
            Triwulan 3 tahun 2016      | [2016-07..2016-09]
            triwulan ketiga 2016       | [2016-07..2016-09]
            triwulan ke-4 tahun 2016   | [2016-10..2016-12]
            TW IV 2016                 | [2016-10..2016-12]
            Triwulan I/2016            | [2016-01..2016-03]
            2016년 3분기                 | [2016-07..2016-09]
            2016년 제3분기                | [2016-07..2016-09]
            2016년 3/4분기               | [2016-07..2016-09]
            2016년 4 분기                | [2016-10..2016-12]
            """)
    void aQuarterIsThreeMonths(String written, String edtf) {
        assertThat(read(written)).contains(List.of(edtf));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first half of 2016         | [2016-01..2016-06]
            the second half of 2016    | [2016-07..2016-12]
            The 2nd half of 2016       | [2016-07..2016-12]
            H1 2016                    | [2016-01..2016-06]
            semester I 2016            | [2016-01..2016-06]
            Semester 2 tahun 2016      | [2016-07..2016-12]
            semester kedua tahun 2016  | [2016-07..2016-12]
            paruh pertama 2016         | [2016-01..2016-06]
            2016년 상반기                 | [2016-01..2016-06]
            2016년 하반기                 | [2016-07..2016-12]
            2016년 후반                  | [2016-07..2016-12]
            """)
    void aHalfIsSixMonths(String written, String edtf) {
        assertThat(read(written)).contains(List.of(edtf));
    }

    /** A doubt about a part moves its ends as it would move a date. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sekitar pertengahan 2016   | [2016-05~..2016-08~]
            around mid-2016            | [2016-05~..2016-08~]
            2016년 말경                  | [2016-09~..2016-12~]
            2015년 5월 중순쯤              | [2015-05-11~..2015-05-20~]
            """)
    void whatIsAboutAPartReachesBeyondIt(String written, String edtf) {
        assertThat(read(written)).contains(List.of(edtf));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mid-2016", "akhir Mei 2015", "2016년 3분기", "semester I 2016", "sekitar awal Mei 2015"})
    void aPartIsOnSomeDayWithinAndMayNotLast(String written) {
        assertThat(read(written).orElseThrow())
                .singleElement()
                .extracting(EdtfDate::parse)
                .isInstanceOfSatisfying(
                        EdtfReading.Read.class,
                        read -> assertThat(read.date().isOnADayOfAChoice()).isTrue());
    }

    /** Seasons are among them: they are others on the other side of the equator. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q5 2016",
                "Q0 2016",
                "Q33 2016",
                "5th quarter of 2016",
                "third half of 2016",
                "triwulan V 2016",
                "triwulan 5 tahun 2016",
                "semester 3 2016",
                "semester III 2016",
                "2016년 5분기",
                "2016년 3/5분기",
                "20163분기",
                "2016년 13분기",
                "mid 20166",
                "mid 216",
                "mid",
                "mid Smarch 2016",
                "mid 7 May 2015",
                "mid 2011/12",
                "Q3 May 2015",
                "first half of May 2015",
                "semester 1 2016/2017",
                "2015년 5월 상반기",
                "2015년 5월 연말",
                "2016년 3분기 말",
                "hi 2016",
                "spring 2016",
                "summer of 2016",
                "musim hujan 2016",
                "2016년 가을",
                "early",
                "2016"
            })
    void whatNamesNoPartIsNone(String written) {
        assertThat(read(written).filter(dates -> dates.stream().anyMatch(date -> date.startsWith("["))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q5 2016", "triwulan V 2016", "semester 3 2016", "mid 20166", "spring 2016", "2016년 가을"})
    void whatIsNoPartIsNotUnderstood(String written) {
        assertThat(read(written)).isEmpty();
    }

    @Test
    void aPartOfAMonthThatIsNotInTheCalendarIsNoDay() {
        assertThat(read("2015년 13월 초")).contains(List.of());
    }

    private static Optional<List<String>> read(String written) {
        return EverydayDate.read(written).map(EverydayDate::inEdtf);
    }
}
