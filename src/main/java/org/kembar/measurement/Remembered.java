package org.kembar.measurement;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Entry;

/**
 * What follows from a fact alone, whatever the date asked about: worked out once for each fact, however many quarters
 * ask.
 */
final class Remembered {

    private @Nullable Object[] answers = new @Nullable Object[0];

    /** @param question always the same one */
    @SuppressWarnings("unchecked") // Nothing but answers to the question is kept.
    <T, V> V answer(Entry<T> entry, Function<Dated<T>, V> question) {
        var number = entry.number();
        if (number >= answers.length) {
            answers = Arrays.copyOf(answers, Math.max(number + 16, 2 * answers.length));
        }
        var known = answers[number];
        if (known == null) {
            var answer = question.apply(entry);
            answers[number] = answer;
            return answer;
        }
        return (V) known;
    }
}
