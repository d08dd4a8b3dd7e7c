package org.kembar.importing;

import java.util.Optional;
import java.util.Set;
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

    /** Whose a workbook is that somebody brings back who keeps no record, as an agency does: theirs alone. */
    static String alone(Person who) {
        return "person:" + who.id();
    }

    /** Whose workbooks somebody answers: those of the office, and their own. */
    static Set<String> answered(Person who) {
        return Stream.concat(Rules.keepsTheRecordOf(who).stream(), Stream.of(alone(who)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isSo(Planned planned, Person who, Cities cities) {
        return isSo(planned.before(), Optional.of(planned.file()), who, cities);
    }

    /** Whether somebody may at least add to both: what else they may not is told by its cell. */
    static boolean mayAddTo(CaseFile now, CaseFile then, Person who, Cities cities) {
        return Stream.of(now, then).allMatch(file -> Rules.mayAdd(who, CitiesOfFiles.meant(file, cities)));
    }

    static boolean isSo(Optional<CaseFile> before, Optional<CaseFile> after, Person who, Cities cities) {
        return Stream.concat(before.stream(), after.stream())
                .allMatch(file -> Rules.mayRecord(who, CitiesOfFiles.meant(file, cities)));
    }
}
