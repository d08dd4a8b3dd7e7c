package org.kembar.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.syntax.Unseen;

/**
 * A server that takes letters, and in whose name they are sent: {@code smtp://user@mail.example.org:587?from=office@example.org}.
 *
 * @param user without one nobody signs in there
 * @param from the address of the sender
 */
public record MailServer(String host, int port, Encryption encryption, Optional<String> user, String from) {

    /** How a letter is protected up to the server. */
    public enum Encryption {
        /** Not at all, for a server on the same machine. */
        NONE,
        /** From the greeting on, and not sent where the server cannot: RFC 3207. */
        STARTTLS,
        /** From the first byte on: RFC 8314. */
        TLS
    }

    /** What came of reading an address of a server. */
    public sealed interface Named {

        record Understood(MailServer server) implements Named {}

        record Wrong(Why why) implements Named {}
    }

    /** Why an address names no server. */
    public enum Why {
        NO_ADDRESS,
        /** Anybody on the machine could read it in the list of programs. */
        HAS_PASSWORD,
        NO_SENDER,
        UNKNOWN_SETTING
    }

    /** Longer addresses are not delivered: RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST = 254;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"(),:;\\\\]+@[^\\s@<>\"(),:;\\\\]+");

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /** {@code smtps} is protected from the first byte on, {@code smtp} by STARTTLS unless {@code tls=no} says that it is not to be. */
    public static Named named(String written) {
        try {
            return named(new URI(written.strip()));
        } catch (URISyntaxException | IllegalArgumentException _) {
            return new Named.Wrong(Why.NO_ADDRESS);
        }
    }

    private static Named named(URI address) {
        var isWhole = Optional.ofNullable(address.getScheme())
                        .filter(s -> s.equals("smtp") || s.equals("smtps"))
                        .isPresent()
                && address.getHost() != null
                && Optional.ofNullable(address.getPath()).orElse("").matches("/?");
        if (!isWhole) {
            return new Named.Wrong(Why.NO_ADDRESS);
        }
        var user = Optional.ofNullable(address.getRawUserInfo());
        if (user.filter(one -> one.contains(":")).isPresent()) {
            return new Named.Wrong(Why.HAS_PASSWORD);
        }
        var settings = settings(Optional.ofNullable(address.getRawQuery()).orElse(""));
        var tls = Optional.ofNullable(settings.remove("tls"));
        var from = Optional.ofNullable(settings.remove("from")).filter(MailServer::isAddress);
        var isTls = address.getScheme().equals("smtps");
        if (!settings.isEmpty() || tls.filter(one -> isTls || !one.equals("no")).isPresent()) {
            return new Named.Wrong(Why.UNKNOWN_SETTING);
        }
        if (from.isEmpty()) {
            return new Named.Wrong(Why.NO_SENDER);
        }
        return new Named.Understood(new MailServer(
                address.getHost(),
                port(address, isTls),
                encryption(isTls, tls.isPresent()),
                user.map(MailServer::decoded),
                from.get()));
    }

    private static int port(URI address, boolean isTls) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isTls ? SUBMISSIONS : SUBMISSION;
    }

    private static Encryption encryption(boolean isTls, boolean isOpen) {
        if (isTls) {
            return Encryption.TLS;
        }
        return isOpen ? Encryption.NONE : Encryption.STARTTLS;
    }

    private static Map<String, String> settings(String query) {
        var settings = new HashMap<String, String>();
        Arrays.stream(query.split("&")).filter(one -> !one.isEmpty()).forEach(one -> {
            var parts = one.split("=", 2);
            settings.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        });
        return settings;
    }

    private static String decoded(String written) {
        return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether it is an address and nothing besides, so that it can end no line of a letter's head. */
    static boolean isAddress(String written) {
        return written.length() <= LONGEST
                && !Unseen.marks(written)
                && ADDRESS.matcher(written).matches();
    }
}
