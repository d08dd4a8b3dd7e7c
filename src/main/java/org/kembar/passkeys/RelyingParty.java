package org.kembar.passkeys;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The site for which passkeys are made: a device gives the signature of one to no other.
 *
 * @param id the name of the machine
 * @param origin as browsers name the site: scheme, name and port
 */
public record RelyingParty(String id, String origin) {

    private static final String THIS_MACHINE = "localhost";

    /** Under the address that people reach it by. */
    public static RelyingParty of(URI site) {
        return new RelyingParty(site.getHost(), site.getScheme() + "://" + site.getAuthority());
    }

    /** On this machine alone; nothing if it is asked by another name, to which browsers make no passkeys without HTTPS. */
    public static Optional<RelyingParty> onThisMachine(String name, int port) {
        return Optional.of(name.toLowerCase(Locale.ROOT))
                .filter(THIS_MACHINE::equals)
                .map(_ -> new RelyingParty(THIS_MACHINE, "http://" + THIS_MACHINE + (port == 80 ? "" : ":" + port)));
    }
}
