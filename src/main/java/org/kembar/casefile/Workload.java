package org.kembar.casefile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * How many partnerships an office looks after, with how many people.
 *
 * @param activeMeans what the source counts as an active partnership; absent if it does not say
 * @param officers full-time equivalents
 */
public record Workload(
        @Form(Form.IDENTIFIER) String id,
        Side side,
        EdtfDate date,
        Optional<Count> partnerships,
        Optional<Count> activePartnerships,
        Optional<Text> activeMeans,
        Optional<BigDecimal> officers,
        List<Evidence> source)
        implements Fact {}
