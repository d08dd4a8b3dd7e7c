package org.kembar.wording;

import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Source;

/** Names the sources of a case file where something rests on them. */
final class EvidenceWords {

    private final Messages messages;
    private final CaseFile file;

    EvidenceWords(Messages messages, CaseFile file) {
        this.messages = messages;
        this.file = file;
    }

    Optional<Source> source(Evidence evidence) {
        return file.sources().stream()
                .filter(source -> source.id().equals(evidence.ref()))
                .findFirst();
    }

    String cite(Evidence evidence) {
        var source = source(evidence);
        var who = source.flatMap(Source::creator);
        var when = source.flatMap(Source::issued)
                .map(date -> date.text().substring(0, Math.min(4, date.text().length())));
        var what = who.map(name ->
                        when.map(year -> messages.text("cite", name, year)).orElse(name))
                .or(() -> source.flatMap(Source::title)
                        .or(() -> source.flatMap(Source::about))
                        .map(messages::text))
                .orElse(evidence.ref());
        return evidence.place()
                .map(place -> messages.text("cite.place", what, place))
                .orElse(what);
    }
}
