package org.kembar.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kembar.syntax.Unseen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who works with the registry. */
public final class People {

    /** Longer addresses are not delivered: RFC 5321, 4.5.3.1.3. */
    public static final int LONGEST_EMAIL = 254;

    public static final int LONGEST_NAME = 200;

    /** What comes back tells whether it is an address; here only what is surely none is refused. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");

    private static final String OF_EMAIL = """
            select id, name, email, password from access.people
            where email = :email and not access.is_over(id, :now)
            """;

    private static final String STANDINGS = """
            select person, role, city, null, null, null::timestamptz from access.roles where person = any(:people)
            union all
            select person, null, null, case_file, host, ends from access.visits
            where person = any(:people) and ended is null and ends > :now
            """;

    /** Whoever acts for one of the cities, or is a guest in its name. */
    private static final String OF_CITIES = """
            select id, name, email from access.people
            where exists (select from access.roles where person = people.id and city = any(:cities))
                or exists (
                    select from access.visits
                    where person = people.id and host = any(:cities) and ended is null and ends > :now)
            order by lower(name), id
            """;

    private static final String ACTED = """
            select person, role, city from access.roles
            union
            select about, role, city from access.log where event in ('set_up', 'joined') and role is not null
            order by 1, 2, 3
            """;

    private static final String BEGUN = """
            select city from access.roles where city = any(:cities)
            union
            select city from access.log where city = any(:cities) and event in ('set_up', 'joined') and role is not null
            """;

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final KnownBrowsers browsers;
    private final PeopleLog log;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public People(DataSource source, Clock clock) {
        this(source, clock, new Passwords());
    }

    People(DataSource source, Clock clock, Passwords passwords) {
        this.passwords = passwords;
        this.clock = clock;
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        browsers = new KnownBrowsers(source, clock);
        log = new PeopleLog(source, clock);
        attempts = new Attempts(clock);
    }

    /** What came of a name and a password. */
    public sealed interface Tried {

        record Right(Person person) implements Tried {}

        /** Which of the two is wrong is not said. */
        record Wrong() implements Tried {}

        /** Too many were wrong; this one was not looked at. */
        record TooMany() implements Tried {}

        /** Too many are being looked at. */
        record Busy() implements Tried {}
    }

    /** As it is kept; nothing if it is surely no address. */
    public static Optional<String> email(String typed) {
        var email = typed.strip().toLowerCase(Locale.ROOT);
        return Optional.of(email)
                .filter(one -> !Unseen.marks(one))
                .filter(one ->
                        one.length() <= LONGEST_EMAIL && EMAIL.matcher(one).matches());
    }

    /** Whether nobody has set the registry up yet. */
    public boolean isNobody() {
        return jdbc.sql("select not exists (select from access.people)")
                .query(Boolean.class)
                .single();
    }

    public Tried signIn(String typed, String password, From from) {
        var email = email(typed).orElse("");
        return tried(email, password, new Attempts.Way(from.address(), browsers.known(email, from.browsers())));
    }

    private Tried tried(String email, String password, Attempts.Way way) {
        var known = jdbc.sql(OF_EMAIL)
                .param("email", email)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(People::known)
                .optional();
        switch (attempts.take(email, way)) {
            case ALLOWED -> {}
            case REFUSED -> {
                ProofLog.tried(Proof.PASSWORD, "not looked at after too many", known.map(Known::person));
                return new Tried.TooMany();
            }
            case REFUSED_FROM_NOW_ON -> {
                ProofLog.tried(Proof.PASSWORD, "not looked at after too many", known.map(Known::person));
                known.map(Known::person)
                        .map(this::withRoles)
                        .ifPresent(person -> log.password(Event.SLOWED, Optional.empty(), person));
                return new Tried.TooMany();
            }
        }
        return switch (passwords.held(password, known.map(Known::password))) {
            case RIGHT -> {
                attempts.wasRight(email, way);
                ProofLog.tried(Proof.PASSWORD, "right", known.map(Known::person));
                yield new Tried.Right(
                        known.map(Known::person).map(this::withRoles).orElseThrow());
            }
            case WRONG -> {
                ProofLog.tried(Proof.PASSWORD, "wrong", known.map(Known::person));
                yield new Tried.Wrong();
            }
            case NOT_LOOKED_AT -> {
                attempts.wasNotLookedAt(email, way);
                ProofLog.tried(Proof.PASSWORD, "not looked at while many were", known.map(Known::person));
                yield new Tried.Busy();
            }
        };
    }

    /** Whether it is somebody who is signed in who asks for more; they guess no more often than whoever signs in. */
    public Tried confirm(Person person, String password) {
        return tried(person.email(), password, Attempts.Way.SIGNED_IN);
    }

    /**
     * Gives somebody who is signed in another password, if they know the one they have; they guess no more often than whoever signs
     * in.
     *
     * @param fresh that is not {@link Passwords#wrong}
     */
    public Tried change(Person person, String old, String fresh) {
        var tried = confirm(person, old);
        if (tried instanceof Tried.Right(var right)) {
            var encoded = passwords.encoded(fresh);
            transaction.executeWithoutResult(_ -> {
                keep(right, encoded);
                log.password(Event.CHANGED, Optional.of(right.id()), right);
            });
        }
        return tried;
    }

