package org.kembar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The page about a request that the server refuses before the application sees it, such as an address with a slash written as %2F. */
public final class BarePage {

    private BarePage() {}

    /**
     * @param address as it was asked for; it says the language
     * @param accepted the languages that the browser asks for, where the address says none
     */
    public static void write(int status, String address, String accepted, HttpServletResponse response)
            throws IOException {
        var page = FailurePages.page(HttpStatus.valueOf(status), address, accepted);
        response.setStatus(status);
        // The mark of an answer that there is not.
        response.setHeader(HttpHeaders.ETAG, null);
        page.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        var body = page.getBody();
        if (body != null) {
            response.getOutputStream().write(body);
        }
    }
}
