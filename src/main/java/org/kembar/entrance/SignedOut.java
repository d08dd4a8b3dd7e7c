package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.access.KnownBrowsers;
import org.kembar.drafts.Fields;
import org.kembar.drafts.Unsent;
import org.kembar.drafts.UnsentForms;
import org.kembar.wording.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What becomes of a form that somebody sends who is signed out by then: nothing of it is done, and what was typed is kept for whoever
 * signed in last in this browser, until they have signed in again.
 */
@Component
final class SignedOut {

    private static final int LONGEST = 2000;

    private final KnownBrowsers browsers;
    private final UnsentForms unsent;
    private final SignInPages pages;
    private final Clock clock;

    SignedOut(KnownBrowsers browsers, UnsentForms unsent, SignInPages pages, Clock clock) {
        this.browsers = browsers;
        this.unsent = unsent;
        this.pages = pages;
        this.clock = clock;
    }

    /** A script or a program has no use for a page on which one signs in, and keeps itself what it sends. */
    static boolean isOfAForm(HttpServletRequest request) {
        var mode = Optional.ofNullable(request.getHeader("Sec-Fetch-Mode"));
        return mode.isEmpty() || mode.get().equals("navigate");
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = page(request);
        // Whose it is is asked first: of others nothing is read.
        var person = browsers.last(BrowserCookie.read(request));
        var form = person.map(_ -> form(request, page));
        var kept = form.filter(one -> !one.fields().isEmpty())
                .filter(one -> one.page().length() <= LONGEST && one.action().length() <= LONGEST)
                .flatMap(one -> unsent.keep(person.orElseThrow(), one));
        var to = kept.map(number -> with(page, Fields.UNSENT + "=" + number)).orElse(page);
        var language = Language.ofTag(request.getRequestURI().split("/", 3)[1]).orElse(Language.EN);
        var answer = pages.signedOut(language, to, said(form, kept.isPresent()));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setContentType(Optional.ofNullable(answer.getHeaders().getContentType())
                .map(MediaType::toString)
                .orElse(MediaType.TEXT_HTML_VALUE));
        response.getOutputStream().write(Optional.ofNullable(answer.getBody()).orElse(new byte[0]));
    }

    private static String said(Optional<Unsent> form, boolean isKept) {
        if (isKept) {
            return form.orElseThrow().hadFile() ? "signIn.kept.file" : "signIn.kept";
        }
        return form.filter(one -> one.fields().isEmpty()).isPresent() ? "signIn.nothingDone" : "signIn.notKept";
    }

    private Unsent form(HttpServletRequest request, String page) {
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        return new Unsent(
                page,
                request.getRequestURI(),
                fields(request),
                type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE),
                clock.instant());
    }

    /** Of a form that is too large to be read there is nothing. */
    private static Fields fields(HttpServletRequest request) {
        try {
            return Fields.sent(request.getParameterMap());
        } catch (IllegalStateException _) {
            return new Fields(Map.of());
        }
    }

    /** On which the form stood, as far as the browser tells; else the one that it is sent to. */
    private static String page(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .flatMap(SignedOut::own)
                .filter(SignInPages::isOwn)
                .orElseGet(request::getRequestURI);
    }

    /** Another site makes nobody send anything here, so that what a form stood on was here. */
    private static Optional<String> own(String referer) {
        try {
            var address = URI.create(referer);
            var query = Optional.ofNullable(address.getRawQuery()).stream()
                    .flatMap(all -> Arrays.stream(all.split("&")))
                    .filter(one -> !one.startsWith(Fields.UNSENT + "="))
                    .collect(Collectors.joining("&"));
            return Optional.ofNullable(address.getRawPath()).map(path -> query.isEmpty() ? path : path + "?" + query);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String with(String page, String asked) {
        return page + (page.contains("?") ? "&" : "?") + asked;
    }
}
