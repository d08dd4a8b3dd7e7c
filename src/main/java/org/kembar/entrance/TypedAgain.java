package org.kembar.entrance;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kembar.access.Person;
import org.kembar.drafts.Fields;
import org.kembar.drafts.FilledPage;
import org.kembar.drafts.Unsent;
import org.kembar.drafts.UnsentForms;
import org.kembar.web.KeptPage;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.Wording;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Shows a form again with what its sender had typed when they were signed out, to nobody but them. It is theirs to send it; once it is
 * sent, it is forgotten.
 */
@ControllerAdvice
final class TypedAgain implements ResponseBodyAdvice<byte[]>, HandlerInterceptor {

    private final UnsentForms unsent;
    private final Doorkeeper doorkeeper;
    private final Clock clock;

    TypedAgain(UnsentForms unsent, Doorkeeper doorkeeper, Clock clock) {
        this.unsent = unsent;
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    /** What is kept for others to see as well is never filled in. */
    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return !answer.hasMethodAnnotation(KeptPage.class)
                && ByteArrayHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public byte @Nullable [] beforeBodyWrite(
            byte @Nullable [] body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest asked,
            ServerHttpResponse given) {
        if (body == null || !type.isCompatibleWith(MediaType.TEXT_HTML)) {
            return body;
        }
        var request = ((ServletServerHttpRequest) asked).getServletRequest();
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null && wasPosted(request)) {
            return refused(body, request);
        }
        if (!request.getMethod().equals("GET")) {
            return body;
        }
        return number(request)
                .flatMap(number -> doorkeeper
                        .who(request)
                        .flatMap(who -> unsent.find(who, number))
                        .map(sent -> FilledPage.of(body, sent, number, words(sent, request))))
                .orElse(body);
    }

    private static boolean wasPosted(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                .map(Object::toString)
                .orElseGet(request::getMethod)
                .equals("POST");
    }

    /** What somebody has sent in vain they can copy. Who is nobody has sent nothing from a page of this program. */
    private byte[] refused(byte[] body, HttpServletRequest request) {
        var fields = Doorkeeper.isKnown(request) ? Fields.sent(request.getParameterMap()) : new Fields(Map.of());
        if (fields.isEmpty()) {
            return body;
        }
        var language = language(request);
        return FilledPage.of(
                body, fields, Wording.plain(language, "typed.refused"), Wording.plain(language, "typed.text"));
    }

    private static Language language(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElseGet(request::getRequestURI);
        return Stream.of(path.split("/", 3))
                .skip(1)
                .findFirst()
                .flatMap(Language::ofTag)
                .orElse(Language.EN);
    }

    private static Optional<Long> number(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(Fields.UNSENT))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private FilledPage.Words words(Unsent sent, HttpServletRequest request) {
        var language = language(request);
        var moment = new Moment(language, clock.getZone()).exactly(sent.at());
        return new FilledPage.Words(
                Wording.plain(language, sent.hadFile() ? "typed.here.file" : "typed.here", moment),
                Wording.plain(language, "typed.gone", moment),
                Wording.plain(language, "typed.text"));
    }

    /** What was done is not shown once more. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getMethod().equals("POST") && response.getStatus() == HttpStatus.SEE_OTHER.value()) {
            number(request).ifPresent(number -> forget(number, doorkeeper.who(request)));
        }
    }

    private void forget(long number, Optional<Person> who) {
        who.ifPresent(one -> unsent.forget(one, number));
    }
}
