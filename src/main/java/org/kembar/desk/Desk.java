package org.kembar.desk;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kembar.access.Acting;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.access.Visit;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.cities.City;
import org.kembar.cities.Found;
import org.kembar.registry.Annexes;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.Portfolio;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.springframework.stereotype.Component;

/** The partnerships of the cities that somebody acts for, as they see them. */
@Component
final class Desk {

    /** More than any office has. */
    private static final int MOST = 1000;

    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final KnownCities cities;

    Desk(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        this.caseFiles = caseFiles;
        this.cities = cities;
        annexes = new Annexes(source, clock);
    }

    /**
     * A partnership on somebody's desk.
     *
     * @param open the case file as everybody sees it
     * @param cities those of its sides, by their ids in the list of cities
     * @param seen the case file as this person sees it
     */
    record Sight(CaseFile open, Map<Side, String> cities, Set<Audience> audiences, Seen seen) {}

    /** For whoever acts for none of its cities it is as if there were none: what is on record for everybody stands elsewhere. */
    Sight find(String id, Person who) {
        var open = caseFiles.find(id).orElseThrow(NothingHere::new);
        var sides = CitiesOfFiles.ofSides(open, cities.list());
        var audiences = Rules.sees(who, id, sides);
        if (audiences.isEmpty()) {
            throw new NothingHere();
        }
        var seen = annexes.look(who.id(), id, audiences).orElseThrow(NothingHere::new);
        return new Sight(open, sides, audiences, seen);
    }

    Annexes annexes() {
        return annexes;
    }

    /** In the order of their ids, as everybody sees them. */
    List<CaseFile> all(Person who) {
        var known = cities.list();
        var ids = new LinkedHashSet<String>();
        who.acting().stream()
                .map(Acting::city)
                .distinct()
                .flatMap(city -> known.withId(city).stream())
                .map(Found::city)
                .flatMap(this::ids)
                .forEach(ids::add);
        who.visits().stream().map(Visit::caseFile).forEach(ids::add);
        return caseFiles.find(ids).stream()
                .filter(file -> !Rules.sees(who, file.id(), CitiesOfFiles.ofSides(file, known))
                        .isEmpty())
                .toList();
    }

    private Stream<String> ids(City city) {
        return city.geonames().isPresent()
                ? caseFiles.portfolio().ofCities(List.of(city.geonames().getAsInt()), MOST).stream()
                        .map(Portfolio.OfCity::caseFile)
                : caseFiles.portfolio().ofOwnCity(city.id(), city.country(), MOST).stream();
    }
}
