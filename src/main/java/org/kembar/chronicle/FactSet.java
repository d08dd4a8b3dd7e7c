package org.kembar.chronicle;

import java.util.Arrays;
import java.util.function.Consumer;

/** A set of facts of one kind, by their numbers in the order of time. Counting what two sets share looks at 64 facts at once. */
public final class FactSet {

    private long[] words;

    public FactSet() {
        this(new long[4]);
    }

    private FactSet(long[] words) {
        this.words = words;
    }

    public void add(int number) {
        if (number / Long.SIZE >= words.length) {
            words = Arrays.copyOf(words, Math.max(number / Long.SIZE + 1, 2 * words.length));
        }
        words[number / Long.SIZE] |= 1L << number;
    }

    public void remove(int number) {
        if (number / Long.SIZE < words.length) {
            words[number / Long.SIZE] &= ~(1L << number);
        }
    }

    public boolean contains(int number) {
        return number / Long.SIZE < words.length && (words[number / Long.SIZE] & 1L << number) != 0;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public int size() {
        var size = 0;
        for (var word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** How many facts both sets hold. */
    public int common(FactSet other) {
        var common = 0;
        for (var i = 0; i < Math.min(words.length, other.words.length); i++) {
            common += Long.bitCount(words[i] & other.words[i]);
        }
        return common;
    }

    /** The sum of the numbers of its facts. */
    public double sum(double[] numbers) {
        var sum = 0.0;
        for (var i = 0; i < words.length; i++) {
            for (var left = words[i]; left != 0; left &= left - 1) {
                sum += numbers[i * Long.SIZE + Long.numberOfTrailingZeros(left)];
            }
        }
        return sum;
    }

    public void addAll(FactSet others) {
        if (others.words.length > words.length) {
            words = Arrays.copyOf(words, others.words.length);
        }
        for (var i = 0; i < others.words.length; i++) {
            words[i] |= others.words[i];
        }
    }

    /**
     * Adds the facts of a stretch.
     *
     * @param added told of each that was not there before, the last in time first
     */
    public <T> void addAllOf(Members<T> stretch, Consumer<Entry<T>> added) {
        var missing = stretch.possible().without(this);
        var left = missing.size();
        for (var i = stretch.among().size() - 1; left > 0 && i >= 0; i--) {
            var entry = stretch.among().get(i);
            if (missing.contains(entry.number())) {
                added.accept(entry);
                left--;
            }
        }
        addAll(missing);
    }

    /** @param added told of the fact if it was not there before */
    public <T> void addNew(Entry<T> entry, Consumer<Entry<T>> added) {
        if (!contains(entry.number())) {
            add(entry.number());
            added.accept(entry);
        }
    }

    public FactSet and(FactSet other) {
        var both = Arrays.copyOf(words, Math.min(words.length, other.words.length));
        for (var i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return new FactSet(both);
    }

    public FactSet without(FactSet other) {
        var rest = words.clone();
        for (var i = 0; i < Math.min(rest.length, other.words.length); i++) {
            rest[i] &= ~other.words[i];
        }
        return new FactSet(rest);
    }
}
