package org.kembar.portfolio;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Portfolio;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the lines of all partnerships before anybody asks for them: after the start, on a new day, and after a change, which
 * leaves most of them as they are. No answer depends on it; without it the first who looks at a page waits for its lines.
 */
@Component
final class LinesAhead {

    private static final Logger LOG = LoggerFactory.getLogger(LinesAhead.class);

    private static final int AT_ONCE = 20;

    private final CaseFiles caseFiles;
    private final Lines lines;
    private final Clock clock;
    private Done done = new Done("", LocalDate.MIN);

    LinesAhead(CaseFiles caseFiles, Lines lines, Clock clock) {
        this.caseFiles = caseFiles;
        this.lines = lines;
        this.clock = clock;
    }

    /** All lines are there of this state of the registry on this day. */
    private record Done(String state, LocalDate day) {}

    @Scheduled(fixedDelayString = "PT5S")
    void write() throws InterruptedException {
        try {
            var wanted = new Done(caseFiles.state(), LocalDate.now(clock));
            if (!wanted.equals(done)) {
                writeAll(wanted.day());
                done = wanted;
            }
        } catch (DataAccessException away) {
            LOG.debug("The lines of the list are not written ahead while the database is away", away);
        }
    }

    private void writeAll(LocalDate today) throws InterruptedException {
        lines.forgetAllBut(today);
        var ids = caseFiles.portfolio().ids(Portfolio.Filter.NONE, "", AT_ONCE);
        while (!ids.isEmpty() && !lines.isFull()) {
            var began = System.nanoTime();
            write(ids, today);
            // Whoever is reading comes first: at most half of the time of one processor is taken from them.
            Thread.sleep(Duration.ofNanos(System.nanoTime() - began));
            ids = caseFiles.portfolio().ids(Portfolio.Filter.NONE, ids.getLast(), AT_ONCE);
        }
    }

    /** What cannot be written is told to who asks for it, and does not keep others from being written. */
    private void write(List<String> ids, LocalDate today) {
        try {
            lines.write(ids, today);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException failure) {
            LOG.warn("Lines of the list could not be written ahead: {}", ids, failure);
        }
    }
}
