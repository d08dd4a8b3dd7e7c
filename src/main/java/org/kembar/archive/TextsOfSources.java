package org.kembar.archive;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.registry.Documents;
import org.kembar.web.SourceTexts;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/** The documents that are the texts of sources, for the page of the source that everybody reads. */
@Component
final class TextsOfSources implements SourceTexts {

    private final Documents documents;

    TextsOfSources(DataSource source, Clock clock) {
        documents = new Documents(source, clock);
    }

    @Override
    public List<SourceText> of(String file, String source, Language language) {
        return documents.of(file, Set.of(Audience.PUBLIC)).stream()
                .filter(document -> document.withdrawal().isEmpty())
                .filter(document ->
                        document.current().source().filter(source::equals).isPresent())
                .map(document -> text(document, language))
                .toList();
    }

    private SourceText text(Document document, Language language) {
        var addresses = FileAddresses.everybodys(language, document.caseFile());
        var passages =
                new Passages(documents.pages(document.id(), document.current().number()));
        return new SourceText(document.current().title(), addresses.one(document.id()), quote -> {
            var page = passages.page(quote);
            return page.isPresent()
                    ? Optional.of(new Place(
                            Wording.plain(language, "files.page", page.getAsInt()),
                            addresses.leaf(document.id(), page.getAsInt(), quote)))
                    : Optional.empty();
        });
    }
}
