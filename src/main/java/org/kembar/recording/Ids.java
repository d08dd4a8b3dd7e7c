package org.kembar.recording;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.kembar.casefile.CaseFile;

/** Gives ids that nothing in a case file has, each once. */
final class Ids {

    private final Set<String> taken;

    Ids(CaseFile file) {
        taken = new HashSet<>(Kind.ids(file));
    }

    /** The word with the next number: {@code activity-1}. */
    String next(String word) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> word + "-" + i)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }
}
