package org.kembar.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.access.Acting;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.Side;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.Found;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.Portfolio;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.springframework.stereotype.Component;

/**
 * What there is to see to in the partnerships of the cities for which a person records, and in no others. Who only reads, as an
 * auditor does, has nothing to see to.
 */
@Component
final class OwnWork {

    /** More than any office has. */
    private static final int MOST = 1000;

    private final CaseFiles caseFiles;
    private final KnownCities cities;
    private final KeptTasks tasks;

    OwnWork(CaseFiles caseFiles, KnownCities cities, KeptTasks tasks) {
        this.caseFiles = caseFiles;
        this.cities = cities;
        this.tasks = tasks;
    }

    /**
     * A partnership, and which sides of it the person acts for.
     *
     * @param partnership what there is to see to in it
     */
    record Own(OfPartnership partnership, Set<Side> sides) {

        Own {
            sides = Set.copyOf(sides);
        }

        /** Whether it is the person's own turn, if only with others. */
        boolean isOwn(TaskLine line) {
            return line.side().map(sides::contains).orElse(true);
        }
    }

    TaskRules rules() {
        return tasks.rules();
    }

    /** By the ids of the partnerships. */
    List<Own> of(Person who, LocalDate day, Language language) {
        var known = cities.list();
        return tasks.of(ids(who, known), day, language).stream()
                .map(partnership -> new Own(partnership, sides(partnership, who, known)))
                .filter(own -> !own.sides().isEmpty())
                .toList();
    }

    /** However many cities: one query for those with a number, and one for each of the office's own. */
    private Collection<String> ids(Person who, Cities known) {
        var acting = who.acting().stream()
                .map(Acting::city)
                .distinct()
                .flatMap(id -> known.withId(id).stream())
                .map(Found::city)
                .toList();
        var numbers = acting.stream()
                .flatMap(city -> city.geonames().stream().boxed())
                .toList();
        var ids = new LinkedHashSet<String>();
        if (!numbers.isEmpty()) {
            caseFiles.portfolio().ofCities(numbers, MOST).stream()
                    .map(Portfolio.OfCity::caseFile)
                    .forEach(ids::add);
        }
        acting.stream()
                .filter(city -> city.geonames().isEmpty())
                .flatMap(city -> ofOwn(city))
                .forEach(ids::add);
        return ids;
    }

    private Stream<String> ofOwn(City city) {
        return caseFiles.portfolio().ofOwnCity(city.id(), city.country(), MOST).stream();
    }

    private static Set<Side> sides(OfPartnership partnership, Person who, Cities known) {
        return cities(partnership, known).entrySet().stream()
                .filter(one -> Rules.mayAdd(who, Set.of(one.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class)));
    }

    private static Map<Side, String> cities(OfPartnership partnership, Cities known) {
        var cities = new EnumMap<Side, String>(Side.class);
        for (var side : List.of(Side.A, Side.B)) {
            partnership
                    .city(side)
                    .flatMap(city -> CitiesOfFiles.known(city, known))
                    .ifPresent(found -> cities.put(side, found.city().id()));
        }
        return cities;
    }

    /**
     * A partnership and which cities it is between.
     *
     * @param cities by their ids in the list of cities, as far as they are on it
     */
    record Bound(OfPartnership partnership, Map<Side, String> cities) {

        Bound {
            cities = Map.copyOf(cities);
        }
    }

    /** As {@link #of}, with who they are between. */
    List<Bound> partnerships(Person who, LocalDate day, Language language) {
        var known = cities.list();
        return of(who, day, language).stream()
                .map(own -> new Bound(own.partnership(), cities(own.partnership(), known)))
                .toList();
    }
}
