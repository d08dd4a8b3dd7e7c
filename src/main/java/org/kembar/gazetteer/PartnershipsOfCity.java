package org.kembar.gazetteer;

import java.util.List;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.City;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Portfolio;

/** The partnerships on record of a city on either side, as {@link CitiesOfFiles} tells which city is meant. */
public record PartnershipsOfCity(CaseFiles caseFiles) {

    /** So many are named. */
    public static final int MOST = 100;

    public List<CaseFile> of(City city) {
        return of(city, MOST);
    }

    /** @param most so many of them */
    public List<CaseFile> of(City city, int most) {
        return caseFiles.find(ids(city, most));
    }

    /** Their ids. */
    public List<String> ids(City city) {
        return ids(city, MOST);
    }

    private List<String> ids(City city, int most) {
        var portfolio = caseFiles.portfolio();
        return city.geonames().isPresent()
                ? portfolio.ofCities(List.of(city.geonames().getAsInt()), most).stream()
                        .map(Portfolio.OfCity::caseFile)
                        .distinct()
                        .toList()
                : portfolio.ofOwnCity(city.id(), city.country(), most);
    }
}
