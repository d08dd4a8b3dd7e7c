package org.kembar.wording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Fact;
import org.kembar.course.Alarm;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;

/** Says what a reader must not miss. */
final class AlarmWords {

    /** So many facts are named in an alarm. */
    private static final int NAMED = 5;

    private final Messages messages;
    private final DateWords dates;
    private final NumberWords numbers;
    private final FactWords facts;

    AlarmWords(Messages messages, DateWords dates, NumberWords numbers, FactWords facts) {
        this.messages = messages;
        this.dates = dates;
        this.numbers = numbers;
        this.facts = facts;
    }

    String of(Alarm alarm) {
        var numbersInOrder = alarm.numbers().stream().map(n -> (Object) n).toList();
        var series = alarm.numbers().stream().map(n -> numbers.plain(n)).collect(Collectors.joining(" → "));
        var when = alarm.when()
                .map(days -> isOfAnEnd(alarm.kind()) ? days.oneDayEarlier() : days)
                .map(days -> isOneDay(alarm.kind()) ? dates.within(days) : stretch(days, alarm.facts()))
                .orElse("");
        var lapse = alarm.kind() == Alarm.Kind.LAPSED
                ? alarm.when().map(dates::within).orElse("")
                : "";
        var first = numbersInOrder.isEmpty() ? 0 : numbersInOrder.getFirst();
        var second = numbersInOrder.size() < 2 ? 0 : numbersInOrder.get(1);
        return messages.text(
                key(alarm),
                when,
                first,
                second,
                series,
                isOfFields(alarm.kind())
                        ? messages.listed(
                                alarm.facts().stream().map(facts::called).toList(), NAMED)
                        : facts.listed(alarm.facts(), NAMED),
                lapse);
    }

    /** What it is about, in a few words. */
    String brief(Alarm alarm) {
        return messages.text("alarm.brief." + alarm.kind() + "." + alarm.certainty());
    }

    private static String key(Alarm alarm) {
        var key = "alarm." + alarm.kind() + "." + alarm.certainty();
        if (alarm.kind() == Alarm.Kind.DORMANT && isCountedFromAnAgreement(alarm)) {
            return key + ".never";
        }
        return isExact(alarm) ? key : key + ".inexact";
    }

    /** Where nothing was ever held, the silence is counted from the agreement. */
    private static boolean isCountedFromAnAgreement(Alarm alarm) {
        return alarm.facts().stream().anyMatch(Agreement.class::isInstance);
    }

    /** People name the end of an agreement by its last day; the alarm has the first day without it. */
    private static boolean isOfAnEnd(Alarm.Kind kind) {
        return kind == Alarm.Kind.LAPSED || kind == Alarm.Kind.ABOUT_TO_LAPSE;
    }

    /** Where the sentence says already what the facts are, their names are enough. */
    private static boolean isOfFields(Alarm.Kind kind) {
        return kind == Alarm.Kind.FIELD_NEVER_USED;
    }

    /** A time that begins with an activity of which only the year or month is known begins on no day. */
    private String stretch(DayRange days, List<Fact> since) {
        return since.stream()
                .flatMap(fact -> fact instanceof Activity activity ? activity.date().stream() : Stream.empty())
                .filter(date -> DateWords.isYearOrMonth(date)
                        && date.touches(DayRange.of(days.from())).possible())
                .findFirst()
                .map(date -> messages.text("date.fromTo", dates.of(date), dates.of(days.to())))
                .orElseGet(() -> dates.of(days));
    }

    /** Whether the date of such an alarm is one day, however inexactly it is known, and no stretch of time. */
    private static boolean isOneDay(Alarm.Kind kind) {
        return switch (kind) {
            case LAPSED, ABOUT_TO_LAPSE, OLD_WITHOUT_END, OUTPUT_BEFORE_INSTRUMENT, REVIVED -> true;
            case OUTSIDE_MANDATE,
                    PARTICIPATION_DROP,
                    FRONT_LOADED,
                    DORMANT,
                    PROMISED_NOT_PAID,
                    PLAN_OVERDUE,
                    FIELD_NEVER_USED,
                    NEVER_EVALUATED,
                    NO_CITIZENS -> false;
        };
    }

    /** Where the day is one of several, the days and years counted from it are the least there can be. */
    private static boolean isExact(Alarm alarm) {
        return switch (alarm.kind()) {
            case LAPSED, ABOUT_TO_LAPSE, OLD_WITHOUT_END ->
                !alarm.certainty().certain()
                        || alarm.when()
                                .filter(days -> !days.from().equals(days.to()))
                                .isEmpty();
            case OUTSIDE_MANDATE,
                    OUTPUT_BEFORE_INSTRUMENT,
                    PARTICIPATION_DROP,
                    FRONT_LOADED,
                    REVIVED,
                    PROMISED_NOT_PAID,
                    PLAN_OVERDUE,
                    FIELD_NEVER_USED,
                    NEVER_EVALUATED,
                    NO_CITIZENS -> true;
            case DORMANT -> alarm.certainty().certain() || !isCountedFromTheEarliestDay(alarm);
        };
    }

    /** Whether the time begins on one of several days on which the last activity can have ended, and is the longest there can be. */
    private static boolean isCountedFromTheEarliestDay(Alarm alarm) {
        return alarm.facts().stream()
                .flatMap(fact -> fact instanceof Activity activity ? activity.date().stream() : Stream.empty())
                .map(EdtfDate::end)
                .anyMatch(end -> end.from().isBefore(end.to())
                        && alarm.when()
                                .filter(days -> days.from().minusDays(1).equals(end.from()))
                                .isPresent());
    }
}
