package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.access.KnownBrowsers;
import org.kembar.access.Secret;

/** By which a browser is known in which people have signed in before; it stays when they sign out. */
final class BrowserCookie {

    private static final HostCookie COOKIE = new HostCookie("kembar-known");

    /** So many people who share a browser; of more, who has not signed in for the longest time is not known there. */
    private static final int MOST = 5;

    private static final String BETWEEN = ".";

    private BrowserCookie() {}

    static List<Secret> read(HttpServletRequest request) {
        return COOKIE.read(request)
                .flatMap(brought -> Stream.of(brought.split("\\.", MOST + 1)).limit(MOST))
                .flatMap(one -> Secret.of(one).stream())
                .limit(MOST)
                .toList();
    }

    /** @param secret of whoever has signed in just now */
    static String of(Secret secret, HttpServletRequest request) {
        var all = Stream.concat(Stream.of(secret), read(request).stream())
                .distinct()
                .limit(MOST)
                .map(Secret::text)
                .collect(Collectors.joining(BETWEEN));
        return COOKIE.with(all, request).maxAge(KnownBrowsers.KNOWN).build().toString();
    }
}
