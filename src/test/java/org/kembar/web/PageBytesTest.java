package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBytesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain\n\ttext", "–é한글▲", "a😀b", "é", "x\u00A0😀"})
    void areTheTextInUtf8(String text) {
        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void growWithThePage() {
        var text = "한 word; ".repeat(50_000);

        assertThat(written(text)).isEqualTo(text);
    }

    /** Half a pair of surrogates, at the end too; control characters; what Unicode keeps for nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\uD83Db",
                "a\uDE00b",
                "\uD83D",
                "\u0000",
                "\u001F",
                "\u007F",
                "\u0085",
                "\uFDD0",
                "\uFFFF",
                "\uD83F\uDFFE"
            })
    void whatHtmlDoesNotAllowIsReplaced(String text) {
        assertThat(written(text)).contains("\uFFFD").matches("[ab\uFFFD]*");
    }

    @Test
    void aPartOfATextIsWrittenAlone() {
        var page = new PageBytes();
        page.writeContent("a한b", 1, 2);
        page.writeContent("xyz", 2, 3);

        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo("한z");
    }

    private static String written(String text) {
        var page = new PageBytes();
        page.writeContent(text);
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }
}
