package org.kembar.api;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The marks (ETags) by which a program knows whether an answer it keeps still holds. They are made of everything an answer
 * depends on, and known before it is worked out: what is on record, the day, the language, the form, and the program itself.
 */
final class Marks {

    private static final int DIGITS = 32;

    private final String program = program();

    Marks() {}

    /**
     * A weak one, for Tomcat sends nothing compressed under a strong one.
     *
     * @param state of all that is on record and goes into the answer, as a hash
     */
    String of(Inquiry inquiry, String form, String state) {
        var all = String.join(
                "\n",
                program,
                inquiry.address(),
                inquiry.language().tag(),
                inquiry.today().toString(),
                form,
                state);
        return "W/\"" + hash(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS) + "\"";
    }

    /** Two builds of one version may answer differently, so the jar itself counts; without one, no mark outlives the program. */
    private static String program() {
        try {
            var place = Path.of(Marks.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(place)
                    ? hash(Files.readAllBytes(place))
                    : UUID.randomUUID().toString();
        } catch (IOException | URISyntaxException _) {
            return UUID.randomUUID().toString();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
