package org.kembar.desk;

import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.registry.Audience;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** For whom something is, in words: a side by its city. */
record AudienceWords(CaseFile file, Language language) {

    String of(Audience audience) {
        return switch (audience) {
            case PUBLIC, PARTNERS -> Wording.plain(language, "desk.audience." + audience);
            case SIDE_A -> only(Side.A);
            case SIDE_B -> only(Side.B);
        };
    }

    private String only(Side side) {
        return Wording.plain(language, "desk.audience.only", new Wording(language, file).side(side));
    }
}
