package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kembar.access.KnownBrowsers;
import org.kembar.access.Person;
import org.kembar.access.Proof;
import org.kembar.access.ProofLog;
import org.kembar.access.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lets somebody in who has proved who they are. */
@Component
final class Admission {

    private final Sessions sessions;
    private final KnownBrowsers browsers;

    Admission(Sessions sessions, KnownBrowsers browsers) {
        this.sessions = sessions;
        this.browsers = browsers;
    }

    /** With a session of their own from now on; the one they had before, if any, is over. */
    ResponseEntity<byte[]> admit(Person person, Proof proof, String to, HttpServletRequest request) {
        SessionCookie.read(request).ifPresent(sessions::end);
        ProofLog.begun(person, proof);
        var browser = BrowserName.of(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
        var known = browsers.remember(person, BrowserCookie.read(request));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(sessions.begin(person, browser, proof), request))
                .header(HttpHeaders.SET_COOKIE, BrowserCookie.of(known, request))
                .header(HttpHeaders.LOCATION, to)
                .build();
    }
}
