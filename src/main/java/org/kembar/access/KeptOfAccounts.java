package org.kembar.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of accounts themselves. Of secrets it is told that they are there, never what they are. */
public final class KeptOfAccounts implements KeptOfPeople {

    private static final String SESSIONS = """
            select began, seen, browser from access.sessions where person = :person order by began
            """;

    private static final String TOKENS =
            "select name, since, ends from access.tokens where person = :person order by since";

    private static final String PASSKEYS =
            "select name, since from access.passkeys where person = :person order by since";

    private static final String SIGN_ONS =
            "select issuer, subject, since from access.identities where person = :person order by since";

    private static final String VISITS =
            "select case_file, host, began, ends from access.visits where person = :person order by began";

    private static final String LOG = """
            select at, event, city
            from access.log
            where about = :person or by = :person or email = (select email from access.people where id = :person)
            order by number
            """;

    private static final String RECOGNITIONS = """
            select at, office, by_city, recognised from access.recognitions where by = :person order by number
            """;

    private static final String KNOWN_BROWSERS =
            "select seen from access.known_browsers where person = :person order by seen";

    private final JdbcClient jdbc;

    public KeptOfAccounts(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    public record ActingAs(String role, String city) {}

    public record Session(String began, String seen, Optional<String> browser) {}

    public record Token(String name, String since, String ends) {}

    public record Passkey(String name, String since) {}

    /** Who they are to the service by which they sign in. */
    public record SignOn(String issuer, String subject, String since) {}

    /** As a guest. */
    public record OfAVisit(String partnership, String city, String began, String ends) {}

    public record Happened(String at, String event, Optional<String> city) {}

    /** That they took an office for its city's, or no longer did, for their own city. */
    public record Recognising(String at, String office, Optional<String> city, boolean recognised) {}

    /** One in which they have signed in before, by which it is known again. */
    public record KnownBrowser(String seen) {}

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("roles", List.of("access.roles.person"), KeptOfAccounts::roles),
                Kind.asked(
                        jdbc,
                        "sessions",
                        SESSIONS,
                        (row, _) -> new Session(
                                Kind.moment(row, 1), Kind.moment(row, 2), Optional.ofNullable(row.getString(3))),
                        "access.sessions.person"),
                Kind.asked(
                        jdbc,
                        "tokens",
                        TOKENS,
                        (row, _) -> new Token(row.getString(1), Kind.moment(row, 2), Kind.moment(row, 3)),
                        "access.tokens.person"),
                Kind.asked(
                        jdbc,
                        "passkeys",
                        PASSKEYS,
                        (row, _) -> new Passkey(row.getString(1), Kind.moment(row, 2)),
                        "access.passkeys.person"),
                Kind.asked(
                        jdbc,
                        "signOns",
                        SIGN_ONS,
                        (row, _) -> new SignOn(row.getString(1), row.getString(2), Kind.moment(row, 3)),
                        "access.identities.person"),
                Kind.asked(
                        jdbc,
                        "visits",
                        VISITS,
                        (row, _) -> new OfAVisit(
                                row.getString(1), row.getString(2), Kind.moment(row, 3), Kind.moment(row, 4)),
                        "access.visits.person"),
                Kind.asked(
                        jdbc,
                        "happened",
                        LOG,
                        (row, _) -> new Happened(
                                Kind.moment(row, 1), row.getString(2), Optional.ofNullable(row.getString(3))),
                        "access.log.by",
                        "access.log.about"),
                Kind.asked(
                        jdbc,
                        "recognitions",
                        RECOGNITIONS,
                        (row, _) -> new Recognising(
                                Kind.moment(row, 1),
                                row.getString(2),
                                Optional.ofNullable(row.getString(3)),
                                row.getBoolean(4)),
                        "access.recognitions.by"),
                Kind.asked(
                        jdbc,
                        "knownBrowsers",
                        KNOWN_BROWSERS,
                        (row, _) -> new KnownBrowser(Kind.moment(row, 1)),
                        "access.known_browsers.person"));
    }

    @Override
    public Map<String, String> untold() {
        return Map.of(
                "access.invitations.invited_by", "who was invited, and came, is what happened",
                "access.invitations.taken_by", "who was invited, and came, is what happened",
                "access.recoveries.person", "that a link was made is what happened; the link is a secret",
                "access.recoveries.made_by", "that a link was made is what happened",
                "access.challenges.person", "a secret of some minutes");
    }

    private static List<ActingAs> roles(Person who) {
        return who.acting().stream()
                .map(one -> new ActingAs(one.role().name().toLowerCase(Locale.ROOT), one.city()))
                .toList();
    }
}
