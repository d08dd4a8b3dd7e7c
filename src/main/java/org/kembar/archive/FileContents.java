package org.kembar.archive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.archive.Cabinet.Opened;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.web.NothingHere;
import org.kembar.web.Precautions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Hands out the bytes of documents: as what they were recognised as, to be kept and not shown, in a sandbox where nothing in them runs
 * or asks for anything.
 */
@RestController
final class FileContents {

    private final Cabinet cabinet;

    FileContents(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    @GetMapping(FileAddresses.PUBLIC + FileAddresses.CONTENT)
    void content(
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            @PathVariable("number") int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(cabinet.publicly(id), document, number, request, response);
    }

    @Needs(Right.READ)
    @GetMapping(FileAddresses.DESK + FileAddresses.CONTENT)
    void content(
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            @PathVariable("number") int number,
            Person who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(cabinet.find(id, who), document, number, request, response);
    }

    private void send(Opened opened, String id, int number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var document = cabinet.read(opened, id);
        var version = version(document, number);
        var kind = FileKind.of(version.type()).orElseThrow(NothingHere::new);
        // Whoever makes marks of answers keeps the whole of each in memory.
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setHeader(Precautions.POLICY, Precautions.SANDBOX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (document.audience() != Audience.PUBLIC) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(version, kind));
        response.setContentType(kind.type().toString());
        response.setContentLengthLong(version.bytes());
        cabinet.documents().copy(id, version.number(), response.getOutputStream());
    }

    /** What was withdrawn nobody is given any more. */
    private static Document.Version version(Document document, int number) {
        return Optional.of(document)
                .filter(one -> one.withdrawal().isEmpty())
                .flatMap(one -> one.version(number))
                .orElseThrow(NothingHere::new);
    }

    /** RFC 6266: to be kept under its title, with the ending of what it is; never to be shown as it was sent. */
    private static String disposition(Document.Version version, FileKind kind) {
        return ContentDisposition.attachment()
                .filename(FileName.of(version.title(), kind), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
