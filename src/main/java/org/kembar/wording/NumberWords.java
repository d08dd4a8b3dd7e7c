package org.kembar.wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import org.kembar.casefile.Count;
import org.kembar.measurement.Interval;
import org.kembar.measurement.Signal;

/** Says numbers, and what is open about them, by the language's own rules. */
final class NumberWords {

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
        return Double.isInfinite(interval.most())
                ? messages.text("value.atLeast", plain(interval.least()))
                : messages.text("value.fromTo", plain(interval.least()), plain(interval.most()));
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
        return messages.text("unit." + unit, of(interval));
    }

    /** Two decimals for small numbers, one for larger ones, none where none are needed. */
    String plain(double number) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(Math.abs(number) < 10 ? 2 : 1);
        return format.format(number);
    }
}
