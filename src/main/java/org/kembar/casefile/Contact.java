package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * The unit and the person in charge (PIC) of the partnership on one side.
 *
 * @param inPost from when to when, as far as known
 * @param attested the latest time for which a source says that unit and person were in place
 * @param vacant true if the post is known to have been empty during {@code inPost}
 * @param languages working languages, BCP 47
 */
public record Contact(
        @Form(Form.IDENTIFIER) String id,
        Side side,
        @Refers(Organisation.class) Optional<String> unit,
        @Refers(Person.class) Optional<String> person,
        Optional<EdtfDate> inPost,
        Optional<EdtfDate> attested,
        Optional<Boolean> vacant,
        @Form(Form.LANGUAGE) List<String> languages,
        Optional<Boolean> needsTranslator,
        List<Evidence> source)
        implements Fact {}
