package org.kembar.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.kembar.claims.Edition;

/** What the trail keeps of a network list: its head with a hash of all its claims, and a hash over that. */
final class ListSeal {

    private final MessageDigest claims = sha256();

    ListSeal() {}

    /** In the order of their lines. */
    void add(StoredClaim claim) {
        claims.update(claim.canonicalForm().getBytes(StandardCharsets.UTF_8));
    }

    /** The head of the list with all claims added so far: JSON by RFC 8785. No text in it has a character below the space. */
    String head(Edition edition, int rows) {
        return String.format(
                // The digits of no other language.
                Locale.ROOT,
                "{\"claims\":\"%s\",\"file\":\"%s\",%s\"retrieved\":\"%s\",\"rows\":%d,\"source\":%s,\"title\":%s}",
                HexFormat.of().formatHex(claims.digest()),
                edition.file(),
                edition.licence()
                        .map(licence -> "\"licence\":" + quoted(licence) + ",")
                        .orElse(""),
                edition.retrieved(),
                rows,
                quoted(edition.source()),
                quoted(edition.title()));
    }

    static String hash(String head) {
        return HexFormat.of().formatHex(sha256().digest(head.getBytes(StandardCharsets.UTF_8)));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
