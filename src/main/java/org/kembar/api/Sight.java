package org.kembar.api;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.Annexes;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;

/** Case files as whoever asks sees them: as everybody does, and by token with what is for its person beside. */
final class Sight {

    private final CaseFiles caseFiles;
    private final KnownCities cities;
    private final Annexes annexes;

    Sight(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        this.caseFiles = caseFiles;
        this.cities = cities;
        annexes = new Annexes(source, clock);
    }

    CaseFile of(String id, Optional<Person> who) {
        return who.isPresent() ? seen(id, who.get()).file() : caseFiles.find(id).orElseThrow(NothingHere::new);
    }

    /** It is noted that they looked, as it is on the desk. */
    Seen seen(String id, Person who) {
        var open = caseFiles.find(id).orElseThrow(NothingHere::new);
        var seeing = Seeing.of(open, who, cities.list());
        return seeing.isTheirs() ? seeing.look(annexes).orElseThrow(NothingHere::new) : new Seen(open, Map.of());
    }

    /** When something was recorded last of what whoever asks sees and not everybody. */
    Optional<Instant> changedBeside(CaseFile file, Optional<Person> who) {
        return who.flatMap(person -> annexes.changes(file.id(), audiences(file, person), 1).stream()
                        .findFirst())
                .map(Annexes.ChangeOfAnnex::at);
    }

    /** For whom the records may be that somebody sees of a partnership; none where it is none of theirs. */
    Set<Audience> audiences(CaseFile open, Person who) {
        return Seeing.of(open, who, cities.list()).audiences();
    }
}
