package org.kembar.registry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.notation.CanonicalForm;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the trail says of the public and the shared records of a partnership: of both its cities the same, so that each can check it. */
public final class SharedTrail {

    private static final Set<Audience> SHARED = EnumSet.of(Audience.PUBLIC, Audience.PARTNERS);

    private static final String COLUMNS = """
            select number, at, deed, import, case_file, before, after, previous, hash, list, city, person,
                reason, annex, audience, document
            from registry.trail
            """;

    private static final String OF_BOTH = COLUMNS + """
            where case_file = :id or annex = :id and audience = 'partners' or exists (
                select from registry.documents kept
                where kept.id = trail.document and kept.case_file = :id and kept.audience in ('public', 'partners')
                    and trail.number >= coalesce(kept.shared_since, 0))
            order by number
            """;

    private static final String LAST = COLUMNS + "order by number desc limit 1";

    private static final String HASH = "select hash from registry.trail where number = :number";

    /** The first entry that does not hang together with the one before it and the one after it, whosever those are. */
    private static final String TORN = """
            select entry.number
            from registry.trail entry
            left join registry.trail before on before.number = entry.number - 1
            left join registry.trail after on after.number = entry.number + 1
            where (entry.case_file = :id or entry.annex = :id and entry.audience = 'partners' or exists (
                    select from registry.documents kept
                    where kept.id = entry.document and kept.case_file = :id and kept.audience in ('public', 'partners')
                        and entry.number >= coalesce(kept.shared_since, 0)))
                and (
                entry.previous <> coalesce(before.hash, :none)
                or before.number is null and entry.number > 1
                or after.previous is distinct from entry.hash
                    and entry.number < (select max(number) from registry.trail))
            order by entry.number
            limit 1
            """;

    private static final String ANNEX = """
            select form, salt
            from registry.annexes
            left join registry.annex_salts using (case_file, audience)
            where case_file = :id and audience = 'partners'
            """;

    private static final String LAST_OF_DOCUMENT = """
            select after
            from registry.trail
            where document = :id
            order by number desc
            limit 1
            """;

    private final JdbcClient jdbc;
    private final DocumentRows documents;
    private final Changes changes;
    private final Clock clock;

    public SharedTrail(DataSource source, Clock clock) {
        this.clock = clock;
        jdbc = JdbcClient.create(source);
        documents = new DocumentRows(new JdbcTemplate(source));
        changes = new Changes(source, clock);
    }

    /** What came of looking it through. */
    public sealed interface Checked {

        record Sound(int entries) implements Checked {}

        /** An entry is not what was sealed. */
        record Changed(long number) implements Checked {}

        /** What stands before an entry or after it is not what stood there. */
        record Torn(long number) implements Checked {}

        /**
         * What is on record is not what the last entry says.
         *
         * @param audience for whom it is
         */
        record Otherwise(Audience audience) implements Checked {}

        /** A document is not what its last entry says: its content, what is said of it, for whom it is, or that it was withdrawn. */
        record OtherDocument(String title) implements Checked {}
    }

    /** In their order. */
    public List<TrailEntry> entries(String id) {
        return jdbc.sql(OF_BOTH)
                .param("id", id)
                .query((row, _) -> TrailRows.entry(row))
                .list();
    }

    public Receipt receipt(String id) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return changes.read(() -> {
            var last = jdbc.sql(LAST).query((row, _) -> TrailRows.entry(row)).optional();
            return Receipt.of(id, now, last, entries(id));
        });
    }

    /** Whether the trail as a whole still runs through where it ended when the receipt was made. */
    public boolean runsThrough(Receipt receipt) {
        return receipt.number() == 0
                || jdbc.sql(HASH)
                        .param("number", receipt.number())
                        .query(String.class)
                        .optional()
                        .equals(Optional.of(receipt.hash()));
    }

    /** All but the versions that are kept, which {@link Trail#verify} looks at. */
    public Checked check(String id) {
        return changes.read(() -> {
            var entries = entries(id);
            var changed = entries.stream().filter(entry -> !entry.isSealed()).findFirst();
            if (changed.isPresent()) {
                return new Checked.Changed(changed.get().number());
            }
            var torn = jdbc.sql(TORN)
                    .param("id", id)
                    .param("none", TrailEntry.NONE_BEFORE)
                    .query(Long.class)
                    .optional();
            return torn.<Checked>map(Checked.Torn::new)
                    .or(() -> otherwise(id, entries))
                    .orElseGet(() -> new Checked.Sound(entries.size()));
        });
    }

    private Optional<Checked> otherwise(String id, List<TrailEntry> entries) {
        var open = last(entries, new Subject.OfCaseFile(id));
        if (open.isPresent() && !open.get().after().equals(changes.now(id).map(CanonicalForm::sha256))) {
            return Optional.of(new Checked.Otherwise(Audience.PUBLIC));
        }
        var annex = new Subject.OfAnnex(id, Audience.PARTNERS);
        var said = last(entries, annex).flatMap(TrailEntry::after);
        var found = jdbc.sql(ANNEX)
                .param("id", id)
                .query((row, _) -> AnnexRows.hash(row.getString(1), Optional.ofNullable(row.getString(2))))
                .optional()
                .flatMap(hash -> hash);
        return said.equals(found) ? otherDocument(id) : Optional.of(new Checked.Otherwise(Audience.PARTNERS));
    }

    private Optional<Checked> otherDocument(String id) {
        return documents.salted(id).stream()
                .filter(this::isChanged)
                .findFirst()
                .map(one -> new Checked.OtherDocument(one.document().current().title()));
    }

    /** One that both have had and that was made one side's own past the trail is known by what it was sealed as. */
    private boolean isChanged(DocumentRows.Salted one) {
        var said = jdbc.sql(LAST_OF_DOCUMENT)
                .param("id", one.document().id())
                .query(String.class)
                .optional();
        return SHARED.contains(one.document().audience())
                ? !said.equals(
                        Optional.of(new DocumentRows.Salted(documents.asStored(one.document()), one.salt()).hash()))
                : said.filter(hash -> SHARED.stream().map(one::hashFor).anyMatch(hash::equals))
                        .isPresent();
    }

    private static Optional<TrailEntry> last(List<TrailEntry> entries, Subject subject) {
        return entries.stream().filter(entry -> entry.subject().equals(subject)).reduce((_, later) -> later);
    }
}
