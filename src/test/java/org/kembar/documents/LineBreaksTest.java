package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void koreanBreaksBetweenWordsOnly() {
        assertThat(pieces("협력 증진에 관한 양해각서(2016년~2018년), 교통·보건"))
                .containsExactly("협력 ", "증진에 ", "관한 ", "양해각서(2016년~2018년), ", "교통·보건");
    }

    @Test
    void noLineBeginsWithASignThatClosesOrJoins() {
        assertThat(pieces("2016년 ~2018년 문화 ·관광, tahun 2016 : Program 100 %"))
                .containsExactly("2016년 ~2018년 ", "문화 ·관광, ", "tahun ", "2016 : ", "Program ", "100 %");
    }

    @Test
    void aReferenceStaysWhole() {
        assertThat(pieces("Sumber: PP 28/2018 Art. 23–35 [V]; TA-6, 2017-2018, Pasal 27 ayat (3)"))
                .containsExactly(
                        "Sumber: ",
                        "PP 28/2018 ",
                        "Art. 23–35 [V]; ",
                        "TA-6, ",
                        "2017-2018, ",
                        "Pasal 27 ",
                        "ayat (3)");
    }

    @Test
    void aVolumeStaysWithItsJournal() {
        assertThat(pieces("Dina (2026), Jurnal ISO 6(1) [S]; TA-3"))
                .containsExactly("Dina ", "(2026), ", "Jurnal ", "ISO 6(1) [S]; ", "TA-3");
    }

    @Test
    void aDateStaysWhole() {
        assertThat(pieces("activities (1 January 2022 to 31 December 2022); tanggal 20 November 2026, 7 activities"))
                .containsExactly(
                        "activities ",
                        "(1 January 2022 ",
                        "to ",
                        "31 December 2022); ",
                        "tanggal ",
                        "20 November 2026, ",
                        "7 ",
                        "activities");
        assertThat(pieces("Little Bandung (October 2015), suatu waktu antara Mei 2015, sejak tahun 2016"))
                .containsExactly(
                        "Little ",
                        "Bandung ",
                        "(October 2015), ",
                        "suatu ",
                        "waktu ",
                        "antara ",
                        "Mei 2015, ",
                        "sejak ",
                        "tahun ",
                        "2016");
        assertThat(pieces("활동(2023년 1월 1일~2025년 12월 31일), 2016년 9월부터, 2024년 이후"))
                .containsExactly("활동(2023년 1월 1일~2025년 12월 31일), ", "2016년 9월부터, ", "2024년 ", "이후");
    }

    @Test
    void aHyphenEndsALineBetweenWholeWords() {
        assertThat(pieces("masing-masing e-government kegiatan"))
                .containsExactly("masing-", "masing ", "e-government ", "kegiatan");
    }

    @Test
    void anAddressBreaksSoThatItFits() {
        assertThat(pieces("https://bandung.bisnis.com/read/20171016/550/1108156/little-bandung"))
                .hasSizeGreaterThan(3);
    }

    private static List<String> pieces(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        var from = 0;
        for (var to = breaks.next(); to > 0; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        assertThat(from).isEqualTo(text.length());
        return pieces;
    }
}
