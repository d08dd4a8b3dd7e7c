package org.kembar.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every answer forbids the browser to do with it: OWASP ASVS 4.0.3, 14.4. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class Precautions extends OncePerRequestFilter {

    /** Style, typeface and scripts come from here, and scripts ask nobody else; nothing else is loaded, and no other site frames a page. */
    private static final String CONTENT = "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; "
            + "connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static final String POLICY = "Content-Security-Policy";

    /** The same, with pictures from here. */
    public static final String WITH_PICTURES = CONTENT.replace("img-src data:", "img-src 'self' data:");

    /** For what somebody has sent: nothing at all, not even from here; as if from a site of its own. */
    public static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    /** OWASP ASVS 4.0.3, 14.4.5; a browser heeds it only over HTTPS. */
    private static final String NEVER_WITHOUT_HTTPS = "max-age=31536000";

    Precautions() {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        take(response, request.isSecure());
        chain.doFilter(request, response);
    }

    /** Also of what the server answers without asking the application. */
    public static void take(HttpServletResponse response, boolean isSecure) {
        response.setHeader(POLICY, CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-cache");
        if (isSecure) {
            response.setHeader("Strict-Transport-Security", NEVER_WITHOUT_HTTPS);
        }
    }
}
