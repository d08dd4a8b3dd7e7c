package org.kembar.entrance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Person;
import org.kembar.access.Proof;
import org.kembar.access.Tokens;
import org.kembar.access.Tokens.Token;
import org.kembar.passkeys.Passkey;
import org.kembar.web.CalendarAddress;
import org.kembar.wording.Moment;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * What goes on without its person signing in: tokens for programs, and the address of a calendar. Whoever had got hold of a device or of a
 * password can have made some of it. By which passkey a token was made is not kept, and of the address not even by what.
 */
@Component
final class LeftBehind {

    private final Tokens tokens;
    private final Optional<CalendarAddress> calendar;

    /** @param calendar not there where the program says nobody what there is to see to */
    LeftBehind(Tokens tokens, Optional<CalendarAddress> calendar) {
        this.tokens = tokens;
        this.calendar = calendar;
    }

    /** Of what can have been made with the passkey, each in words. */
    List<String> since(Passkey made, Person who, Moment moment) {
        return said(tokens(made, who), calendar(made, who), moment);
    }

    void end(Passkey made, Person who) {
        end(tokens(made, who), calendar(made, who), who);
    }

    /** Of all that there is, each in words. */
    List<String> all(Person who, Moment moment) {
        return said(tokens.of(who).stream(), calendar(who), moment);
    }

    void endAll(Person who) {
        end(tokens.of(who).stream(), calendar(who), who);
    }

    private Stream<Token> tokens(Passkey made, Person who) {
        return tokens.of(who).stream()
                .filter(token ->
                        token.proof() == Proof.PASSKEY && !token.since().isBefore(made.since()));
    }

    private Optional<Instant> calendar(Passkey made, Person who) {
        return calendar(who).filter(since -> !since.isBefore(made.since()));
    }

    private Optional<Instant> calendar(Person who) {
        return calendar.flatMap(one -> one.since(who));
    }

    private static List<String> said(Stream<Token> tokens, Optional<Instant> calendar, Moment moment) {
        return Stream.concat(
                        tokens.map(token -> say(moment, "goesOn.token", token.name(), moment.day(token.since()))),
                        calendar.map(since -> say(moment, "goesOn.calendar", moment.day(since))).stream())
                .toList();
    }

    private void end(Stream<Token> some, Optional<Instant> address, Person who) {
        some.forEach(token -> tokens.revoke(who, token.id()));
        address.flatMap(_ -> calendar).ifPresent(one -> one.revoke(who));
    }

    private static String say(Moment moment, String key, Object... values) {
        return Wording.plain(moment.language(), key, values);
    }
}
