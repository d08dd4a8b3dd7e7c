package org.kembar.access;

import java.time.Clock;
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
}
