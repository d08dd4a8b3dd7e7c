package org.kembar.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.access.Mending;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.registry.Annexes;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.Authors;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.EndedRecords;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.web.OwnPartnerships;
import org.springframework.stereotype.Component;

/** The partnerships of the cities that somebody acts for, as they see them. */
@Component
final class Desk {

    /** So many partnerships stand on a page. */
    static final int ON_A_PAGE = 50;

    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final Authors authors;
    private final EndedRecords endedRecords;
    private final KnownCities cities;
    private final OwnPartnerships own;

    Desk(DataSource source, CaseFiles caseFiles, KnownCities cities, OwnPartnerships own, Clock clock) {
        this.own = own;
        this.caseFiles = caseFiles;
        this.cities = cities;
        annexes = new Annexes(source, clock);
        authors = new Authors(source, clock);
        endedRecords = new EndedRecords(source, clock);
    }

    /**
     * A partnership on somebody's desk.
     *
     * @param open the case file as everybody sees it
     * @param cities those of its sides, by their ids in the list of cities
     * @param seen the case file as this person sees it
     */
    record Sight(CaseFile open, Map<Side, String> cities, Set<Audience> audiences, Seen seen) {}

    /** For whoever acts for none of its cities it is as if there were none: what is on record for everybody stands elsewhere. */
    Sight find(String id, Person who) {
        var open = caseFiles.find(id).orElseThrow(NothingHere::new);
        var sides = CitiesOfFiles.ofSides(open, cities.list());
        var audiences = Rules.sees(who, id, sides);
        if (audiences.isEmpty()) {
            throw new NothingHere();
        }
        var seen = annexes.look(who.id(), id, audiences).orElseThrow(NothingHere::new);
        return new Sight(open, sides, audiences, seen);
    }

    /** What somebody may do about a record that they see. */
    Set<Mending> mends(Sight sight, String record, Person who) {
        return Rules.mends(
                who,
                sight.seen().audience(record),
                Rules.keeps(who, sight.cities()),
                Rules.recordsFor(who, sight.cities()),
                () -> authors.of(record, sight.open().id()));
    }

    /** Whether somebody may record something of it. */
    boolean mayAdd(Person who, CaseFile file) {
        return Rules.mayAdd(who, CitiesOfFiles.meant(file, cities.list()));
    }

    /** As everybody sees it; nothing if it is not on record. */
    Optional<CaseFile> open(String id) {
        return caseFiles.find(id);
    }

    Annexes annexes() {
        return annexes;
    }

    EndedRecords endedRecords() {
        return endedRecords;
    }

    /**
     * Partnerships of somebody, in the order of their ids, as everybody sees them.
     *
     * @param next the id after which the next page begins, if there is one
     */
    record Page(List<CaseFile> files, Optional<String> next) {}

    /** @param after the id after which the page begins; empty for the first */
    Page page(Person who, String after) {
        var known = cities.list();
        var ids = own.ids(who, after, ON_A_PAGE + 1);
        var shown = ids.subList(0, Math.min(ON_A_PAGE, ids.size()));
        return new Page(
                caseFiles.find(shown).stream()
                        .filter(file -> !Rules.sees(who, file.id(), CitiesOfFiles.ofSides(file, known))
                                .isEmpty())
                        .toList(),
                ids.size() > ON_A_PAGE ? Optional.of(shown.getLast()) : Optional.empty());
    }
}
