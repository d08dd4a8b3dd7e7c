package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/** An idea for the partnership that came from outside government. */
public record Proposal(
        @Form(Form.IDENTIFIER) String id, EdtfDate date, Text text, Optional<Boolean> accepted, List<Evidence> source)
        implements Fact {}
