package org.kembar.importing;

import java.util.Optional;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.web.NothingHere;

/** The partnerships of which somebody fills in workbooks. */
final class FilledIn {

    private FilledIn() {}

    /** Who changes nothing has no use for a form: they read it where it stands, and here is nothing. */
    static Seeing by(Person who, Optional<CaseFile> open, Cities cities) {
        var seeing = Seeing.of(open.orElseThrow(NothingHere::new), who, cities);
        if (Rules.recordsFor(who, seeing.cities()).isEmpty()) {
            throw new NothingHere();
        }
        return seeing;
    }
}
