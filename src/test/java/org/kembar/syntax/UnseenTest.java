package org.kembar.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What turns the letters of a screen round is shown as a sign, and turns nothing. */
class UnseenTest {

    @ParameterizedTest
    @ValueSource(ints = {0x200E, 0x200F, 0x061C, 0x202E, 0x2067, 0x1B})
    void isShownAsASign(int mark) {
        var text = "a" + Character.toString(mark) + "b";
        assertThat(Unseen.visible(text)).isEqualTo("a\\u%04Xb".formatted(mark));
        assertThat(Unseen.visibleInLines(text + "\nc")).isEqualTo("a\\u%04Xb\nc".formatted(mark));
    }
}
