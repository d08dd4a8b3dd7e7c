package org.kembar.ownregister;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kembar.notation.EverydayDate;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * In which order the numbers of dates stand, as all of a register's dates say it together: one that is written wrongly
 * decides nothing, nor does one that may begin with a year of two digits.
 *
 * @param days that can only have the day first
 * @param months that can only have the month first
 * @param open how many are one day read one way and another day read the other; one that may begin with its year counts only where the day
 *     comes first by custom, for elsewhere neither answer need be true of it
 * @param isDayFirstByCustom whether offices of the city's country put the day first
 */
record DateOrder(List<String> days, List<String> months, int open, boolean isDayFirstByCustom) {

    private static final Pattern NUMBERS =
            Pattern.compile("\\b(\\d{1,2})([-/. ])(\\d{1,2})(?:\\2\\d{2}|[-/. ]\\d{4})\\b");

    private static final int MONTHS = 12;

    private static final int DAYS = 31;

    /** Where offices write the day first. */
    private static final String INDONESIA = "ID";

    DateOrder {
        days = List.copyOf(days);
        months = List.copyOf(months);
    }

    /** @param country of the city, ISO 3166-1 alpha-2 */
    static DateOrder of(Stream<String> values, String country) {
        var days = new ArrayList<String>();
        var months = new ArrayList<String>();
        var open = 0;
        var isDayFirstByCustom = country.equals(INDONESIA);
        for (var value : values.toList()) {
            var numbers = NUMBERS.matcher(value.strip());
            while (numbers.find()) {
                var one = Integer.parseInt(numbers.group(1));
                var other = Integer.parseInt(numbers.group(3));
                if (one > DAYS || other > DAYS) {
                    continue;
                }
                if (EverydayDate.canBeginWithYear(numbers.group())) {
                    open += isDayFirstByCustom ? 1 : 0;
                } else if (one > MONTHS && other <= MONTHS) {
                    days.add(numbers.group());
                } else if (other > MONTHS && one <= MONTHS) {
                    months.add(numbers.group());
                } else if (one <= MONTHS && one != other) {
                    open++;
                }
            }
        }
        return new DateOrder(days, months, open, isDayFirstByCustom);
    }

    /** Whether there is anything to ask. */
    boolean isAsked() {
        return !days.isEmpty() || !months.isEmpty() || open > 0;
    }

    /** Nothing where somebody has to say it. */
    Optional<Boolean> dayFirst() {
        if (!isAsked()) {
            return Optional.empty();
        }
        if (days.size() > months.size()) {
            return Optional.of(true);
        }
        if (isMostlyMonthFirst()) {
            return Optional.of(false);
        }
        return isDayFirstByCustom ? Optional.of(true) : Optional.empty();
    }

    private boolean isMostlyMonthFirst() {
        return months.size() > days.size() && months.size() > open;
    }

    /** Why it is so, and which dates are at odds with it. */
    List<String> why(Language language) {
        var why = new ArrayList<String>();
        if (days.size() > months.size()) {
            why.add(say(language, "register.order.why.day", days));
            odd(language, months).ifPresent(why::add);
        } else if (isMostlyMonthFirst()) {
            why.add(say(language, "register.order.why.month", months));
            odd(language, days).ifPresent(why::add);
        } else {
            why.add(Wording.plain(
                    language, isDayFirstByCustom ? "register.order.why.custom" : "register.order.why.open"));
            odd(language, months).ifPresent(why::add);
        }
        return why;
    }

    private static Optional<String> odd(Language language, List<String> dates) {
        return dates.isEmpty() ? Optional.empty() : Optional.of(say(language, "register.order.odd", dates));
    }

    private static String say(Language language, String key, List<String> dates) {
        return Wording.plain(language, key, dates.size(), dates.getFirst());
    }
}
