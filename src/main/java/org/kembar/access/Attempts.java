package org.kembar.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Wrong passwords of late, by where they came from and by whose they were to be. Who guesses has to wait, wherever they guess from;
 * in a browser in which the person has signed in before, that person has not. Counted in this program only, and forgotten when it
 * stops.
 */
final class Attempts {

    /** So many for one name from one address, or in one browser that is known. */
    static final int FOR_A_NAME = 5;

    /** So many for all names from one address. */
    static final int FROM_AN_ADDRESS = 30;

    /** So many for one name from all addresses together. */
    static final int FROM_ANYWHERE = 20;

    static final Duration WAIT = Duration.ofMinutes(15);

    /** The same for a name that is guessed at from many addresses. */
    static final Duration WAIT_ANYWHERE = Duration.ofHours(1);

    private static final int REMEMBERED = 100_000;

    /** Bytes of an address of IPv6. */
    private static final int HALF = 8;

    private final Cache<String, Integer> wrong;
    private final Cache<String, Integer> anywhere;
    private final Cache<String, Integer> refused;

    Attempts(Clock clock) {
        wrong = counting(clock, WAIT);
        anywhere = counting(clock, WAIT_ANYWHERE);
        refused = counting(clock, WAIT_ANYWHERE);
    }

    static Cache<String, Integer> counting(Clock clock, Duration wait) {
        return Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                // From the first on: who goes on guessing waits no longer for it, and neither does who sits behind the
                // same address.
                .expireAfter(Expiry.<String, Integer>creating((_, _) -> wait))
                .maximumSize(REMEMBERED)
                .build();
    }

    /**
     * By which a password comes.
     *
     * @param browser by what one is known in which the person has signed in before
     */
    record Way(String address, Optional<String> browser) {

        /** From somebody who is signed in as the person and has another session only. */
        static final Way SIGNED_IN = new Way("", Optional.of("signed in"));
    }

    /** Whether a password is looked at. */
    enum Answer {
        ALLOWED,
        REFUSED,
        /** The first of those for this name that is not. */
        REFUSED_FROM_NOW_ON
    }

    /** Counts one before it is known to be wrong, so that many at once are no more than many in turn. */
    Answer take(String email, Way way) {
        var isAllowed = way.browser()
                .map(browser -> isCounted(wrong, browser + " " + email, FOR_A_NAME))
                .orElseGet(() -> isAllowed(email, network(way.address())));
        if (isAllowed) {
            return Answer.ALLOWED;
        }
        return refused.asMap().merge(email, 1, Integer::sum) == 1 ? Answer.REFUSED_FROM_NOW_ON : Answer.REFUSED;
    }

    private boolean isAllowed(String email, String from) {
        // What is refused for one reason is not counted for another.
        return counted(wrong, from) < FROM_AN_ADDRESS
                && counted(wrong, from + " " + email) < FOR_A_NAME
                && isCounted(anywhere, email, FROM_ANYWHERE)
                && isCounted(wrong, from + " " + email, FOR_A_NAME)
                && isCounted(wrong, from, FROM_AN_ADDRESS);
    }

    private static int counted(Cache<String, Integer> counts, String what) {
        return Optional.ofNullable(counts.getIfPresent(what)).orElse(0);
    }

    private static boolean isCounted(Cache<String, Integer> counts, String what, int most) {
        return counted(counts, what) < most && counts.asMap().merge(what, 1, Integer::sum) <= most;
    }

    /** The one that was counted nobody had time to look at: it was neither right nor wrong. */
    void wasNotLookedAt(String email, Way way) {
        if (way.browser().isPresent()) {
            takeBack(wrong, way.browser().get() + " " + email);
            return;
        }
        var from = network(way.address());
        takeBack(wrong, from + " " + email);
        takeBack(wrong, from);
        takeBack(anywhere, email);
    }

    /** The one that was counted was right. What others guess elsewhere stays counted. */
    void wasRight(String email, Way way) {
        if (way.browser().isPresent()) {
            wrong.invalidate(way.browser().get() + " " + email);
            return;
        }
        var from = network(way.address());
        wrong.invalidate(from + " " + email);
        takeBack(wrong, from);
        takeBack(anywhere, email);
    }

    private static void takeBack(Cache<String, Integer> counts, String what) {
        counts.asMap().computeIfPresent(what, (_, counted) -> counted > 1 ? counted - 1 : null);
    }

    /** Of an address of IPv6 the first half: whoever has one has all that share it. */
    static String network(String address) {
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
