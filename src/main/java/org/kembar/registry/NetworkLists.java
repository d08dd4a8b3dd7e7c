package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.claims.Claims;
import org.kembar.claims.Edition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists of sister cities and what they claim. They stand side by side, none in the place of another; what they claim is kept apart
 * from what case files record.
 */
public final class NetworkLists {

    private static final String LISTS = """
            select title, source, licence, retrieved, file, number, rows, claims
            from registry.network_lists
            where number < :before
            order by number desc
            limit :limit
            """;

    private static final String ONE = """
            select title, source, licence, retrieved, file, number, rows, claims
            from registry.network_lists
            where number = :number
            """;

    private static final String WITH_FILE = """
            select title, source, licence, retrieved, file, number, rows, claims
            from registry.network_lists
            where file = :file
            """;

    private static final String COUNT = """
            select count(*) filter (where own.confidence in ('moderate', 'high')),
                count(*) filter (where own.confidence = 'low')
            from registry.claim_ends own
            join registry.claims claim on claim.list = own.list and claim.line = own.line
            where own.geonames = :city and own.list = :list and not claim.of_itself
            """;

    /** Those in doubt come last. */
    private static final String OF_CITY = """
            select claim.line, claim.also, %s, %s, file.id
            from registry.claim_ends own
            join registry.claims claim on claim.list = own.list and claim.line = own.line
            join registry.claim_ends other
                on other.list = own.list and other.line = own.line and other.side = 3 - own.side
            left join lateral (
                select a.case_file as id
                from registry.cities b
                join registry.partnership_parties theirs on theirs.case_file = b.case_file and theirs.city = b.id
                join registry.cities a on a.case_file = b.case_file and a.geonames = own.geonames
                join registry.partnership_parties ours
                    on ours.case_file = a.case_file and ours.city = a.id and ours.side <> theirs.side
                where b.geonames = other.geonames
                order by a.case_file
                limit 1) file on true
            where own.geonames = :city and own.list = :list and not claim.of_itself
                and (own.confidence = 'low', own.line) > (
                    coalesce((
                        select last.confidence = 'low'
                        from registry.claim_ends last
                        where last.list = :list and last.line = :after and last.geonames = :city
                        order by last.side
                        limit 1), false),
                    :after)
            order by own.confidence = 'low', own.line
            limit :limit
            """.formatted(ListRows.ofEnd("own"), ListRows.ofEnd("other"));

    private static final int AN_END = 9;

    /** So many claims are read at a time, where all are asked for. */
    private static final int AT_ONCE = 500;

    private final DataSource source;
    private final Changes changes;
    private final ListRows rows;

    /** @param clock by which the audit trail tells when something was stored */
    public NetworkLists(DataSource source, Clock clock) {
        this(source, new Changes(source, clock));
    }

    private NetworkLists(DataSource source, Changes changes) {
        this.source = source;
        this.changes = changes;
        rows = new ListRows(new JdbcTemplate(source));
    }

    /** The same, done by the person with this number. */
    NetworkLists by(long person) {
        return new NetworkLists(source, changes.by(person));
    }

    /**
     * A list on record.
     *
     * @param number of the import by which it was stored
     * @param rows of the file
     * @param claims how many pairs of cities they make
     */
    public record Listed(long number, Edition edition, int rows, int claims) {}

    /**
     * How many claims of a list are about a city.
     *
     * @param sure where it is sure enough that this city is meant
     * @param doubtful where it is not
     */
    public record Count(int sure, int doubtful) {

        public boolean isNone() {
            return sure + doubtful == 0;
        }
    }

    /**
     * A claim about a city.
     *
     * @param line of the file whose words these are
     * @param also the other lines that say the same
     * @param own the end that is taken for the city
     * @param caseFile of the same two cities, if there is one
     */
    public record OfCity(int line, List<Integer> also, StoredEnd own, StoredEnd other, Optional<String> caseFile) {

        public OfCity {
            also = List.copyOf(also);
        }
    }

    /** What came of storing a list. */
    public sealed interface Kept {

