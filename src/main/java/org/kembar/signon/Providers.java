package org.kembar.signon;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The services by which people sign in, as whoever runs the program names them in a file. */
public record Providers(List<Provider> all) {

    private static final List<String> PARTS = List.of("name", "issuer", "client", "secret", "city");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]{0,29}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");
    private static final int LONGEST = 500;

    public Providers {
        all = List.copyOf(all);
    }

    public static Providers none() {
        return new Providers(List.of());
    }

    public Optional<Provider> withKey(String key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** What a file says. */
    public sealed interface Read {

        record Understood(Providers providers) implements Read {}

        /** There is none, or it cannot be read. */
        record NoFile() implements Read {}

        /** A line that is none of a service's, as {@code bandung.issuer=…}. */
        record Unknown(String line) implements Read {}

        /** A part of a service that is not there, or is none: an issuer is an address with HTTPS, or on this machine. */
        record Wrong(String line) implements Read {}
    }

    /**
     * Reads lines such as {@code bandung.issuer=https://sso.bandung.go.id/realms/kota}: for each service its name, issuer, client,
     * secret and city.
     */
    public static Read read(Path file) {
        var lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException _) {
            return new Read.NoFile();
        }
        var keys = new TreeSet<String>();
        for (var line : new TreeSet<>(lines.stringPropertyNames())) {
            var parts = line.split("\\.", -1);
            if (parts.length != 2 || !KEY.matcher(parts[0]).matches() || !PARTS.contains(parts[1])) {
                return new Read.Unknown(line);
            }
            keys.add(parts[0]);
        }
        return read(keys, lines);
    }

    private static Read read(Set<String> keys, Properties lines) {
        var issuers = new HashSet<String>();
        for (var key : keys) {
            for (var part : PARTS) {
                var line = key + "." + part;
                var said = lines.getProperty(line, "").strip();
                if (said.isEmpty() || said.length() > LONGEST) {
                    return new Read.Wrong(line);
                }
                // Of two services of one name nobody could say who is meant.
                if (part.equals("issuer") && !(isIssuer(said) && issuers.add(said))) {
                    return new Read.Wrong(line);
                }
            }
        }
        return new Read.Understood(
                new Providers(keys.stream().map(key -> provider(key, lines)).toList()));
    }

    private static Provider provider(String key, Properties lines) {
        return new Provider(
                key,
                said(lines, key, "name"),
                URI.create(said(lines, key, "issuer")),
                said(lines, key, "client"),
                said(lines, key, "secret"),
                said(lines, key, "city"));
    }

    private static String said(Properties lines, String key, String part) {
        return Objects.requireNonNull(lines.getProperty(key + "." + part)).strip();
    }

    private static boolean isIssuer(String said) {
        try {
            var address = new URI(said);
            return address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
