package org.kembar.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.AnnualPlan;
import org.kembar.casefile.Field;
import org.kembar.casefile.Message;
import org.kembar.casefile.Output;
import org.kembar.casefile.ProcedureStep;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.notation.Shape;
import org.kembar.registry.Audience;

/**
 * Whose a record is: what one side alone sees, that side's; where the record names its side, as a payment does, that one's; otherwise
 * of the side whose office recorded it first. A side that has no office here decides about nothing.
 *
 * @param side whose it is; nothing where that is not known, or its office is not here: then both decide
 * @param isKeptTogether whether both sides keep what it tells of, as an agreement, and so both correct it
 */
public record Belonging(Optional<Side> side, boolean isKeptTogether) {

    /** What both sides do or have together, and where it is written; none of it names a side. */
    private static final Set<Class<?>> KEPT_TOGETHER = Set.of(
            Agreement.class,
            ProcedureStep.class,
            Activity.class,
            AnnualPlan.class,
            Output.class,
            Field.class,
            Message.class,
            Source.class);

    /** Of nobody in particular. */
    public static final Belonging NOBODYS = new Belonging(Optional.empty(), false);

    /**
     * @param audience for whom the record is
     * @param first who recorded it first, by their number
     * @param cities those of the sides, by their ids in the list of cities
     */
    public static Belonging of(
            Record record, Audience audience, Optional<Long> first, Map<Side, String> cities, Offices offices) {
        var here = offices.here(cities);
        var side = audience.side()
                .or(() -> named(record))
                .or(() -> offices.of(first, cities))
                .filter(here::contains);
        return new Belonging(side, KEPT_TOGETHER.contains(record.getClass()));
    }

    /** Whoever pays for both, or from outside, is no side of the partnership. */
    private static Optional<Side> named(Record record) {
        return Shape.of(record.getClass()).parts().stream()
                .filter(part -> part.name().equals("side"))
                .flatMap(part -> part.value(record).stream())
                .map(Side.class::cast)
                .filter(side -> side != Side.THIRD)
                .findFirst();
    }
}
