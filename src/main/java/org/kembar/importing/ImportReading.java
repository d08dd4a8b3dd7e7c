package org.kembar.importing;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Offices;
import org.kembar.access.Person;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.notation.Annex;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.DoneByImports;
import org.kembar.registry.DoneByImports.One;
import org.kembar.registry.PastImports;
import org.kembar.registry.PastImports.Held;
import org.kembar.registry.PastImports.Past;
import org.kembar.registry.TrailLines;
import org.kembar.web.KnownCities;

/** Reads what a page tells of imports, of all of them together: as many questions for twenty as for one. */
final class ImportReading {

    private final DataSource source;
    private final Clock clock;
    private final PastImports past;
    private final DoneByImports done;
    private final TrailLines lines;
    private final CaseFiles caseFiles;
    private final KnownCities cities;

    ImportReading(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        this.source = source;
        this.clock = clock;
        past = new PastImports(source);
        done = new DoneByImports(source, clock);
        lines = new TrailLines(source, clock);
        this.caseFiles = caseFiles;
        this.cities = cities;
    }

    /** Of one import, or of a part of what it held. */
    ReadImports of(Past one, List<Held> held, Optional<Person> who) {
        return of(List.of(one), Map.of(one.number(), held), who);
    }

    /**
     * @param held what is told of what each held, by its number
     * @param who nobody where nobody is signed in
     */
    ReadImports of(Collection<Past> some, Map<Long, List<Held>> held, Optional<Person> who) {
        var known = cities.list();
        var all = some.stream()
                .flatMap(one -> files(one, held.getOrDefault(one.number(), List.of()).stream()))
                .toList();
        var ids = all.stream().map(One::caseFile).distinct().toList();
        var onRecord = byId(caseFiles.find(ids));
        // Of an import of several partnerships it is told how many, and not what it did in each.
        var inOne = some.stream()
                .filter(one -> one.changed() == 1 && one.list().isEmpty())
                .flatMap(one -> files(
                        one, held.getOrDefault(one.number(), List.of()).stream().filter(file -> !file.isNew())))
                .toList();
        var told = done.told(
                inOne,
                new DoneByImports.Wanted(Map.of(), keptFrom(who, inOne, onRecord, known), List.of(), DoneWords.NAMED));
        return new ReadImports(
                known,
                Offices.now(ofSides(onRecord.values(), known), source, clock),
                onRecord,
                byId(past.last(told.keySet().stream()
                        .map(One::caseFile)
                        .filter(id -> !onRecord.containsKey(id))
                        .distinct()
                        .toList())),
                done.before(all),
                done.kept(all),
                done.touched(all),
                told);
    }

    private static List<String> ofSides(Collection<CaseFile> files, Cities known) {
        return files.stream()
                .flatMap(file -> CitiesOfFiles.ofSides(file, known).values().stream())
                .toList();
    }

    private static Stream<One> files(Past one, Stream<Held> held) {
        return held.flatMap(file -> file.subject().caseFile().stream()).map(id -> new One(one.number(), id));
    }

    private static Map<String, CaseFile> byId(List<CaseFile> files) {
        return files.stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    /** What has been kept from somebody since is not told to them by its past either. */
    private Map<String, Set<String>> keptFrom(
            Optional<Person> who, Collection<One> some, Map<String, CaseFile> onRecord, Cities known) {
        var ids = some.stream().map(One::caseFile).distinct().toList();
        var seen = who.map(person -> Seeing.audiences(List.copyOf(onRecord.values()), person, known))
                .orElse(Map.of());
        var kept = new HashMap<String, Set<String>>();
        lines.hidden(ids, seen).forEach((id, records) -> {
            var hidden = new HashSet<>(records);
            Optional.ofNullable(onRecord.get(id)).map(Annex::of).map(Annex::ids).ifPresent(hidden::removeAll);
            kept.put(id, hidden);
        });
        return kept;
    }
}
