package org.kembar.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is answered to programs has a name of our own and is a file to a browser, whatever the address ends with: OWASP ASVS 4.0.3, 12.3.4 and
 * 14.4.2.
 */
final class NamedAnswers extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        name(
                response,
                request.getRequestURI().endsWith(".yaml") ? MediaType.APPLICATION_YAML : MediaType.APPLICATION_JSON);
        chain.doFilter(request, response);
    }

    /** @param form of the answer */
    static String named(MediaType form) {
        return "attachment; filename=\"api." + (form.getSubtype().contains("yaml") ? "yaml" : "json") + "\"";
    }

    static void name(HttpServletResponse response, MediaType form) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(form));
    }
}
