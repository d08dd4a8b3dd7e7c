package org.kembar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kembar.web.WhoReads.Somebody;
import org.kembar.wording.Language;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Puts into the frame of a page, on its way out, who is signed in and where their own pages are. Pages are made without knowing who
 * reads them, so that nothing that is kept of one, here or by {@link KeptPages}, can hold anybody's name; and what is sent to somebody
 * who is signed in is kept by nobody.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ReadersFrame implements ResponseBodyAdvice<byte[]> {

    private static final String KEY = ReadersFrame.class.getName();

    private final Optional<WhoReads> readers;

    ReadersFrame(Optional<WhoReads> readers) {
        this.readers = readers;
    }

    /** What the template prints: where the page itself is among the places, it says so. */
    record Own(Frame frame, Reader reader, String address) {

        boolean isAt(Reader.Place place) {
            return address.equals(place.address());
        }
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return ByteArrayHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public byte @Nullable [] beforeBodyWrite(
            byte @Nullable [] body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest asked,
            ServerHttpResponse given) {
        var request = ((ServletServerHttpRequest) asked).getServletRequest();
        var response = ((ServletServerHttpResponse) given).getServletResponse();
        // What is compressed was put together for its reader by those who keep it.
        if (body == null
                || !type.isCompatibleWith(MediaType.TEXT_HTML)
                || response.containsHeader(HttpHeaders.CONTENT_ENCODING)) {
            return body;
        }
        var reader = reader(request, response);
        return reader.flatMap(known ->
                        AroundReader.in(body).map(page -> page.with(own(known, page.language(), request))))
                .orElse(body);
    }

    /** What the page says to whoever is signed in; empty for everybody else. */
    Optional<byte[]> own(HttpServletRequest request, HttpServletResponse response, Language language) {
        return reader(request, response).map(known -> own(known, language, request));
    }

    /** Whoever is signed in; then the page is for nobody else. */
    private Optional<Somebody> reader(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        var reader = somebody(request);
        if (reader.isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return reader;
    }

    /** It is looked up once for an answer, however often it is asked. */
    private Optional<Somebody> somebody(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof Optional<?> known) {
            return known.map(Somebody.class::cast);
        }
        var found = readers.flatMap(all -> all.of(request));
        request.setAttribute(KEY, found);
        return found;
    }

    private static byte[] own(Somebody reader, Language language, HttpServletRequest request) {
        var own = new Own(new Frame(language, "", "", false), reader.in(language), request.getRequestURI());
        return Html.bytes((output, forms) -> JteownGenerated.render(output, forms, own));
    }
}
