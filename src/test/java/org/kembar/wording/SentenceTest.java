package org.kembar.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {

    /** Whatever the values are, and whether there are enough of them or too many. */
    @ParameterizedTest
    @EnumSource
    void saysWhatTheFormatterSays(Language language) {
        var bundle = ResourceBundle.getBundle("org.kembar.wording.messages", language.locale());
        var words = new Object[] {"one", "", "{0}", "'", "[", "six", "seven", "eight"};
        var numbers = new Object[] {1, 2000, "3", 4.5, 5, 6, 7, 8};
        for (var key : bundle.keySet()) {
            var format = new MessageFormat(bundle.getString(key), language.locale());
            var sentence = new Sentence(new MessageFormat(bundle.getString(key), language.locale()));
            for (var count = 0; count <= words.length; count++) {
                for (var values : new Object[][] {words, numbers}) {
                    var given = Arrays.copyOf(values, count);
                    if (takes(format, given)) {
                        assertThat(sentence.with(given)).as(key).isEqualTo(format.format(given));
                    }
                }
            }
        }
    }

    /** Words where a plural asks for a number are refused by either. */
    private static boolean takes(MessageFormat format, Object... given) {
        try {
            format.format(given);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @Test
    void aValueStandsWhereverItIsAskedForAndSignsInItSayNothing() {
        var sentence = new Sentence(new MessageFormat("{1} and {0}, ''{1}''", Locale.ROOT));

        assertThat(sentence.with("\uE101", "{0}")).isEqualTo("{0} and \uE101, '{0}'");
    }
}
