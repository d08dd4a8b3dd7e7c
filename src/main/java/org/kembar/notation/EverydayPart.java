package org.kembar.notation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;

/**
 * A part of a year or of a month as people name it in letters: {@code mid 2016}, {@code triwulan III 2016},
 * {@code 2015년 5월 초}. Whatever is dated so was on some day within. Seasons are no parts: they are others on the other
 * side of the equator.
 *
 * @param number which part it is, from 1
 * @param of how many such parts the whole has
 * @param written the part with the whole, which is the first group or the second
 */
record EverydayPart(int number, int of, Pattern written) {

    private static final int THIRDS = 3;
    private static final int QUARTERS = 4;
    private static final int HALVES = 2;

    private static final int MONTHS = 12;
    private static final int DAYS = 10;

    private static final List<String> ORDINALS = List.of(
            "1|1st|i|first|pertama|ke-1",
            "2|2nd|ii|second|kedua|ke-2",
            "3|3rd|iii|third|ketiga|ke-3",
            "4|4th|iv|fourth|keempat|ke-4");

    /** In Korean 후반 is the latter half or what comes after 초반 and 중반: the half, for a doubt must never make a date sharper. */
    static final List<EverydayPart> ALL = List.of(
            part(1, THIRDS, "early|(?:the )?(?:beginning|start)|awal", "초|초반|초순|상순|년 ?연초"),
            part(2, THIRDS, "mid|(?:the )?middle|pertengahan|medio", "중반|중순"),
            part(3, THIRDS, "late|(?:the )?end|akhir", "말|하순|년 ?연말"),
            quarter(1),
            quarter(2),
            quarter(3),
            quarter(4),
            half(1, "상반기|전반기?"),
            half(2, "하반기|후반기?"));

    private static EverydayPart quarter(int number) {
        return part(
                number,
                QUARTERS,
                counted("quarter|triwulan|tw\\.?|kuartal", number) + "|q ?" + number,
                "제? ?(?<!\\d)" + number + "(?:/4)? ?분기|q ?" + number);
    }

    private static EverydayPart half(int number, String korean) {
        return part(number, HALVES, counted("half|semester|paruh", number) + "|h ?" + number, korean + "|h ?" + number);
    }

    private static String counted(String unit, int number) {
        var ordinal = ORDINALS.get(number - 1);
        return "(?:%1$s) (?:%2$s)|(?:the )?(?:%2$s) (?:%1$s)".formatted(unit, ordinal);
    }

    /** English and Indonesian name the part before the whole, Korean after it. */
    private static EverydayPart part(int number, int of, String before, String after) {
        return new EverydayPart(
                number,
                of,
                Pattern.compile("(?:" + before + ")(?: of the year| of| tahun| bulan)?(?: ?[\\p{Pd}/,] ?| )"
                        + "((?:\\p{L}+\\.? )?\\d{4})"
                        + "|(\\d{4}(?:년(?: ?\\d{1,2}월)?)?)[\\p{Pd}/ ]?(?:" + after + ")"));
    }

    /** What the text names this part of; nothing if it names another part or none. */
    Optional<String> whole(String text) {
        var matcher = written.matcher(text);
        return matcher.matches()
                ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)))
                : Optional.empty();
    }

    /**
     * The days within this part of a year or a month in EDTF; nothing for the quarter of a month, of which nobody speaks.
     * A month that is not in the calendar stays as it is: it has no parts.
     */
    Stream<String> within(String yearOrMonth) {
        return switch (EdtfDate.parse(yearOrMonth)) {
            case EdtfReading.Refused _ -> Stream.of(yearOrMonth);
            case EdtfReading.Read _ when !yearOrMonth.contains("-") -> Stream.of(months(yearOrMonth));
            case EdtfReading.Read(var month)
            when of == THIRDS -> Stream.of(days(yearOrMonth, month.latest().getDayOfMonth()));
            case EdtfReading.Read _ -> Stream.of();
        };
    }

    private String months(String year) {
        var length = MONTHS / of;
        return choice(year, (number - 1) * length + 1, number * length);
    }

    /** The first ten days, the next ten, and what is left of the month. */
    private String days(String month, int last) {
        return choice(month, (number - 1) * DAYS + 1, number < THIRDS ? number * DAYS : last);
    }

    private static String choice(String whole, int first, int last) {
        return String.format(Locale.ROOT, "[%1$s-%2$02d..%1$s-%3$02d]", whole, first, last);
    }
}
