package org.kembar.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.access.Seeing;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.Annexes;
import org.kembar.registry.CaseFiles;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.web.OwnPartnerships;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the lists of names that somebody keeps. */
@Component
final class Lists {

    /** So many lists, or partnerships, stand on a page. */
    static final int ON_A_PAGE = 50;

    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final KnownCities cities;
    private final OwnPartnerships own;
    private final Participants participants;

    Lists(
            DataSource source,
            CaseFiles caseFiles,
            KnownCities cities,
            OwnPartnerships own,
            Participants participants,
            Clock clock) {
        this.own = own;
        this.caseFiles = caseFiles;
        this.cities = cities;
        this.participants = participants;
        annexes = new Annexes(source, clock);
    }

    /**
     * A list that somebody keeps.
     *
     * @param cities for which they keep it
     * @param onRecord the activity beside which it stands; absent where it is not on record any more
     */
    record Opened(String caseFile, String activity, List<String> cities, Optional<OnRecord> onRecord) {}

    /** @param file as somebody sees it */
    record OnRecord(CaseFile file, Activity activity) {}

    /**
     * Where somebody sees nothing it is as if there were nothing; where they see the activity and keep no names, they may not. Names
     * stay until their day, also where their activity does not.
     */
    Opened find(String id, String activity, Person who) {
        var found = caseFiles.find(id).map(open -> onRecord(open, activity, who));
        var own = found.map(Beside::cities).orElse(List.of());
        var onRecord = found.flatMap(Beside::onRecord);
        return onRecord.isPresent()
                ? new Opened(id, activity, own, onRecord)
                : left(id, activity, who).orElseThrow(NothingHere::new);
    }

    private record Beside(List<String> cities, Optional<OnRecord> onRecord) {}

    private Beside onRecord(CaseFile open, String activity, Person who) {
        var seeing = Seeing.of(open, who, cities.list());
        if (!seeing.isTheirs()) {
            return new Beside(List.of(), Optional.empty());
        }
        var own = Rules.keepsPeopleOf(who).stream()
                .filter(seeing.cities()::containsValue)
                .sorted()
                .toList();
        if (own.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var file = seeing.look(annexes).orElseThrow(NothingHere::new).file();
        return new Beside(
                own,
                file.activities().stream()
                        .filter(one -> one.id().equals(activity))
                        .findFirst()
                        .map(one -> new OnRecord(file, one)));
    }

    /** What is left of a list whose activity was taken back. */
    private Optional<Opened> left(String id, String activity, Person who) {
        var own = participants.of(id, activity, Rules.keepsPeopleOf(who)).stream()
                .map(one -> one.of().city())
                .distinct()
                .sorted()
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new Opened(id, activity, own, Optional.empty()));
    }

    /**
     * Some of the partnerships of the cities for which somebody keeps names, in the order of their ids, as everybody sees them.
     *
     * @param after the last id of the page before; empty for the first page
     */
    Partnerships partnerships(Person who, String after) {
        var ids = own.ofCities(Rules.keepsPeopleOf(who), after, ON_A_PAGE + 1);
        var shown = ids.subList(0, Math.min(ON_A_PAGE, ids.size()));
        return new Partnerships(
                caseFiles.find(shown), ids.size() > ON_A_PAGE ? Optional.of(shown.getLast()) : Optional.empty());
    }

    /** @param next the id after which the next page begins, if there is one */
    record Partnerships(List<CaseFile> files, Optional<String> next) {}

    /** Partnerships as everybody sees them, by their ids. */
    Map<String, CaseFile> open(Stream<String> ids) {
        return caseFiles.find(ids.distinct().toList()).stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    String name(String city, Language language) {
        return cities.list()
                .withId(city)
                .map(found -> new CityWords(language).place(found.city()))
                .orElse(city);
    }

    /** Whoever keeps no names has nothing to ask for there. */
    static Set<String> keeps(Person who) {
        var own = Rules.keepsPeopleOf(who);
        if (own.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return own;
    }
}
