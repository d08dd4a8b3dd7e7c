package org.kembar.notation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day of the week that stands beside a date: {@code Senin, 12 Mei 2025}, {@code 2025. 5. 12.(월)}. */
final class Weekday {

    private static final Map<String, DayOfWeek> NAMES = Map.ofEntries(
            Map.entry("senin", DayOfWeek.MONDAY),
            Map.entry("selasa", DayOfWeek.TUESDAY),
            Map.entry("rabu", DayOfWeek.WEDNESDAY),
            Map.entry("kamis", DayOfWeek.THURSDAY),
            Map.entry("jumat", DayOfWeek.FRIDAY),
            Map.entry("jum'at", DayOfWeek.FRIDAY),
            Map.entry("sabtu", DayOfWeek.SATURDAY),
            Map.entry("minggu", DayOfWeek.SUNDAY),
            Map.entry("ahad", DayOfWeek.SUNDAY),
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("sun", DayOfWeek.SUNDAY),
            Map.entry("월", DayOfWeek.MONDAY),
            Map.entry("화", DayOfWeek.TUESDAY),
            Map.entry("수", DayOfWeek.WEDNESDAY),
            Map.entry("목", DayOfWeek.THURSDAY),
            Map.entry("금", DayOfWeek.FRIDAY),
            Map.entry("토", DayOfWeek.SATURDAY),
            Map.entry("일", DayOfWeek.SUNDAY));

    private static final Pattern NAMED = Pattern.compile("(?<!\\p{L})(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad"
            + "|(?:mon|tue(?=s)|wed(?=nes)|thu(?=rs)|fri|sat(?=ur)|sun)(?=(?:s|nes|rs|ur)?day)"
            + "|(?:mon|tue|wed|thu|fri|sat|sun)(?!\\p{L})"
            + "|[월화수목금토일](?=요일))|\\(([월화수목금토일])\\)");

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[?~%]?");

    private Weekday() {}

    /** Whether a reading of a date in small letters falls on the day of the week that the date names, if it names one and is one day. */
    static boolean agrees(String written, String edtf) {
        var day = DAY.matcher(edtf);
        var named = in(written);
        return named.isEmpty()
                || !day.matches()
                || LocalDate.parse(day.group(1)).getDayOfWeek() == named.get();
    }

    /** Of a span with a day of the week for each end nothing is said. */
    private static Optional<DayOfWeek> in(String written) {
        var all = NAMED.matcher(written)
                .results()
                .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
                .flatMap(name -> Optional.ofNullable(NAMES.get(name)).stream())
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
