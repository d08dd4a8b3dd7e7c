package org.kembar.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.CaseFiles;
import org.springframework.stereotype.Component;

/**
 * On which day something was recorded last, where that is after the day on which the file was compiled. A file says of itself when it was
 * compiled; what was recorded since is known by the trail.
 */
@Component
public final class LastRecorded {

    private final CaseFiles caseFiles;
    private final Clock clock;

    LastRecorded(CaseFiles caseFiles, Clock clock) {
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** As everybody is told. */
    public Optional<LocalDate> of(CaseFile file) {
        return of(file, Optional.empty());
    }

    /** @param beside when something was recorded that stands beside the case file for some to see */
    public Optional<LocalDate> of(CaseFile file, Optional<Instant> beside) {
        return Stream.concat(caseFiles.changedHere(file).stream(), beside.stream())
                .max(Instant::compareTo)
                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .filter(day -> day.isAfter(file.compiled().latest()));
    }
}
