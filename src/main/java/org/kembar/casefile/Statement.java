package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/** What a source says that fits no other fact: why this partner, what was expected, what the times were like. */
public record Statement(
        @Form(Form.IDENTIFIER) String id, Topic topic, Text text, Optional<EdtfDate> date, List<Evidence> source)
        implements Fact {

    public enum Topic {
        MOTIVE,
        EXPECTATION,
        DECISION,
        SIMILARITY,
        PARTICIPATION,
        COMMUNICATION,
        RESOURCES,
        STATUS,
        CONTEXT
    }
}
