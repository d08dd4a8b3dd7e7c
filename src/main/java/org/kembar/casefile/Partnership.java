package org.kembar.casefile;

import java.util.List;
import java.util.Optional;

/** Who is joined with whom, and what each side calls it. */
public record Partnership(Kind type, List<Party> parties, Optional<Side> initiatedBy) {

    public enum Kind {
        SISTER_CITY,
        SISTER_PROVINCE,
        GREEN_SISTER_CITY,
        TWINNING,
        CROSS_BORDER_TWINNING,
        FRIENDSHIP_CITY,
        CITY_LINK,
        NETWORK,
        TECHNICAL_COOPERATION
    }

    /**
     * @param calls the side's own name for the relation, which the other side need not share
     * @param source where that name was found
     */
    public record Party(Side side, @Refers(City.class) String city, Optional<Text> calls, List<Evidence> source) {}
}
