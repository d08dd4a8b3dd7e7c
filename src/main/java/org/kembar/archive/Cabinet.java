package org.kembar.archive;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.registry.Annexes;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.Document;
import org.kembar.registry.Documents;
import org.kembar.web.ForItsCities;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.springframework.stereotype.Component;

/** Finds the documents of a partnership, as far as they are for whoever asks. */
@Component
final class Cabinet {

    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final Documents documents;
    private final KnownCities cities;

    Cabinet(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        this.caseFiles = caseFiles;
        this.cities = cities;
        annexes = new Annexes(source, clock);
        documents = new Documents(source, clock);
    }

    /**
     * The documents of a partnership, open for somebody.
     *
     * @param open the case file as everybody sees it
     * @param seen the case file as this person sees it
     * @param sides the cities of its sides, by their ids in the list of cities
     * @param audiences for whom the documents are that this person reads
     * @param who nobody in particular, where what is public is read
     */
    record Opened(CaseFile open, Seen seen, Map<Side, String> sides, Set<Audience> audiences, Optional<Person> who) {

        boolean isPublic() {
            return who.isEmpty();
        }

        /** For whom this person may file a document, one's own city first. */
        List<Audience> filesFor() {
            return List.of(Audience.SIDE_A, Audience.SIDE_B, Audience.PARTNERS, Audience.PUBLIC).stream()
                    .filter(audience -> who.filter(person -> Rules.mayFile(person, sides, audience))
                            .isPresent())
                    .toList();
        }

        boolean mayReplace(Document document) {
            return document.withdrawal().isEmpty()
                    && who.filter(person ->
                                    Rules.mayReplaceDocument(person, sides, document.audience(), document.whose()))
                            .isPresent();
        }

        /** For whom this person may let it be from now on. */
        List<Audience> movesTo(Document document) {
            return Stream.of(Audience.values())
                    .filter(to ->
                            to != document.audience() && document.withdrawal().isEmpty())
                    .filter(to -> who.filter(person ->
                                    Rules.mayMoveDocument(person, sides, document.audience(), to, document.whose()))
                            .isPresent())
                    .toList();
        }

        /** The sources that everybody knows who reads what is for these. */
        List<Source> sources(Audience audience) {
            return seen.file().sources().stream()
                    .filter(source -> audience.seeing().contains(seen.audience(source.id())))
                    .toList();
        }
    }

    /** What everybody reads. */
    Opened publicly(String id) {
        var open = caseFiles.find(id).orElseThrow(NothingHere::new);
        return new Opened(open, new Seen(open, Map.of()), Map.of(), Set.of(Audience.PUBLIC), Optional.empty());
    }

    /** For whoever acts for none of its cities it is as if there were none. */
    Opened find(String id, Person who) {
        return theirs(id, who).orElseThrow(NothingHere::new);
    }

    /** Nothing for whoever acts for none of its cities. */
    Optional<Opened> theirs(String id, Person who) {
        var open = caseFiles.find(id).orElseThrow(NothingHere::new);
        var seeing = Seeing.of(open, who, cities.list());
        return seeing.look(annexes)
                .map(seen -> new Opened(open, seen, seeing.cities(), seeing.audiences(), Optional.of(who)));
    }

    /** The same for somebody who is to file something; whoever may not is told for whom it is. */
    Opened toFile(String id, Person who, Language language) {
        var open = caseFiles.find(id).orElseThrow(NothingHere::new);
        var known = cities.list();
        if (Rules.recordsFor(who, CitiesOfFiles.ofSides(open, known)).isEmpty()) {
            throw new ForItsCities(language, CitiesOfFiles.meant(open, known), known);
        }
        return find(id, who);
    }

    List<Document> all(Opened opened) {
        return documents.of(opened.open().id(), opened.audiences());
    }

    /** One of them; where it is for others, it is as if there were none. */
    Document one(Opened opened, String id) {
        return documents
                .find(id)
                .filter(document -> document.caseFile().equals(opened.open().id()))
                .filter(document -> opened.audiences().contains(document.audience()))
                .orElseThrow(NothingHere::new);
    }

    /** One of them, to be read: it is noted who reads what is not for everybody. */
    Document read(Opened opened, String id) {
        var document = one(opened, id);
        if (document.audience() != Audience.PUBLIC) {
            opened.who().ifPresent(person -> documents.note(id, person.id()));
        }
        return document;
    }

    Documents documents() {
        return documents;
    }
}
