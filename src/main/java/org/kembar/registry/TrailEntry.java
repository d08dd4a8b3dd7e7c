package org.kembar.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.kembar.notation.CanonicalForm;

/**
 * One line of the audit trail: that a case file, an annex or a document became another at some time, or the corrections of a city
 * others, or that a network list came or went.
 *
 * @param number from 1 on, without a gap
 * @param at to the microsecond, which is what the database keeps
 * @param ofImport the import it was done by, or whose undoing it is; absent for what came into the registry otherwise
 * @param by the number of the person who did it; absent for a command of whoever runs the program
 * @param reason why, where it needs one
 * @param subject what it was done to
 * @param before the hash of the canonical form before it; absent if there was nothing of the kind
 * @param after the same after it; absent if it is gone
 * @param previous the hash of the entry before this one; 64 zeros for the first
 * @param hash of this entry, as it was sealed
 */
public record TrailEntry(
        long number,
        Instant at,
        Deed deed,
        Optional<Long> ofImport,
        Optional<Long> by,
        Optional<String> reason,
        Subject subject,
        Optional<String> before,
        Optional<String> after,
        String previous,
        String hash) {

    static final String NONE_BEFORE = "0".repeat(64);

    /**
     * What is sealed: all but the hash itself, as JSON by RFC 8785. Only the reason can have a character that JSON escapes.
     */
    String canonicalForm() {
        return String.format(
                // The digits of no other language.
                Locale.ROOT,
                "{%s%s\"at\":\"%s\",%s%s%s%s%s\"deed\":\"%s\",%s%s%s\"number\":%d,\"previous\":\"%s\"%s}",
                after.map("\"after\":\"%s\","::formatted).orElse(""),
                subject.annex()
                        .map(one -> "\"annex\":\"%s\",".formatted(one.of()))
                        .orElse(""),
                at,
                subject.annex()
                        .map(one ->
                                "\"audience\":\"%s\",".formatted(one.audience().word()))
                        .orElse(""),
                before.map("\"before\":\"%s\","::formatted).orElse(""),
                by.map(one -> "\"by\":" + one + ",").orElse(""),
                subject.caseFile().map("\"caseFile\":\"%s\","::formatted).orElse(""),
                subject.city().map("\"city\":\"%s\","::formatted).orElse(""),
                deed.word(),
                subject.document().map("\"document\":\"%s\","::formatted).orElse(""),
                ofImport.map(one -> "\"import\":" + one + ",").orElse(""),
                subject.list().map("\"list\":\"%s\","::formatted).orElse(""),
                number,
                previous,
                reason.map(why -> ",\"reason\":" + CanonicalForm.quoted(why)).orElse(""));
    }

    TrailEntry sealed() {
        return new TrailEntry(number, at, deed, ofImport, by, reason, subject, before, after, previous, seal());
    }

    boolean isSealed() {
        return hash.equals(seal());
    }

    private String seal() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(canonicalForm().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
