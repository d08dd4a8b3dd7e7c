package org.kembar.api;

import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.kembar.operation.Access;
import org.kembar.operation.RequestId;
import org.kembar.web.BarePage;
import org.kembar.web.Precautions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What the server refuses before the application sees it, such as an address that is none: a page for people, a problem for programs. */
public final class BareRefusals extends ErrorReportValve {

    /** The server makes one by the name of its class. */
    public BareRefusals() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0) {
            super.report(request, response, thrown);
            return;
        }
        if (!response.setErrorReported()) {
            return;
        }
        RequestId.begin(RequestId.of(Optional.ofNullable(request.getHeader(RequestId.HEADER))));
        try {
            RequestId.current().ifPresent(id -> response.setHeader(RequestId.HEADER, id));
            Precautions.take(response, request.isSecure());
            write(request, response);
            response.finishResponse();
            new Access(String.valueOf(request.getMethod()), Access.NO_PATTERN, response.getStatus(), 0).log();
        } catch (IOException _) {
            // Whoever asked is gone.
        } finally {
            RequestId.end();
        }
    }

    private static void write(Request request, Response response) throws IOException {
        var address = Optional.ofNullable(request.getRequestURI()).orElse("");
        // No browser sends what has no address at all.
        if (address.isEmpty() || Problems.isOfPrograms(address)) {
            Problems.write(Problems.refused(response.getStatus(), request), Inquiries.language(request), response);
        } else {
            var accepted = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            BarePage.write(response.getStatus(), address, accepted.orElse(""), response);
        }
    }
}
