package org.kembar.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * Two sentences that say nearly the same, so that what differs stands out: long stretches that both have are left out, what one
 * of them has alone is marked.
 */
public record Marked(List<Stretch> before, List<Stretch> after) {

    /** So many words of a stretch that both have are kept at either end. */
    private static final int KEPT = 4;

    private static final String LEFT_OUT = "…";

    /** So many pairs of words are compared at most; titles may be as long as a file. */
    private static final int PAIRS = 250_000;

    /** Words in a row that stand in both sentences, or in one alone. */
    public record Stretch(String words, boolean differs) {}

    static Marked of(String was, String is) {
        var first = List.of(was.split(" "));
        var second = List.of(is.split(" "));
        if ((long) first.size() * second.size() > PAIRS) {
            return whole(was, is);
        }
        var common = common(first, second);
        return 2 * common[0][0] < Math.max(first.size(), second.size())
                ? whole(was, is)
                : marked(first, second, common);
    }

    private static Marked whole(String was, String is) {
        return new Marked(List.of(new Stretch(was, false)), List.of(new Stretch(is, false)));
    }

    /** How many words the rests of both from there on have in common, in their order. */
    private static int[][] common(List<String> first, List<String> second) {
        var common = new int[first.size() + 1][second.size() + 1];
        for (var i = first.size() - 1; i >= 0; i--) {
            for (var j = second.size() - 1; j >= 0; j--) {
                common[i][j] = first.get(i).equals(second.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static Marked marked(List<String> first, List<String> second, int[][] common) {
        var before = new Stretches();
        var after = new Stretches();
        var i = 0;
        var j = 0;
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && j < second.size() && first.get(i).equals(second.get(j))) {
                before.add(first.get(i++), false);
                after.add(second.get(j++), false);
            } else if (j == second.size() || i < first.size() && common[i + 1][j] >= common[i][j + 1]) {
                before.add(first.get(i++), true);
            } else {
                after.add(second.get(j++), true);
            }
        }
        return new Marked(before.all(), after.all());
    }

    /** Of one sentence, as its words come. */
    private static final class Stretches {

        private final List<List<String>> words = new ArrayList<>();
        private final List<Boolean> differ = new ArrayList<>();

        void add(String word, boolean differs) {
            if (differ.isEmpty() || differ.getLast() != differs) {
                words.add(new ArrayList<>());
                differ.add(differs);
            }
            words.getLast().add(word);
        }

        List<Stretch> all() {
            var all = new ArrayList<Stretch>();
            for (var k = 0; k < words.size(); k++) {
                var own = words.get(k);
                all.add(new Stretch(String.join(" ", differ.get(k) ? own : shortened(own)), differ.get(k)));
            }
            return List.copyOf(all);
        }

        private static List<String> shortened(List<String> own) {
            if (own.size() <= 2 * KEPT + 1) {
                return own;
            }
            var kept = new ArrayList<>(own.subList(0, KEPT));
            kept.add(LEFT_OUT);
            kept.addAll(own.subList(own.size() - KEPT, own.size()));
            return kept;
        }
    }
}
