package org.kembar.importing;

import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.Imports.Planned;

/** Whether what a change of a case file concerns is somebody's to keep: what is put there, and what it takes the place of. */
final class Mine {

    private Mine() {}

    static boolean isSo(Planned planned, Person who, Cities cities) {
        return isSo(planned.before(), Optional.of(planned.file()), who, cities);
    }

    static boolean isSo(Optional<CaseFile> before, Optional<CaseFile> after, Person who, Cities cities) {
        return Stream.concat(before.stream(), after.stream())
                .allMatch(file -> Rules.mayRecord(who, CitiesOfFiles.meant(file, cities)));
    }
}
