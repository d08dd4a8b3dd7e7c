package org.kembar.recording;

import org.kembar.casefile.Side;
import org.kembar.registry.Audience;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** For whom a record can be, a side by its city. */
record AudienceNames(Wording words, Language language) {

    String of(Audience audience) {
        return switch (audience) {
            case PUBLIC, PARTNERS -> Wording.plain(language, "record.audience." + audience);
            case SIDE_A -> Wording.plain(language, "record.audience.only", words.side(Side.A));
            case SIDE_B -> Wording.plain(language, "record.audience.only", words.side(Side.B));
        };
    }
}
