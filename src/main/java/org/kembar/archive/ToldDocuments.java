package org.kembar.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Person;
import org.kembar.archive.Cabinet.Opened;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.wording.Language;
import org.springframework.stereotype.Component;

/** The documents of a partnership, for programs: those that everybody may read, or somebody in whose name is asked. */
@Component
public final class ToldDocuments {

    private final Cabinet cabinet;

    ToldDocuments(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    /** The latest first; withdrawn ones are among them. */
    public List<Document> of(String partnership, Optional<Person> who) {
        return FilePages.latestFirst(cabinet.all(opened(partnership, who)).stream())
                .toList();
    }

    /** It is noted who reads what is not for everybody. */
    public Document one(String partnership, String id, Optional<Person> who) {
        return cabinet.read(opened(partnership, who), id);
    }

    /** What is none of somebody's is to them what it is to everybody. */
    private Opened opened(String partnership, Optional<Person> who) {
        return who.flatMap(person -> cabinet.theirs(partnership, person))
                .orElseGet(() -> cabinet.publicly(partnership));
    }

    /** What is written in it, page by page; of one that was withdrawn nothing is told. */
    public List<String> texts(Document document) {
        return document.withdrawal().isPresent()
                ? List.of()
                : cabinet.documents().pages(document.id(), document.current().number());
    }

    /** Where the bytes of its versions are handed out. */
    public String content(Document document, Document.Version version, Language language) {
        var addresses = document.audience() == Audience.PUBLIC
                ? FileAddresses.everybodys(language, document.caseFile())
                : FileAddresses.desk(language, document.caseFile());
        return addresses.content(document.id(), version.number());
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
