package org.kembar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.kembar.registry.NotReckonedYet;
import org.kembar.web.Confirmation.Back;
import org.kembar.web.Confirmation.Sent;
import org.kembar.web.Confirmation.Yes;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What is answered to whoever was not served for want of a turn. What they sent stands on the page, and one button sends it again. */
@ControllerAdvice
final class BusyPages {

    /** Seconds. */
    private static final String A_WHILE = "30";

    BusyPages() {}

    @ExceptionHandler(Busy.class)
    ResponseEntity<byte[]> answer(Busy busy, HttpServletRequest request) {
        return answer(busy.sentence(), language(request), request);
    }

    /** After a program has come that reads the trail otherwise. */
    @ExceptionHandler(NotReckonedYet.class)
    ResponseEntity<byte[]> answer(NotReckonedYet wait, HttpServletRequest request) {
        var language = language(request);
        return answer(Wording.plain(language, "web.busy.trail"), language, request);
    }

    private static Language language(HttpServletRequest request) {
        return FailurePages.language(request.getRequestURI(), "");
    }

    private static ResponseEntity<byte[]> answer(String sentence, Language language, HttpServletRequest request) {
        var address = request.getRequestURI();
        var place = address.substring(language.tag().length() + 2);
        var page = request.getMethod().equals(HttpMethod.POST.name())
                ? sentAgain(sentence, request, place, language).answer(HttpStatus.SERVICE_UNAVAILABLE)
                : FailurePages.busy(language, place, sentence);
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, A_WHILE)
                .body(page.getBody());
    }

    private static Confirmation sentAgain(
            String sentence, HttpServletRequest request, String place, Language language) {
        var sent = request.getParameterMap().entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Sent(field.getKey(), value)))
                .toList();
        return new Confirmation(
                new Frame(language, place, Wording.plain(language, "web.busy.title"), false),
                List.of(),
                List.of(sentence, Wording.plain(language, "web.busy.kept")),
                false,
                new Yes(request.getRequestURI(), Wording.plain(language, "web.busy.again"), sent),
                new Back(place.replaceFirst("/?[^/]*$", ""), Wording.plain(language, "web.busy.back")));
    }
}
