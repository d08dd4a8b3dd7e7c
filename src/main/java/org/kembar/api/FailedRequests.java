package org.kembar.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where a page would tell people of an error, programs get a problem. */
final class FailedRequests extends OncePerRequestFilter {

    FailedRequests() {}

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var address = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElse("");
        if (status instanceof Integer code && Problems.isOfPrograms(address)) {
            Problems.write(Problems.refused(code, request), Inquiries.language(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
