package org.kembar.importing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Belonging;
import org.kembar.access.Mending;
import org.kembar.access.Offices;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.notation.Revision;
import org.kembar.registry.Audience;
import org.kembar.registry.Authors;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.Imports.Planned;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What a file would change of records that are the other side's: a file may do no more than a form. */
final class OthersRecords {

    private static final int NAMED = 5;

    private final DataSource source;
    private final Authors authors;
    private final Clock clock;

    OthersRecords(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        authors = new Authors(source, clock);
    }

    /** The ids of the records that it would change, or take away, and this person may not. */
    List<String> in(Planned planned, Person who, Cities cities) {
        return planned.before().map(now -> in(now, planned.file(), who, cities)).orElse(List.of());
    }

    List<String> in(CaseFile now, CaseFile then, Person who, Cities cities) {
        var sides = CitiesOfFiles.ofSides(now, cities);
        var offices = Offices.now(source, clock);
        // Where one office alone is here, all is for it to decide.
        if (offices.here(sides).size() < 2) {
            return List.of();
        }
        var revision = Revision.of(now, then);
        var changed = Stream.concat(revision.changed().stream(), revision.contradicted().stream())
                .filter(one -> !one.id().isEmpty())
                .filter(one -> !mayDo(Mending.CORRECT, one.before(), one.id(), now, who, cities, offices))
                .map(Revision.Changed::id);
        var removed = revision.removed().stream()
                .filter(one -> !one.id().isEmpty())
                .filter(one -> !mayDo(Mending.RETRACT, one.record(), one.id(), now, who, cities, offices))
                .map(Revision.Removed::id);
        return Stream.concat(changed, removed).toList();
    }

    /** Nothing if there are none. */
    static Optional<String> told(List<String> ids, Language language) {
        return Optional.of(ids)
                .filter(some -> !some.isEmpty())
                .map(some -> Wording.plain(language, "import.others", Wording.listed(language, some, NAMED)));
    }

    private boolean mayDo(
            Mending mending, Record record, String id, CaseFile now, Person who, Cities cities, Offices offices) {
        var sides = CitiesOfFiles.ofSides(now, cities);
        var belonging = Belonging.of(record, Audience.PUBLIC, authors.first(id, now.id()), sides, offices);
        return belonging.side().isEmpty()
                || Rules.mends(
                                who,
                                Audience.PUBLIC,
                                Rules.keeps(who, sides),
                                Rules.recordsFor(who, sides),
                                () -> authors.of(id, now.id()),
                                belonging)
                        .contains(mending);
    }
}
