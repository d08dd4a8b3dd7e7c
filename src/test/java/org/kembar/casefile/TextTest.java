package org.kembar.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Text TITLE = new Text(Map.of("ko", "자매도시", "id", "Kota kembar", "en", "Sister city"));

    @Test
    void isGivenInAtLeastOneLanguage() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Text(Map.of()));
    }

    @Test
    void speaksTheLanguageAskedFor() {
        assertThat(TITLE.bestFor("ko")).isEqualTo("자매도시");
        assertThat(TITLE.in("ko")).hasValue("자매도시");
        assertThat(TITLE.in("de")).isEmpty();
    }

    @Test
    void speaksEnglishWhereItLacksTheLanguage() {
        assertThat(TITLE.bestFor("de")).isEqualTo("Sister city");
    }

    @Test
    void speaksAnyLanguageWhereItLacksEnglishToo() {
        assertThat(Text.of("ko", "자매도시").bestFor("de")).isEqualTo("자매도시");
        assertThat(new Text(Map.of("ko", "자매도시", "id", "Kota kembar")).bestFor("de"))
                .isEqualTo("Kota kembar");
    }

    @Test
    void keepsItsLanguagesInOrder() {
        assertThat(TITLE.byLanguage().keySet()).containsExactly("en", "id", "ko");
    }

    @Test
    void cannotBeChangedFromOutside() {
        var texts = new HashMap<>(Map.of("en", "Sister city"));
        var text = new Text(texts);
        texts.put("en", "Twin town");

        assertThat(text.bestFor("en")).isEqualTo("Sister city");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> text.byLanguage().put("ko", "자매도시"));
    }
}
