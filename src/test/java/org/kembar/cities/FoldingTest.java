package org.kembar.cities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ødense | odense",
                "Łódź | lodz",
                "Straße | strasse",
                "İstanbul | istanbul",
                "Xi’an | xian",
                "Washington, D.C. | washington d c",
                "Saint-Étienne | saint etienne",
                "  St.  Gallen  | st gallen",
                "Αθήνα | αθηνα",
                "Йошкар-Ола | иошкар ола",
                "서울 | 서울",
                "ＳＥＯＵＬ | seoul",
                "バンドン | バンドン",
                "हिन्दी | हिन्दी",
                "北海 | 北海"
            })
    void leavesWhatCounts(String name, String folded) {
        assertThat(Folding.fold(name)).isEqualTo(folded);
    }

    /** Some systems write Hangul and accents in parts. */
    @Test
    void takesWrittenPartsForTheWhole() {
        assertThat(Folding.fold("\u1109\u1165\u110B\u116E\u11AF")).isEqualTo("서울");
        assertThat(Folding.fold("Zu\u0308rich")).isEqualTo("zurich");
    }

    @Test
    void hasRoomForEveryCharacter() {
        for (var character = 0; character <= Character.MAX_VALUE; character++) {
            assertThat(Folding.fold(String.valueOf((char) character)).length()).isLessThanOrEqualTo(Folding.LONGEST);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bandung, bandung, false",
        "bandung, bandng, true",
        "bandng, bandung, true",
        "bandung, badnung, true",
        "bandung, bandong, true",
        "bandung, bandugn, true",
        "bandung, abndung, true",
        "bandung, bandungs, true",
        "bandung, abandung, true",
        "bandung, badnugn, false",
        "bandung, bandungaa, false",
        "ab, ba, true",
        "a, b, true"
    })
    void knowsOneSlipOfThePen(String one, String other, boolean slip) {
        assertThat(FoldedNames.isOneSlip(one, other)).isEqualTo(slip);
        assertThat(FoldedNames.isOneSlip(other, one)).isEqualTo(slip);
    }
}
