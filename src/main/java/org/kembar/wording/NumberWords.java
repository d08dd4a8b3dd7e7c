package org.kembar.wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import org.kembar.casefile.Count;
import org.kembar.measurement.Interval;
import org.kembar.measurement.Signal;

/** Says numbers, and what is open about them, by the language's own rules. */
final class NumberWords {

    private static final Interval BOTH_SIDES = Interval.exactly(2);

    private final Messages messages;
    private final Language language;

    NumberWords(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    String of(Count count) {
        return of(Interval.of(count));
    }

    String of(BigDecimal amount, String currency) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(0);
        return format.format(amount);
    }

    String of(Interval interval) {
        if (interval.isExact()) {
            return Double.isInfinite(interval.least()) ? messages.text("value.never") : plain(interval.least());
        }
        if (saysNothing(interval)) {
            return messages.text("value.unknown");
        }
        return Double.isInfinite(interval.most())
                ? messages.text("value.atLeast", plain(interval.least()))
                : messages.text("value.fromTo", plain(interval.least()), plain(interval.most()));
    }

    /** Whether it leaves every number open. */
    static boolean saysNothing(Interval interval) {
        return interval.equals(Interval.atLeast(0));
    }

    /** The year itself and not a quantity: without a mark for the thousands. */
    String years(Interval years) {
        var first = Integer.toString((int) years.least());
        return years.isExact() ? first : messages.text("value.fromTo", first, Integer.toString((int) years.most()));
    }

    /** A signal's value with its unit. */
    String of(Interval interval, Signal.Unit unit) {
        if (interval.isExact() && Double.isInfinite(interval.least())) {
            return messages.text("value.never");
        }
        if (saysNothing(interval)) {
            return of(interval);
        }
        if (unit == Signal.Unit.SIDES && interval.equals(BOTH_SIDES)) {
            return messages.text("unit.SIDES.both");
        }
        var key = "unit." + unit;
        return messages.text(isCounted(unit) && isOne(interval) ? key + ".one" : key, of(interval));
    }

    /** What is counted has a word of its own for one of it, in the languages that make the difference. */
    private static boolean isCounted(Signal.Unit unit) {
        return switch (unit) {
            case DAYS, WORKING_DAYS, MONTHS, YEARS, POINTS -> true;
            case PERCENT, COUNT, SIDES, RATIO, INDEX, LEVEL -> false;
        };
    }

    /** One, or at least one. */
    private static boolean isOne(Interval interval) {
        return interval.least() == 1 && (interval.isExact() || Double.isInfinite(interval.most()));
    }

    /** Two decimals for small numbers, one for larger ones, none where none are needed. */
    String plain(double number) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(Math.abs(number) < 10 ? 2 : 1);
        return format.format(number);
    }
}
