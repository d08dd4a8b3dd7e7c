package org.kembar.wording;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A sentence with places for values. Where all of them are words, nothing is left to the formatter but to join them. */
final class Sentence {

    /** Stands for the first value where the places are looked for; a character for private use, as those after it. */
    private static final char FIRST = '\uE100';

    private final MessageFormat format;
    private final int values;
    private final boolean isOfWords;
    private final List<Part> parts = new ArrayList<>();
    private final String end;

    /** What comes before a value. */
    private record Part(String before, int value) {}

    Sentence(MessageFormat format) {
        this.format = format;
        var formats = format.getFormatsByArgumentIndex();
        values = formats.length;
        isOfWords = Arrays.stream(formats).allMatch(Objects::isNull);
        end = isOfWords ? parted() : "";
    }

    /** Gives what comes after the last value. */
    private String parted() {
        var signs = new Object[values];
        Arrays.setAll(signs, i -> String.valueOf((char) (FIRST + i)));
        var text = format.format(signs);
        var from = 0;
        for (var at = 0; at < text.length(); at++) {
            var value = text.charAt(at) - FIRST;
            if (value >= 0 && value < values) {
                parts.add(new Part(text.substring(from, at), value));
                from = at + 1;
            }
        }
        return text.substring(from);
    }

    String with(Object... given) {
        if (isOfWords && given.length >= values && Arrays.stream(given).allMatch(String.class::isInstance)) {
            return joined(given);
        }
        synchronized (format) {
            return format.format(given);
        }
    }

    private String joined(Object... given) {
        var text = new StringBuilder(128);
        for (var part : parts) {
            text.append(part.before()).append(given[part.value()]);
        }
        return text.append(end).toString();
    }
}
