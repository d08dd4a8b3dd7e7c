package org.kembar.api;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.Trail;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers to programs. What a program has already is neither worked out nor sent again. */
final class Answers {

    private final Trail trail;
    private final Marks marks;
    private final Sight sight;

    Answers(DataSource source, Marks marks, Sight sight) {
        trail = new Trail(source);
        this.marks = marks;
        this.sight = sight;
    }

    /** An answer that depends on nothing on record. */
    <T> ResponseEntity<T> ofProgram(Inquiry inquiry, Supplier<T> work) {
        return of(inquiry, Optional.of(""), MediaType.APPLICATION_JSON, work);
    }

    /** An answer that depends on one case file, as whoever asks sees it. */
    <T> ResponseEntity<T> ofPartnership(Inquiry inquiry, String id, Function<CaseFile, T> work) {
        return ofPartnership(inquiry, id, MediaType.APPLICATION_JSON, work);
    }

    <T> ResponseEntity<T> ofPartnership(Inquiry inquiry, String id, MediaType form, Function<CaseFile, T> work) {
        return of(inquiry, trail.hashOf(id), form, () -> work.apply(sight.of(id, inquiry.who())));
    }

    /** An answer that may depend on every case file. */
    <T> ResponseEntity<T> ofRegistry(Inquiry inquiry, Supplier<T> work) {
        return of(inquiry, Optional.of(trail.head().orElse("")), MediaType.APPLICATION_JSON, work);
    }

    /** An answer that depends on more than the trail tells of; its mark is made from it. */
    <T> ResponseEntity<T> ofMore(Inquiry inquiry, Supplier<T> work) {
        return of(inquiry, Optional.empty(), MediaType.APPLICATION_JSON, work);
    }

    /** @param state what is on record; without it the mark is made from the answer, as it is for pages */
    private <T> ResponseEntity<T> of(Inquiry inquiry, Optional<String> state, MediaType form, Supplier<T> work) {
        // What is answered in somebody's name is nobody else's, and kept nowhere: it has no mark.
        var mark = state.filter(_ -> inquiry.who().isEmpty()).map(hash -> marks.of(inquiry, form.toString(), hash));
        var headers = new HttpHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        headers.add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        mark.ifPresent(headers::setETag);
        if (!hasAny(inquiry) && mark.filter(inquiry.request()::checkNotModified).isPresent()) {
            return notModified(headers);
        }
        headers.setContentType(form);
        headers.set(HttpHeaders.CONTENT_DISPOSITION, NamedAnswers.named(form));
        headers.set(HttpHeaders.CONTENT_LANGUAGE, inquiry.language().tag());
        var body = work.get();
        return hasAny(inquiry)
                ? notModified(headers)
                : ResponseEntity.ok().headers(headers).body(body);
    }

    /** Whether whatever there is, is not to be sent (RFC 9110, 13.1.2); whether there is anything is known when it has been worked out. */
    private static boolean hasAny(Inquiry inquiry) {
        return Optional.ofNullable(inquiry.request().getHeader(HttpHeaders.IF_NONE_MATCH))
                .filter(marks -> marks.strip().equals("*"))
                .isPresent();
    }

    private static <T> ResponseEntity<T> notModified(HttpHeaders headers) {
        headers.remove(HttpHeaders.CONTENT_DISPOSITION);
        headers.remove(HttpHeaders.CONTENT_TYPE);
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
    }

    /** The next page as a header, too (RFC 8288), for programs that follow such links by themselves. */
    <T> ResponseEntity<T> withNext(ResponseEntity<T> answer, Function<T, Optional<String>> next) {
        return Optional.ofNullable(answer.getBody())
                .flatMap(body -> next.apply(body)
                        .map(address -> ResponseEntity.status(answer.getStatusCode())
                                .headers(answer.getHeaders())
                                .header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"")
                                .body(body)))
                .orElse(answer);
    }
}
