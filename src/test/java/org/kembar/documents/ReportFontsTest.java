package org.kembar.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportFontsTest {

    private static final Pattern DATA = Pattern.compile("base64,([A-Za-z0-9+/=]+)\\)");
    private static final String INDONESIAN = "Kemitraan kota kembar dinilai setiap tahun – “cukup bukti”.";
    private static final String KOREAN = "자매도시 협력은 해마다 평가합니다.";

    private final ReportFonts fonts = ReportFonts.bundled();

    @Test
    void givesOnlyTheSlicesThatATextNeeds() {
        var indonesian = rules(fonts.css(INDONESIAN));
        var korean = rules(fonts.css(KOREAN));

        assertEquals(0, rules(fonts.css("")));
        assertTrue(indonesian >= 1 && indonesian <= 3, "slices for Latin text: " + indonesian);
        assertTrue(korean > indonesian && korean < 20, "slices for a Korean sentence: " + korean);
    }

    @Test
    void coversEveryCharacterOfTheText() {
        var css = fonts.css(KOREAN);

        var hangul = KOREAN.codePoints().filter(Character::isLetter).toArray();
        for (var letter : hangul) {
            assertTrue(covers(css, letter), Character.toString(letter));
        }
    }

    @Test
    void embedsCompleteFontFiles() {
        var data = DATA.matcher(fonts.css("Kembar"));

        assertTrue(data.find());
        var font = Base64.getDecoder().decode(data.group(1));
        assertEquals("wOF2", new String(font, 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void leavesNothingToLoad() {
        assertFalse(Pattern.compile("url\\((?!data:)")
                .matcher(fonts.css(INDONESIAN + KOREAN))
                .find());
    }

    @Test
    void replacesCharactersWithoutAGlyph() {
        assertEquals("서울 Bandung – ●", fonts.legible("서울 Bandung – ●"));
        assertEquals("한글", fonts.legible("\u1112\u1161\u11AB\u1100\u1173\u11AF"));
        assertEquals("Seoul", fonts.legible("Seoul\uFE0F"));
        assertEquals("\uFFFD", fonts.legible("國"));
    }

    private static int rules(String css) {
        return css.split("@font-face", -1).length - 1;
    }

    private static boolean covers(String css, int codePoint) {
        return Pattern.compile("U\\+([0-9a-f]+)(?:-([0-9a-f]+))?")
                .matcher(css)
                .results()
                .anyMatch(range -> {
                    var first = Integer.parseInt(range.group(1), 16);
                    var last = range.group(2) == null ? first : Integer.parseInt(range.group(2), 16);
                    return first <= codePoint && codePoint <= last;
                });
    }
}
