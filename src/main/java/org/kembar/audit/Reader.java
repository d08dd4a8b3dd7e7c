package org.kembar.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kembar.access.Acting;
import org.kembar.access.Names;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Document;
import org.kembar.registry.Documents;
import org.kembar.registry.PastImports;
import org.kembar.registry.TrailLines;
import org.kembar.registry.TrailLines.Line;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.web.OwnPartnerships;
import org.kembar.wording.Language;
import org.springframework.stereotype.Component;

/** What somebody who reads the trail sees of it. */
@Component
final class Reader {

    private static final int CHOICES = 50;

    private final TrailLines lines;
    private final PastImports past;
    private final Annexes annexes;
    private final Documents documents;
    private final CaseFiles caseFiles;
    private final KnownCities cities;
    private final OwnPartnerships own;
    private final People people;

    Reader(
            DataSource source,
            CaseFiles caseFiles,
            KnownCities cities,
            OwnPartnerships own,
            People people,
            Clock clock) {
        this.own = own;
        this.caseFiles = caseFiles;
        this.cities = cities;
        this.people = people;
        lines = new TrailLines(source, clock);
        past = new PastImports(source);
        annexes = new Annexes(source, clock);
        documents = new Documents(source, clock);
    }

    TrailLines lines() {
        return lines;
    }

    /**
     * What lines of the trail tell of, in words. Of what is not for everybody it is noted that somebody looks at it whom a line tells of it.
     *
     * @param who nobody on a page for everybody
     */
    TrailWords words(
            List<Line> some, List<Person> who, Map<String, Set<Audience>> seen, Times times, Language language) {
        var ids = some.stream()
                .flatMap(line -> TrailWords.partnership(line).stream())
                .distinct()
                .toList();
        var files = new HashMap<String, CaseFile>();
        caseFiles.find(ids).forEach(file -> files.put(file.id(), file));
        who.forEach(person -> shown(some)
                .forEach((id, audiences) ->
                        annexes.look(person.id(), id, audiences).ifPresent(file -> files.put(id, file.file()))));
        var filed = new HashMap<String, Document>();
        some.stream()
                .flatMap(line -> line.entry().subject().document().stream())
                .distinct()
                .forEach(id -> documents.find(id).ifPresent(one -> filed.put(id, one)));
        var gone = past.last(ids.stream().filter(id -> !files.containsKey(id)).toList()).stream()
                .collect(Collectors.toMap(CaseFile::id, file -> file));
        return new TrailWords(language, times, names(who, language), files, gone, lines.hidden(ids, seen), filed);
    }

    /** By the ids of the partnerships, what of each the lines tell that not everybody sees, with what it may refer to. */
    private static Map<String, Set<Audience>> shown(List<Line> some) {
        var shown = new HashMap<String, Set<Audience>>();
        some.stream()
                .flatMap(line -> line.entry().subject().annex().stream())
                .forEach(annex -> shown.computeIfAbsent(annex.of(), _ -> new LinkedHashSet<>())
                        .addAll(annex.audience().seeing()));
        return shown;
    }

    Names names(List<Person> who, Language language) {
        return Names.toldTo(who, people, cities.list(), language);
    }

    /** Those whose names somebody is told, by their names. */
    List<Person> named(Person who) {
        var own = who.acting().stream().map(Acting::city).distinct().toList();
        return people.ofCities(own).stream()
                .filter(other -> Rules.seesNameOf(
                        who, other.acting().stream().map(Acting::city).toList()))
                .toList();
    }

    /** By the ids of the partnerships, what of each somebody sees that is not for everybody. */
    Map<String, Set<Audience>> sees(Person who) {
        return of(who, (file, sides) -> Rules.sees(who, file, sides));
    }

    /** In the same way, of what they see who has looked at it. */
    Map<String, Set<Audience>> seesWhoLooked(Person who) {
        return of(who, (_, sides) -> Rules.seesWhoLookedAt(who, sides));
    }

    private Map<String, Set<Audience>> of(Person who, BiFunction<String, Map<Side, String>, Set<Audience>> rule) {
        var seen = new HashMap<String, Set<Audience>>();
        own.sides(who).forEach((id, sides) -> {
            var audiences = new LinkedHashSet<>(rule.apply(id, sides));
            audiences.remove(Audience.PUBLIC);
            if (!audiences.isEmpty()) {
                seen.put(id, audiences);
            }
        });
        return seen;
    }

    /** The partnerships of somebody, to choose among; none where there are more than anybody looks through. */
    List<CaseFile> choices(Person who) {
        var ids = own.ids(who, "", CHOICES + 1);
        return ids.size() > CHOICES ? List.of() : caseFiles.find(ids);
    }

    /** Partnerships as everybody sees them, by their ids. */
    Map<String, CaseFile> open(Collection<String> ids) {
        return caseFiles.find(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    /**
     * A partnership of which somebody sees what both its cities share.
     *
     * @param seals for which of its cities they may set down what the trail says
     */
    record Shared(CaseFile file, Set<String> seals) {}

    /** For whoever does not see that it is as if there were none. */
    Shared shared(String id, Person who) {
        var file = caseFiles.find(id).orElseThrow(NothingHere::new);
        var seeing = Seeing.of(file, who, cities.list());
        if (!seeing.audiences().contains(Audience.PARTNERS)) {
            throw new NothingHere();
        }
        return new Shared(file, Rules.sealsFor(who, seeing.cities()));
    }
}
