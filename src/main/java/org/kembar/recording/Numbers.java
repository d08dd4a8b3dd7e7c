package org.kembar.recording;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.wording.Language;

/** Numbers as people write them in each language: {@code 1.250.000,50} in Indonesian is {@code 1,250,000.50} in English and Korean. */
final class Numbers {

    private static final int LONGEST = 30;

    /** So many digits of a fraction nobody takes for thousands. */
    static final int UNMISTAKABLE = 4;

    private Numbers() {}

    /** Nothing where the language writes no number so: {@code 1.25} in Indonesian, where the point marks thousands. */
    static Optional<BigDecimal> read(String typed, Language language) {
        var symbols = DecimalFormatSymbols.getInstance(language.locale());
        var thousands = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
        var point = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
        var written = "-?(\\d+|\\d{1,3}(" + thousands + "\\d{3})+)(" + point + "\\d+)?";
        if (typed.length() > LONGEST || !typed.matches(written)) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(typed.replace(String.valueOf(symbols.getGroupingSeparator()), "")
                .replace(symbols.getDecimalSeparator(), '.')));
    }

    /** What stands between thousands. */
    static char mark(Language language) {
        return DecimalFormatSymbols.getInstance(language.locale()).getGroupingSeparator();
    }

    /** Without marks for thousands. */
    static String written(BigDecimal number, Language language) {
        var symbols = DecimalFormatSymbols.getInstance(language.locale());
        return number.toPlainString().replace('.', symbols.getDecimalSeparator());
    }
}
