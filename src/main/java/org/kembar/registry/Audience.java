package org.kembar.registry;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kembar.casefile.Side;
import org.kembar.notation.Notation;

/** For whom a record of a partnership is. What is public stands in the case file; for each of the others there can be an annex. */
public enum Audience {
    PUBLIC,
    /** The offices of both cities. */
    PARTNERS,
    /** One city's own: its notes, its budget, its internal judgements. */
    SIDE_A,
    SIDE_B;

    /** Those that have an annex, in the order in which what they hold is put together. */
    static final List<Audience> OF_ANNEXES = List.of(PARTNERS, SIDE_A, SIDE_B);

    /** What only this side sees; a third party has nothing of its own. */
    public static Optional<Audience> of(Side side) {
        return switch (side) {
            case A -> Optional.of(SIDE_A);
            case B -> Optional.of(SIDE_B);
            case THIRD -> Optional.empty();
        };
    }

    /** The side that alone sees it, if one does. */
    public Optional<Side> side() {
        return switch (this) {
            case PUBLIC, PARTNERS -> Optional.empty();
            case SIDE_A -> Optional.of(Side.A);
            case SIDE_B -> Optional.of(Side.B);
        };
    }

    /** What everybody for whom this is sees; a record may refer to nothing else. */
    public Set<Audience> seeing() {
        return switch (this) {
            case PUBLIC -> EnumSet.of(PUBLIC);
            case PARTNERS -> EnumSet.of(PUBLIC, PARTNERS);
            case SIDE_A -> EnumSet.of(PUBLIC, PARTNERS, SIDE_A);
            case SIDE_B -> EnumSet.of(PUBLIC, PARTNERS, SIDE_B);
        };
    }

    /** Whether more people see this than the other. */
    public boolean isWiderThan(Audience other) {
        return this != other && other.seeing().contains(this);
    }

    public String word() {
        return Notation.word(this);
    }

    public static Optional<Audience> of(String word) {
        return List.of(values()).stream()
                .filter(audience -> audience.word().equals(word))
                .findFirst();
    }
}
