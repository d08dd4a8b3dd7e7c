package org.kembar.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.kembar.operation.RequestId;
import org.kembar.operation.Unreachable;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UrlPathHelper;

/** Tells programs, and only them, why there is no answer. */
final class Problems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** So much of a parameter is said back. */
    private static final int SHOWN = 200;

    /** So much of a sentence, which may name what there is to choose from. */
    private static final int TOLD = 2000;

    Problems() {}

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!isOfPrograms(UrlPathHelper.defaultInstance.getPathWithinApplication(request)) || response.isCommitted()) {
            return null;
        }
        var problem = problem(request, response, thrown);
        try {
            write(problem, Inquiries.language(request), response);
        } catch (IOException _) {
            LOG.debug("Whoever asked is gone");
        }
        return new ModelAndView();
    }

    static boolean isOfPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    private static Problem problem(HttpServletRequest request, HttpServletResponse response, Exception thrown) {
        return switch (thrown) {
            case NotUnderstood refused -> parameter(refused, request);
            case NothingHere _ -> problem(HttpStatus.NOT_FOUND, request, List.of());
            // What is not percent-encoded as it should be, or comes in too many parts.
            case InvalidParameterException broken ->
                problem(HttpStatusCode.valueOf(broken.getErrorCode()), request, List.of());
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() -> {
                // Which methods there are, and which forms.
                known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                yield problem(known.getStatusCode(), request, List.of());
            }
            case Exception away
            when Unreachable.isTheReasonOf(away) -> {
                LOG.error("The database cannot be reached", away);
                response.setHeader(HttpHeaders.RETRY_AFTER, Unreachable.A_WHILE);
                yield problem(HttpStatus.SERVICE_UNAVAILABLE, request, List.of());
            }
            default -> {
                LOG.error("An answer could not be made", thrown);
                yield problem(HttpStatus.INTERNAL_SERVER_ERROR, request, List.of());
            }
        };
    }

    /** What was refused before anybody looked at it, in this or that part of the server. */
    static Problem refused(int status, HttpServletRequest request) {
        return problem(HttpStatusCode.valueOf(status), request, List.of());
    }

    private static Problem parameter(NotUnderstood refused, HttpServletRequest request) {
        var found = refused.parameters().stream()
                .map(name -> new Problem.Parameter(
                        shown(name),
                        Arrays.stream(Optional.ofNullable(request.getParameterValues(name))
                                        .orElse(new String[0]))
                                .map(Problems::shown)
                                .toList()))
                .toList();
        return problem(
                "parameter",
                HttpStatus.BAD_REQUEST,
                Inquiries.language(request),
                cut(refused.sentence(), TOLD),
                request,
                found);
    }

    /** Of the kinds of problem that HTTP knows by its status. */
    private static Problem problem(
            HttpStatusCode status, HttpServletRequest request, List<Problem.Parameter> parameters) {
        var kind = switch (status.value()) {
            case 401 -> "unknown";
            case 403 -> "forbidden";
            case 404 -> "missing";
            case 405 -> "method";
            case 406 -> "form";
            case 415 -> "content";
            case 503 -> "database";
            default -> status.is4xxClientError() ? "request" : "failure";
        };
        var language = Inquiries.language(request);
        return problem(kind, status, language, Wording.plain(language, "api." + kind), request, parameters);
    }

    private static Problem problem(
            String kind,
            HttpStatusCode status,
            Language language,
            String detail,
            HttpServletRequest request,
            List<Problem.Parameter> parameters) {
        return new Problem(
                "urn:kembar:problem:" + kind,
                Wording.plain(language, "api." + kind + ".title"),
                status.value(),
                detail,
                shown(address(request)),
                RequestId.current().orElse(""),
                parameters);
    }

    /** What was asked for, also where the server now asks for a page about an error; empty where it was no address. */
    private static String address(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .or(() -> Optional.ofNullable(request.getRequestURI()))
                .orElse("");
    }

    /** Nobody is sent back more than they can read. */
    private static String shown(String text) {
        return cut(text, SHOWN);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.codePoints().limit(most).mapToObj(Character::toString).collect(Collectors.joining()) + "…";
    }

    static void write(Problem problem, Language language, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        // The mark of an answer that there is not.
        response.setHeader(HttpHeaders.ETAG, null);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        NamedAnswers.name(response, MediaType.APPLICATION_JSON);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
    }
}
