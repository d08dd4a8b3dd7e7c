package org.kembar.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Names every request, and when it is answered writes one line about it and counts it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Requests extends OncePerRequestFilter {

    private static final String NAME = RequestId.class.getName();

    /** What a part of an address has to look like says nobody more than its name. */
    private static final Pattern FORM = Pattern.compile("\\{(\\w+):[^}]*}");

    /** Anybody can think of methods; the count is to stay short. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final MeterRegistry meters;

    Requests(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The page that tells of an error belongs to the request that had it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var named = Optional.ofNullable(request.getAttribute(NAME)).map(Object::toString);
        var id = named.orElseGet(() -> RequestId.of(Optional.ofNullable(request.getHeader(RequestId.HEADER))));
        RequestId.begin(id);
        try {
            if (named.isPresent()) {
                chain.doFilter(request, response);
            } else {
                request.setAttribute(NAME, id);
                response.setHeader(RequestId.HEADER, id);
                first(request, response, chain);
            }
        } finally {
            RequestId.end();
        }
    }

    private void first(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = System.nanoTime();
        // What is thrown up to here is answered by the error page, which comes later.
        var status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            answered(request, status, begun);
        }
    }

    private void answered(HttpServletRequest request, int status, long begun) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        var pattern = Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(matched -> FORM.matcher(matched.toString()).replaceAll("{$1}"))
                .orElse(Access.NO_PATTERN);
        Timer.builder("http.server.requests")
                .description("Requests answered, and how long that took")
                .tags("method", method, "pattern", pattern, "status", Integer.toString(status))
                .register(meters)
                .record(took);
        new Access(method, pattern, status, took.toMillis()).log();
    }
}
