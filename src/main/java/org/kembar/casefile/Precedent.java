package org.kembar.casefile;

import java.util.List;
import org.kembar.edtf.EdtfDate;

/** An earlier formal instrument of one side with a city of the partner's country. */
public record Precedent(
        @Form(Form.IDENTIFIER) String id,
        Side side,
        Text partner,
        @Form(Form.COUNTRY) String country,
        EdtfDate since,
        List<Evidence> source)
        implements Fact {}
