package org.kembar.notation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as people write it in letters and budgets: {@code Rp250.000.000}, {@code 2,5 miliar}, {@code 2억 5천만 원}.
 *
 * @param amounts what it may be; two where a mark may stand before thousands as well as before a fraction
 * @param currency in letters of ISO 4217, where it is written with the amount
 */
public record EverydayMoney(List<BigDecimal> amounts, Optional<String> currency) {

    /** Longer is a sentence. */
    private static final int LONGEST = 60;

    private static final String INDONESIAN_MARK = ".";
    private static final String OTHER_MARK = ",";

    private static final Map<String, String> CURRENCIES = currencies();

    private static final String CURRENCY =
            "(rp\\.?|rupiah|₩|원|won|us\\$|€|euro|£|(?<![a-z])(?!mio|mlr)[a-z]{3}(?![a-z]))";

    private static final Pattern WITH_CURRENCY = Pattern.compile(
            "(?:" + CURRENCY + " ?)?(\\d.*?|[천백십만].*?)(?:[.,] ?[-–—]+)?(?: ?" + CURRENCY + ")?(?:[.,] ?[-–—]+)?");

    private static final Pattern SCALED = Pattern.compile("([\\d., ]*\\d) ?(\\p{L}+\\.?)?");

    private static final Map<String, Integer> INDONESIAN_SCALES = Map.of(
            "ribu", 3, "rb", 3, "juta", 6, "jt", 6, "miliar", 9, "milyar", 9, "mlr", 9, "triliun", 12, "trilyun", 12);

    private static final Map<String, Integer> SCALES =
            Map.of("thousand", 3, "million", 6, "mio", 6, "billion", 9, "bn", 9, "trillion", 12);

    private static final Map<String, Integer> KOREAN_SCALES = Map.of("조", 12, "억", 8, "만", 4, "", 0);

    private static final Map<String, Integer> KOREAN_UNITS = Map.of("천", 3, "백", 2, "십", 1, "", 0);

    private static final Pattern KOREAN_PIECE = Pattern.compile("([\\d.,]*\\d)? ?([천백십])? ?([조억만])?");

    public EverydayMoney {
        amounts = List.copyOf(amounts);
    }

    /**
     * What is meant; nothing if it is no amount.
     *
     * @param mark what the reader's language puts between thousands, where the amount does not tell in which language it is
     */
    public static Optional<EverydayMoney> read(String written, char mark) {
        var text = normal(written);
        var found = WITH_CURRENCY.matcher(text);
        if (text.length() > LONGEST || !found.matches()) {
            return Optional.empty();
        }
        var before = Optional.ofNullable(found.group(1));
        var after = Optional.ofNullable(found.group(3));
        var currency = before.or(() -> after).flatMap(EverydayMoney::currency);
        var isOne = before.flatMap(EverydayMoney::currency)
                .filter(one -> after.flatMap(EverydayMoney::currency)
                        .filter(other -> !other.equals(one))
                        .isPresent())
                .isEmpty();
        if (!isOne || currency.isEmpty() && (before.isPresent() || after.isPresent())) {
            return Optional.empty();
        }
        var marks = Optional.of(before.or(() -> after).orElse(""))
                .filter(one -> !one.isEmpty() && CURRENCIES.containsKey(one))
                .map(one -> currency.filter("IDR"::equals).isPresent() ? INDONESIAN_MARK : OTHER_MARK)
                .orElse(String.valueOf(mark));
        var amounts = amounts(found.group(2).strip(), marks);
        return amounts.isEmpty() ? Optional.empty() : Optional.of(new EverydayMoney(amounts, currency));
    }

