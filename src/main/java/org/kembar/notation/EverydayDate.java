package org.kembar.notation;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;

/**
 * A date as people write it in letters and minutes: {@code 17 Agustus 2023}, {@code 17/8/2023}, {@code sekitar 2019},
 * {@code akhir 2019}. In a case file it is never read as one, for 3/8/2023 is two days; there it only serves to say what
 * to write instead.
 *
 * @param inEdtf every day, month or range it may be, as EDTF writes it; none if the calendar has no such day
 */
public record EverydayDate(List<String> inEdtf) {

    private static final Pattern ABOUT = Pattern.compile(
            "(?:sekitar|kira-kira|kurang lebih|circa|ca\\.?|c\\.|about|around|approximately|approx\\.?|vers|environ|±|~|약)"
                    + " ?(.+)|(.+?) ?(?:경|쯤|무렵)");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern NAMED =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th|er)?\\.? )?(\\p{L}+)\\.? (\\d{4})");
    private static final Pattern NAMED_FIRST = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

    /** The languages of the sources so far. */
    private static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH, Locale.FRENCH);

    private static final int LONGEST = 40;
    private static final int MONTHS = 12;

    public EverydayDate {
        inEdtf = List.copyOf(inEdtf);
    }

    /** What is meant by a text that is no EDTF; nothing if it is no everyday date either. */
    public static Optional<EverydayDate> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var about = ABOUT.matcher(text);
        var isAbout = about.matches();
        var date = isAbout ? Optional.ofNullable(about.group(1)).orElseGet(() -> about.group(2)) : text;
        var readings = Stream.concat(readings(date), parts(date))
                .map(day -> isAbout ? about(day) : day)
                .toList();
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new EverydayDate(readings.stream()
                        .filter(day -> EdtfDate.parse(day) instanceof EdtfReading.Read)
                        .toList()));
    }

    /** A doubt about a range is one about both of its ends. */
    private static String about(String day) {
        return day.startsWith("[") ? day.replace("..", "~..").replace("]", "~]") : day + "~";
    }

    private static Stream<String> parts(String text) {
        return EverydayPart.ALL.stream()
                .flatMap(part -> part.whole(text).stream()
                        .flatMap(EverydayDate::readings)
                        .flatMap(part::within));
    }

    private static Stream<String> readings(String text) {
        var korean = text.replaceAll("(?<=\\d)[년월] ?(?=\\d)", "-").replaceAll("(?<=\\d)[년월일]$", "");
        var yearFirst = YEAR_FIRST.matcher(korean);
        if (yearFirst.matches()) {
            return Stream.of(edtf(group(yearFirst, 1), group(yearFirst, 2), group(yearFirst, 3)));
        }
        var yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return eitherWay(yearLast.group(3), yearLast.group(1), yearLast.group(2));
        }
        var named = NAMED.matcher(text);
        if (named.matches()) {
            return month(named.group(2)).map(month -> edtf(group(named, 3), month, group(named, 1))).stream();
        }
        var namedFirst = NAMED_FIRST.matcher(text);
        return namedFirst.matches()
                ? month(namedFirst.group(1))
                        .map(month -> edtf(group(namedFirst, 3), month, group(namedFirst, 2)))
                        .stream()
                : Stream.of();
    }

    /** Day before month, as everywhere but in the United States; the other way too where it can be meant. */
    private static Stream<String> eitherWay(String year, String one, String other) {
        var dayFirst = edtf(year, other, one);
        var monthFirst = edtf(year, one, other);
        return Integer.parseInt(other) > MONTHS
                ? Stream.of(monthFirst)
                : Integer.parseInt(one) > MONTHS
                        ? Stream.of(dayFirst)
                        : Stream.of(dayFirst, monthFirst).distinct();
    }

    private static Optional<String> month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> LANGUAGES.stream()
                        .anyMatch(language -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                                .map(style -> month.getDisplayName(style, language))
                                .anyMatch(known -> known.replace(".", "").equalsIgnoreCase(name))))
                .findFirst()
                .map(month -> Integer.toString(month.getValue()));
    }

    private static String edtf(String year, String month, String day) {
        return year + (month.isEmpty() ? "" : "-" + twoDigits(month)) + (day.isEmpty() ? "" : "-" + twoDigits(day));
    }

    private static String twoDigits(String number) {
        return number.length() < 2 ? "0" + number : number;
    }

    private static String group(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).orElse("");
    }
}
