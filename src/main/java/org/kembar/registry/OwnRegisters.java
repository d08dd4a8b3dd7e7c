package org.kembar.registry;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Registers of offices that wait to be taken into the record, and what became of those that were. A register is its city's: every
 * question names the city, and what is another's is not there.
 */
public final class OwnRegisters {

    /** So long one waits that nobody answers. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** So many of a city wait at most; what a colleague has sent makes room for nothing. */
    public static final int WAITING = 5;

    /** So long the rows are kept that were left out. */
    public static final Duration LEFT_OUT_KEPT = Duration.ofDays(30);

    /** So many that were taken are listed. */
    private static final int LISTED = 20;

    private static final int TOKEN_BYTES = 16;

    /** Whoever sends one of the same city meanwhile waits, and counts it. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('register of ' || ?, 0))";

    private static final String EXPIRE = "delete from registry.own_registers where import is null and at < ?";
    private static final String FORGET_LEFT_OUT =
            "update registry.own_registers set left_out = null where left_out is not null and at < ?";
    private static final String HOLD = """
            insert into registry.own_registers (token, city, person, at, name, hash, content, choices)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COLUMNS = "token, city, at, name, hash, choices, import, person";
    private static final String FIND = "select " + COLUMNS + " from registry.own_registers where token = ?";
    private static final String OF_CITIES = "select " + COLUMNS + """
             from registry.own_registers
            where city = any (?) and (import is null) = ? and (import is not null or at >= ?)
                and not exists (
                    select from registry.trail where trail.import = own_registers.import and deed = 'undone')
            order by at desc
            limit ?
            """;
    private static final String CONTENT = "select content from registry.own_registers where token = ?";
    private static final String LEFT_OUT = "select left_out from registry.own_registers where token = ?";
    private static final String DECIDE =
            "update registry.own_registers set choices = ? where token = ? and import is null";
    private static final String WITHDRAW = "delete from registry.own_registers where token = ? and import is null";
    /** Of several the latest. */
    private static final String TAKEN_BEFORE = """
            select distinct on (key) key, cells, case_file, import
            from registry.register_rows taken
            where city = ?
                and not exists (select from registry.trail where trail.import = taken.import and deed = 'undone')
            order by key, import desc
            """;

    private static final String OF_IMPORT =
            "select distinct case_file from registry.register_rows where import = ? order by case_file";
    private static final String IS_UNDONE =
            "select exists (select from registry.trail where import = ? and deed = 'undone')";
    private final JdbcTemplate jdbc;
    private final Changes changes;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    public OwnRegisters(DataSource source, Clock clock) {
        this(new JdbcTemplate(source), new Changes(source, clock), clock);
    }

