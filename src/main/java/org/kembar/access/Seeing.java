package org.kembar.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.cities.Cities;
import org.kembar.registry.Annexes;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.CitiesOfFiles;

/**
 * What somebody sees of a partnership.
 *
 * @param open the case file as everybody sees it
 * @param cities those of its sides, by their ids in the list of cities
 * @param audiences for whom the records may be that they see; none where the partnership is none of theirs
 */
public record Seeing(Person who, CaseFile open, Map<Side, String> cities, Set<Audience> audiences) {

    public static Seeing of(CaseFile open, Person who, Cities known) {
        var cities = CitiesOfFiles.ofSides(open, known);
        return new Seeing(who, open, cities, Rules.sees(who, open.id(), cities));
    }

    /** The audiences of each, by their ids. */
    public static Map<String, Set<Audience>> audiences(List<CaseFile> open, Person who, Cities known) {
        var audiences = new HashMap<String, Set<Audience>>();
        open.forEach(file -> audiences.put(file.id(), of(file, who, known).audiences()));
        return audiences;
    }

    public boolean isTheirs() {
        return !audiences.isEmpty();
    }

    /** The case file with what stands beside it for them; nothing where it is none of theirs. It is noted that they looked. */
    public Optional<Seen> look(Annexes annexes) {
        return isTheirs() ? annexes.look(who.id(), open.id(), audiences) : Optional.empty();
    }
}
