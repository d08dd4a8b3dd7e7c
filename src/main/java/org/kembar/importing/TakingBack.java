package org.kembar.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.cities.Cities;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.PastImports;
import org.kembar.registry.PastImports.Held;
import org.kembar.registry.PastImports.Past;
import org.kembar.registry.Subject;
import org.kembar.web.KnownCities;

/** Whether what an import changed is somebody's to take back. */
final class TakingBack {

    /** So many case files are read at a time. */
    private static final int TOGETHER = 100;

    private final PastImports past;
    private final Annexes annexes;
    private final CaseFiles caseFiles;
    private final KnownCities cities;

    TakingBack(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        past = new PastImports(source);
        annexes = new Annexes(source, clock);
        this.caseFiles = caseFiles;
        this.cities = cities;
    }

    /** As far as can be seen from some of what the import held: an import of very much is not read whole for each who looks. */
    boolean seemsTo(Person who, Past one, List<Held> some) {
        return Rules.has(who, Right.TAKE_FILES_IN) && others(some, one, who).isEmpty();
    }

    /** What taking the import back would change that is none of this person's business. */
    List<Subject> othersIn(Past one, Person who) {
        var others = new ArrayList<Subject>();
        for (var held = past.held(one.number(), 0, TOGETHER); !held.isEmpty(); ) {
            others.addAll(others(held, one, who));
            held = past.held(one.number(), held.getLast().entry(), TOGETHER);
        }
        return others;
    }

    private List<Subject> others(List<Held> held, Past one, Person who) {
        var known = cities.list();
        var isOwn = Rules.mayTakeBack(who, one.by());
        return held.stream()
                .map(Held::subject)
                .filter(subject -> subject.caseFile()
                        .map(id -> !isMine(one.number(), id, who, known))
                        .orElse(!isOwn))
                .toList();
    }

    private boolean isMine(long number, String id, Person who, Cities known) {
        var before = past.change(number, id).map(PastImports.ChangeOf::before);
        return Mine.isSo(before, caseFiles.find(id), who, known) && isSeen(number, id, who, known);
    }

    /** What went from or to what only some see, nobody else takes back. */
    private boolean isSeen(long number, String id, Person who, Cities known) {
        var touched = annexes.touchedBy(number, id);
        return touched.equals(EnumSet.of(Audience.PUBLIC))
                || caseFiles
                        .find(id)
                        .filter(file -> Rules.keeps(who, CitiesOfFiles.ofSides(file, known))
                                .containsAll(touched))
                        .isPresent();
    }
}
