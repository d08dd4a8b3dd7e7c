package org.kembar.claims;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kembar.cities.Found;
import org.kembar.claims.NetworkList.End;

/**
 * Which city an end of a row is taken for, how surely, and why.
 *
 * @param city absent where the confidence is {@link Confidence#NONE}
 * @param kilometres from the coordinates given to the city; absent where either is
 * @param candidates those between which it could not be decided
 */
public record Resolution(
        End end, Optional<Found> city, Ground ground, OptionalDouble kilometres, List<Found> candidates) {

    public Resolution {
        if (city.isPresent() == (ground.confidence() == Confidence.NONE)) {
            throw new IllegalArgumentException(ground + " names " + city);
        }
        candidates = List.copyOf(candidates);
    }

    public Confidence confidence() {
        return ground.confidence();
    }

    /** By what an end is told from others: the city, or the list's own words where it is unknown. */
    String key() {
        return city.map(found -> found.city().id()).orElseGet(() -> end.city() + "\n" + end.country());
    }

    boolean isOf(String id) {
        return city.filter(found -> found.city().id().equals(id)).isPresent();
    }

    /** The same for another row that says the same. */
    Resolution of(End other) {
        return new Resolution(other, city, ground, kilometres, candidates);
    }
}
