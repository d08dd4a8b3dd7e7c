package org.kembar.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.City;
import org.kembar.registry.CaseFiles;

/**
 * The partnerships on record of a city on either side, as {@link org.kembar.registry.CitiesOfFiles} tells which city is meant;
 * in the order of their ids.
 */
public record PartnershipsOfCity(CaseFiles caseFiles) {

    /** So many stand on a page. */
    public static final int ON_A_PAGE = 100;

    /**
     * Some of them.
     *
     * @param next the id after which the next page begins, if there is more
     */
    public record Page(List<CaseFile> files, Optional<String> next) {}

    /** @param after the last id of the page before; empty for the first page */
    public Page page(City city, String after) {
        var ids = ids(city, after, ON_A_PAGE + 1);
        var shown = ids.subList(0, Math.min(ON_A_PAGE, ids.size()));
        return new Page(
                caseFiles.find(shown), ids.size() > ON_A_PAGE ? Optional.of(shown.getLast()) : Optional.empty());
    }

    /** All of them, for a city whose own office asks. */
    public List<CaseFile> of(City city) {
        return caseFiles.find(ids(city));
    }

    /** The ids of all of them. */
    public List<String> ids(City city) {
        var all = new ArrayList<String>();
        var some = ids(city, "", ON_A_PAGE);
        all.addAll(some);
        while (some.size() == ON_A_PAGE) {
            some = ids(city, some.getLast(), ON_A_PAGE);
            all.addAll(some);
        }
        return List.copyOf(all);
    }

    private List<String> ids(City city, String after, int most) {
        var byCity = caseFiles.byCity();
        return city.geonames().isPresent()
                ? byCity.ofCity(city.geonames().getAsInt(), after, most)
                : byCity.ofOwnCity(city.id(), city.country(), after, most);
    }
}
