package org.kembar.entrance;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;

/**
 * A cookie of this host alone. No script reads it, no other site makes the browser send it with a form; over HTTPS it is bound to this
 * host by its name (RFC 6265bis, 4.1.3.2).
 */
record HostCookie(String name) {

    private static final String BOUND = "__Host-";

    /** What the browser brought along, as it stands there. */
    Stream<String> read(HttpServletRequest request) {
        var named = named(request);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(named))
                .map(Cookie::getValue);
    }

    ResponseCookieBuilder with(String value, HttpServletRequest request) {
        return ResponseCookie.from(named(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/");
    }

    private String named(HttpServletRequest request) {
        return request.isSecure() ? BOUND + name : name;
    }
}
