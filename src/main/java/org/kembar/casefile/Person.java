package org.kembar.casefile;

import java.util.List;
import java.util.Optional;

/** A person in public office, or an author: the file holds no other personal data. */
public record Person(
        @Form(Form.IDENTIFIER) String id, String name, Optional<Side> side, Optional<Text> role, List<Evidence> source)
        implements Fact {}
