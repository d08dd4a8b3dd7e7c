package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * A city's own policy for its foreign cooperation: a local regulation, a mayor's decree, a grand design.
 *
 * @param inForce absent while it is a draft
 */
public record CityPolicy(
        @Form(Form.IDENTIFIER) String id, Side side, Text title, Optional<EdtfDate> inForce, List<Evidence> source)
        implements Fact {}
