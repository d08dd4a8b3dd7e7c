package org.kembar.recording;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;

/**
 * Gives ids that nothing in a case file has, nor ever had: after a retraction, a number given again would make what was cited
 * another record.
 */
final class Ids {

    /** Without those that look like another one. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 6;
    private static final Random CHANCE = new SecureRandom();

    private final Set<String> taken;

    Ids(CaseFile file) {
        taken = new HashSet<>(Kind.ids(file));
    }

    /** The word with an ending: {@code activity-x7m2kq}. */
    String next(String word) {
        return Stream.generate(() -> word + "-" + ending())
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    private static String ending() {
        return CHANCE.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
