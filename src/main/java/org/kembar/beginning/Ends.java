package org.kembar.beginning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Side;
import org.kembar.cities.Cities;
import org.kembar.cities.Found;
import org.kembar.gazetteer.PartnershipsOfCity;
import org.kembar.notation.Notation;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.web.KnownCities;
import org.springframework.stereotype.Component;

/** Finds the two cities of a partnership that is about to come on record, and what is on record between them already. */
@Component
final class Ends {

    private final CaseFiles caseFiles;
    private final PartnershipsOfCity partnerships;
    private final KnownCities known;

    Ends(CaseFiles caseFiles, KnownCities known) {
        this.caseFiles = caseFiles;
        partnerships = new PartnershipsOfCity(caseFiles);
        this.known = known;
    }

    Cities cities() {
        return known.list();
    }

    /** The cities in whose name somebody may begin a record. */
    List<Found> own(Person who) {
        return Rules.keepsTheRecordOf(who).stream()
                .flatMap(id -> cities().withId(id).stream())
                .sorted(Comparator.comparing(found -> found.city().name()))
                .toList();
    }

    End end(Side side, Found found) {
        return End.of(
                side,
                found,
                partnerships.of(found.city()).stream()
                        .flatMap(file -> as(found, file))
                        .findFirst());
    }

    private Stream<City> as(Found found, CaseFile file) {
        var id = Optional.of(found.city().id());
        return file.cities().stream()
                .filter(city -> CitiesOfFiles.known(city, cities())
                        .map(one -> one.city().id())
                        .equals(id));
    }

    /** A city that the list does not have; nothing if there is no such country. */
    static Optional<End> unknown(Side side, String country) {
        return Notation.hasCountry(country)
                ? Optional.of(new End(side, Optional.empty(), Optional.empty(), country))
                : Optional.empty();
    }

    /** What is on record between the two cities, or under the id that would be given. */
    List<CaseFile> between(End own, End partner, String stem) {
        var both = Stream.of(own, partner)
                .flatMap(end -> end.known().stream())
                .map(found -> found.city().id())
                .toList();
        var between = partner.known().stream()
                .flatMap(found -> partnerships.of(found.city()).stream())
                .filter(file -> CitiesOfFiles.meant(file, cities()).containsAll(both));
        return Stream.concat(between, caseFiles.find(stem).stream())
                .distinct()
                .sorted(Comparator.comparing(CaseFile::id))
                .toList();
    }

    /** The ids of what is on record of the partner, with whomever. */
    Set<String> idsOf(End partner) {
        return partner.known().stream()
                .flatMap(found -> partnerships.ids(found.city()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isTaken(String id) {
        return caseFiles.find(id).isPresent();
    }
}
