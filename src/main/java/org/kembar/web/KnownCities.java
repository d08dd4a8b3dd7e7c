package org.kembar.web;

import java.util.Optional;
import org.kembar.cities.Cities;
import org.kembar.registry.CaseFiles;
import org.springframework.stereotype.Component;

/**
 * The reference list of cities with the office's corrections as they are on record now. The list takes a moment to read: nobody
 * pays for it who asks for no city.
 */
@Component
public final class KnownCities {

    /** Part of the program, and read with the first question about a city. */
    private static final class Reference {
        static final Cities LIST = Cities.reference();
    }

    private final CaseFiles caseFiles;
    private Optional<Known> last = Optional.empty();

    KnownCities(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    /** @param state of the corrections that they are corrected by, or older */
    private record Known(String state, Cities cities) {}

    public Cities list() {
        var corrections = caseFiles.cityCorrections();
        // Before they are read: what is stored meanwhile is then read again the next time.
        var state = corrections.state();
        var known = last();
        if (known.filter(one -> one.state().equals(state)).isPresent()) {
            return known.get().cities();
        }
        var all = corrections.all();
        return keep(
                state, known.map(Known::cities).orElseGet(() -> Reference.LIST).corrected(all));
    }

    private synchronized Optional<Known> last() {
        return last;
    }

    private synchronized Cities keep(String state, Cities cities) {
        last = Optional.of(new Known(state, cities));
        return cities;
    }
}
