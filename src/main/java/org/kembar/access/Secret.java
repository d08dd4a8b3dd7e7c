package org.kembar.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that opens to whoever has it: a session, an invitation. 256 random bits, in letters that stand in an address.
 *
 * @param text never to be stored or logged; {@link #hash} is
 */
public record Secret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public static Secret random() {
        var bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** As somebody brought it; nothing if it has not the form of one. */
    public static Optional<Secret> of(String brought) {
        return Optional.of(brought).filter(text -> FORM.matcher(text).matches()).map(Secret::new);
    }

    /** By which it is found. Of so many random bits none is guessed, so that a slow hash would guard nothing. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So that it gets into no log by mistake. */
    @Override
    public String toString() {
        return "secret";
    }
}
