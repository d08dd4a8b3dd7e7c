package org.kembar.cities;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.kembar.cities.Match.Reason;

/**
 * The folded names of all cities in one long text, city after city. To look through it from end to end takes the JVM about
 * as long as a search tree would take to be read from a file, and needs no tree.
 */
final class FoldedNames {

    /** The reasons are given by their place in the order. */
    static final byte NOT_FOUND = Byte.MAX_VALUE;

    /** Before and behind each name; no folded name contains it. */
    private static final char END = '\n';

    /** In shorter names another letter is another name; a sign of Hangul or Chinese is more than a letter. */
    private static final int SHORTEST_PLAIN_WITH_A_SLIP = 4;

    private static final int SHORTEST_WITH_A_SLIP = 3;

    /** Fewer stand inside of too many names. */
    private static final int SHORTEST_PLAIN_PART = 3;

    private static final int SHORTEST_PART = 2;

    private final String text;

    /** Where the names of each city begin. */
    private final int[] starts;

    /** Of each name the hash above the city, in order. */
    private final long[] byHash;

    private FoldedNames(String text, int[] starts, long[] byHash) {
        this.text = text;
        this.starts = starts;
        this.byHash = byHash;
    }

    /** Takes the names one after the other. */
    static final class Collected {

        private char[] text = new char[1 << 20];
        private int length;
        private final int[] starts;
        private long[] byHash = new long[1 << 16];
        private int size;
        private int city;

        Collected(int cities) {
            starts = new int[cities + 1];
            starts[0] = 1;
            text[length++] = END;
        }

        /** A name of the city at hand. */
        void add(char[] name, int letters) {
            text = length + letters < text.length ? text : Arrays.copyOf(text, 2 * text.length);
            System.arraycopy(name, 0, text, length, letters);
            length += letters;
            text[length++] = END;
            byHash = size < byHash.length ? byHash : Arrays.copyOf(byHash, 2 * size);
            byHash[size++] = (long) hash(name, letters) << Integer.SIZE | city;
        }

        void nextCity() {
            city++;
            starts[city] = length;
        }

        FoldedNames all() {
            var sorted = Arrays.copyOf(byHash, size);
            Arrays.sort(sorted);
            return new FoldedNames(new String(text, 0, length), starts, sorted);
        }
    }

    /** Whether it is written in ASCII. */
    static boolean isPlain(String folded) {
        return isPlain(folded.toCharArray(), folded.length());
    }

    static boolean isPlain(char[] folded, int length) {
        for (var i = 0; i < length; i++) {
            if (folded[i] >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is long enough to be looked for inside of names, and not only where they begin. */
    static boolean isPart(String folded) {
        return folded.length() >= (isPlain(folded) ? SHORTEST_PLAIN_PART : SHORTEST_PART);
    }

    static boolean mayHaveASlip(String folded) {
        return folded.length() >= (isPlain(folded) ? SHORTEST_PLAIN_WITH_A_SLIP : SHORTEST_WITH_A_SLIP);
    }

    private static int hash(char[] name, int length) {
        var hash = 0;
        for (var i = 0; i < length; i++) {
            hash = 31 * hash + name[i];
        }
        return hash;
    }

    /** The cities with this name. */
    IntStream whole(String name) {
        var first = (long) hash(name.toCharArray(), name.length()) << Integer.SIZE;
        var from = Arrays.binarySearch(byHash, first);
        return IntStream.range(from < 0 ? -from - 1 : from, byHash.length)
                .takeWhile(i -> byHash[i] >> Integer.SIZE == first >> Integer.SIZE)
                .map(i -> (int) byHash[i])
                .distinct()
                .filter(city -> has(city, name));
    }

    private boolean has(int city, String name) {
        for (var at = starts[city]; at < starts[city + 1]; at = text.indexOf(END, at) + 1) {
            if (text.startsWith(name, at) && text.charAt(at + name.length()) == END) {
                return true;
            }
        }
        return false;
    }

    /**
     * The best reason for each city to be found under this name, whether as its own or another; see {@link #NOT_FOUND}. Where
     * it is a city's whole name, nothing is looked for inside of words, and no slip of the pen.
     */
    byte[] search(String name) {
        var best = new byte[starts.length - 1];
        Arrays.fill(best, NOT_FOUND);
        if (name.isEmpty()) {
            return best;
        }
        var isWhole = whole(name).findAny().isPresent();
        var part = isPart(name) ? name : END + name;
        var city = 0;
        for (var at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            var start = at + part.length() - name.length();
            var reason = reason(start, name);
            city = cityOf(start, city);
            if (!isWhole || reason != Reason.CONTAINS) {
                note(best, city, reason);
            }
        }
        if (!isWhole && mayHaveASlip(name)) {
            searchSlips(name, best);
        }
        return best;
    }

    private Reason reason(int at, String name) {
        var before = text.charAt(at - 1);
        if (before != END) {
            return before == ' ' ? Reason.BEGINS_WITH : Reason.CONTAINS;
        }
        return text.charAt(at + name.length()) == END ? Reason.OTHER_NAME : Reason.BEGINS_WITH;
    }

    /** One slip leaves one half of the name as it is, unless it exchanges the two letters in the middle. */
    private void searchSlips(String name, byte[] best) {
        var middle = name.length() / 2;
        var beginning = END + name.substring(0, middle);
        var city = 0;
        for (var at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            city = cityOf(at + 1, city);
            noteSlip(name, at + 1, city, best);
        }
        var ending = name.substring(middle) + END;
        city = 0;
        for (var at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
            city = cityOf(at, city);
            noteSlip(name, text.lastIndexOf(END, at) + 1, city, best);
        }
        var exchanged = name.substring(0, middle - 1)
                + name.charAt(middle)
                + name.charAt(middle - 1)
                + name.substring(middle + 1);
        whole(exchanged).forEach(found -> note(best, found, Reason.ONE_LETTER_DIFFERS));
    }

    private void noteSlip(String name, int start, int city, byte[] best) {
        var end = text.indexOf(END, start);
        if (Math.abs(end - start - name.length()) <= 1 && isOneSlip(name, text.substring(start, end))) {
            note(best, city, Reason.ONE_LETTER_DIFFERS);
        }
    }

    /** The city to which a place in the text belongs; this one or a later one. */
    private int cityOf(int at, int from) {
        var city = from;
        while (starts[city + 1] <= at) {
            city++;
        }
        return city;
    }

    private static void note(byte[] best, int city, Reason reason) {
        best[city] = (byte) Math.min(best[city], reason.ordinal());
    }

    /**
     * Whether one word is the other with a slip of the pen: one letter missing, too many, wrong, or exchanged with its
     * neighbour (Damerau 1964).
     */
    static boolean isOneSlip(String one, String other) {
        if (one.length() > other.length()) {
            return isOneSlip(other, one);
        }
        var missing = other.length() - one.length();
        if (missing > 1 || one.equals(other)) {
            return false;
        }
        var first = 0;
        while (first < one.length() && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        if (missing == 1) {
            return one.regionMatches(first, other, first + 1, one.length() - first);
        }
        return one.regionMatches(first + 1, other, first + 1, one.length() - first - 1)
                || (first + 1 < one.length()
                        && one.charAt(first) == other.charAt(first + 1)
                        && one.charAt(first + 1) == other.charAt(first)
                        && one.regionMatches(first + 2, other, first + 2, one.length() - first - 2));
    }
}
