package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.archive.ToldDocuments;
import org.kembar.casefile.Side;
import org.kembar.registry.Document;
import org.kembar.wording.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The documents that offices keep of a partnership, as far as everybody may read them, and by token its person. */
@RestController
@Tag(name = "documents")
final class OfficeFiles {

    private static final String LIST = Api.ROOT + "/partnerships/{id:" + Api.ID + "}/files";

    private final ToldDocuments documents;
    private final Answers answers;

    OfficeFiles(ToldDocuments documents, Answers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    record AllDocuments(List<OneDocument> documents) {}

    /** A document as it is now. */
    record OneDocument(
            String id,
            String partnership,
            String title,
            Optional<String> language,
            Optional<String> source,
            Optional<Side> side,
            int version,
            String mediaType,
            long bytes,
            String sha256,
            boolean isScanned,
            Instant filed,
            Document.Reading reading,
            Optional<Withdrawn> withdrawn,
            Optional<String> content,
            String self) {}

    record Withdrawn(Instant at, String reason) {}

    /** A document with all its versions and what is written in it. */
    record WholeDocument(OneDocument document, List<DocumentVersion> versions, List<WrittenPage> pages) {}

    record DocumentVersion(
            int number,
            String title,
            Optional<String> language,
            Optional<String> source,
            String mediaType,
            long bytes,
            String sha256,
            boolean isScanned,
            Instant filed,
            Optional<String> content) {}

    record WrittenPage(int number, String text) {}

    @GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listDocuments",
            summary = "The documents of a partnership that whoever asks may read, the one filed last first",
            description = "Those that were withdrawn are named, with the reason, but no longer handed out.")
    ResponseEntity<AllDocuments> list(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            Inquiry inquiry) {
        return answers.ofRegistry(
                inquiry,
                () -> new AllDocuments(documents.of(id, inquiry.who()).stream()
                        .map(document -> one(document, inquiry.language()))
                        .toList()));
    }

    @GetMapping(path = LIST + "/{document:[a-z0-9]+}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getDocument",
            summary =
                    "One document: what it is, all its versions with their hashes, and what is written in it, page by page",
            description = "The file itself is handed out at the address under `content`.")
    ResponseEntity<WholeDocument> one(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            @PathVariable("document") @Parameter(description = "Id of the document.", example = "abcdefgh23456789")
                    String named,
            Inquiry inquiry) {
        return answers.ofRegistry(inquiry, () -> {
            var document = documents.one(id, named, inquiry.who());
            return new WholeDocument(
                    one(document, inquiry.language()),
                    document.versions().reversed().stream()
                            .map(version -> version(document, version, inquiry.language()))
                            .toList(),
                    pages(documents.texts(document)));
        });
    }

    private OneDocument one(Document document, Language language) {
        var now = document.current();
        return new OneDocument(
                document.id(),
                document.caseFile(),
                now.title(),
                now.language(),
                now.source(),
                document.whose(),
                now.number(),
                documents.mediaType(now),
                now.bytes(),
                now.sha256(),
                now.isScanned(),
                now.at(),
                now.reading(),
                document.withdrawal().map(one -> new Withdrawn(one.at(), one.reason())),
                content(document, now, language),
                Api.ROOT + "/partnerships/" + document.caseFile() + "/files/" + document.id());
    }

    private DocumentVersion version(Document document, Document.Version version, Language language) {
        return new DocumentVersion(
                version.number(),
                version.title(),
                version.language(),
                version.source(),
                documents.mediaType(version),
                version.bytes(),
                version.sha256(),
                version.isScanned(),
                version.at(),
                content(document, version, language));
    }

    private Optional<String> content(Document document, Document.Version version, Language language) {
        return document.withdrawal().isPresent()
                ? Optional.empty()
                : Optional.of(documents.content(document, version, language));
    }

    private static List<WrittenPage> pages(List<String> texts) {
        var pages = new ArrayList<WrittenPage>();
        texts.forEach(text -> pages.add(new WrittenPage(pages.size() + 1, text)));
        return pages;
    }
}
