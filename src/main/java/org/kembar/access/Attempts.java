package org.kembar.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
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

    /** Bytes of an address of IPv6. */
    private static final int HALF = 8;

    private final Cache<String, Integer> wrong;

    Attempts(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        wrong = Caffeine.newBuilder()
                .ticker(ticker)
                // From the first on: who goes on guessing waits no longer for it, and neither does who sits behind the
                // same address.
                .expireAfter(Expiry.<String, Integer>creating((_, _) -> WAIT))
                .maximumSize(REMEMBERED)
                .build();
    }

    /** Counts one before it is known to be wrong, so that many at once are no more than many in turn. */
    boolean isAllowed(String email, String address) {
        var from = network(address);
        return counted(from) < FROM_AN_ADDRESS
                && counted(from + " " + email) < FOR_A_NAME
                && wrong.asMap().merge(from + " " + email, 1, Integer::sum) <= FOR_A_NAME
                && wrong.asMap().merge(from, 1, Integer::sum) <= FROM_AN_ADDRESS;
    }

    private int counted(String what) {
        return Optional.ofNullable(wrong.getIfPresent(what)).orElse(0);
    }

    /** The one that was counted was right. */
    void wasRight(String email, String address) {
        var from = network(address);
        wrong.invalidate(from + " " + email);
        wrong.asMap().computeIfPresent(from, (_, counted) -> counted > 1 ? counted - 1 : null);
    }

    /** Of an address of IPv6 the first half: whoever has one has all that share it. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return HexFormat.of().formatHex(InetAddress.getByName(address).getAddress(), 0, HALF);
        } catch (UnknownHostException _) {
            return address;
        }
    }
}