    /** The currency that is meant by its sign, its name or its letters. */
    public static Optional<String> currency(String written) {
        var text = normal(written);
        return Optional.ofNullable(CURRENCIES.get(text))
                .or(() -> Optional.of(text)
                        .filter(one -> one.matches("[a-z]{3}"))
                        .map(one -> one.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, String> currencies() {
        var all = new LinkedHashMap<String, String>();
        List.of("rp", "rp.", "rupiah").forEach(one -> all.put(one, "IDR"));
        List.of("₩", "원", "won").forEach(one -> all.put(one, "KRW"));
        all.put("us$", "USD");
        List.of("€", "euro").forEach(one -> all.put(one, "EUR"));
        all.put("£", "GBP");
        return Map.copyOf(all);
    }

    private static String normal(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<BigDecimal> amounts(String text, String mark) {
        var scaled = SCALED.matcher(text);
        if (!scaled.matches()) {
            return korean(text).stream().toList();
        }
        var word = Optional.ofNullable(scaled.group(2)).orElse("").replace(".", "");
        if (INDONESIAN_SCALES.containsKey(word)) {
            return scaled(scaled.group(1), INDONESIAN_MARK, INDONESIAN_SCALES.get(word));
        }
        if (SCALES.containsKey(word)) {
            return scaled(scaled.group(1), OTHER_MARK, SCALES.get(word));
        }
        return word.isEmpty()
                ? scaled(scaled.group(1), mark, 0)
                : korean(text).stream().toList();
    }

    private static List<BigDecimal> scaled(String number, String mark, int zeros) {
        return numbers(number, mark).stream()
                .map(one -> plain(one.scaleByPowerOfTen(zeros)))
                .toList();
    }

    /** Thousands marked as the language does are meant so; marked otherwise they may be a fraction of three digits. */
    private static List<BigDecimal> numbers(String text, String mark) {
        if (text.matches("\\d{1,18}|\\d{1,3}(?: \\d{3})+")) {
            return List.of(new BigDecimal(text.replace(" ", "")));
        }
        if (text.matches("[1-9]\\d{0,2}([.,])\\d{3}")) {
            var thousands = new BigDecimal(text.replaceAll("[.,]", ""));
            return text.contains(mark) ? List.of(thousands) : List.of(thousands, fraction(text));
        }
        if (text.matches("\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})*(?!\\1)[.,]\\d+")) {
            var point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
            return List.of(
                    new BigDecimal(text.substring(0, point).replaceAll("[.,]", "") + "." + text.substring(point + 1)));
        }
        if (text.matches("\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})+")) {
            return List.of(new BigDecimal(text.replaceAll("[.,]", "")));
        }
        return text.matches("\\d{1,18}[.,]\\d{1,6}") ? List.of(fraction(text)) : List.of();
    }

    private static BigDecimal fraction(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0
                ? number.setScale(0)
                : number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : number;
    }

    /** Thousands of ten thousands, and so on: each piece is less than the one before. */
    private static Optional<BigDecimal> korean(String text) {
        var total = BigDecimal.ZERO;
        var section = BigDecimal.ZERO;
        var last = Integer.MAX_VALUE;
        var rest = text;
        while (!rest.isEmpty()) {
            var piece = KOREAN_PIECE.matcher(rest);
            if (!piece.lookingAt() || piece.end() == 0) {
                return Optional.empty();
            }
            var number = Optional.ofNullable(piece.group(1))
                    .map(one -> numbers(one, OTHER_MARK))
                    .orElseGet(() -> List.of(BigDecimal.ONE));
            var scale = power(KOREAN_SCALES, piece.group(3));
            if (number.size() != 1 || scale >= last) {
                return Optional.empty();
            }
            var unit = power(KOREAN_UNITS, piece.group(2));
            section = section.add(number.getFirst().scaleByPowerOfTen(unit));
            if (piece.group(3) != null) {
                total = total.add(section.scaleByPowerOfTen(scale));
                section = BigDecimal.ZERO;
                last = scale;
            }
            rest = rest.substring(piece.end()).strip();
        }
        return Optional.of(plain(total.add(section)));
    }

    /** Of ten; nought where no word stands. */
    private static int power(Map<String, Integer> powers, @Nullable String word) {
        return Optional.ofNullable(word).map(powers::get).orElse(0);
    }
}
