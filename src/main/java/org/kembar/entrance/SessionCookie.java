package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kembar.access.Secret;

/** In which the browser brings along who is signed in. */
final class SessionCookie {

    private static final HostCookie COOKIE = new HostCookie("kembar");

    private SessionCookie() {}

    static Optional<Secret> read(HttpServletRequest request) {
        return COOKIE.read(request)
                .flatMap(brought -> Secret.of(brought).stream())
                .findFirst();
    }

    static String of(Secret secret, HttpServletRequest request) {
        return COOKIE.with(secret.text(), request).build().toString();
    }

    static String none(HttpServletRequest request) {
        return COOKIE.with("", request).maxAge(0).build().toString();
    }
}
