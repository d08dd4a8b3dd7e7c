package org.kembar.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.wording.Language;

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
                "Smarch 2016"
            })
    void whatMayBeAnotherIsNot(String written) {
        var day = new WrittenDay("as-of", written);

        assertThat(day.text()).isEqualTo(written);
        assertThat(day.date(Language.EN)).isInstanceOf(Asked.Refused.class);
    }

    @Test
    void whatIsLeftOutIsNoDate() {
        assertThat(new WrittenDay("as-of", "").date(Language.EN)).isEqualTo(new Asked.Understood<>(Optional.empty()));
    }
}
