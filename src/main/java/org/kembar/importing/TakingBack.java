package org.kembar.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.registry.Audience;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.DoneByImports.Head;
import org.kembar.registry.DoneByImports.One;
import org.kembar.registry.PastImports;
import org.kembar.registry.PastImports.Held;
import org.kembar.registry.PastImports.Past;
import org.kembar.registry.Subject;

/** Whether what an import changed is somebody's to take back. */
final class TakingBack {

    /** So many case files are read at a time. */
    private static final int TOGETHER = 100;

    private final PastImports past;
    private final ImportReading reading;

    TakingBack(DataSource source, ImportReading reading) {
        past = new PastImports(source);
        this.reading = reading;
    }

    /** As far as can be seen from some of what the import held: an import of very much is not read whole for each who looks. */
    static boolean seemsTo(Person who, Past one, List<Held> some, ReadImports read) {
        return Rules.has(who, Right.TAKE_FILES_IN)
                && others(some, one, who, read).isEmpty();
    }

    /** What taking the import back would change that is none of this person's business. */
    List<Subject> othersIn(Past one, Person who) {
        var others = new ArrayList<Subject>();
        for (var held = past.held(one.number(), 0, TOGETHER); !held.isEmpty(); ) {
            others.addAll(others(held, one, who, reading.of(one, held, Optional.of(who))));
            held = past.held(one.number(), held.getLast().entry(), TOGETHER);
        }
        return others;
    }

    private static List<Subject> others(List<Held> held, Past one, Person who, ReadImports read) {
        var isOwn = Rules.mayTakeBack(who, one.by());
        return held.stream()
                .map(Held::subject)
                .filter(subject -> subject.caseFile()
                        .map(id -> !isMine(one, id, who, read))
                        .orElse(!isOwn))
                .toList();
    }

    private static boolean isMine(Past past, String id, Person who, ReadImports read) {
        var one = new One(past.number(), id);
        var now = read.onRecord(id);
        return Mine.isSo(read.before(one).map(Head::file), now, who, read.cities())
                && isSeen(now, read.touched(one), who, read.cities())
                && now.map(file -> CitiesOfFiles.ofSides(file, read.cities()))
                        .map(sides ->
                                Rules.mayTakeBack(who, sides, read.offices().maker(past.by(), sides)))
                        .orElse(true);
    }

    /** What went from or to what only some see, nobody else takes back. */
    private static boolean isSeen(Optional<CaseFile> now, Set<Audience> touched, Person who, Cities known) {
        return touched.equals(EnumSet.of(Audience.PUBLIC))
                || now.filter(file -> Rules.keeps(who, CitiesOfFiles.ofSides(file, known))
                                .containsAll(touched))
                        .isPresent();
    }
}
