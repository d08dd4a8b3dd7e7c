package org.kembar.claims;

import java.util.List;
import java.util.stream.Stream;
import org.kembar.cities.City;

/**
 * That two cities are partners, as a list says: to be confirmed, and no partnership before that.
 *
 * @param rows the lines of the list that say so, in either order of the two
 */
public record Claim(Resolution one, Resolution other, List<Integer> rows) {

    public Claim {
        rows = List.copyOf(rows);
    }

    /** How sure it is which two cities are meant; it says nothing of whether they are partners. */
    public Confidence confidence() {
        return one.confidence().isAtLeast(other.confidence()) ? other.confidence() : one.confidence();
    }

    /** Whether one of its ends is taken for this city. */
    public boolean isAbout(City city) {
        return !from(city.id()).isEmpty();
    }

    boolean isOfItself() {
        return one.city().isPresent() && one.key().equals(other.key());
    }

    /** The end that is taken for this city, if one is; then the other end. */
    List<Resolution> from(String id) {
        if (one.isOf(id)) {
            return List.of(one, other);
        }
        return other.isOf(id) ? List.of(other, one) : List.of();
    }

    Stream<Resolution> ends() {
        return Stream.of(one, other);
    }
}
