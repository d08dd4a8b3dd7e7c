package org.kembar.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kembar.access.Acting;
import org.kembar.access.Person;
import org.kembar.access.Visit;
import org.kembar.casefile.Side;
import org.kembar.cities.Found;
import org.kembar.registry.CaseFiles;
import org.springframework.stereotype.Component;

/** Which partnerships can be somebody's: of the cities that they act for, or of which they are a guest. */
@Component
public final class OwnPartnerships {

    /** So many are asked for at a time. */
    private static final int TOGETHER = 1000;

    private final CaseFiles caseFiles;
    private final KnownCities cities;

    OwnPartnerships(CaseFiles caseFiles, KnownCities cities) {
        this.caseFiles = caseFiles;
        this.cities = cities;
    }

    /** All of them, in the order of their ids; what somebody sees of them is decided of each. */
    public Set<String> ids(Person who) {
        var all = new LinkedHashSet<String>();
        var next = ids(who, "", TOGETHER);
        while (all.addAll(next) && next.size() == TOGETHER) {
            next = ids(who, next.getLast(), TOGETHER);
        }
        return all;
    }

    /** The cities of the sides of all of them, by which it is decided what somebody sees of each. */
    public Map<String, Map<Side, String>> sides(Person who) {
        return caseFiles.byCity().ofSides(ids(who), cities.list());
    }

    /**
     * The next of all of them, in the order of their ids. However many cities: one question for those with a number, and one for each
     * of the office's own.
     *
     * @param after the last id of the page before; empty for the first page
     */
    public List<String> ids(Person who, String after, int limit) {
        var acting = who.acting().stream().map(Acting::city).collect(Collectors.toSet());
        var ids = atLeast(acting, after, limit);
        who.visits().stream()
                .map(Visit::caseFile)
                .filter(id -> id.compareTo(after) > 0)
                .forEach(ids::add);
        return ids.stream().limit(limit).toList();
    }

    /** The next of those of cities, in the same order. */
    public List<String> ofCities(Set<String> cities, String after, int limit) {
        return atLeast(cities, after, limit).stream().limit(limit).toList();
    }

    /** At least so many of the next ones, if there are. */
    private SortedSet<String> atLeast(Set<String> cities, String after, int limit) {
        var known = this.cities.list();
        var found = cities.stream()
                .flatMap(id -> known.withId(id).stream())
                .map(Found::city)
                .toList();
        var numbers =
                found.stream().flatMap(city -> city.geonames().stream().boxed()).toList();
        var byCity = caseFiles.byCity();
        var ids = new TreeSet<String>();
        if (!numbers.isEmpty()) {
            ids.addAll(byCity.ofAny(numbers, after, limit));
        }
        found.stream()
                .filter(city -> city.geonames().isEmpty())
                .forEach(city -> ids.addAll(byCity.ofOwnCity(city.id(), city.country(), after, limit)));
        return ids;
    }
}
