package org.kembar.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Annex;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.TrailLines;
import org.kembar.web.KnownCities;

/** Which records may be named to whoever reads of an import: what has been kept from them since is told to nobody by its past. */
final class ForReader {

    private final TrailLines lines;
    private final CaseFiles caseFiles;
    private final KnownCities cities;
    private final Optional<Person> who;
    private final Map<String, Predicate<String>> known = new HashMap<>();

    /** @param who nobody where nobody is signed in */
    ForReader(TrailLines lines, CaseFiles caseFiles, KnownCities cities, Optional<Person> who) {
        this.lines = lines;
        this.caseFiles = caseFiles;
        this.cities = cities;
        this.who = who;
    }

    /** Of the records of a case file, by their ids. */
    Predicate<String> in(String caseFile) {
        return known.computeIfAbsent(caseFile, this::told);
    }

    private Predicate<String> told(String caseFile) {
        var now = caseFiles.find(caseFile);
        var open = now.map(Annex::of).orElse(Annex.EMPTY);
        var hidden = lines.hidden(
                        List.of(caseFile), Map.of(caseFile, now.map(this::sees).orElse(Set.of())))
                .getOrDefault(caseFile, Set.of());
        return record -> !hidden.contains(record) || open.record(record).isPresent();
    }

    private Set<Audience> sees(CaseFile file) {
        return who.map(person -> Rules.sees(person, file.id(), CitiesOfFiles.ofSides(file, cities.list())))
                .orElse(Set.of());
    }
}
