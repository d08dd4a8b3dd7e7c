package org.kembar.access;

import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** What a password must be, and how it is kept: Argon2id with the parameters of OWASP's cheat sheet on storing passwords. */
public final class Passwords {

    /** OWASP ASVS 4.0.3, 2.1.1. */
    public static final int SHORTEST = 12;

    /** The same, 2.1.2. */
    public static final int LONGEST = 128;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 << 10;
    private static final int PASSES = 2;

    /** Each takes 19 MiB and a processor for a tenth of a second. */
    private static final int AT_A_TIME = 2;

    /** So many seconds one waits for a turn. */
    private static final int PATIENCE = 2;

    /** Of the same parameters as everybody's; whose password it is, is not known, for there is none that it was made of. */
    static final String NOBODYS = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(KIBIBYTES, PASSES, LANES, zeros(SALT_BYTES), zeros(HASH_BYTES));

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    Passwords() {}

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    /** Why a password is not taken. */
    public enum Wrong {
        TOO_SHORT,
        TOO_LONG,
        /** Who knows the person knows it. */
        SAYS_WHO
    }

    /** @param about what others know of the person: name, e-mail address */
    public static Optional<Wrong> wrong(String password, String... about) {
        var points = normal(password).codePointCount(0, normal(password).length());
        if (points < SHORTEST) {
            return Optional.of(Wrong.TOO_SHORT);
        }
        if (points > LONGEST) {
            return Optional.of(Wrong.TOO_LONG);
        }
        var small = normal(password).toLowerCase(Locale.ROOT);
        for (var known : about) {
            if (small.equals(normal(known).toLowerCase(Locale.ROOT))) {
                return Optional.of(Wrong.SAYS_WHO);
            }
        }
        return Optional.empty();
    }

    /** The same letters typed on another keyboard, Hangul above all, are the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    String encoded(String password) {
        turns.acquireUninterruptibly();
        try {
            return encoder.encode(normal(password));
        } finally {
            turns.release();
        }
    }

    /** What came of holding a password against the one that is kept. */
    enum Held {
        RIGHT,
        WRONG,
        /** Others were being looked at for too long. */
        NOT_LOOKED_AT
    }

    /** @param kept of somebody; of nobody it takes as long and is never right */
    Held held(String password, Optional<String> kept) {
        var typed = normal(password);
        if (typed.length() > 2 * LONGEST) {
            return Held.WRONG;
        }
        if (!hasTurn()) {
            return Held.NOT_LOOKED_AT;
        }
        try {
            return encoder.matches(typed, kept.orElse(NOBODYS)) && kept.isPresent() ? Held.RIGHT : Held.WRONG;
        } finally {
            turns.release();
        }
    }

    /** Nobody who only reads waits behind those who sign in. */
    private boolean hasTurn() {
        try {
            return turns.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
