package org.kembar.notation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Numbers in words, from one to ninety-nine: {@code lima}, {@code dua puluh}, {@code twenty-five}, {@code 다섯}. A word for a number is
 * one only where it stands alone, or before what is counted: {@code 네} alone means yes.
 */
public final class Numerals {

    private static final int TEN = 10;

    private static final List<String> UNITS_ID =
            List.of("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan");

    private static final Map<String, Integer> ALONE = numbered(
            1,
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                    + " eighteen nineteen");

    private static final Map<String, Integer> TENS =
            numbered(2, "twenty thirty forty fifty sixty seventy eighty ninety");

    private static final Map<String, Integer> UNITS_KO =
            Map.of("하나", 1, "둘", 2, "셋", 3, "넷", 4, "다섯", 5, "여섯", 6, "일곱", 7, "여덟", 8, "아홉", 9);

    /** What the first four are, and twenty, before a word for what is counted. */
    private static final Map<String, String> BEFORE_KO = Map.of("한", "하나", "두", "둘", "세", "셋", "네", "넷", "스무", "스물");

    private static final Pattern SHORTER = Pattern.compile("(?:한|두|세|네|스무)$");

    /** Those of Chinese origin, which count years: each by its place. */
    private static final String UNITS_YEARS = "일이삼사오육칠팔구";

    private static final Pattern YEARS = Pattern.compile("(?<tens>[%1$s]?십)?(?<unit>[%1$s])?".formatted(UNITS_YEARS));

    private static final Pattern COUNTED_KO = Pattern.compile("명|분|회|건|번|차례");

    private static final Map<String, Integer> TENS_KO =
            Map.of("열", 1, "스물", 2, "서른", 3, "마흔", 4, "쉰", 5, "예순", 6, "일흔", 7, "여든", 8, "아흔", 9);

    private static final Pattern INDONESIAN = Pattern.compile(
            "(?:(?<tens>%1$s) puluh|(?<ten>sepuluh)|(?<eleven>sebelas)|(?<teen>%1$s) belas)?(?: ?(?<unit>%1$s))?"
                    .formatted(String.join("|", UNITS_ID)));

    private static final Pattern ENGLISH = Pattern.compile("(?<tens>%s)(?:[ -](?<unit>%s))?"
            .formatted(String.join("|", TENS.keySet()), String.join("|", ALONE.keySet())));

    private static final Pattern KOREAN = Pattern.compile("(?<tens>%s)?(?<unit>%s)?"
            .formatted(String.join("|", TENS_KO.keySet()), String.join("|", UNITS_KO.keySet())));

    private Numerals() {}

    private static Map<String, Integer> numbered(int first, String words) {
        var all = words.split(" ");
        return IntStream.range(0, all.length).boxed().collect(Collectors.toMap(i -> all[i], i -> first + i));
    }

    /** @param words that stand alone, in small letters */
    static Optional<Integer> of(String words) {
        return Optional.ofNullable(ALONE.get(words))
                .or(() -> matched(INDONESIAN, words, Numerals::indonesian))
                .or(() -> matched(ENGLISH, words, found -> TEN * number(TENS, found, "tens") + unit(ALONE, found)))
                .filter(number -> number > 0)
                .or(() -> korean(words));
    }

    private static Optional<Integer> korean(String words) {
        return matched(KOREAN, words, found -> TEN * number(TENS_KO, found, "tens") + unit(UNITS_KO, found))
                .filter(number -> number > 0);
    }

    /**
     * What stands before the word for what is counted, in small letters.
     *
     * @param isApart whether there is a space between them
     */
    public static Optional<Integer> before(String counted, boolean isApart, String words) {
        if (counted.equals("년")) {
            return matched(YEARS, words, Numerals::years).filter(number -> number > 0);
        }
        if (COUNTED_KO.matcher(counted).matches()) {
            // Of one syllable and without a space it may be the beginning of another word, but before a person.
            return isApart || counted.equals("명") || words.length() > 1 ? korean(alone(words)) : Optional.empty();
        }
        if (words.equals(isApart ? "a" : "se")) {
            return Optional.of(1);
        }
        return isApart && korean(words).isEmpty() ? of(words) : Optional.empty();
    }

    private static String alone(String words) {
        return SHORTER.matcher(words).replaceFirst(found -> BEFORE_KO.getOrDefault(found.group(), ""));
    }

    private static int years(Matcher found) {
        var tens = Optional.ofNullable(found.group("tens")).orElse("");
        return TEN * (tens.length() > 1 ? place(tens) : tens.length())
                + place(Optional.ofNullable(found.group("unit")).orElse(""));
    }

    private static int place(String syllables) {
        return syllables.isEmpty() ? 0 : UNITS_YEARS.indexOf(syllables.charAt(0)) + 1;
    }

    private static Optional<Integer> matched(Pattern pattern, String words, Function<Matcher, Integer> number) {
        return Optional.of(pattern.matcher(words)).filter(Matcher::matches).map(number);
    }

    private static int number(Map<String, Integer> numbers, Matcher found, String group) {
        return Optional.ofNullable(found.group(group)).map(numbers::get).orElse(0);
    }

    /** After tens nothing above nine is said: no number at all. */
    private static int unit(Map<String, Integer> numbers, Matcher found) {
        var unit = number(numbers, found, "unit");
        return unit < TEN ? unit : -TEN * TEN;
    }

    private static int indonesian(Matcher found) {
        var unit = value(found, "unit");
        if (found.group("ten") != null || found.group("eleven") != null || found.group("teen") != null) {
            var teen = found.group("ten") != null ? 0 : found.group("eleven") != null ? 1 : value(found, "teen");
            return unit == 0 ? TEN + teen : 0;
        }
        return TEN * value(found, "tens") + unit;
    }

    private static int value(Matcher found, String group) {
        return UNITS_ID.indexOf(Optional.ofNullable(found.group(group)).orElse("")) + 1;
    }
}
