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
        makeRoom(number / Long.SIZE + 1);
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
        return next(0) < 0;
    }

    /** The first number of its facts from the given one on; -1 if there is none. */
    int next(int from) {
        var i = from / Long.SIZE;
        if (i >= words.length) {
            return -1;
        }
        var left = words[i] & -1L << from;
        while (left == 0) {
            if (++i == words.length) {
                return -1;
            }
            left = words[i];
        }
        return i * Long.SIZE + Long.numberOfTrailingZeros(left);
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
        makeRoom(others.words.length);
        for (var i = 0; i < others.words.length; i++) {
            words[i] |= others.words[i];
        }
    }

    /**
     * Adds the facts that can lie in a stretch.
     *
     * @param added told of each that was not there before, in the order of time
     */
    public <T> void addAllOf(Members<T> stretch, Consumer<Entry<T>> added) {
        var others = stretch.possible().words;
        makeRoom(others.length);
        for (var i = 0; i < others.length; i++) {
            for (var left = others[i] & ~words[i]; left != 0; left &= left - 1) {
                added.accept(stretch.all().get(i * Long.SIZE + Long.numberOfTrailingZeros(left)));
            }
            words[i] |= others[i];
        }
    }

    /** @param added told of the fact if it was not there before */
    public <T> void addNew(Entry<T> entry, Consumer<Entry<T>> added) {
        if (!contains(entry.number())) {
            add(entry.number());
            added.accept(entry);
        }
    }

    private void makeRoom(int length) {
        if (length > words.length) {
            words = Arrays.copyOf(words, Math.max(length, 2 * words.length));
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
