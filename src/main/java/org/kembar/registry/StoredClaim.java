package org.kembar.registry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.claims.Claim;

/**
 * A claim as it is kept.
 *
 * @param line of the row that says it most surely, whose words these are
 * @param also the other lines that say the same
 * @param isOfItself whether both ends are taken for one city
 */
record StoredClaim(int line, List<Integer> also, boolean isOfItself, StoredEnd one, StoredEnd other) {

    StoredClaim {
        also = List.copyOf(also);
    }

    static StoredClaim of(Claim claim, boolean isOfItself) {
        var line = claim.one().end().at().line();
        return new StoredClaim(
                line,
                claim.rows().stream().filter(row -> row != line).toList(),
                isOfItself,
                StoredEnd.of(claim.one()),
                StoredEnd.of(claim.other()));
    }

    /** In one line, from which all of it could be read back: no name of a city has a tab or a line break in it. */
    String canonicalForm() {
        return Stream.of(Stream.<Object>of(line, also, isOfItself), one.parts(), other.parts())
                .flatMap(parts -> parts)
                .map(Object::toString)
                .collect(Collectors.joining("\t", "", "\n"));
    }
}
