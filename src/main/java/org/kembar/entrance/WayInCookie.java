package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.kembar.access.Secret;

/**
 * By which a browser that has begun to sign in is known as the one that goes on with it, so that nobody is signed in by what was begun
 * elsewhere. Not the session's: that is made with the signing in.
 */
final class WayInCookie {

    private static final HostCookie COOKIE = new HostCookie("kembar-way-in");
    private static final Duration HOLDS = Duration.ofMinutes(10);

    private WayInCookie() {}

    static Optional<Secret> read(HttpServletRequest request) {
        return COOKIE.read(request)
                .flatMap(brought -> Secret.of(brought).stream())
                .findFirst();
    }

    static String of(Secret secret, HttpServletRequest request) {
        return COOKIE.with(secret.text(), request).maxAge(HOLDS).build().toString();
    }
}
