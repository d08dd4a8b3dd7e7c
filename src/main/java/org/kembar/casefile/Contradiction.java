package org.kembar.casefile;

import java.util.List;
import java.util.Optional;

/** Statements that cannot all be true; they stand side by side and none is preferred. */
public record Contradiction(@Form(Form.IDENTIFIER) String id, Text about, List<Version> versions, Optional<Text> note) {

    public record Version(Text says, List<Evidence> source) {}
}
