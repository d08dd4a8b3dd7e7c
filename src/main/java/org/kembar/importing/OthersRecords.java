package org.kembar.importing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Mending;
import org.kembar.access.Person;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.notation.Revision;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Imports.Planned;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What a file would change of records that are the other side's: a file may do no more than a form. */
final class OthersRecords {

    private static final int NAMED = 5;

    private final DataSource source;
    private final Clock clock;

    OthersRecords(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The ids of the records that it would change, or take away, and this person may not. */
    List<String> in(Planned planned, Person who, Cities cities) {
        return planned.before()
                .map(now -> in(Revision.of(now, planned.file()), whose(new Seen(now, Map.of()), who, cities)))
                .orElse(List.of());
    }

    Whose whose(Seen now, Person who, Cities cities) {
        return Whose.of(source, clock, now, who, cities);
    }

    static List<String> in(CaseFile now, CaseFile then, Whose whose) {
        return in(Revision.of(now, then), whose);
    }

    private static List<String> in(Revision revision, Whose whose) {
        var changed = Stream.concat(revision.changed().stream(), revision.contradicted().stream())
                .filter(one -> !one.id().isEmpty())
                .filter(one -> !whose.may(Mending.CORRECT, one.before()))
                .map(Revision.Changed::id);
        var removed = revision.removed().stream()
                .filter(one -> !one.id().isEmpty())
                .filter(one -> !whose.may(Mending.RETRACT, one.record()))
                .map(Revision.Removed::id);
        return Stream.concat(changed, removed).toList();
    }

    /** Nothing if there are none. */
    static Optional<String> told(List<String> ids, Language language) {
        return Optional.of(ids)
                .filter(some -> !some.isEmpty())
                .map(some -> Wording.plain(language, "import.others", Wording.listed(language, some, NAMED)));
    }
}
