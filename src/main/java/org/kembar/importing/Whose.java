package org.kembar.importing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.access.Belonging;
import org.kembar.access.Mending;
import org.kembar.access.Offices;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.Side;
import org.kembar.cities.Cities;
import org.kembar.notation.Annex;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.Authors;
import org.kembar.registry.Authors.Author;
import org.kembar.registry.Authors.Firsts;
import org.kembar.registry.CitiesOfFiles;

/** Whose the records of a partnership are as somebody sees it, and what they may do about each: no more than in a form. */
final class Whose {

    private final Seen now;
    private final Person who;
    private final Map<Side, String> sides;
    private final Offices offices;
    private final Authors authors;
    private final Set<Audience> recordsFor;
    private final Set<Audience> keeps;
    private final boolean keepsTheRecord;
    private Optional<Firsts> firsts = Optional.empty();
    private Optional<Map<String, Author>> recorded = Optional.empty();

    private Whose(Seen now, Person who, Cities cities, Map<Side, String> sides, Offices offices, Authors authors) {
        this.now = now;
        this.who = who;
        this.sides = sides;
        this.offices = offices;
        this.authors = authors;
        var meant = CitiesOfFiles.meant(now.file(), cities);
        keepsTheRecord = Rules.mayRecord(who, meant);
        recordsFor = and(Rules.recordsFor(who, sides), Rules.mayAdd(who, meant));
        keeps = and(Rules.keeps(who, sides), keepsTheRecord);
    }

    static Whose of(DataSource source, Clock clock, Seen now, Person who, Cities cities) {
        var sides = CitiesOfFiles.ofSides(now.file(), cities);
        return new Whose(
                now, who, cities, sides, Offices.now(sides.values(), source, clock), new Authors(source, clock));
    }

    /** Of a side whose city is told by its name alone nothing is its own, but what is public is there for it as well. */
    private static Set<Audience> and(Set<Audience> audiences, boolean isTheirs) {
        return audiences.isEmpty() && isTheirs ? Set.of(Audience.PUBLIC) : audiences;
    }

    /** Those for whom this person may record something. */
    Set<Audience> recordsFor() {
        return recordsFor;
    }

    /** The side whose office decides about a record, if that is not one for which this person records. */
    Optional<Side> others(Record record) {
        var belonging = belonging(record);
        return belonging.side().filter(_ -> Rules.mustSayWhy(recordsFor, belonging));
    }

    /** Whether this person keeps the record of one of the cities, and does not only add to it. */
    boolean keepsTheRecord() {
        return keepsTheRecord;
    }

    boolean may(Mending mending, Record record) {
        var audience = now.audience(Annex.id(record));
        // Where one office alone is here, all that it keeps is for it to decide.
        if (keeps.contains(audience) && offices.here(sides).size() < 2) {
            return true;
        }
        var belonging = belonging(record);
        return belonging.side().isEmpty() && keeps.contains(audience)
                || Rules.mends(
                                who,
                                audience,
                                keeps,
                                recordsFor,
                                () -> Optional.ofNullable(recorded().get(Annex.id(record))),
                                belonging)
                        .contains(mending);
    }

    boolean mayMove(Record record, Audience to) {
        return Rules.mayMove(who, sides, now.audience(Annex.id(record)), to, belonging(record));
    }

    private Belonging belonging(Record record) {
        var id = Annex.id(record);
        return Belonging.of(record, now.audience(id), firsts().of(id), sides, offices);
    }

    /** Asked once for all records, and not where nobody wants to know. */
    private Firsts firsts() {
        if (firsts.isEmpty()) {
            firsts = Optional.of(authors.firsts(now.file().id()));
        }
        return firsts.get();
    }

    private Map<String, Author> recorded() {
        if (recorded.isEmpty()) {
            recorded = Optional.of(authors.all(now.file().id()));
        }
        return recorded.get();
    }
}
