package org.kembar.importing;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.Imports.Planned;
import org.kembar.registry.Previews;

/** What of what is sent in is somebody's to keep: what is put on record, and what it takes the place of. */
final class Mine {

    private Mine() {}

    /** Whose files are that somebody sends in: the cities whose record they keep. */
    static String office(Person who) {
        return Rules.keepsTheRecordOf(who).stream().sorted().collect(Collectors.joining(Previews.BETWEEN_CITIES));
    }

    static boolean isSo(Planned planned, Person who, Cities cities) {
        return isSo(planned.before(), Optional.of(planned.file()), who, cities);
    }

    static boolean isSo(Optional<CaseFile> before, Optional<CaseFile> after, Person who, Cities cities) {
        return Stream.concat(before.stream(), after.stream())
                .allMatch(file -> Rules.mayRecord(who, CitiesOfFiles.meant(file, cities)));
    }
}