    /** Whether somebody has signed in by the word of their city's own service, and so may know no password here. */
    public boolean isKnownToAService(Person person) {
        return jdbc.sql("select exists (select from access.identities where person = :person)")
                .param("person", person.id())
                .query(Boolean.class)
                .single();
    }

    /** So that within a transaction nobody else changes what this person is or has. */
    static void lock(JdbcClient jdbc, long person) {
        jdbc.sql("select from access.people where id = :id for update")
                .param("id", person)
                .query(row -> {});
    }

    /** The same, for what is kept of people elsewhere. */
    public void lock(Person person) {
        lock(jdbc, person.id());
    }

    void keep(Person person, String encoded) {
        jdbc.sql("update access.people set password = :password where id = :id")
                .param("password", encoded)
                .param("id", person.id())
                .update();
    }

    /** Somebody by the address they sign in with; nobody who was a guest and is none any more. */
    public Optional<Person> withEmail(String typed) {
        return email(typed)
                .flatMap(email -> jdbc.sql(OF_EMAIL)
                        .param("email", email)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(People::person)
                        .optional())
                .map(this::withRoles);
    }

    private record Known(Person person, String password) {}

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(person(row, number), row.getString(4));
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(row.getLong(1), row.getString(2), row.getString(3), List.of());
    }

    Person withRoles(Person person) {
        return withRoles(person, jdbc, clock.instant());
    }

    /** With all that somebody is here at that moment. */
    static Person withRoles(Person person, JdbcClient jdbc, Instant at) {
        return withRoles(List.of(person), jdbc, at).getFirst();
    }

    private static List<Person> withRoles(List<Person> people, JdbcClient jdbc, Instant at) {
        var standings = jdbc
                .sql(STANDINGS)
                .param("people", people.stream().map(Person::id).toArray(Long[]::new))
                .param("now", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Of(row.getLong(1), standing(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::person, Collectors.mapping(Of::standing, Collectors.toList())));
        return people.stream()
                .map(person -> person.being(
                        standings.getOrDefault(person.id(), List.of()), Recognitions.lacking(person.id(), jdbc)))
                .toList();
    }

    private record Of(long person, Standing standing) {}

    private static Standing standing(ResultSet row) throws SQLException {
        return row.getString(2) == null
                ? Visits.visit(row, 4)
                : new Acting(Role.of(row.getString(2)), row.getString(3));
    }

    /** With what they may do now. */
    public Optional<Person> withId(long id) {
        return jdbc.sql("select id, name, email from access.people where id = :id")
                .param("id", id)
                .query(People::person)
                .optional()
                .map(this::withRoles);
    }

    /** Who acts for one of these cities or is a guest in its name, by their names. */
    public List<Person> ofCities(Iterable<String> cities) {
        var ids = new ArrayList<String>();
        cities.forEach(ids::add);
        var now = clock.instant();
        var found = jdbc.sql(OF_CITIES)
                .param("cities", ids.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(People::person)
                .list();
        return withRoles(found, jdbc, now);
    }

    /** Who acts for these cities, as far as it matters to who may invite others. */
    public List<Partner> partners(Collection<String> cities) {
        var all = cities.toArray(String[]::new);
        var acting = jdbc.sql("select role, city from access.roles where city = any(:cities)")
                .param("cities", all)
                .query((row, _) -> new Acting(Role.of(row.getString(1)), row.getString(2)))
                .list();
        var begun = Set.copyOf(
                jdbc.sql(BEGUN).param("cities", all).query(String.class).list());
        return cities.stream()
                .map(city -> new Partner(
                        city,
                        begun.contains(city),
                        acting.stream().anyMatch(one -> one.city().equals(city)),
                        acting.contains(new Acting(Role.HEAD, city))))
                .toList();
    }

    /** What everybody is called, by their numbers. */
    public Map<Long, String> names() {
        var names = new HashMap<Long, String>();
        jdbc.sql("select id, name from access.people").query(row -> {
            names.put(row.getLong(1), row.getString(2));
        });
        return names;
    }

    /** As what everybody acts or has acted, by their numbers; also of those whose accounts are gone. */
    public Map<Long, Set<Acting>> acted() {
        var acted = new HashMap<Long, Set<Acting>>();
        jdbc.sql(ACTED).query(row -> {
            acted.computeIfAbsent(row.getLong(1), _ -> new LinkedHashSet<>())
                    .add(new Acting(Role.of(row.getString(2)), row.getString(3)));
        });
        return acted;
    }

    /** In the names of which cities people are or were guests, by their numbers. */
    Map<Long, Set<String>> hosts() {
        var hosts = new HashMap<Long, Set<String>>();
        jdbc.sql("select person, host from access.visits order by began").query(row -> {
            hosts.computeIfAbsent(row.getLong(1), _ -> new LinkedHashSet<>()).add(row.getString(2));
        });
        return hosts;
    }

    /** Whoever had one made in the person's name is out. */
    void forgetPasskeys(Person person) {
        jdbc.sql("delete from access.passkeys where person = :person")
                .param("person", person.id())
                .update();
    }

    Passwords passwords() {
        return passwords;
    }
}
