package org.kembar.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may what. The only place that decides; what is recorded is open to everybody who reaches the server. */
public final class Rules {

    private Rules() {}

    /** Whether somebody may be on a page that is for this. */
    public static boolean has(Person who, Right right) {
        return right == Right.BE_SIGNED_IN || who.acting().stream().anyMatch(acting -> has(acting.role(), right));
    }

    private static boolean has(Role role, Right right) {
        return switch (right) {
            case BE_SIGNED_IN, RECORD -> true;
            case TAKE_FILES_IN -> keepsTheRecord(role);
            case SEE_PEOPLE -> role == Role.HEAD;
        };
    }

    /**
     * Whether somebody may put what concerns these cities on record, or take it back: who keeps the record of one of them.
     *
     * @param cities by their ids in the list of cities
     */
    public static boolean mayRecord(Person who, Collection<String> cities) {
        return who.acting().stream()
                .anyMatch(acting -> keepsTheRecord(acting.role()) && cities.contains(acting.city()));
    }

    /**
     * Whether somebody may add to what is on record of a partnership of these cities: whoever acts for one of them. An agency
     * records what it did; it replaces nothing.
     */
    public static boolean mayAdd(Person who, Collection<String> cities) {
        return who.acting().stream().anyMatch(acting -> cities.contains(acting.city()));
    }

    /**
     * Whether somebody may take back what concerns no city in particular, a list of sister cities or corrections: whoever did it, or
     * who heads an office.
     *
     * @param by the number of the person who did it; absent for a command of whoever runs the program
     */
    public static boolean mayTakeBack(Person who, Optional<Long> by) {
        return by.filter(person -> person == who.id()).isPresent()
                || !citiesOf(who).isEmpty();
    }

    private static boolean keepsTheRecord(Role role) {
        return switch (role) {
            case HEAD, OFFICER -> true;
            case AGENCY -> false;
        };
    }

    /** The cities to which somebody may invite in any role. */
    public static Set<String> citiesOf(Person who) {
        return who.acting().stream()
                .filter(acting -> acting.role() == Role.HEAD)
                .map(Acting::city)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether somebody may have another act so: for the own city in any role; for a partner city as its first officer, who keeps its
     * side of the record, or as its head, who invites the others from then on.
     *
     * @param partners the cities with which the inviting person's have a partnership on record
     */
    public static boolean mayInvite(Person who, Acting somebody, Collection<Partner> partners) {
        var own = citiesOf(who);
        return own.contains(somebody.city())
                || !own.isEmpty()
                        && partners.stream()
                                .filter(partner -> partner.city().equals(somebody.city()))
                                .anyMatch(partner -> mayBegin(somebody.role(), partner));
    }

    private static boolean mayBegin(Role role, Partner partner) {
        return switch (role) {
            case HEAD -> !partner.hasHead();
            case OFFICER -> !partner.hasAnybody();
            case AGENCY -> false;
        };
    }
}
