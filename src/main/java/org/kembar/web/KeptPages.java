package org.kembar.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.kembar.registry.CaseFiles;
import org.kembar.wording.Language;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Pages that have been rendered, compressed as they go out, as many as there is room for. Each request first asks the database
 * for the state of the registry, one short query, and is given only what was rendered in that state: what was stored is shown
 * by the next request, whichever program stored it. Who asks for a page that somebody else is having made waits for that one.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class KeptPages implements HandlerInterceptor, ResponseBodyAdvice<byte[]> {

    private static final long MOST_BYTES = 32L << 20;
    private static final String KEY = KeptPages.class.getName();

    private final CaseFiles caseFiles;
    private final Clock clock;
    private final ReadersFrame readers;
    private final Cache<Key, Kept> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Key, Kept>weigher((key, kept) -> kept.size() + key.address().length())
            .build();
    private final ConcurrentMap<Key, Making> beingMade = new ConcurrentHashMap<>();

    KeptPages(CaseFiles caseFiles, ReadersFrame readers, Clock clock) {
        this.readers = readers;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    private record Key(String state, LocalDate today, String address) {}

    /**
     * A page as it is kept.
     *
     * @param parts what stands before, at and after the place that says who reads it; one part where there is no such place
     * @param framed the language of what is said there
     */
    private record Kept(MediaType type, List<Deflated> parts, Optional<Language> framed) {

        static Kept of(MediaType type, byte[] body) {
            var around =
                    type.isCompatibleWith(MediaType.TEXT_HTML) ? AroundReader.in(body) : Optional.<AroundReader>empty();
            var parts = around.map(page -> Stream.of(page.before(), page.everybodys(), page.after()))
                    .orElseGet(() -> Stream.of(body))
                    .map(Deflated::of)
                    .toList();
            return new Kept(type, parts, around.map(AroundReader::language));
        }

        int size() {
            return parts.stream().mapToInt(part -> part.bytes().length).sum();
        }

        byte[] forEverybody() {
            return Deflated.joined(parts);
        }

        byte[] forReader(byte[] own) {
            return Deflated.joined(List.of(parts.getFirst(), Deflated.of(own), parts.getLast()));
        }
    }

    /** A page on its way; without a result where it turned out to be one that is not kept: a refusal, an error, a redirection. */
    private record Making(Key key, CompletableFuture<Optional<Kept>> result) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var mark = handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(KeptPage.class))
                : Optional.<KeptPage>empty();
        if (mark.isEmpty()) {
            return true;
        }
        // Before anything is read: what is stored meanwhile is in the page under the older state, which nobody asks for
        // again.
        var key = new Key(mark.get().isOfRegistry() ? caseFiles.state() : "", LocalDate.now(clock), address(request));
        var kept = kept(key, request);
        if (kept.isEmpty()) {
            return true;
        }
        answer(request, response, kept.get());
        return false;
    }

    /** As it was made, or is being made by somebody else; empty for the one who has to make it. */
    private Optional<Kept> kept(Key key, HttpServletRequest request) {
        var kept = Optional.ofNullable(pages.getIfPresent(key));
        if (kept.isPresent()) {
            return kept;
        }
        var mine = new Making(key, new CompletableFuture<>());
        var others = beingMade.putIfAbsent(key, mine);
        if (others != null) {
            // What is not kept costs little: then each one makes it.
            return others.result().join();
        }
        // It may have been finished between looking for it and beginning it.
        var finished = Optional.ofNullable(pages.getIfPresent(key));
        if (finished.isPresent()) {
            end(mine, finished);
            return finished;
        }
        request.setAttribute(KEY, mine);
        return Optional.empty();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Kept kept) throws IOException {
        response.setContentType(kept.type().toString());
        response.getOutputStream().write(body(request, response, kept));
    }

    /** For whoever asks, in the form they take. */
    private byte[] body(HttpServletRequest request, HttpServletResponse response, Kept kept) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        var compressed = kept.framed()
                .flatMap(language -> readers.own(request, response, language))
                .map(kept::forReader)
                .orElseGet(kept::forEverybody);
        if (!takesCompressed(request)) {
            return expanded(compressed);
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        return compressed;
    }

    /** However it ended: nobody waits for a page that nobody makes. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(KEY) instanceof Making mine) {
            end(mine, Optional.empty());
        }
    }

    private void end(Making making, Optional<Kept> result) {
        making.result().complete(result);
        beingMade.remove(making.key(), making);
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.hasMethodAnnotation(KeptPage.class);
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
        if (body == null
                || !(request.getAttribute(KEY) instanceof Making mine)
                || response.getStatus() != HttpStatus.OK.value()) {
            return body;
        }
        var kept = Kept.of(type, body);
        pages.put(mine.key(), kept);
        end(mine, Optional.of(kept));
        return body(request, response, kept);
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse("");
    }

    /** As a browser says it; whoever says more than that is sent the page as it is. */
    private static boolean takesCompressed(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING)).stream()
                .flatMap(accepted -> Arrays.stream(accepted.split(",")))
                .anyMatch(accepted -> accepted.strip().equals("gzip"));
    }

    private static byte[] expanded(byte[] compressed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
