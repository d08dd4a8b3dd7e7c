package org.kembar.recording;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kembar.access.Belonging;
import org.kembar.access.Mending;
import org.kembar.access.Offices;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.cities.Cities;
import org.kembar.recording.Kind.Found;
import org.kembar.registry.Annexes;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.Authors;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.web.ForItsCities;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Finds what somebody wants to work on, if they may. */
final class Desk {

    private final DataSource source;
    private final Clock clock;
    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final Authors authors;
    private final KnownCities cities;

    Desk(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.caseFiles = caseFiles;
        this.cities = cities;
        annexes = new Annexes(source, clock);
        authors = new Authors(source, clock);
    }

    /**
     * A partnership as somebody who works on it sees it.
     *
     * @param audiences those for whom they may record something
     * @param keeps those of whose records they keep the record
     */
    record Opened(
            Seen seen,
            Set<Audience> audiences,
            Set<Audience> keeps,
            Person who,
            Authors authors,
            Map<Side, String> sides,
            Supplier<Offices> offices) {

        CaseFile file() {
            return seen.file();
        }

        /** A record of it, for somebody who may do this about it. */
        Found may(Mending mending, String record) {
            var found = Kind.find(file(), record).orElseThrow(NothingHere::new);
            if (!mends(record).contains(mending)) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            return found;
        }

        private Set<Mending> mends(String record) {
            return Rules.mends(
                    who,
                    seen.audience(record),
                    keeps,
                    audiences,
                    () -> authors.of(record, file().id()),
                    belonging(record));
        }

        private Belonging belonging(String record) {
            return Kind.find(file(), record)
                    .map(found -> Belonging.of(
                            found.record(),
                            seen.audience(record),
                            authors.first(record, file().id()),
                            sides,
                            offices.get()))
                    .orElse(Belonging.NOBODYS);
        }

        /** Whether they have to say why they correct it. */
        boolean mustSayWhy(String record) {
            return Rules.mustSayWhy(audiences, belonging(record));
        }

        /** For whom a new record of the kind is unless somebody says otherwise. */
        Audience mostly(Kind kind) {
            return Rules.mostlyFor(kind.shape().type(), audiences);
        }
    }

    /** For somebody who acts for one of its sides. */
    Opened find(String id, Person who, Language language) {
        var open = caseFiles.find(id).orElseThrow(NothingHere::new);
        var known = cities.list();
        var meant = CitiesOfFiles.meant(open, known);
        if (!Rules.mayAdd(who, meant)) {
            throw new ForItsCities(language, meant, known);
        }
        var sees = and(Seeing.of(open, who, known).audiences());
        return opened(open, annexes.look(who.id(), id, sees).orElseThrow(NothingHere::new), who, known);
    }

    /** What somebody may do about a record that everybody sees. */
    Set<Mending> mends(CaseFile open, String record, Person who) {
        var known = cities.list();
        return Rules.mayAdd(who, CitiesOfFiles.meant(open, known))
                ? opened(open, new Seen(open, Map.of()), who, known).mends(record)
                : Set.of();
    }

    private Opened opened(CaseFile open, Seen seen, Person who, Cities known) {
        var sides = CitiesOfFiles.ofSides(open, known);
        return new Opened(
                seen,
                and(Rules.recordsFor(who, sides)),
                Rules.mayRecord(who, CitiesOfFiles.meant(open, known)) ? and(Rules.keeps(who, sides)) : Set.of(),
                who,
                authors,
                sides,
                () -> Offices.now(sides.values(), source, clock));
    }

    /** Of a side whose city is told by its name alone nothing is its own, but what is public is there for it as well. */
    private static Set<Audience> and(Set<Audience> audiences) {
        return audiences.isEmpty() ? Set.of(Audience.PUBLIC) : audiences;
    }
}
