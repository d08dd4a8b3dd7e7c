package org.kembar.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows a request as it was sent: to the address of the site, by the machine from which it came. What a header says of that anybody
 * can write; it is believed from the last machine on, as long as each that says it is one of the site's proxies.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ThroughProxies extends OncePerRequestFilter {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** RFC 7239, 4. */
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^\";]+)\"?\\s*(?:;|$)");

    /** With a port, as some write it, or without; an address of IPv6 in brackets. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?|(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?|([0-9A-Fa-f:.]+)");

    private final Reach reach;

    ThroughProxies(Reach reach) {
        this.reach = reach;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (reach.site().isEmpty()) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new AsSent(request, reach.site().get(), sender(request)), response);
        }
    }

    private String sender(HttpServletRequest request) {
        var sender = InetAddress.ofLiteral(request.getRemoteAddr());
        for (var said : said(request).reversed()) {
            if (!reach.isProxy(sender) || said.isEmpty()) {
                break;
            }
            sender = said.get();
        }
        return sender.getHostAddress();
    }

    /** From whom the request came, the first machine first; nothing where no machine is named. */
    private static List<Optional<InetAddress>> said(HttpServletRequest request) {
        var usual = all(request, "X-Forwarded-For");
        var standard = all(request, "Forwarded");
        // A proxy writes one of the two and hands the other on as it came, which is as anybody has written it.
        if (!usual.isEmpty() && !standard.isEmpty()) {
            return List.of();
        }
        return Stream.concat(usual.stream(), standard.stream().map(one -> {
                    var sender = FOR.matcher(one);
                    return sender.find() ? sender.group(1) : "";
                }))
                .map(ThroughProxies::address)
                .toList();
    }

    private static List<String> all(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> COMMA.splitAsStream(line.strip()))
                .toList();
    }

    private static Optional<InetAddress> address(String written) {
        var address = ADDRESS.matcher(written.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        try {
            return Stream.of(1, 2, 3)
                    .map(address::group)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .map(InetAddress::ofLiteral);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A request to the site, whatever the proxy made of it. */
    private static final class AsSent extends HttpServletRequestWrapper {

        private static final int HTTPS = 443;

        private final URI site;
        private final String sender;

        AsSent(HttpServletRequest request, URI site, String sender) {
            super(request);
            this.site = site;
            this.sender = sender;
        }

        @Override
        public String getRemoteAddr() {
            return sender;
        }

        @Override
        public String getRemoteHost() {
            return sender;
        }

        @Override
        public String getScheme() {
            return site.getScheme();
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getServerName() {
            return site.getHost();
        }

        @Override
        public int getServerPort() {
            return site.getPort() < 0 ? HTTPS : site.getPort();
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(site.resolve("/").toString())
                    .append(getRequestURI(), 1, getRequestURI().length());
        }
    }
}
