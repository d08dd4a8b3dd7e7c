package org.kembar.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Only a page of this program asks for a change; what another site makes a browser send is refused before any of it is read.
 * Browsers say where a request comes from, in {@code Sec-Fetch-Site} (Fetch Metadata) and {@code Origin}; what says neither is no
 * browser and acts for nobody but itself. Where the address of the site is known, a page of this program is one there. Where this machine alone is answered, the name under which it is asked must be this
 * machine's as well: another site can give its own name the number of this machine, and would then be the same site.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class OwnPosts extends OncePerRequestFilter {

    private static final Set<String> ONLY_ASK = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Pattern NUMBER = Pattern.compile("127(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

    private final Reach reach;

    OwnPosts(Reach reach) {
        this.reach = reach;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ONLY_ASK.contains(request.getMethod())
                || isOfAProgram(request)
                || isOwn(request) && isAskedByItsName(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** No site makes a browser send this header here without asking first, which is answered by nobody; and no cookie counts beside it. */
    private static boolean isOfAProgram(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(brought -> brought.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length()))
                .isPresent();
    }

    private boolean isOwn(HttpServletRequest request) {
        var told = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        if (told.isPresent()) {
            return OWN.contains(told.get());
        }
        return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .map(origin -> reach.site()
                        .map(site -> (origin + "/").equals(site.toString()))
                        .orElseGet(() ->
                                authority(origin).equals(Optional.ofNullable(request.getHeader(HttpHeaders.HOST)))))
                .orElse(true);
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isAskedByItsName(HttpServletRequest request) throws UnknownHostException {
        if (!InetAddress.getByName(request.getLocalAddr()).isLoopbackAddress()) {
            return true;
        }
        var name = name(Optional.ofNullable(request.getHeader(HttpHeaders.HOST)).orElse(""));
        return name.equals("localhost")
                || reach.site().filter(site -> name.equals(site.getHost())).isPresent()
                || NUMBER.matcher(name).matches() && InetAddress.getByName(name).isLoopbackAddress();
    }

    /** Without the port. A proxy may ask by the name it was asked by, or by the one under which it finds this machine. */
    private static String name(String host) {
        return PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
