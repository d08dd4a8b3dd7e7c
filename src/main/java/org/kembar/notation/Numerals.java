package org.kembar.notation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers of people in words, from one to ninety-nine: {@code lima}, {@code dua puluh}, {@code twenty-five}, {@code 다섯}. */
final class Numerals {

    private static final int TEN = 10;

    private static final List<String> UNITS_ID =
            List.of("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan");

    private static final Map<String, Integer> ALONE = numbered(
            1,
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                    + " eighteen nineteen");

    private static final Map<String, Integer> TENS =
            numbered(2, "twenty thirty forty fifty sixty seventy eighty ninety");

    /** Before a word for what is counted the first four are shorter than alone. */
    private static final Map<String, Integer> UNITS_KO = Map.ofEntries(
            Map.entry("한", 1),
            Map.entry("하나", 1),
            Map.entry("두", 2),
            Map.entry("둘", 2),
            Map.entry("세", 3),
            Map.entry("셋", 3),
            Map.entry("네", 4),
            Map.entry("넷", 4),
            Map.entry("다섯", 5),
            Map.entry("여섯", 6),
            Map.entry("일곱", 7),
            Map.entry("여덟", 8),
            Map.entry("아홉", 9));

    private static final Map<String, Integer> TENS_KO =
            Map.of("열", 1, "스물", 2, "스무", 2, "서른", 3, "마흔", 4, "쉰", 5, "예순", 6, "일흔", 7, "여든", 8, "아흔", 9);

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

    /** @param words in small letters */
    static Optional<Integer> of(String words) {
        return Optional.ofNullable(ALONE.get(words))
                .or(() -> matched(INDONESIAN, words, Numerals::indonesian))
                .or(() -> matched(ENGLISH, words, found -> TEN * number(TENS, found, "tens") + unit(ALONE, found)))
                .or(() -> matched(KOREAN, words, found -> TEN * number(TENS_KO, found, "tens") + unit(UNITS_KO, found)))
                .filter(number -> number > 0);
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
