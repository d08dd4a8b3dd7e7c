package org.kembar.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Belonging;
import org.kembar.access.Mending;
import org.kembar.access.Offices;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.registry.Annexes;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.Authors;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.ChangedByOthers;
import org.kembar.registry.ChangedByOthers.Change;
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

    private static final int MOST_CHANGES = 30;

    private final DataSource source;
    private final Clock clock;
    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final ChangedByOthers changed;
    private final Authors authors;
    private final EndedRecords endedRecords;
    private final KnownCities cities;
    private final OwnPartnerships own;

    Desk(DataSource source, CaseFiles caseFiles, KnownCities cities, OwnPartnerships own, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.own = own;
        this.caseFiles = caseFiles;
        this.cities = cities;
        annexes = new Annexes(source, clock);
        changed = new ChangedByOthers(source, clock);
        authors = new Authors(source, clock);
        endedRecords = new EndedRecords(source, clock);
    }

    /**
     * A partnership on somebody's desk.
     *
     * @param open the case file as everybody sees it
     * @param cities those of its sides, by their ids in the list of cities
     * @param seen the case file as this person sees it
     * @param offices those that are here
     */
    record Sight(CaseFile open, Map<Side, String> cities, Set<Audience> audiences, Seen seen, Offices offices) {}

    /** For whoever acts for none of its cities it is as if there were none: what is on record for everybody stands elsewhere. */
    Sight find(String id, Person who) {
        var open = caseFiles.find(id).orElseThrow(NothingHere::new);
        var seeing = Seeing.of(open, who, cities.list());
        var seen = seeing.look(annexes).orElseThrow(NothingHere::new);
        return new Sight(
                open,
                seeing.cities(),
                seeing.audiences(),
                seen,
                Offices.now(seeing.cities().values(), source, clock));
    }

    /** What somebody may do about a record that they see. */
    Set<Mending> mends(Sight sight, String record, Person who) {
        return Rules.mends(
                who,
                sight.seen().audience(record),
                Rules.keeps(who, sight.cities()),
                Rules.recordsFor(who, sight.cities()),
                () -> authors.of(record, sight.open().id()),
                belonging(sight, record));
    }

    private Belonging belonging(Sight sight, String record) {
        return Filed.among(sight.seen().file(), record)
                .map(filed -> Belonging.of(
                        filed.record(),
                        sight.seen().audience(record),
                        authors.first(record, sight.open().id()),
                        sight.cities(),
                        sight.offices()))
                .orElse(Belonging.NOBODYS);
    }

    /** The side whose office decides about a record that somebody sees, if that is the other one's. */
    Optional<Side> others(Sight sight, String record, Person who) {
        return belonging(sight, record)
                .side()
                .filter(side -> !Rules.mayTakeBack(who, sight.cities(), Optional.of(side)));
    }

    /** For whom somebody may make a record that they see, from now on. */
    Set<Audience> mayMoveTo(Sight sight, String record, Person who) {
        var now = sight.seen().audience(record);
        var belonging = belonging(sight, record);
        return Stream.of(Audience.values())
                .filter(to -> Rules.mayMove(who, sight.cities(), now, to, belonging))
                .collect(Collectors.toSet());
    }

    /** Who made an import; nobody where it was a command. */
    Optional<Long> maker(long number) {
        return authors.ofImport(number);
    }

    /**
     * Whether somebody may take back a change.
     *
     * @param by who made it, by their number
     * @param touched for whom it was
     */
    boolean mayTakeBack(Sight sight, Optional<Long> by, Set<Audience> touched, Person who) {
        return Rules.keeps(who, sight.cities()).containsAll(touched)
                && Rules.mayTakeBack(who, sight.cities(), sight.offices().maker(by, sight.cities()));
    }

    /**
     * What the offices of partners corrected and retracted of the partnerships whose record somebody keeps, the latest first.
     *
     * @param files the partnerships of theirs
     */
    List<Change> changedByPartners(List<CaseFile> files, Person who, Instant since) {
        var known = cities.list();
        var offices = Offices.now(
                files.stream()
                        .flatMap(file -> CitiesOfFiles.ofSides(file, known).values().stream())
                        .toList(),
                source,
                clock);
        var seen = new HashMap<String, Set<Audience>>();
        var others = new HashMap<String, Set<Long>>();
        for (var file : files) {
            var sides = CitiesOfFiles.ofSides(file, known);
            var keeps = Rules.keeps(who, sides);
            var own = keeps.stream().flatMap(one -> one.side().stream()).toList();
            if (own.size() == 1 && offices.here(sides).size() > 1) {
                seen.put(file.id(), keeps);
                others.put(file.id(), offices.othersThan(own.getFirst(), sides));
            }
        }
        var people = others.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return people.isEmpty()
                ? List.of()
                : changed.since(since, people, seen, MOST_CHANGES).stream()
                        .filter(one ->
                                others.getOrDefault(one.caseFile(), Set.of()).contains(one.by()))
                        .toList();
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
                        .filter(file -> Seeing.of(file, who, known).isTheirs())
                        .toList(),
                ids.size() > ON_A_PAGE ? Optional.of(shown.getLast()) : Optional.empty());
    }
}
