package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

    private static final String LIGHT = block("^:root");
    private static final String DARK = block("prefers-color-scheme: dark");

    static Stream<String> looks() {
        return Stream.of(LIGHT, DARK);
    }

    /** WCAG 2.2, 1.4.3. */
    @ParameterizedTest
    @MethodSource("looks")
    void textCanBeRead(String look) {
        for (var ground : new String[] {"paper", "sunken"}) {
            for (var text :
                    new String[] {"ink", "ink-soft", "link", "head", "alarm", "city-a", "city-b", "city-none"}) {
                assertThat(contrast(look, text, ground))
                        .as(text + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(look, "on-term", "term")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(look, "ink-soft", "gap")).isGreaterThanOrEqualTo(4.5);
    }

    /** WCAG 2.2, 1.4.11: signs of the states are graphics, and what tells the states apart. */
    @ParameterizedTest
    @MethodSource("looks")
    void signsCanBeRead(String look) {
        assertThat(contrast(look, "on-weak", "weak")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(look, "on-adequate", "adequate")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(look, "on-strong", "strong")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(look, "on-hatch", "hatch")).isGreaterThanOrEqualTo(4.5);
    }

    /** Printed without colours the states still differ. */
    @Test
    void statesDifferInGrey() {
        assertThat(contrast(LIGHT, "strong", "weak")).isGreaterThan(1.7);
        assertThat(contrast(LIGHT, "weak", "adequate")).isGreaterThan(3);
    }

    @Test
    void aNameThatIsNoTokenIsRefused() {
        assertThatThrownBy(() -> Tokens.resolved("a { color: var(--no-such) }")).hasMessageContaining("no-such");
    }

    private static double contrast(String look, String one, String other) {
        var a = luminance(look, one);
        var b = luminance(look, other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String look, String token) {
        var found = Pattern.compile("--" + token + ": #([0-9a-f]{6});").matcher(look);
        assertThat(found.find()).as(token).isTrue();
        var rgb = Integer.parseInt(found.group(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String block(String start) {
        var found = Pattern.compile(start + ".*?\\n\\s*}", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Tokens.css());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
