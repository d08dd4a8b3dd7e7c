package org.kembar.notation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, all of it, so that a person mends a file in one go. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Place at, String path, Fault fault, String what, String expected) {
        if (found.size() < Limits.PROBLEMS) {
            found.add(new Problem(at, path, fault, what, expected));
        } else if (found.size() == Limits.PROBLEMS) {
            found.add(new Problem(at, "", Fault.AND_MORE, Integer.toString(Limits.PROBLEMS), ""));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing((Problem problem) -> problem.fault() == Fault.AND_MORE)
                        .thenComparing(problem -> problem.at().line())
                        .thenComparing(problem -> problem.at().column()))
                .toList();
    }
}
