package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/** The plan of one year's activities. */
public record AnnualPlan(@Form(Form.IDENTIFIER) String id, int year, Optional<EdtfDate> approved, List<Evidence> source)
        implements Fact {}
