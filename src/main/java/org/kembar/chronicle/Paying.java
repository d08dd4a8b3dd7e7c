package org.kembar.chronicle;

import java.util.Optional;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.BudgetLine.Payer;
import org.kembar.casefile.Side;
import org.kembar.edtf.Truth;

/**
 * Whose money a budget line is. A city's money is that of its side: what the city of side b pays, the partner pays.
 *
 * @param side whose it is; nothing if nobody says so of a private or public body that could be of either
 */
public record Paying(Payer payer, Optional<Side> side) {

    public static Paying of(BudgetLine line) {
        return switch (line.payer()) {
            case PARTNER -> new Paying(Payer.PARTNER, Optional.of(Side.B));
            case CITY ->
                line.side().equals(Optional.of(Side.B))
                        ? new Paying(Payer.PARTNER, Optional.of(Side.B))
                        : new Paying(Payer.CITY, Optional.of(Side.A));
            case NATIONAL_OR_DONOR, PRIVATE, UNIVERSITY -> new Paying(line.payer(), line.side());
        };
    }

    /** Whether it is money of the partner's side. */
    public boolean isPartners() {
        return side.equals(Optional.of(Side.B));
    }

    /** Whether both are one payer's money. A firm of no side named may be the same as one of either side. */
    public Truth isSameAs(Paying other) {
        if (payer != other.payer) {
            return Truth.NO;
        }
        if (side.equals(other.side)) {
            return Truth.YES;
        }
        return side.isEmpty() || other.side.isEmpty() ? Truth.CANNOT_TELL : Truth.NO;
    }
}
