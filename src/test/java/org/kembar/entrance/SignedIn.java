package org.kembar.entrance;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Acting;
import org.kembar.access.Invitations;
import org.kembar.access.Invitations.Taken;
import org.kembar.access.Person;
import org.kembar.access.QuickPeople;
import org.kembar.access.Role;
import org.kembar.access.Sessions;
import org.kembar.access.Standing;

/** People who are signed in, for tests that are about something else. */
public final class SignedIn {

    public static final String BANDUNG = "1650357";
    public static final String SEOUL = "1835848";
    public static final String NAMUR = "2790471";

    public static final String PASSWORD = "sebuah kalimat yang panjang";

    private static final String HEAD = "kabag@bandung.go.id";

    private SignedIn() {}

    /** The head of Bandung's office, who sets the registry up where nobody has. */
    public static Person head(DataSource source, Clock clock) {
        var people = QuickPeople.of(source, clock);
        var invitations = new Invitations(source, people, clock);
        return invitations
                .toSetUp()
                .map(secret -> joined(invitations.setUp(secret, HEAD, BANDUNG, "Kepala Bagian", PASSWORD)))
                // Their password is asked for where that is what a test is about: it takes a while to be looked at.
                .or(() -> people.withEmail(HEAD))
                .orElseThrow(() -> new AssertionError("somebody else has set it up"));
    }

    /** Somebody whom the head of Bandung's office has invited. */
    public static Person invited(DataSource source, Clock clock, String email, Role role, String city) {
        return joined(source, clock, head(source, clock), email, new Acting(role, city));
    }

    /** Somebody whom somebody else has invited. */
    public static Person joined(DataSource source, Clock clock, Person by, String email, Standing as) {
        var invitations = new Invitations(source, QuickPeople.of(source, clock), clock);
        var secret = QuickPeople.invite(source, clock, by, email, as);
        return joined(invitations.take(secret, email, PASSWORD));
    }

    private static Person joined(Taken taken) {
        if (taken instanceof Taken.Joined(var person)) {
            return person;
        }
        throw new AssertionError(taken);
    }

    /** What their browser brings along. */
    public static String cookie(Person person, DataSource source, Clock clock) {
        return "kembar="
                + new Sessions(source, clock).begin(person, Optional.empty()).text();
    }
}
