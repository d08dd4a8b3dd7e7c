package org.kembar.registry;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.kembar.registry.Previews.Held;
import org.kembar.registry.Previews.Preview;
import org.kembar.registry.Previews.Waits;
import org.kembar.registry.Previews.Waits.Kind;
import org.springframework.jdbc.core.JdbcTemplate;

/** Previews that wait for a yes, whatever they are of: each under a token of its own, few of each office, and none for long. None makes room for another: what somebody sent is theirs until they answer. */
final class WaitingPreviews {

    private static final int TOKEN_BYTES = 16;

    private static final String EXPIRE = "delete from registry.previews where at < ?";
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('import of ' || ?, 0))";
    private static final String COUNT = "select count(*) from registry.previews where office = ? and import is null";

    private static final String WAITING = """
            select token, at, coalesce(list.name, book.name, (
                    select name from registry.previewed_case_files where preview = number order by position limit 1)),
                (select count(*) from registry.previewed_case_files where preview = number),
                case when list.preview is not null then 'LIST' when book.preview is not null then 'WORKBOOK'
                    else 'CASE_FILES' end,
                book.case_file
            from registry.previews
            left join registry.previewed_lists list on list.preview = number
            left join registry.previewed_workbooks book on book.preview = number
            where import is null and at >= ? and office <> '' and string_to_array(office, ?) <@ ?::text[]
            order by number desc
            """;
    private static final String BEGIN = """
            insert into registry.previews (token, office, at, aside)
            values (?, ?, ?, string_to_array(?, chr(10)))
            returning number
            """;
    private static final String OFFICE = "select office from registry.previews where number = ?";
    private static final String FIND = """
            select number, at, import, array_to_string(aside, chr(10)), office
            from registry.previews
            where token = ? and at >= ?
            """;
    /** A list, or a workbook. */
    private static final String IS_OTHER = """
            select 1 from registry.previewed_lists where preview = ?
            union all
            select 1 from registry.previewed_workbooks where preview = ?
            """;

    private static final String LOCK = "select import from registry.previews where number = ? for update";
    private static final String BECAME = "update registry.previews set import = ? where number = ?";
    private static final String WITHDRAW = "delete from registry.previews where token = ? and import is null";

    private final JdbcTemplate jdbc;
    private final Changes changes;
    private final Clock clock;
    private final Predicate<String> isShown;
    private final SecureRandom chance = new SecureRandom();

    WaitingPreviews(DataSource source, Clock clock) {
        this(new JdbcTemplate(source), new Changes(source, clock), clock, _ -> true);
    }

    private WaitingPreviews(JdbcTemplate jdbc, Changes changes, Clock clock, Predicate<String> isShown) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
        this.isShown = isShown;
    }

    /** The same for who keeps the record of these cities: of what another office has sent there is nothing, whatever its token. */
    WaitingPreviews keptBy(Set<String> cities) {
        return new WaitingPreviews(
                jdbc, changes, clock, office -> cities.containsAll(List.of(office.split(Previews.BETWEEN_CITIES))));
    }

    /**
     * Keeps a preview, beside whoever changes something meanwhile, unless too many of the office wait. They are counted last, for this
     * one may be made in the place of one of them.
     *
     * @param office whose it is
     * @param aside the names of what was sent along and can be no case file
     * @param fill puts in what it is of, by its number; if it does not, nothing is kept
     */
    Held hold(String office, List<String> aside, LongPredicate fill) {
        return Room.<Held>forAll(() -> changes.besides(() -> held(office, aside, fill), Held.Waiting.class::isInstance))
                .orElseGet(Held.NoRoom::new);
    }

    /** Keeps one in the place of another, of the same office. */
    Held again(long other, List<String> aside, LongPredicate fill) {
        return jdbc.query(OFFICE, (row, _) -> row.getString(1), other).stream()
                .findFirst()
                .map(office -> hold(office, aside, fill))
                .orElseGet(Held.Left::new);
    }

    private Held held(String office, List<String> aside, LongPredicate fill) {
        var token = token();
        if (!fill.test(begin(token, office, aside))) {
            return new Held.Left();
        }
        expire();
        jdbc.query(ONE_AT_A_TIME, _ -> {}, office);
        return jdbc.query(COUNT, (row, _) -> row.getInt(1), office).getFirst() > Previews.WAITING
                ? new Held.Full()
                : new Held.Waiting(token);
    }

    /** Those of who keeps the record of these cities, the latest first. */
    List<Waits> all(Set<String> cities) {
        return jdbc.query(
                WAITING,
                (row, _) -> {
                    var at = row.getObject(2, OffsetDateTime.class).toInstant();
                    return new Waits(
                            row.getString(1),
                            Kind.valueOf(row.getString(5)),
                            row.getString(3),
                            row.getInt(4),
                            Optional.ofNullable(row.getString(6)),
                            at,
                            at.plus(Previews.KEPT));
                },
                oldest(),
                Previews.BETWEEN_CITIES,
                cities.toArray(String[]::new));
    }

    /** Lets those go that nobody answered in time. */
    void expire() {
        jdbc.update(EXPIRE, oldest());
    }

    private long begin(String token, String office, List<String> aside) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.query(BEGIN, (row, _) -> row.getLong(1), token, office, now, String.join("\n", aside))
                .getFirst();
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(Previews.KEPT).atOffset(ZoneOffset.UTC);
    }

    Optional<Preview> find(String token) {
        return jdbc.query(FIND, (row, _) -> found(token, row), token, oldest()).stream()
                .filter(found -> isShown.test(found.office()))
                .map(Found::preview)
                .findFirst();
    }

    private record Found(Preview preview, String office) {}

    private static Found found(String token, ResultSet row) throws SQLException {
        return new Found(
                new Preview(
                        token,
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant().plus(Previews.KEPT),
                        Optional.of(row.getLong(3)).filter(number -> number > 0),
                        row.getString(4).lines().toList()),
                row.getString(5));
    }

    boolean isOfCaseFiles(Preview preview) {
        return jdbc.query(IS_OTHER, (row, _) -> row.getInt(1), preview.number(), preview.number())
                .isEmpty();
    }

    /** The import that it became, 0 for none yet, kept from changing until the end; nothing if it waits no more. */
    Optional<Long> lock(long preview) {
        return jdbc.query(LOCK, (row, _) -> row.getLong(1), preview).stream().findFirst();
    }

    void became(long preview, long ofImport) {
        jdbc.update(BECAME, ofImport, preview);
    }

    /** Leaves everything as it is. */
    void withdraw(String token) {
        jdbc.update(WITHDRAW, token);
    }
}
