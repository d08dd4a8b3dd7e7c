package org.kembar.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.registry.Audience;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.kembar.workbook.Groups;

/** For whom a record can be, as the cells of a workbook say it: as forms do, a side by its city. */
record AudienceNames(CaseFile file, Language language) {

    String of(Audience audience) {
        return switch (audience) {
            case PUBLIC, PARTNERS -> Wording.plain(language, "record.audience." + audience);
            case SIDE_A -> only(Side.A);
            case SIDE_B -> only(Side.B);
        };
    }

    private String only(Side side) {
        return Wording.plain(language, "record.audience.only", side(side));
    }

    String side(Side side) {
        return new Wording(language, file).side(side);
    }

    /** Those of these, by their words, in the order from one city's own to everybody's. */
    Map<String, String> byWord(Set<Audience> audiences) {
        var names = new LinkedHashMap<String, String>();
        Stream.of(Audience.SIDE_A, Audience.SIDE_B, Audience.PARTNERS, Audience.PUBLIC)
                .filter(audiences::contains)
                .forEach(audience -> names.put(audience.word(), of(audience)));
        return names;
    }

    /**
     * What the cells can mean, in any of the languages.
     *
     * @param files as the cities are called in them
     * @param offered to whoever is told what could have stood there
     */
    Groups groups(Collection<CaseFile> files, Set<Audience> offered) {
        var keys = new HashMap<String, String>();
        for (var audience : Audience.values()) {
            keys.put(audience.word(), audience.word());
            for (var one : files) {
                for (var tongue : Language.values()) {
                    keys.put(new AudienceNames(one, tongue).of(audience), audience.word());
                }
            }
        }
        return new Groups(keys, byWord(offered).values().stream().toList());
    }
}
