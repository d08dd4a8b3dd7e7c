package org.kembar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** What everybody is shown in this place, up to its language. No text of a page can hold it: there it would be escaped. */
    private static final byte[] BEGIN = "<div class=\"own\" lang=\"".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] END = "</div>".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 2;
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
        if (body == null || !type.isCompatibleWith(MediaType.TEXT_HTML)) {
            return body;
        }
        return framed(
                body,
                ((ServletServerHttpRequest) asked).getServletRequest(),
                ((ServletServerHttpResponse) given).getServletResponse());
    }

    /** Whether somebody is known by what their browser brings along. */
    boolean isForSomebody(HttpServletRequest request) {
        return somebody(request).isPresent();
    }

    /** The page as its reader gets it. */
    byte[] framed(byte[] page, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        return somebody(request)
                .map(reader -> {
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    return framed(page, reader, request.getRequestURI());
                })
                .orElse(page);
    }

    /** What has no frame stays as it is. */
    private static byte[] framed(byte[] page, Somebody reader, String address) {
        var begin = index(page, BEGIN, 0);
        if (begin < 0) {
            return page;
        }
        var tag = new String(page, begin + BEGIN.length, TAG, StandardCharsets.US_ASCII);
        var language = Language.ofTag(tag).orElseThrow();
        return with(page, begin, own(reader.in(language), language, address));
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

    private static byte[] own(Reader reader, Language language, String address) {
        var own = new Own(new Frame(language, "", "", false), reader, address);
        return Html.bytes((output, forms) -> JteownGenerated.render(output, forms, own));
    }

    private static byte[] with(byte[] page, int begin, byte[] own) {
        var end = index(page, END, begin) + END.length;
        var framed = new ByteArrayOutputStream(page.length + own.length);
        framed.write(page, 0, begin);
        framed.writeBytes(own);
        framed.write(page, end, page.length - end);
        return framed.toByteArray();
    }

    private static int index(byte[] page, byte[] part, int from) {
        for (var at = from; at <= page.length - part.length; at++) {
            if (page[at] == part[0] && Arrays.equals(page, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }
}
