package org.kembar.casefile;

import java.util.List;

/** A statutory consideration for choosing the partner, and whether somebody justified it in writing. */
public record Consideration(
        @Form(Form.IDENTIFIER) String id, Kind type, boolean justified, Text text, List<Evidence> source)
        implements Fact {

    /** PP 28/2018 Art. 27(3). */
    public enum Kind {
        EQUALITY_OF_STATUS,
        COMPLEMENTARITY,
        PEOPLE_TO_PEOPLE
    }
}
