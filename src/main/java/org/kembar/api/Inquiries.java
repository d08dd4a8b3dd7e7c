package org.kembar.api;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kembar.asking.Asked;
import org.kembar.web.InTheNameOf;
import org.kembar.web.LandingPage;
import org.kembar.wording.Language;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads what programs ask. The parameters that an address takes are those that its description names. */
final class Inquiries implements HandlerMethodArgumentResolver {

    private final Clock clock;

    Inquiries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Inquiry.class;
    }

    @Override
    public Inquiry resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var query = new LinkedMultiValueMap<String, String>();
        asked.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        var inquiry = new Inquiry(
                language(asked),
                LocalDate.now(clock),
                query,
                InTheNameOf.of(asked),
                new ServletWebRequest(asked, request.getNativeResponse(HttpServletResponse.class)));
        refuseUnknown(inquiry, query, known(parameter));
        return inquiry;
    }

    /** The one it prefers of the product's languages, as for pages. */
    static Language language(HttpServletRequest request) {
        return LandingPage.preferred(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(""));
    }

    /** Whoever misspells a parameter is not answered as if it had been left out. */
    private static void refuseUnknown(Inquiry inquiry, MultiValueMap<String, String> query, List<String> known) {
        query.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> inquiry.understood(
                        known.isEmpty()
                                ? Asked.unknown(inquiry.language(), name, "api.noParameters", name, known, name)
                                : Asked.unknown(
                                        inquiry.language(),
                                        name,
                                        "api.noSuchParameter",
                                        name,
                                        known,
                                        name,
                                        String.join(", ", known))));
    }

    private static List<String> known(MethodParameter parameter) {
        var method = Objects.requireNonNull(parameter.getMethod());
        return AnnotatedElementUtils.findMergedRepeatableAnnotations(method, Parameter.class).stream()
                .map(Parameter::name)
                .toList();
    }
}
