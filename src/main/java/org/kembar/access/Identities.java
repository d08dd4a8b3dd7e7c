package org.kembar.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.syntax.Unseen;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who people are by the word of their city's own service. Nobody becomes somebody here by that word alone: whom it names was invited,
 * and acts for that city and no other.
 */
public final class Identities {

    private static final String OF = """
            select person from access.identities
            where issuer = :issuer and subject = :subject and not access.is_over(person, :now)
            """;

    private static final String IS_KNOWN =
            "select exists (select from access.identities where issuer = :issuer and subject = :subject)";

    private static final String BIND = """
            insert into access.identities (issuer, subject, person, since)
            values (:issuer, :subject, :person, :now)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final People people;
    private final Invitations invitations;
    private final PeopleLog log;
    private final Clock clock;

    public Identities(DataSource source, People people, Invitations invitations, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.clock = clock;
        log = new PeopleLog(source, clock);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /**
     * What a service says of somebody.
     *
     * @param issuer the service
     * @param subject by which it tells them from everybody else, for ever
     * @param email as far as it has made sure that it is theirs
     * @param name as far as it says
     */
    public record Identity(String issuer, String subject, Optional<String> email, Optional<String> name) {}

    /**
     * The person, who is bound to that word from the first time on; whoever was invited and has no account yet has one then. Nobody
     * if nobody was invited, if the account is another's by the word of the same service or another, or if they act for another city, too.
     *
     * @param city whose people the service knows
     */
    public Optional<Person> known(Identity who, String city) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> isKnown(who) ? bound(who, city) : first(who, city)));
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
    }

    private boolean isKnown(Identity who) {
        return jdbc.sql(IS_KNOWN)
                .param("issuer", who.issuer())
                .param("subject", who.subject())
                .query(Boolean.class)
                .single();
    }

    /** Whatever address the service says they have now. */
    private Optional<Person> bound(Identity who, String city) {
        return jdbc.sql(OF)
                .param("issuer", who.issuer())
                .param("subject", who.subject())
                .param("now", now())
                .query(Long.class)
                .optional()
                .flatMap(people::withId)
                .filter(person -> Rules.maySignInFrom(person, city));
    }

    private Optional<Person> first(Identity who, String city) {
        return who.email()
                .flatMap(People::email)
                .flatMap(email -> people.withEmail(email)
                        .or(() -> invitations.takeFor(email, city, name(who, email)))
                        .filter(person -> Rules.maySignInFrom(person, city))
                        .map(person -> bind(who, person)));
    }

    /** As invited people type it themselves; the address if the service says none that could be shown. */
    private static String name(Identity who, String email) {
        return who.name()
                .map(String::strip)
                .filter(name ->
                        !Unseen.saysNothing(name) && name.length() <= People.LONGEST_NAME && !Unseen.marks(name))
                .orElse(email.length() <= People.LONGEST_NAME ? email : email.substring(0, People.LONGEST_NAME));
    }

    private Person bind(Identity who, Person person) {
        jdbc.sql(BIND)
                .param("issuer", who.issuer())
                .param("subject", who.subject())
                .param("person", person.id())
                .param("now", now())
                .update();
        log.password(Event.BOUND, Optional.of(person.id()), person);
        return person;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
