package org.kembar.access;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * People whose passwords are kept as everybody's are, at a thousandth of the cost, for tests that are about something else. What it
 * cost stands with each, so that the site holds them against what is typed at the same small cost.
 */
public final class QuickPeople {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** The least there is. */
    private static final int KIBIBYTES = 8;

    private QuickPeople() {}

    public static People of(DataSource source, Clock clock) {
        return new People(
                source, clock, new Passwords(new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, 1)));
    }

    /** The link by which somebody comes to act, whom somebody else invites, or whoever runs the program where that one may not. */
    public static Secret invite(DataSource source, Clock clock, Person by, String email, Standing as) {
        var people = of(source, clock);
        var invites = switch (as) {
            case Acting acting -> Rules.mayInvite(by, acting, people.partners(Set.of(acting.city())));
            case Visit _ -> true;
        };
        return new Invitations(source, people, clock).invite(Optional.of(by).filter(_ -> invites), email, as);
    }
}
