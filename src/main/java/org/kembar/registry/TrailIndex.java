package org.kembar.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.notation.Annex;
import org.kembar.notation.Notation;
import org.kembar.registry.TrailLines.What;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which records each entry of the trail added, changed or took away, and which names came with it and went: reckoned from the versions that are kept, once for each entry,
 * when the program starts or somebody first reads of it. Who writes the trail has nothing to do with it, and who reads of it waits no longer than
 * anybody is to.
 */
public final class TrailIndex {

    /** So many entries are reckoned together: as many versions twice in memory. */
    private static final int AT_ONCE = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String UP_TO = "select entry from audit.told_up_to";
    private static final String UP_TO_ALONE = UP_TO + " for update";
    private static final String SET_UP_TO = "update audit.told_up_to set entry = ?";
    private static final String LEFT = "select count(*) from registry.trail where number > (" + UP_TO + ")";
    private static final String IS_LEFT = "select exists (select from registry.trail where number > (" + UP_TO + "))";
    private static final String LAST = "select coalesce(max(number), 0) from registry.trail";
    private static final String TELL = "insert into audit.told (entry, what, record, said) values (?, ?, ?, ?)";
    private static final String CAME_OR_WENT = "insert into audit.came_or_went (entry, id, came) values (?, ?, ?)";

    private static final String FURTHER = """
            select number, case_file, annex, audience, form
            from registry.trail
            left join registry.versions on entry = number
            where number > ? and (deed = 'replaced' and city is null and document is null or deed = 'stored' and annex is not null)
            order by number
            limit ?
            """;

    /** Of each database one reckons at a time; whoever waits holds no connection and finds it done. */
    private static final Map<DataSource, Lock> TURNS = Collections.synchronizedMap(new WeakHashMap<>());

    private final JdbcTemplate jdbc;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Lock turn;

