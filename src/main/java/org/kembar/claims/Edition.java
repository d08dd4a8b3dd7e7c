package org.kembar.claims;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.syntax.Unseen;

/**
 * One edition of a network list: what somebody says of the file. The file itself names neither its source nor its day.
 *
 * @param title what the list is called where its claims are shown
 * @param source who made it, or where it was found
 * @param licence under which it may be shown
 * @param retrieved the day it was taken from there
 * @param file the SHA-256 of the file, by which two editions are told apart
 */
public record Edition(String title, String source, Optional<String> licence, LocalDate retrieved, String file) {

    /** No list of sister cities is older. */
    public static final int FIRST_YEAR = 1900;

    /** Characters in a title, a source or a licence. */
    public static final int LONGEST = 300;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Edition {
        if (!isLine(title) || !isLine(source) || !licence.map(Edition::isLine).orElse(true)) {
            throw new IllegalArgumentException("Title, source and licence are lines of text: " + title + ", " + source);
        }
        if (!SHA256.matcher(file).matches()) {
            throw new IllegalArgumentException("No SHA-256: " + file);
        }
    }

    /** What the file is known by. */
    public static String fingerprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether it is one line that says something. */
    public static boolean isLine(String text) {
        return !Unseen.isBlank(text) && text.length() <= LONGEST && !Unseen.marks(text);
    }
}