    private OwnRegisters(JdbcTemplate jdbc, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /** The same, done by the person with this number. */
    public OwnRegisters by(long person) {
        return new OwnRegisters(jdbc, changes.by(person), clock);
    }

    /**
     * A register that waits, or that was taken.
     *
     * @param city by its id in the list of cities
     * @param at when it was sent; of one that was taken, when that was
     * @param name under which it was sent
     * @param hash SHA-256 of the file
     * @param choices as they were given
     * @param ofImport the number of the import that it became
     * @param person the number of whoever sent it, if anything is still known of them
     */
    public record Register(
            String token,
            String city,
            Instant at,
            String name,
            String hash,
            String choices,
            Optional<Long> ofImport,
            Optional<Long> person) {

        /** When it stops waiting. */
        public Instant until() {
            return at.plus(KEPT);
        }
    }

    /**
     * A row that was taken from an earlier register.
     *
     * @param cells as they were given
     */
    public record TakenRow(String key, String cells, String caseFile, long ofImport) {}

    /**
     * A partnership with what is to be taken into it.
     *
     * @param file as all see it for whom the audience is, with what is new
     * @param isNew whether it is not on record yet
     */
    public record Part(CaseFile file, Audience audience, boolean isNew) {}

    /** A row that is to be known again. */
    public record Known(String key, String cells, String caseFile) {}

    /**
     * What is to be taken.
     *
     * @param leftOut the rows that are not, for who wants to see them later
     */
    public record Taking(List<Part> parts, List<Known> rows, String leftOut) {

        public Taking {
            parts = List.copyOf(parts);
            rows = List.copyOf(rows);
        }
    }

    /** What came of sending one. */
    public sealed interface Held {

        /** @param token by what it is found again */
        record Waiting(String token) implements Held {}

        /** So many wait already that one of them is to be answered first. */
        record Full(List<Register> waiting) implements Held {

            public Full {
                waiting = List.copyOf(waiting);
            }
        }

        /** The disk of the database is full; nothing is kept. */
        record NoRoom() implements Held {}
    }

    /** What came of the yes. */
    public sealed interface Taken {

        /** @param number by which it can be undone */
        record Done(long number) implements Taken {}

        /** What is on record is not what was seen; nothing was taken. */
        record Overtaken() implements Taken {}

        /** Something that only some see stands against it; nothing was taken. */
        record Withheld(List<String> caseFiles) implements Taken {}

        /** It was left before the yes. */
        record Gone() implements Taken {}

        /** The disk of the database is full; nothing was taken. */
        record NoRoom() implements Taken {}
    }

    /**
     * Keeps a register until it is answered, unless too many of its city wait.
     *
     * @param person the number of whoever sent it
     */
    public Held hold(String city, long person, String name, String hash, byte[] content, String choices) {
        return Room.<Held>forAll(() -> changes.besides(
                        () -> {
                            expire();
                            jdbc.query(ONE_AT_A_TIME, row -> {}, city);
                            var waiting = waiting(List.of(city));
                            return waiting.size() < WAITING
                                    ? new Held.Waiting(held(city, person, name, hash, content, choices))
                                    : new Held.Full(waiting);
                        },
                        _ -> true))
                .orElseGet(Held.NoRoom::new);
    }

    private String held(String city, long person, String name, String hash, byte[] content, String choices) {
        var bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        jdbc.update(HOLD, token, city, person, time(clock.instant()), name, hash, content, choices);
        return token;
    }

    /** Lets those go that nobody answered in time, and the rows that were left out of others once they have been kept long enough. */
    public void expire() {
        jdbc.update(EXPIRE, oldest());
        jdbc.update(FORGET_LEFT_OUT, time(clock.instant().minus(LEFT_OUT_KEPT)));
    }

    private OffsetDateTime oldest() {
        return time(clock.instant().minus(KEPT));
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** @param cities those whose registers may be seen */
    public Optional<Register> find(String token, Collection<String> cities) {
        return jdbc.query(FIND, (row, _) -> register(row), token).stream()
                .filter(one -> cities.contains(one.city()))
                .filter(one -> one.ofImport().isPresent() || one.until().isAfter(clock.instant()))
                .findFirst();
    }

    private static Register register(ResultSet row) throws SQLException {
        return new Register(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Optional.of(row.getLong(7)).filter(number -> number > 0),
                Optional.of(row.getLong(8)).filter(number -> number > 0));
    }

    /** Those of the cities that wait, the latest first. */
    public List<Register> waiting(Collection<String> cities) {
        return of(cities, true);
    }

    /** Those of the cities that were taken and not taken back, the latest first. */
    public List<Register> taken(Collection<String> cities) {
        return of(cities, false);
    }

    private List<Register> of(Collection<String> cities, boolean areWaiting) {
        return jdbc.query(
                OF_CITIES, (row, _) -> register(row), cities.toArray(String[]::new), areWaiting, oldest(), LISTED);
    }

    /** The file of one that waits. */
    public byte[] content(Register register) {
        return jdbc.query(CONTENT, (row, _) -> row.getBytes(1), register.token())
                .getFirst();
    }

    /** What was left out of one that was taken, as it was given; nothing once it is kept no more. */
    public Optional<String> leftOut(Register register) {
        return jdbc.query(LEFT_OUT, (row, _) -> Optional.ofNullable(row.getString(1)), register.token()).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    public void decide(Register register, String choices) {
        jdbc.update(DECIDE, choices, register.token());
    }

    /** Leaves everything as it is. */
    public void withdraw(Register register) {
        jdbc.update(WITHDRAW, register.token());
    }

    /** The rows of this city that were taken from earlier registers, by their keys, without those that were taken back. */
    public Map<String, TakenRow> takenBefore(String city) {
        return jdbc
                .query(
                        TAKEN_BEFORE,
                        (row, _) -> new TakenRow(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
                        city)
                .stream()
                .collect(Collectors.toMap(TakenRow::key, row -> row));
    }

    /** The partnerships into which something was taken. */
    public List<String> partnerships(long ofImport) {
        return jdbc.query(OF_IMPORT, (row, _) -> row.getString(1), ofImport);
    }

    public boolean isUndone(long ofImport) {
        return jdbc.query(IS_UNDONE, (row, _) -> row.getBoolean(1), ofImport).getFirst();
    }

    /**
     * Takes a register in one transaction. Whoever says yes twice is told the same number twice.
     *
     * @param taking what is to be taken, worked out while nobody else changes a case file; nothing if it is not what was seen
     */
    public Taken take(Register register, Supplier<Optional<Taking>> taking) {
        return Room.<Taken>forAll(
                        () -> changes.together(() -> new RegisterTaking(jdbc, changes, clock).taken(register, taking)))
                .orElseGet(Taken.NoRoom::new);
    }
}
