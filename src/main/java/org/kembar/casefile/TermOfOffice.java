package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/** Who led a city, from when to when. */
public record TermOfOffice(
        @Form(Form.IDENTIFIER) String id,
        Side side,
        Office office,
        @Refers(Person.class) Optional<String> person,
        EdtfDate term,
        List<Evidence> source)
        implements Fact {

    public enum Office {
        MAYOR,
        DEPUTY_MAYOR,
        SECRETARY
    }
}
