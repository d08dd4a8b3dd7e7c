package org.kembar.entrance;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Secret;
import org.springframework.http.ResponseCookie;

/**
 * In which the browser brings along who is signed in. No script reads it, no other site makes the browser send it with a form; over
 * HTTPS it is bound to this host by its name (RFC 6265bis, 4.1.3.2).
 */
final class SessionCookie {

    private static final String NAME = "kembar";
    private static final String BOUND = "__Host-" + NAME;

    private SessionCookie() {}

    static Optional<Secret> read(HttpServletRequest request) {
        var name = name(request);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .flatMap(brought -> Secret.of(brought).stream())
                .findFirst();
    }

    static String of(Secret secret, HttpServletRequest request) {
        return cookie(secret.text(), request).build().toString();
    }

    static String none(HttpServletRequest request) {
        return cookie("", request).maxAge(0).build().toString();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/");
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? BOUND : NAME;
    }
}
