package org.kembar.casefile;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How many, as far as the record knows: {@code 51}; {@code 2..} for "several, at least two"; {@code 10..20}. A group
 * named without a number is {@code 1..}.
 */
public record Count(int least, OptionalInt most) {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})?");

    public Count {
        if (least < 0 || most.isPresent() && most.getAsInt() < least) {
            throw new IllegalArgumentException(
                    "A count runs from a number that is not negative upwards, not " + written(least, most));
        }
    }

    public static Count exactly(int number) {
        return new Count(number, OptionalInt.of(number));
    }

    public static Count atLeast(int number) {
        return new Count(number, OptionalInt.empty());
    }

    /** Reads {@code 2..} or {@code 10..20}; empty if the text is no such range. */
    public static Optional<Count> parse(String text) {
        var range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        var least = Integer.parseInt(range.group(1));
        if (range.group(2) == null) {
            return Optional.of(atLeast(least));
        }
        var most = Integer.parseInt(range.group(2));
        return most < least ? Optional.empty() : Optional.of(new Count(least, OptionalInt.of(most)));
    }

    public boolean isExact() {
        return most.isPresent() && most.getAsInt() == least;
    }

    @Override
    public String toString() {
        return isExact() ? Integer.toString(least) : written(least, most);
    }

    private static String written(int least, OptionalInt most) {
        return least + ".." + (most.isPresent() ? most.getAsInt() : "");
    }
}