    public TrailIndex(DataSource source, Clock clock) {
        turn = TURNS.computeIfAbsent(source, _ -> new ReentrantLock());
        jdbc = new JdbcTemplate(source);
        changes = new Changes(source, clock);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    private record Row(long number, Audience audience, String of, Optional<String> before) {

        Subject subject() {
            return audience == Audience.PUBLIC ? new Subject.OfCaseFile(of) : new Subject.OfAnnex(of, audience);
        }
    }

    /** @param said the record as it was, alone */
    private record Told(long entry, What what, String record, Annex said) {}

    /** The id of a record or of a part of one that came with an entry, or went. */
    private record Named(long entry, String id, boolean came) {}

    private record Tells(List<Told> told, List<Named> named) {}

    private record Reckoned(long from, long upTo, List<Tells> told) {}

    /** So many entries are yet to be reckoned. */
    public long left() {
        return number(LEFT);
    }

    /** Whether every entry is reckoned. */
    public boolean isDone() {
        return Boolean.FALSE.equals(jdbc.queryForObject(IS_LEFT, Boolean.class));
    }

    /**
     * Reckons what has come since the last time, a few entries as a rule.
     *
     * @throws NotReckonedYet if that takes longer than anybody is to wait
     */
    void catchUp() {
        if (isDone()) {
            return;
        }
        if (number(LAST) - number(UP_TO) <= AT_ONCE) {
            few();
            return;
        }
        var until = System.nanoTime() + PATIENCE.toNanos();
        if (!isOnesTurn()) {
            throw new NotReckonedYet();
        }
        try {
            reckon(() -> System.nanoTime() < until);
        } finally {
            turn.unlock();
        }
        if (!isDone()) {
            throw new NotReckonedYet();
        }
    }

    /** What others are recording right now takes a moment, for all who ask together; whoever records is not sent away for it. */
    private void few() {
        turn.lock();
        try {
            if (!isDone()) {
                keep(changes.read(this::next));
            }
        } finally {
            turn.unlock();
        }
    }

    private boolean isOnesTurn() {
        try {
            return turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The same without regard to how long it takes.
     *
     * @param goesOn whether it is to go on, asked before every hundred entries
     */
    public void catchUp(BooleanSupplier goesOn) {
        if (isDone()) {
            return;
        }
        turn.lock();
        try {
            reckon(goesOn);
        } finally {
            turn.unlock();
        }
    }

    private void reckon(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean() && !isDone()) {
            keep(changes.read(this::next));
        }
    }

    private Reckoned next() {
        var from = number(UP_TO);
        var rows = jdbc.query(FURTHER, (row, _) -> row(row), from, AT_ONCE);
        var upTo = rows.size() == AT_ONCE ? rows.getLast().number() : Math.max(from, number(LAST));
        return new Reckoned(from, upTo, rows.stream().map(this::tells).toList());
    }

    private long number(String query) {
        return jdbc.query(query, (row, _) -> row.getLong(1)).getFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        var annex = Optional.ofNullable(row.getString(3));
        return new Row(
                row.getLong(1),
                annex.isPresent() ? AnnexRows.audience(row.getString(4)) : Audience.PUBLIC,
                annex.isPresent() ? annex.get() : row.getString(2),
                Optional.ofNullable(row.getString(5)));
    }

    private Tells tells(Row row) {
        var before = row.before().flatMap(form -> read(row, form)).orElse(Annex.EMPTY);
        var after = after(row).orElse(Annex.EMPTY);
        return new Tells(told(row, before, after), named(row, before.given(), after.given()));
    }

    private static List<Named> named(Row row, Set<String> before, Set<String> after) {
        return Stream.concat(
                        after.stream().filter(id -> !before.contains(id)).map(id -> new Named(row.number(), id, true)),
                        before.stream().filter(id -> !after.contains(id)).map(id -> new Named(row.number(), id, false)))
                .toList();
    }

    private static List<Told> told(Row row, Annex before, Annex after) {
        var is = byId(after);
        var was = byId(before);
        return Stream.concat(
                        is.entrySet().stream()
                                .filter(one -> !Objects.equals(one.getValue(), was.get(one.getKey())))
                                .map(one -> new Told(
                                        row.number(),
                                        was.containsKey(one.getKey()) ? What.CORRECTED : What.RECORDED,
                                        one.getKey(),
                                        one.getValue())),
                        was.entrySet().stream()
                                .filter(one -> !is.containsKey(one.getKey()))
                                .map(one -> new Told(row.number(), What.RETRACTED, one.getKey(), one.getValue())))
                .toList();
    }

    /** Each record alone. */
    private static Map<String, Annex> byId(Annex annex) {
        var byId = new HashMap<String, Annex>();
        annex.lists()
                .forEach((kind, records) -> records.forEach(
                        record -> byId.put(Annex.id(record), new Annex(Map.of(kind, List.of(record))))));
        return byId;
    }

    private Optional<Annex> after(Row row) {
        return changes.trail()
                .keptAfter(row.subject(), row.number())
                .map(kept -> kept.form().flatMap(form -> read(row, form)))
                .orElseGet(() -> now(row));
    }

    private Optional<Annex> now(Row row) {
        return row.audience() == Audience.PUBLIC
                ? changes.now(row.of()).map(Annex::of)
                : changes.annexes().annex(row.of(), row.audience());
    }

    private static Optional<Annex> read(Row row, String form) {
        return row.audience() == Audience.PUBLIC ? Notation.readKept(form).map(Annex::of) : Annex.readKept(form);
    }

    /** Unless another program on the same database was quicker. */
    private void keep(Reckoned reckoned) {
        transaction.executeWithoutResult(_ -> {
            if (number(UP_TO_ALONE) != reckoned.from()) {
                return;
            }
            jdbc.batchUpdate(
                    TELL,
                    reckoned.told().stream()
                            .flatMap(one -> one.told().stream())
                            .map(one -> new Object[] {
                                one.entry(),
                                one.what().word(),
                                one.record(),
                                one.said().kept()
                            })
                            .toList());
            jdbc.batchUpdate(
                    CAME_OR_WENT,
                    reckoned.told().stream()
                            .flatMap(one -> one.named().stream())
                            .map(one -> new Object[] {one.entry(), one.id(), one.came()})
                            .toList());
            jdbc.update(SET_UP_TO, reckoned.upTo());
        });
    }
}
