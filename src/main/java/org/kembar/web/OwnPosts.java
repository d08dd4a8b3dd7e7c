package org.kembar.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
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
 * browser and acts for nobody but itself. Where this machine alone is answered, the name under which it is asked must be this
 * machine's as well: another site can give its own name the number of this machine, and would then be the same site.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class OwnPosts extends OncePerRequestFilter {

    private static final Set<String> ONLY_ASK = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Pattern NUMBER = Pattern.compile("127(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

    OwnPosts() {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ONLY_ASK.contains(request.getMethod()) || isOwn(request) && isAskedByItsName(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return OWN.contains(site.get());
        }
        return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .map(origin -> authority(origin).equals(Optional.ofNullable(request.getHeader(HttpHeaders.HOST))))
                .orElse(true);
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isAskedByItsName(HttpServletRequest request) throws UnknownHostException {
        if (!InetAddress.getByName(request.getLocalAddr()).isLoopbackAddress()) {
            return true;
        }
        var name = request.getServerName();
        return name.equals("localhost")
                || NUMBER.matcher(name).matches() && InetAddress.getByName(name).isLoopbackAddress();
    }
}
