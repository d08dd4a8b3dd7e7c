package org.kembar.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.kembar.wording.Language;
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

    /** @param incident by which a failure of ours is found in the log; empty if it is none */
    record Failure(Frame frame, String sentence, Optional<String> incident) {

        String title() {
            return frame.title();
        }
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> fail(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String accepted) {
        var language = language(request, accepted);
        var status = status(request);
        var failure = status == HttpStatus.NOT_FOUND
                ? failure(language, "missing", Optional.empty())
                : status.is4xxClientError()
                        ? failure(language, "refused", Optional.empty())
                        : failure(language, "failed", Optional.of(reported(request)));
        return Html.answer(status, (output, forms) -> JtefailureGenerated.render(output, forms, failure));
    }

    private static Failure failure(Language language, String kind, Optional<String> incident) {
        var frame = new Frame(language, "", "", false);
        var title = frame.say("web." + kind + ".title");
        return new Failure(new Frame(language, "", title, false), frame.say("web." + kind), incident);
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
        return Frame.LANGUAGES.stream()
                .filter(language -> address.startsWith("/" + language.tag() + "/"))
                .findFirst()
                .orElseGet(() -> LandingPage.preferred(accepted));
    }

    private static String reported(HttpServletRequest request) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("Incident {}", incident, cause instanceof Throwable thrown ? thrown : null);
        return incident;
    }
}
