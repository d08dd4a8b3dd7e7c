package org.kembar.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kembar.notation.Notation;
import org.kembar.notation.Revision;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Part;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Place;

/**
 * Puts together what two people have made of a record at the same time, part by part: what only one of them has changed is as that
 * one made it.
 *
 * @param was as both found it; absent where nobody knows, and then they differ in every part that is not the same
 * @param theirs as it is on record
 * @param mine as it was typed
 */
record Merge(Optional<Record> was, Record theirs, Record mine) {

    /** The parts of which one has to be chosen. */
    List<Clash> clashes() {
        return parts().stream()
                .map(part -> new Clash(part, was.flatMap(part::value), part.value(theirs), part.value(mine)))
                .filter(one -> !isSame(one.part(), one.theirs(), one.mine()))
                .filter(one -> was.isEmpty()
                        || !isSame(one.part(), one.was(), one.theirs()) && !isSame(one.part(), one.was(), one.mine()))
                .toList();
    }

    /** @param isMine which of two to take, where both have changed it */
    Mapping with(Predicate<Part> isMine) {
        var theirMembers = Notation.node(theirs);
        var myMembers = Notation.node(mine);
        var members = new ArrayList<Entry>();
        for (var part : parts()) {
            var from = isToBeMine(part, isMine) ? myMembers : theirMembers;
            from.entry(part.name()).ifPresent(members::add);
        }
        return new Mapping(Place.START, List.copyOf(members));
    }

    private boolean isToBeMine(Part part, Predicate<Part> isMine) {
        var before = was.flatMap(part::value);
        if (was.isPresent() && isSame(part, before, part.value(mine))) {
            return false;
        }
        return was.isPresent() && isSame(part, before, part.value(theirs)) || isMine.test(part);
    }

    private List<Part> parts() {
        return Shape.of(theirs.getClass()).parts();
    }

    private static boolean isSame(Part part, Optional<Object> one, Optional<Object> other) {
        return Revision.isSame(part, one, other);
    }
}
