package org.kembar.privacy;

import java.time.Clock;
import javax.sql.DataSource;
import org.kembar.access.Visits;
import org.kembar.drafts.Drafts;
import org.kembar.drafts.SentForms;
import org.kembar.drafts.UnsentForms;
import org.kembar.registry.OwnRegisters;
import org.kembar.registry.Previews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets names, drafts, and what was sent and waits, go whose time has run out, and notes which visits of guests are over. Every program on the database does it; the day changes at most once between two runs. */
@Component
final class RetentionRun {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);

    private final Participants participants;
    private final Drafts drafts;
    private final UnsentForms unsent;
    private final SentForms sent;
    private final OwnRegisters registers;
    private final Previews previews;
    private final Visits visits;

    RetentionRun(
            Participants participants,
            Drafts drafts,
            UnsentForms unsent,
            SentForms sent,
            DataSource source,
            Clock clock) {
        this.participants = participants;
        this.drafts = drafts;
        this.unsent = unsent;
        this.sent = sent;
        registers = new OwnRegisters(source, clock);
        previews = new Previews(source, clock);
        visits = new Visits(source, clock);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void run() {
        try {
            participants.expire();
            drafts.expire();
            unsent.expire();
            sent.expire();
            registers.expire();
            previews.expire();
            visits.noteOver();
        } catch (DataAccessException away) {
            LOG.debug("Nothing goes while the database is away", away);
        }
    }
}
