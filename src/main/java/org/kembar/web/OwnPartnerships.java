package org.kembar.web;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.access.Acting;
import org.kembar.access.Person;
import org.kembar.access.Visit;
import org.kembar.cities.City;
import org.kembar.cities.Found;
import org.kembar.registry.CaseFiles;
import org.springframework.stereotype.Component;

/** Which partnerships can be somebody's: of the cities that they act for, or of which they are a guest. */
@Component
public final class OwnPartnerships {

    /** More than any office has. */
    private static final int MOST = 1000;

    private final CaseFiles caseFiles;
    private final KnownCities cities;

    OwnPartnerships(CaseFiles caseFiles, KnownCities cities) {
        this.caseFiles = caseFiles;
        this.cities = cities;
    }

    /** By their ids; what somebody sees of them is decided of each. */
    public Set<String> ids(Person who) {
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
        return ids;
    }

    private Stream<String> ids(City city) {
        return city.geonames().isPresent()
                ? caseFiles.portfolio().ofCity(city.geonames().getAsInt(), "", MOST).stream()
                : caseFiles.portfolio().ofOwnCity(city.id(), city.country(), "", MOST).stream();
    }
}
