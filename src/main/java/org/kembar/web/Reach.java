package org.kembar.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;

/**
 * How people reach the site, if not by the address on which it answers: under a name of its own, over HTTPS, through machines that
 * hand requests on.
 *
 * @param site with a slash at the end
 * @param proxies what these say of who asks is believed
 */
public record Reach(Optional<URI> site, List<Proxy> proxies) {

    private static final List<Proxy> THIS_MACHINE =
            List.of(new Proxy(new NetMask("127.0.0.0/8")), new Proxy(new NetMask("::1")));

    /** No name of a machine: nobody is asked which machine it is. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]{1,40})(?:/\\d{1,3})?");

    /** A machine that hands requests on, or a network of them. */
    public record Proxy(NetMask network) {}

    public Reach {
        proxies = List.copyOf(proxies);
    }

    /** By the address on which it answers, and by nobody's hand. */
    public static Reach directly() {
        return new Reach(Optional.empty(), List.of());
    }

    /** Under this address; unless others are named, through a proxy on this machine. */
    public static Reach under(URI site, List<Proxy> proxies) {
        return new Reach(Optional.of(site), proxies.isEmpty() ? THIS_MACHINE : proxies);
    }

    /** The address of a site: HTTPS, a name and perhaps a port; nothing if it is none. */
    public static Optional<URI> site(String given) {
        try {
            var address = URI.create(given.strip().toLowerCase(Locale.ROOT)).parseServerAuthority();
            var isOne = "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && (address.getPath().isEmpty() || address.getPath().equals("/"));
            return isOne ? Optional.of(URI.create("https://" + address.getAuthority() + "/")) : Optional.empty();
        } catch (IllegalArgumentException | URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** A machine by its number, or a network (10.0.0.0/8); nothing if it is neither. */
    public static Optional<Proxy> proxy(String given) {
        try {
            return Optional.of(given.strip())
                    .filter(numbers -> NUMBERS.matcher(numbers).matches())
                    .map(NetMask::new)
                    .map(Proxy::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.network().matches(address));
    }
}