        /** @param number by which it can be undone */
        record Done(long number) implements Kept {}

        /** The same file is on record already; nothing was stored. */
        record There(Listed list) implements Kept {}

        /** The disk of the database is full; nothing was stored. */
        record NoRoom() implements Kept {}
    }

    /**
     * Stores the list with all that it claims, or nothing.
     *
     * @param read how many rows the file has
     */
    public Kept store(Edition edition, int read, Claims claims) {
        return Room.<Kept>forAll(() -> changes.together(() -> withFile(edition.file())
                        .<Kept>map(Kept.There::new)
                        .orElseGet(() -> new Kept.Done(put(edition, read, claims)))))
                .orElseGet(Kept.NoRoom::new);
    }

    /** Stores it in the transaction that has begun, and that whoever began it ends. The number of the import. */
    long put(Edition edition, int read, Claims claims) {
        var number = changes.trail().lastImport() + 1;
        var head = rows.put(number, edition, read, stored(claims));
        changes.noteStored(new Subject.OfList(edition.file()), head, number);
        return number;
    }

    /** The hash of the head that a list with these claims has on record. */
    static String seal(Edition edition, int read, Claims claims) {
        var seal = new ListSeal();
        stored(claims).forEach(seal::add);
        return ListSeal.hash(seal.head(edition, read));
    }

    private static List<StoredClaim> stored(Claims claims) {
        return Stream.concat(
                        claims.all().stream().map(claim -> StoredClaim.of(claim, false)),
                        claims.ofItself().stream().map(claim -> StoredClaim.of(claim, true)))
                .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                .toList();
    }

    /** The list that was read from the file, if it is on record. */
    public Optional<Listed> withFile(String sha256) {
        return JdbcClient.create(source)
                .sql(WITH_FILE)
                .param("file", sha256)
                .query((row, _) -> listed(row))
                .optional();
    }

    public Optional<Listed> find(long number) {
        return JdbcClient.create(source)
                .sql(ONE)
                .param("number", number)
                .query((row, _) -> listed(row))
                .optional();
    }

    /**
     * Those on record, the one stored last first.
     *
     * @param before the number of the last one of the page before
     */
    public List<Listed> all(long before, int limit) {
        return JdbcClient.create(source)
                .sql(LISTS)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(row.getLong(6), ListRows.edition(row, 0), row.getInt(7), row.getInt(8));
    }

    /** @param city its number in GeoNames */
    public Count count(long list, int city) {
        return JdbcClient.create(source)
                .sql(COUNT)
                .param("list", list)
                .param("city", city)
                .query((row, _) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }

    /**
     * All claims about a city in the order of the list, those in doubt last, as they are at one moment: also if the list is
     * taken back meanwhile, a reader is given all of them.
     *
     * @param city its number in GeoNames
     * @param begin is given the list before its claims
     * @return whether there is such a list
     */
    public boolean each(long list, int city, Consumer<Listed> begin, Consumer<OfCity> reader) {
        return changes.read(() -> {
            var listed = find(list);
            if (listed.isEmpty()) {
                return false;
            }
            begin.accept(listed.get());
            var some = claims(list, city, 0, AT_ONCE);
            while (!some.isEmpty()) {
                some.forEach(reader);
                some = some.size() < AT_ONCE
                        ? List.of()
                        : claims(list, city, some.getLast().line(), AT_ONCE);
            }
            return true;
        });
    }

    /**
     * The next claims about a city in the order of the list, those in doubt last.
     *
     * @param city its number in GeoNames
     * @param after the line of the last claim of the page before; 0 for the first page
     */
    public List<OfCity> claims(long list, int city, int after, int limit) {
        return JdbcClient.create(source)
                .sql(OF_CITY)
                .param("list", list)
                .param("city", city)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new OfCity(
                        row.getInt(1),
                        ListRows.integers(row.getArray(2)),
                        ListRows.end(row, 2),
                        ListRows.end(row, 2 + AN_END),
                        Optional.ofNullable(row.getString(3 + 2 * AN_END))))
                .list();
    }
}
