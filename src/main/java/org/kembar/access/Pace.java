package org.kembar.access;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.time.Duration;

/**
 * How often one address may begin to sign in by something else than a password. What is begun is kept until it ends, and there is room
 * for so many only: nobody takes all of it.
 */
public final class Pace {

    /** More than a whole ministry behind one address begins. */
    static final int FROM_AN_ADDRESS = 300;

    static final Duration WHILE = Duration.ofMinutes(10);

    private final Cache<String, Integer> begun;

    public Pace(Clock clock) {
        begun = Attempts.counting(clock, WHILE);
    }

    /** Counts one more from this address; false if there have been too many lately. */
    public boolean allows(String address) {
        return begun.asMap().merge(Attempts.network(address), 1, Integer::sum) <= FROM_AN_ADDRESS;
    }
}
