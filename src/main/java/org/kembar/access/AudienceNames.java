package org.kembar.access;

import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.registry.Audience;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * For whom something is, in words: a side by its city.
 *
 * @param file in which the cities are named
 */
public record AudienceNames(CaseFile file, Language language) {

    /** Who they are, for whoever decides who may see it. */
    public String of(Audience audience) {
        return named("record.audience.", audience);
    }

    /** The same in short, as a mark beside what is for them. */
    public String mark(Audience audience) {
        return named("desk.audience.", audience);
    }

    public String side(Side side) {
        return new Wording(language, file).side(side);
    }

    private String named(String key, Audience audience) {
        return audience.side()
                .map(side -> Wording.plain(language, key + "only", side(side)))
                .orElseGet(() -> Wording.plain(language, key + audience));
    }
}
