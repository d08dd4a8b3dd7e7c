package org.kembar.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Wrong passwords of late, by where they came from. Somebody who guesses has to wait; somebody else, who signs in from elsewhere,
 * has not. Counted in this program only, and forgotten when it stops.
 */
final class Attempts {

    /** So many for one name from one address. */
    static final int FOR_A_NAME = 5;

    /** So many for all names from one address. */
    static final int FROM_AN_ADDRESS = 30;

    static final Duration WAIT = Duration.ofMinutes(15);

    private static final int REMEMBERED = 100_000;

    private final Cache<String, Integer> wrong;

    Attempts(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        wrong = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(WAIT)
                .maximumSize(REMEMBERED)
                .build();
    }

    /** Counts one before it is known to be wrong, so that many at once are no more than many in turn. */
    boolean isAllowed(String email, String address) {
        return count(address + " " + email, FOR_A_NAME) && count(address, FROM_AN_ADDRESS);
    }

    /** Who asks again before the time is over does not wait longer for it. */
    private boolean count(String what, int most) {
        if (Optional.ofNullable(wrong.getIfPresent(what)).orElse(0) >= most) {
            return false;
        }
        return wrong.asMap().merge(what, 1, Integer::sum) <= most;
    }

    /** The one that was counted was right. */
    void wasRight(String email, String address) {
        wrong.invalidate(address + " " + email);
        wrong.asMap().computeIfPresent(address, (_, counted) -> counted > 1 ? counted - 1 : null);
    }
}
