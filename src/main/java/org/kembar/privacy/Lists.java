package org.kembar.privacy;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Acting;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.City;
import org.kembar.cities.Found;
import org.kembar.registry.Annexes;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.Portfolio;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the lists of names that somebody keeps. */
@Component
final class Lists {

    /** More than any office has. */
    private static final int MOST = 1000;

    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final KnownCities cities;

    Lists(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        this.caseFiles = caseFiles;
        this.cities = cities;
        annexes = new Annexes(source, clock);
    }

    /**
     * An activity beside which somebody keeps names.
     *
     * @param file as they see it
     * @param cities for which they keep them
     */
    record Opened(CaseFile file, Activity activity, List<String> cities) {}

    /** Where somebody sees nothing it is as if there were nothing; where they see the activity and keep no names, they may not. */
    Opened find(String id, String activity, Person who) {
        var open = caseFiles.find(id).orElseThrow(NothingHere::new);
        var sides = CitiesOfFiles.ofSides(open, cities.list());
        var sees = Rules.sees(who, id, sides);
        if (sees.isEmpty()) {
            throw new NothingHere();
        }
        var own = Rules.keepsPeopleOf(who).stream()
                .filter(sides::containsValue)
                .sorted()
                .toList();
        if (own.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var file =
                annexes.look(who.id(), id, sees).orElseThrow(NothingHere::new).file();
        return file.activities().stream()
                .filter(one -> one.id().equals(activity))
                .findFirst()
                .map(one -> new Opened(file, one, own))
                .orElseThrow(NothingHere::new);
    }

    /** The partnerships of the cities for which somebody keeps names, as everybody sees them. */
    List<CaseFile> partnerships(Person who) {
        var own = Rules.keepsPeopleOf(who);
        var ids = new LinkedHashSet<String>();
        who.acting().stream()
                .map(Acting::city)
                .filter(own::contains)
                .distinct()
                .flatMap(city -> cities.list().withId(city).stream())
                .map(Found::city)
                .flatMap(this::ids)
                .forEach(ids::add);
        return caseFiles.find(ids);
    }

    private Stream<String> ids(City city) {
        return city.geonames().isPresent()
                ? caseFiles.portfolio().ofCities(List.of(city.geonames().getAsInt()), MOST).stream()
                        .map(Portfolio.OfCity::caseFile)
                : caseFiles.portfolio().ofOwnCity(city.id(), city.country(), MOST).stream();
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
