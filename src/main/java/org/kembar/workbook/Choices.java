package org.kembar.workbook;

import java.util.Set;

/**
 * What a person has decided of a workbook, by the numbers in its preview.
 *
 * @param theirs the conflicts in which the workbook is right
 * @param removed the removals that are agreed to
 * @param all whether everything is as the workbook has it
 */
public record Choices(Set<Integer> theirs, Set<Integer> removed, boolean all) {

    /** As the workbook has it. */
    static final Choices WORKBOOK = new Choices(Set.of(), Set.of(), true);

    public Choices {
        theirs = Set.copyOf(theirs);
        removed = Set.copyOf(removed);
    }

    public static Choices of(Set<Integer> theirs, Set<Integer> removed) {
        return new Choices(theirs, removed, false);
    }

    boolean isTheirs(int conflict) {
        return all || theirs.contains(conflict);
    }

    boolean isRemoved(int removal) {
        return all || removed.contains(removal);
    }
}
