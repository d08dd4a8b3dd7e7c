package org.kembar.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kembar.access.Open;
import org.kembar.operation.RequestId;
import org.kembar.operation.Unreachable;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said where there is no page, or where making it failed; in the language of the address. */
@RestController
final class FailurePages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);

    FailurePages() {}

    /**
     * What the template prints.
     *
     * @param more what one would have to be to do it, if that is why it was refused
     * @param sent what became of what somebody sent, where they sent something
     * @param request by which what happened is found in the log
     * @param isAboutRights whether somebody else could do it
     */
    record Failure(
            Frame frame,
            String sentence,
            Optional<String> more,
            Optional<String> sent,
            Optional<String> request,
            boolean isAboutRights) {

        String title() {
            return frame.title();
        }
    }

    @Open
    @RequestMapping("/error")
    ResponseEntity<byte[]> fail(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String accepted) {
        var language = language(request, accepted);
        var status = cause(request).filter(Unreachable::isTheReasonOf).isPresent()
                ? HttpStatus.SERVICE_UNAVAILABLE
                : status(request);
        if (status.is5xxServerError()) {
            LOG.error("A page could not be made", cause(request).orElse(null));
        }
        var failure = failure(language, status, said(request), isOnlyLooking(request));
        var page = Html.answer(status, (output, forms) -> JtefailureGenerated.render(output, forms, failure));
        return status == HttpStatus.SERVICE_UNAVAILABLE ? later(page) : page;
    }

    private static ResponseEntity<byte[]> later(ResponseEntity<byte[]> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Unreachable.A_WHILE)
                .body(page.getBody());
    }

    /** Of what was refused before anybody could ask for this page. */
    static ResponseEntity<byte[]> page(HttpStatus status, String address, String accepted) {
        var failure = failure(language(address, accepted), status, Optional.empty(), true);
        return Html.answer(status, (output, forms) -> JtefailureGenerated.render(output, forms, failure));
    }

    /** Of what could not be shown because others are at work. */
    static ResponseEntity<byte[]> busy(Language language, String place, String sentence) {
        var failure = new Failure(
                new Frame(language, place, Wording.plain(language, "web.busy.title"), false),
                sentence,
                Optional.empty(),
                Optional.empty(),
                RequestId.current(),
                false);
        return Html.answer(
                HttpStatus.SERVICE_UNAVAILABLE, (output, forms) -> JtefailureGenerated.render(output, forms, failure));
    }

    private static String kind(HttpStatus status, boolean isOnlyLooking) {
        return switch (status) {
            case NOT_FOUND -> "missing";
            case UNAUTHORIZED -> "signedOut";
            case FORBIDDEN -> isOnlyLooking ? "closed" : "forbidden";
            case SERVICE_UNAVAILABLE -> "away";
            default -> status.is4xxClientError() ? "refused" : "failed";
        };
    }

    private static Failure failure(Language language, HttpStatus status, Optional<String> said, boolean isOnlyLooking) {
        var frame = new Frame(language, "", "", false);
        var kind = kind(status, isOnlyLooking);
        var title = frame.say("web." + kind + ".title");
        return new Failure(
                new Frame(language, "", title, false),
                frame.say("web." + kind),
                // Of other failures the framework says something, and not to whom it happens.
                said.filter(_ -> status == HttpStatus.FORBIDDEN),
                isOnlyLooking ? Optional.empty() : becameOfIt(status).map(frame::say),
                RequestId.current(),
                status == HttpStatus.FORBIDDEN || status == HttpStatus.UNAUTHORIZED);
    }

    /** What failed may have been stored before it did, even if the database itself never said so. */
    private static Optional<String> becameOfIt(HttpStatus status) {
        return status == HttpStatus.FORBIDDEN
                ? Optional.of("web.forbidden.unchanged")
                : Optional.of("web.failed.unknown").filter(_ -> status.is5xxServerError());
    }

    /** Whoever only looks at a page has tried to change nothing. What was asked for is known, not how the failure is asked for. */
    private static boolean isOnlyLooking(HttpServletRequest request) {
        var method = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                .map(Object::toString)
                .orElseGet(request::getMethod);
        return method.equals("GET") || method.equals("HEAD");
    }

    private static Optional<String> said(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))
                .map(Object::toString)
                .filter(sentence -> !sentence.isBlank());
    }

    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .filter(Integer.class::isInstance)
                .map(code -> HttpStatus.resolve((Integer) code))
                // Who asks for this address itself asks for a page that there is not.
                .orElse(HttpStatus.NOT_FOUND);
    }

    private static Language language(HttpServletRequest request, String accepted) {
        var address = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElse("");
        return language(address, accepted);
    }

    static Language language(String address, String accepted) {
        return Frame.LANGUAGES.stream()
                .filter(language -> address.startsWith("/" + language.tag() + "/"))
                .findFirst()
                .orElseGet(() -> LandingPage.preferred(accepted));
    }

    private static Optional<Throwable> cause(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast);
    }
}
