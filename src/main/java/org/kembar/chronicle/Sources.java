package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.edtf.Days;
import org.kembar.edtf.EdtfDate;

/** What the sources of a case file can have known: nothing that came after them. */
public final class Sources {

    private Sources() {}

    /**
     * The day by which all that the file tells of a fact had come to pass. Of several sources it is the last that counts,
     * because any of them may be the one that tells it.
     */
    public static LocalDate toldBy(Fact fact, CaseFile file) {
        return fact.evidence().stream()
                .map(evidence -> writtenBy(evidence.ref(), file))
                .reduce(Days::later)
                .orElse(file.compiled().latest());
    }

    /** When it was written; of a source that does not say so, the end of the time it speaks about, or else of the file. */
    private static LocalDate writtenBy(String id, CaseFile file) {
        var compiled = file.compiled().latest();
        return file.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .flatMap(source -> lastDay(source.issued()).or(() -> lastDay(source.coverage())))
                .map(day -> Days.earlier(day, compiled))
                .orElse(compiled);
    }

    private static Optional<LocalDate> lastDay(Optional<EdtfDate> date) {
        return date.map(EdtfDate::latest).filter(day -> !day.equals(LocalDate.MAX));
    }
}
