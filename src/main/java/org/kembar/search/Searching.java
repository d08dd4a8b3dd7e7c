package org.kembar.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Documents;
import org.kembar.registry.FoundByWord;
import org.kembar.registry.FoundByWord.OfPartnership;
import org.kembar.registry.FoundByWord.Outcome;
import org.kembar.registry.FoundByWord.Place;
import org.kembar.registry.LikeWords;
import org.kembar.registry.MadeFindable;
import org.kembar.seeking.Findable;
import org.kembar.seeking.Findable.Kind;
import org.kembar.seeking.Findable.Said;
import org.kembar.seeking.Findables;
import org.kembar.seeking.Question;
import org.springframework.stereotype.Component;

/** Looks for something in somebody's name, and reads what stands where it was found, as that person may read it. */
@Component
final class Searching {

    private static final int PARTNERSHIPS = 10;
    private static final int PLACES_OF_EACH = 4;
    private static final int PLACES_OF_ONE = 20;

    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final Documents documents;
    private final FoundByWord words;
    private final LikeWords likeWords;
    private final MadeFindable records;
    private final Sights sights;

    Searching(DataSource source, CaseFiles caseFiles, Sights sights, Clock clock) {
        this.caseFiles = caseFiles;
        this.sights = sights;
        annexes = new Annexes(source, clock);
        documents = new Documents(source, clock);
        words = new FoundByWord(source);
        likeWords = new LikeWords(source);
        records = new MadeFindable(source, clock);
    }

    /**
     * What was found, and for what.
     *
     * @param stems of the words of the question
     */
    record Answer(Question question, Map<String, List<String>> stems, Outcome outcome) {}

    /** A place with what stands there. */
    record Read(Place place, CaseFile file, Findable findable) {}

    /**
     * A partnership in which something was found.
     *
     * @param file as everybody sees it
     * @param read what stands in the places that are shown
     */
    record Opened(OfPartnership found, CaseFile file, List<Read> read) {

        Opened {
            read = List.copyOf(read);
        }
    }

    Answer look(Question question, Asking asking, Optional<Person> who) {
        var stems = words.stems(question);
        var besides = who.map(sights::of).orElse(Map.of());
        return new Answer(question, stems, words.find(question, stems, besides, part(asking)));
    }

    /** What was found for what may have been meant instead; nothing if nothing was. */
    Optional<Answer> lookForAlike(Question question, Asking asking, Optional<Person> who) {
        var meant = likeWords.meant(question);
        return Stream.of(meant, question.nearly(), meant.flatMap(Question::nearly))
                .flatMap(Optional::stream)
                .map(other -> look(other, asking, who))
                .filter(answer -> answer.outcome() instanceof Outcome.Found found && found.places() > 0)
                .findFirst();
    }

    boolean isReady() {
        return records.isReady();
    }

    boolean knowsLikenesses() {
        return likeWords.areKnown();
    }

    private static FoundByWord.Part part(Asking asking) {
        return asking.caseFile().isEmpty()
                ? new FoundByWord.Part("", (asking.page() - 1) * PARTNERSHIPS, PARTNERSHIPS, PLACES_OF_EACH)
                : new FoundByWord.Part(asking.caseFile(), (asking.page() - 1) * PLACES_OF_ONE, 1, PLACES_OF_ONE);
    }

    static int onOnePage(Asking asking) {
        return asking.caseFile().isEmpty() ? PARTNERSHIPS : PLACES_OF_ONE;
    }

    /** The partnerships in which something was found, as everybody sees them, with what stands there for who asks. */
    List<Opened> open(List<OfPartnership> found, Optional<Person> who) {
        var files = new HashMap<String, CaseFile>();
        caseFiles
                .find(found.stream().map(OfPartnership::caseFile).toList())
                .forEach(file -> files.put(file.id(), file));
        return found.stream()
                .flatMap(one -> Optional.ofNullable(files.get(one.caseFile()))
                        .map(file -> new Opened(one, file, read(one, file, who)))
                        .stream())
                .toList();
    }

    /**
     * What stands in these places of a partnership. Something may have been changed since it was found: then it is left out. It is
     * noted who reads what is not for everybody.
     */
    private List<Read> read(OfPartnership found, CaseFile open, Optional<Person> who) {
        var publicly = new Findables(open);
        var own = who.flatMap(person -> look(found, person));
        var read = new ArrayList<Read>();
        for (var place : found.places()) {
            if (place.kind() == Kind.DOCUMENT) {
                document(place, who).ifPresent(one -> read.add(new Read(place, open, one)));
            } else if (place.audience() == Audience.PUBLIC) {
                publicly.with(place.kind(), place.id()).ifPresent(one -> read.add(new Read(place, open, one)));
            } else {
                own.filter(seen -> seen.audience(place.id()) == place.audience())
                        .ifPresent(seen -> new Findables(seen.file())
                                .with(place.kind(), place.id())
                                .ifPresent(one -> read.add(new Read(place, seen.file(), one))));
            }
        }
        return read;
    }

    private Optional<Annexes.Seen> look(OfPartnership found, Person who) {
        var audiences = EnumSet.noneOf(Audience.class);
        found.places().stream()
                .filter(place -> place.kind() != Kind.DOCUMENT && place.audience() != Audience.PUBLIC)
                .forEach(place -> audiences.addAll(place.audience().seeing()));
        if (audiences.isEmpty()) {
            return Optional.empty();
        }
        var sees = sights.of(who).getOrDefault(found.caseFile(), Set.of());
        audiences.retainAll(sees);
        return annexes.look(who.id(), found.caseFile(), audiences);
    }

    private Optional<Findable> document(Place place, Optional<Person> who) {
        return documents
                .find(place.id())
                .filter(document -> document.withdrawal().isEmpty() && document.audience() == place.audience())
                .flatMap(document -> {
                    var version = document.current();
                    var said = new ArrayList<Said>();
                    said.add(new Said(version.title(), version.language(), true));
                    if (place.page() > 0) {
                        documents
                                .page(document.id(), version.number(), place.page())
                                .ifPresent(text -> said.add(new Said(text, version.language(), false)));
                        if (place.audience() != Audience.PUBLIC) {
                            who.ifPresent(person -> documents.note(document.id(), person.id()));
                        }
                    }
                    return place.page() > 0 && said.size() == 1
                            ? Optional.empty()
                            : Optional.of(new Findable(Kind.DOCUMENT, document.id(), said));
                });
    }
}
