package org.kembar.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a password must be, and how it is kept: Argon2id with the parameters of OWASP's cheat sheet on storing passwords. */
public final class Passwords {

    /** OWASP ASVS 4.0.3, 2.1.1. */
    public static final int SHORTEST = 12;

    /** The same, 2.1.2. */
    public static final int LONGEST = 128;

    private static final String PRODUCT = "kembar";

    /** Of what others know, shorter parts stand in any sentence. */
    private static final int SHORTEST_KNOWN = 3;

    /** A Korean name has two or three of them. */
    private static final Pattern SYLLABLES = Pattern.compile("\\p{IsHangul}{2,}");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

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

    private final PasswordEncoder encoder;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    Passwords() {
        this(argon2id());
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    static PasswordEncoder argon2id() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    }

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    /** Held down, one key makes no password longer: OWASP ASVS 4.0.3, 2.1.1. */
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    /** Why a password is not taken. */
    public enum Wrong {
        TOO_SHORT,
        TOO_LONG,
        /** Without what others know of the person it is too short. */
        SAYS_WHO,
        /** One of those that are guessed first. */
        COMMON
    }

    /** @param about what others know of the person: name, e-mail address */
    public static Optional<Wrong> wrong(String password, String... about) {
        var typed = normal(password);
        if (length(SPACES.matcher(typed).replaceAll(" ")) < SHORTEST) {
            return Optional.of(Wrong.TOO_SHORT);
        }
        if (length(typed) > LONGEST) {
            return Optional.of(Wrong.TOO_LONG);
        }
        if (length(without(known(about), typed)) < SHORTEST) {
            return Optional.of(Wrong.SAYS_WHO);
        }
        return Guesses.isCommon(typed) ? Optional.of(Wrong.COMMON) : Optional.empty();
    }

    /** What a password says that others know of the person, as it is known. */
    public static List<String> said(String password, String... about) {
        var said = new ArrayList<String>();
        var rest = small(password);
        for (var one : known(about)) {
            if (rest.contains(one)) {
                said.add(one);
                rest = rest.replace(one, "");
            }
        }
        return List.copyOf(said);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Names and addresses, whole and in their parts, and what the program is called; the longest first. */
    private static List<String> known(String... about) {
        return Stream.concat(Stream.of(PRODUCT), Stream.of(about))
                .map(Passwords::small)
                .flatMap(one -> Stream.concat(Stream.of(one), NO_LETTERS.splitAsStream(one)))
                .filter(one ->
                        length(one) >= SHORTEST_KNOWN || SYLLABLES.matcher(one).matches())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String without(List<String> known, String typed) {
        var rest = small(typed);
        for (var one : known) {
            rest = rest.replace(one, "");
        }
        return rest;
    }

    private static String small(String text) {
        return normal(text).toLowerCase(Locale.ROOT);
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
