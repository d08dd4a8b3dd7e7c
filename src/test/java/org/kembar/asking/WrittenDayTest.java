package org.kembar.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

class WrittenDayTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016            | 2016
            2016-10         | 2016-10
            Mei 2015        | 2015-05
            7 Oktober 2016  | 2016-10-07
            October 7, 2016 | 2016-10-07
            7 oct. 2016     | 2016-10-07
            31/12/2016      | 2016-12-31
            5-5-2015        | 2015-05-05
            2016/10/7       | 2016-10-07
            2015년 5월       | 2015-05
            2016년 10월 7일   | 2016-10-07
            2016년           | 2016
            """)
    void whatCanOnlyBeOneDateIsUnderstood(String written, String date) {
        var day = new WrittenDay("as-of", written);

        assertThat(day.text()).isEqualTo(date);
        assertThat(day.date(Language.EN))
                .isInstanceOf(Asked.Understood.class)
                .isEqualTo(new WrittenDay("as-of", date).date(Language.EN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2014–2018               | 2014       | 2018
            2014/2018               | 2014       | 2018
            Mei s.d. Juli 2016      | 2016-05    | 2016-07
            2025년 5월 12일부터 16일까지    | 2025-05-12 | 2025-05-16
            """)
    void aTimeWrittenWhereAPeriodBeginsSaysWhereItEnds(String written, String first, String last) {
        assertThat(WrittenDay.ends(written)).contains(new WrittenDay.Ends(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2016", "sejak 2016", "sekitar 2014 sampai 2018", "3/8/2025 - 5/8/2025", "x"})
    void whatHasNoTwoEndsBeyondDoubtSaysNothing(String written) {
        assertThat(WrittenDay.ends(written)).isEmpty();
    }

    /** Somebody has to say which; what was written is shown to them again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/8/2023",
                "sekitar 2019",
                "약 2019년",
                "31 Februari 2016",
                "2016-13",
                "2016/2017",
                "2016~",
                "201X",
                "2011/12",
                "x",
                "Smarch 2016",
                "mid-2016",
                "awal Mei 2015",
                "2016년 3분기",
                "Q5 2016"
            })
    void whatMayBeAnotherIsNot(String written) {
        var day = new WrittenDay("as-of", written);

        assertThat(day.text()).isEqualTo(written);
        assertThat(day.date(Language.EN)).isInstanceOf(Asked.Refused.class);
    }

    /** "Some time within" is a range, and an evaluation has one date. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mid 2016          | cli.notOneDate
            early May 2015    | cli.notOneDate
            Q3 2016           | cli.notOneDate
            akhir tahun 2016  | cli.notOneDate
            triwulan III 2016 | cli.notOneDate
            semester 2 2016   | cli.notOneDate
            2016년 상반기        | cli.notOneDate
            2015년 5월 중순      | cli.notOneDate
            sekitar awal 2016 | cli.notOneDate
            Q5 2016           | cli.notADate
            spring 2016       | cli.notADate
            """)
    void aPartOfAYearOrOfAMonthIsNotOneDate(String written, String sentence) {
        for (var language : Language.values()) {
            assertThat(new WrittenDay("from", written).date(language))
                    .isEqualTo(new Asked.Refused<>(List.of("from"), Wording.plain(language, sentence, written)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-05-03        | 2027-05-03
            ' 3 Mei 2027 '    | 2027-05-03
            May 3, 2027       | 2027-05-03
            2027년 5월 3일       | 2027-05-03
            May 2027          |
            2027              |
            3/8/2027          |
            31 April 2027     |
            2027-02-29        |
            0000-01-01        |
            besok             |
            ''                |
            """)
    void oneDayIsOneBeyondDoubt(String written, LocalDate day) {
        assertThat(WrittenDay.day(written)).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void whatIsLeftOutIsNoDate() {
        assertThat(new WrittenDay("as-of", "").date(Language.EN)).isEqualTo(new Asked.Understood<>(Optional.empty()));
    }
}
