package org.kembar.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.Count;

class EverydayCountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14                  | 14
            0                   | 0
            14 orang            | 14
            14 Peserta          | 14
            120 responden       | 120
            5 org               | 5
            5 org.              | 5
            5 pax               | 5
            8명                  | 8
            8 명                 | 8
            8 people            | 8
            1 person            | 1
            3 kali              | 3
            5 tahun             | 5
            1.200               | 1200
            1,200               | 1200
            1.200 peserta       | 1200
            1,200명              | 1200
            1.250.000           | 1250000
            2..                 | 2..
            10..20              | 10..20
            10-20               | 10..20
            10 – 20 orang       | 10..20
            10 orang sampai 20 orang | 10..20
            10~20명              | 10..20
            10 to 20 people     | 10..20
            1.200–1.500         | 1200..1500
            sedikitnya 10 orang | 10..
            at least 10         | 10..
            10명 이상             | 10..
            최소 1,200            | 1200..
            10 atau lebih       | 10..
            30+                 | 30..
            beberapa orang      | 2..
            several             | 2..
            여러 명               | 2..
            30 anggota          | 30
            lima                | 5
            lima orang          | 5
            dua puluh           | 20
            dua puluh lima orang | 25
            sebelas peserta     | 11
            dua belas           | 12
            twenty-five people  | 25
            fourteen            | 14
            다섯 명               | 5
            한 명                | 1
            스물두 명              | 22
            열네명                | 14
            스무 명               | 20
            넷                  | 4
            네 분                | 4
            세 건                | 3
            다섯번                | 5
            두 차례               | 2
            삼년                 | 3
            이십오 년              | 25
            십이년                | 12
            seorang            | 1
            a participant      | 1
            """)
    void aNumberWithTheWordForWhatIsCounted(String written, String count) {
        assertThat(EverydayCount.read(written)).isEqualTo(new EverydayCount.Understood(count(count)));
    }

    private static Count count(String written) {
        return Count.parse(written).orElseGet(() -> Count.exactly(Integer.parseInt(written)));
    }

    /** How wide the doubt is nobody can say. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "±30", "± 30 orang", "~30", "sekitar 30", "kurang lebih 30 orang", "30-an", "30-an orang", "about 30",
                "around 30 people", "nearly 30", "some 30 people", "약 30명", "30여 명", "30명가량", "30명 정도", "30?"
            })
    void whatIsAboutSoManyIsNoCount(String written) {
        assertThat(EverydayCount.read(written)).isInstanceOf(EverydayCount.Approximate.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "many",
                "banyak",
                "-3",
                "9..3",
                "20-10",
                "12.5",
                "1.2",
                "1.20",
                "1,2000",
                "1.200,5",
                "10-20-30",
                "14 orang 3",
                "1e3",
                "12345678901",
                "orang",
                "명",
                "twenty ten",
                "sepuluh lima",
                "puluh",
                // Yes; Koreans; now and then; a sight; details; without what is counted; not what counts years.
                "네",
                "한인",
                "한 인",
                "한번",
                "세분",
                "두",
                "스무",
                "사회",
                "일 명",
                "se orang",
                "limaorang",
                "lima 명",
                "14 apel busuk",
                "１４"
            })
    void whatNamesNoNumberIsNone(String written) {
        assertThat(EverydayCount.read(written)).isInstanceOf(EverydayCount.NoCount.class);
    }
}
