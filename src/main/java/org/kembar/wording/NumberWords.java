package org.kembar.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.function.DoubleFunction;
import org.kembar.casefile.Count;
import org.kembar.measurement.Interval;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;

/** Says numbers, and what is open about them, by the language's own rules. */
final class NumberWords {

    private static final Interval BOTH_SIDES = Interval.exactly(2);

    private static final int MOST_DIGITS = 10;

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
        return of(interval, this::plain);
    }

    private String of(Interval interval, DoubleFunction<String> plain) {
        if (interval.isExact()) {
            return Double.isInfinite(interval.least()) ? messages.text("value.never") : plain.apply(interval.least());
        }
        if (saysNothing(interval)) {
            return messages.text("value.unknown");
        }
        return Double.isInfinite(interval.most())
                ? messages.text("value.atLeast", plain.apply(interval.least()))
                : messages.text("value.fromTo", plain.apply(interval.least()), plain.apply(interval.most()));
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
        return of(interval, unit, this::plain);
    }

    /** As {@link #of(Interval, Signal.Unit)}, on the side of each threshold on which the value lies. */
    String of(Interval interval, Signal.Unit unit, Scale scale) {
        return of(interval, unit, number -> format(number, digits(number, scale)));
    }

    private String of(Interval interval, Signal.Unit unit, DoubleFunction<String> plain) {
        if (interval.isExact() && Double.isInfinite(interval.least())) {
            return messages.text("value.never");
        }
        if (saysNothing(interval)) {
            return of(interval, plain);
        }
        if (unit == Signal.Unit.SIDES && interval.equals(BOTH_SIDES)) {
            return messages.text("unit.SIDES.both");
        }
        var key = "unit." + unit;
        return messages.text(isCounted(unit) && isOne(interval) ? key + ".one" : key, of(interval, plain));
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
        return format(number, digits(number));
    }

    private static int digits(double number) {
        return Math.abs(number) < 10 ? 2 : 1;
    }

    /** As many more as it takes that no rounding reaches or passes a threshold: 75.97 is not shown as 76. */
    private static int digits(double number, Scale scale) {
        var digits = digits(number);
        while (digits < MOST_DIGITS && !Double.isInfinite(number) && passes(number, digits, scale)) {
            digits++;
        }
        return digits;
    }

    private static boolean passes(double number, int digits, Scale scale) {
        var shown = BigDecimal.valueOf(number)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .doubleValue();
        return scale.cuts().stream()
                .anyMatch(cut -> Double.compare(number, cut.value()) != Double.compare(shown, cut.value()));
    }

    private String format(double number, int digits) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }
}
