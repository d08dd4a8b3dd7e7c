package org.kembar.archive;

import java.util.List;
import java.util.stream.Stream;
import org.kembar.registry.Document;
import org.kembar.wording.Language;
import org.springframework.stereotype.Component;

/** The documents of a partnership that everybody may read, for programs; nobody in particular asks. */
@Component
public final class PublicDocuments {

    private final Cabinet cabinet;

    PublicDocuments(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    /** The latest first; withdrawn ones are among them. */
    public List<Document> of(String partnership) {
        return FilePages.latestFirst(cabinet.all(cabinet.publicly(partnership)).stream())
                .toList();
    }

    public Document one(String partnership, String id) {
        return cabinet.read(cabinet.publicly(partnership), id);
    }

    /** What is written in it, page by page; of one that was withdrawn nothing is told. */
    public List<String> texts(Document document) {
        return document.withdrawal().isPresent()
                ? List.of()
                : cabinet.documents().pages(document.id(), document.current().number());
    }

    /** Where the bytes of its versions are handed out. */
    public String content(Document document, Document.Version version, Language language) {
        return FileAddresses.everybodys(language, document.caseFile()).content(document.id(), version.number());
    }

    /** As which media type they are handed out. */
    public String mediaType(Document.Version version) {
        return Stream.of(FileKind.values())
                .filter(kind -> kind.word().equals(version.type()))
                .map(kind -> kind.type().toString())
                .findFirst()
                .orElse("application/octet-stream");
    }
}
