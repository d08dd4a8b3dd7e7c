package org.kembar.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong, all of it, so that a person mends a file in one go. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Place at, String path, Fault fault, String what, String expected) {
        add(at, () -> new Problem(at, path, fault, what, expected));
    }

    public void add(Place at, String path, Complaint complaint) {
        add(
                at,
                () -> new Problem(
                        at, path, complaint.fault(), complaint.found(), complaint.expected(), complaint.meant()));
    }

    /** Asks for the problem only if it will be listed: to look for what was meant takes time. */
    public void add(Place at, Supplier<Problem> problem) {
        if (found.size() < Limits.PROBLEMS) {
            found.add(problem.get());
        } else if (found.size() == Limits.PROBLEMS) {
            found.add(new Problem(at, "", Fault.AND_MORE, Integer.toString(Limits.PROBLEMS), ""));
        }
    }

    /** Whether it is among them already: an id used twice is seen by whoever looks. */
    public boolean tell(Complaint complaint) {
        return found.stream()
                .anyMatch(problem ->
                        problem.fault() == complaint.fault() && problem.path().equals(complaint.path()));
    }

    /** Whether no more are listed, so that nobody need look for them. */
    public boolean isFull() {
        return found.size() > Limits.PROBLEMS;
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    public List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing((Problem problem) -> problem.fault() == Fault.AND_MORE)
                        .thenComparing(problem -> problem.at().line())
                        .thenComparing(problem -> problem.at().column()))
                .toList();
    }
}
