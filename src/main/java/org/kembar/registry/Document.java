package org.kembar.registry;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.casefile.Side;
import org.kembar.notation.CanonicalForm;

/**
 * A file that an office keeps of a partnership: an agreement as it was signed, a letter, minutes, a photograph.
 *
 * @param id that says nothing of it
 * @param side whose office filed it, where that is known
 * @param versions the first one first
 */
public record Document(
        String id,
        String caseFile,
        Audience audience,
        Optional<Side> side,
        List<Version> versions,
        Optional<Withdrawal> withdrawal) {

    /** What came of reading what is written in it. */
    public enum Reading {
        /** Page by page. */
        READ,
        /** There is nothing written in it that a program could read: a scan, mostly. */
        EMPTY,
        /** It is a picture. */
        NONE,
        /** It is opened with a password. */
        LOCKED,
        /** A program cannot make out how it is built. */
        DAMAGED,
        /** It takes longer than there is time. */
        LATE,
        /** There is more than is kept; as much is there as that. */
        CUT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reading of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * The file as it was at some time.
     *
     * @param number from 1 on
     * @param language in which it is written, BCP 47
     * @param source the source of the case file of which it is the text
     * @param name under which it was sent
     * @param type a short word for it
     * @param bytes how many there are of it
     * @param sha256 of its content
     * @param isScanned whether a virus scanner found nothing in it; otherwise none was asked
     * @param by the number of the person who sent it
     */
    public record Version(
            int number,
            String title,
            Optional<String> language,
            Optional<String> source,
            String name,
            String type,
            long bytes,
            String sha256,
            boolean isScanned,
            long by,
            Instant at,
            Reading reading) {

        /** Of the file alone, without what was read from it. */
        String canonicalForm() {
            return String.format(
                    // The digits of no other language.
                    Locale.ROOT,
                    "{\"at\":\"%s\",\"by\":%d,\"bytes\":%d,%s\"name\":%s,\"number\":%d,\"scanned\":%s,\"sha256\":\"%s\",%s\"title\":%s,\"type\":\"%s\"}",
                    at,
                    by,
                    bytes,
                    language.map(one -> "\"language\":" + CanonicalForm.quoted(one) + ",")
                            .orElse(""),
                    CanonicalForm.quoted(name),
                    number,
                    isScanned,
                    sha256,
                    source.map(one -> "\"source\":" + CanonicalForm.quoted(one) + ",")
                            .orElse(""),
                    CanonicalForm.quoted(title),
                    type);
        }
    }

    /**
     * That it is to be read no longer.
     *
     * @param by the number of the person who withdrew it
     */
    public record Withdrawal(long by, Instant at, String reason) {

        String canonicalForm() {
            return String.format(
                    Locale.ROOT, "{\"at\":\"%s\",\"by\":%d,\"reason\":%s}", at, by, CanonicalForm.quoted(reason));
        }
    }

    public Document {
        versions = List.copyOf(versions);
    }

    /** Whose it is: of the side whose office filed it, or that alone reads it; of one filed before that was noted it is not known. */
    public Optional<Side> whose() {
        return side.or(() -> audience.side());
    }

    static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    Document with(Audience other) {
        return new Document(id, caseFile, other, whose(), versions, withdrawal);
    }

    Document with(List<Version> others) {
        return new Document(id, caseFile, audience, side, others, withdrawal);
    }

    Document with(Withdrawal one) {
        return new Document(id, caseFile, audience, side, versions, Optional.of(one));
    }

    public Version current() {
        return versions.getLast();
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }

    /** What the trail seals: JSON by RFC 8785, with a salt that stays the same. */
    String canonicalForm(String salt) {
        return String.format(
                Locale.ROOT,
                "{\"audience\":\"%s\",\"caseFile\":\"%s\",\"id\":\"%s\",\"salt\":\"%s\",%s\"versions\":%s%s}",
                audience.word(),
                caseFile,
                id,
                salt,
                side.map(one -> "\"side\":\"" + word(one) + "\",").orElse(""),
                versions.stream().map(Version::canonicalForm).collect(Collectors.joining(",", "[", "]")),
                withdrawal.map(one -> ",\"withdrawn\":" + one.canonicalForm()).orElse(""));
    }
}
