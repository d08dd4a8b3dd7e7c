package org.kembar.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.access.AudienceNames;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.Audience;
import org.kembar.wording.Language;
import org.kembar.workbook.Groups;

/** What the cells of a workbook say that tell for whom a record is: the words of the forms. */
final class AudienceCells {

    private AudienceCells() {}

    /** Those of these, by their words, in the order from one city's own to everybody's. */
    static Map<String, String> byWord(Set<Audience> audiences, AudienceNames names) {
        var said = new LinkedHashMap<String, String>();
        Stream.of(Audience.SIDE_A, Audience.SIDE_B, Audience.PARTNERS, Audience.PUBLIC)
                .filter(audiences::contains)
                .forEach(audience -> said.put(audience.word(), names.of(audience)));
        return said;
    }

    /**
     * What they can mean, in any of the languages.
     *
     * @param files as the cities are called in them
     * @param offered to whoever is told what could have stood there
     */
    static Groups groups(Collection<CaseFile> files, Set<Audience> offered, AudienceNames names) {
        var keys = new HashMap<String, String>();
        for (var audience : Audience.values()) {
            keys.put(audience.word(), audience.word());
            for (var one : files) {
                for (var tongue : Language.values()) {
                    keys.put(new AudienceNames(one, tongue).of(audience), audience.word());
                }
            }
        }
        return new Groups(keys, byWord(offered, names).values().stream().toList());
    }
}
