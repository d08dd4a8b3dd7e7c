package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * A law or regulation somebody names as the basis of the partnership.
 *
 * @param cited the time for which it is named as the basis
 * @param inForce from when to when it was law
 */
public record Regulation(
        @Form(Form.IDENTIFIER) String id,
        String name,
        Optional<EdtfDate> cited,
        Optional<EdtfDate> inForce,
        List<Evidence> source)
        implements Fact {}
