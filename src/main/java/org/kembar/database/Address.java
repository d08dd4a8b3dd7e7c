package org.kembar.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a database is, as JDBC asks for it.
 *
 * @param user absent if the address names none, or names it in its own way
 */
record Address(String jdbc, Optional<String> user, Optional<String> password) {

    /** Reads the address as JDBC writes it and as PostgreSQL's own programs do; empty if it is none. */
    static Optional<Address> of(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return Optional.of(new Address(url, Optional.empty(), Optional.empty()));
        }
        try {
            var uri = new URI(url);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("");
            return scheme.matches("postgres(ql)?") && uri.getHost() != null ? Optional.of(of(uri)) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Address of(URI uri) {
        var account = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        var query =
                Optional.ofNullable(uri.getRawQuery()).map(text -> "?" + text).orElse("");
        return new Address(
                "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath()
                        + query,
                part(account, 0),
                part(account, 1));
    }

    private static Optional<String> part(String[] account, int index) {
        return account.length > index && !account[index].isEmpty()
                ? Optional.of(URLDecoder.decode(account[index].replace("+", "%2B"), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
