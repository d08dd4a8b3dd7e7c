package org.kembar.notation;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a day, a month, a year or a part of one, each perhaps in doubt: {@code 17 Agustus 2023}, {@code akhir 2019},
 * {@code 2019년경(불확실)}.
 *
 * @param order of the numbers where only numbers stand
 */
record EverydayDay(NumberOrder order) {

    private static final Pattern DOUBTFUL =
            Pattern.compile("(.+?) ?\\((?:diragukan|doubtful|uncertain|불확실)\\)|(.+?) ?\\?");

    private static final Pattern ABOUT = Pattern.compile(
            "(?:sekitar|kira-kira|kurang lebih|circa|ca\\.?|c\\.|about|around|approximately|approx\\.?|vers|environ|±|~|약)"
                    + " ?(.+)|(.+?) ?(?:경|쯤|무렵)");

    /** What is said before a date and says nothing of it. */
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:(?:pada|on|in|tanggal|tgl\\.?|bulan|tahun anggaran|tahun|thn\\.?|t\\.?a\\.?|fiscal year|fy"
                    + "|(?:hari )?(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)"
                    + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\\.?),? )"
                    + "|[월화수목금토일]요일,? ?)+");

    /** The day of the week after a Korean date, {@code 2025. 5. 12.(월)}, and that a year is one of a budget. */
    private static final Pattern WEEKDAY =
            Pattern.compile(" ?\\([월화수목금토일](?:요일)?\\)| [월화수목금토일]요일$|(?<=\\d{4})(?:년도| ?회계 ?연도)");

    /** A year of two digits, where a month or a part of the year after it says that it is one. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("^['’]?(\\d{2})년(?= ?\\d{1,2} ?월| ?(?:상|하|전|후)반| ?[1-4]분기| ?[초말])");

    /** As they are written besides: before the spelling of 1972, and shorter than in the calendar. */
    private static final Map<String, Month> FURTHER_NAMES = Map.ofEntries(
            Map.entry("pebruari", Month.FEBRUARY),
            Map.entry("peb", Month.FEBRUARY),
            Map.entry("mrt", Month.MARCH),
            Map.entry("ags", Month.AUGUST),
            Map.entry("agt", Month.AUGUST),
            Map.entry("agst", Month.AUGUST),
            Map.entry("agus", Month.AUGUST),
            Map.entry("agust", Month.AUGUST),
            Map.entry("nopember", Month.NOVEMBER),
            Map.entry("nop", Month.NOVEMBER));

    private static final Pattern IN_EDTF =
            Pattern.compile("(?:\\d{3}x|\\d{2}xx|xxxx|\\d{4})(?:-(?:\\d{2}|xx)(?:-(?:\\d{2}|xx))?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");

    /** Where the last number has two digits, the year may as well be the first one. */
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})(?:\\2(\\d{2})|[-/. ](\\d{4}))");

    /** As spreadsheets show a day or a month, with two letters less of the year: {@code 3-Mar-26}, {@code Mar-26}. */
    private static final Pattern SHORT = Pattern.compile("(?:(\\d{1,2})[-/ ])?(\\p{L}+)\\.?[-/](\\d{2}|\\d{4})");

    private static final Pattern SHORT_IN_WORDS = Pattern.compile("(\\d{1,2}) (\\p{L}+)\\.? '?(\\d{2})");
    private static final Pattern NAMED =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th|er)?\\.? )?(\\p{L}+)\\.?,? (\\d{4})");
    private static final Pattern NAMED_FIRST = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

    private static final String FIRST_OF_CENTURY = "50";

    /** The languages of the sources so far; in Britain September is {@code Sept}. */
    private static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH, Locale.UK, Locale.FRENCH);

    /** What it may be in EDTF, whether or not the calendar has it; nothing if it is no date. */
    Stream<String> read(String written) {
        var text = bare(written);
        var doubtful = DOUBTFUL.matcher(text);
        var isDoubtful = doubtful.matches();
        var beforeDoubt = isDoubtful ? either(doubtful) : text;
        var about = ABOUT.matcher(beforeDoubt);
        var isAbout = about.matches();
        var date = isAbout ? bare(either(about)) : beforeDoubt;
        var qualifier = isDoubtful ? (isAbout ? "%" : "?") : (isAbout ? "~" : "");
        return Stream.concat(readings(date), parts(date)).map(day -> qualified(day, qualifier));
    }

    /** Without what stands around a date and says nothing of it. */
    static String bare(String written) {
        var date = LABEL.matcher(WEEKDAY.matcher(written.strip()).replaceAll(""))
                .replaceFirst("")
                .strip();
        return SHORT_YEAR.matcher(date).replaceFirst(year -> fullYear(year.group(1)) + "년");
    }

    private static String either(Matcher matcher) {
        return Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
    }

    /** A doubt about a range is one about both of its ends. */
    private static String qualified(String day, String qualifier) {
        return day.startsWith("[")
                ? day.replace("..", qualifier + "..").replace("]", qualifier + "]")
                : day + qualifier;
    }

    private Stream<String> parts(String text) {
        return EverydayPart.ALL.stream()
                .flatMap(part ->
                        part.whole(text).stream().flatMap(this::readings).flatMap(part::within));
    }

    private Stream<String> readings(String text) {
        if (text.contains("x") && IN_EDTF.matcher(text).matches()) {
            return Stream.of(text.toUpperCase(Locale.ROOT));
        }
        var korean = text.replaceAll("(?<=\\d)[년월.] ?(?=\\d)", "-").replaceAll("(?<=\\d)[년월일.]$", "");
        var yearFirst = YEAR_FIRST.matcher(korean);
        if (yearFirst.matches()) {
            return Stream.of(edtf(group(yearFirst, 1), group(yearFirst, 2), group(yearFirst, 3)));
        }
        var yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return inOrder(yearLast);
        }
        var shortened = Stream.of(SHORT, SHORT_IN_WORDS)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst();
        if (shortened.isPresent()) {
            var found = shortened.get();
            return month(found.group(2)).map(month -> edtf(fullYear(found.group(3)), month, group(found, 1))).stream();
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

    private Stream<String> inOrder(Matcher numbers) {
        return switch (order) {
            case DAY_FIRST -> Stream.of(edtf(year(numbers), numbers.group(3), numbers.group(1)));
            case MONTH_FIRST -> Stream.of(edtf(year(numbers), numbers.group(1), numbers.group(3)));
            case YEAR_FIRST ->
                numbers.group(1).length() == 2 && !group(numbers, 4).isEmpty()
                        ? Stream.of(edtf(fullYear(numbers.group(1)), numbers.group(3), numbers.group(4)))
                        : Stream.of();
        };
    }

    private static String year(Matcher yearLast) {
        return group(yearLast, 4).isEmpty() ? yearLast.group(5) : fullYear(yearLast.group(4));
    }

    /**
     * Of two digits, one of the years from 1950 to 2049. Spreadsheets take those from 30 on for the last century (Excel: 1930 to 2029,
     * Microsoft KB 214391), but agreements of cities end after 2029 and none was signed in the years before 1950.
     */
    private static String fullYear(String digits) {
        return digits.length() > 2 ? digits : (digits.compareTo(FIRST_OF_CENTURY) < 0 ? "20" : "19") + digits;
    }

    private static Optional<String> month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> LANGUAGES.stream()
                        .anyMatch(language -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                                .map(style -> month.getDisplayName(style, language))
                                .anyMatch(known -> known.replace(".", "").equalsIgnoreCase(name))))
                .findFirst()
                .or(() -> Optional.ofNullable(FURTHER_NAMES.get(name)))
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
