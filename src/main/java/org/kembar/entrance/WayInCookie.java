package org.kembar.entrance;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Secret;
import org.springframework.http.ResponseCookie;

/**
 * By which a browser that has begun to sign in is known as the one that goes on with it, so that nobody is signed in by what was begun
 * elsewhere. Not the session's: that is made with the signing in.
 */
final class WayInCookie {

    private static final String NAME = "kembar-way-in";
    private static final String BOUND = "__Host-" + NAME;
    private static final Duration HOLDS = Duration.ofMinutes(10);

    private WayInCookie() {}

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
        return ResponseCookie.from(name(request), secret.text())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(HOLDS)
                .build()
                .toString();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? BOUND : NAME;
    }
}
