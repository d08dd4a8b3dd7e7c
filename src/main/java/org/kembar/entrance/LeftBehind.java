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
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * What somebody who holds a device can have made with a passkey of it, and what goes on without the passkey: tokens for programs, and the
 * address of a calendar. By which passkey a token was made is not kept, and of the address not even that it was one.
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

    /** Each in words. */
    List<String> since(Passkey made, Person who, Moment moment) {
        return Stream.concat(
                        tokens(made, who)
                                .map(token -> say(
                                        moment.language(),
                                        "passkey.also.token",
                                        token.name(),
                                        moment.day(token.since()))),
                        calendar(made, who)
                                .map(since -> say(moment.language(), "passkey.also.calendar", moment.day(since)))
                                .stream())
                .toList();
    }

    void end(Passkey made, Person who) {
        tokens(made, who).forEach(token -> tokens.revoke(who, token.id()));
        calendar(made, who).ifPresent(_ -> calendar.ifPresent(one -> one.revoke(who)));
    }

    private Stream<Token> tokens(Passkey made, Person who) {
        return tokens.of(who).stream()
                .filter(token ->
                        token.proof() == Proof.PASSKEY && !token.since().isBefore(made.since()));
    }

    private Optional<Instant> calendar(Passkey made, Person who) {
        return calendar.flatMap(one -> one.since(who)).filter(since -> !since.isBefore(made.since()));
    }

    private static String say(Language language, String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
