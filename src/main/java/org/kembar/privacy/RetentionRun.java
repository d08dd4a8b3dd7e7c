package org.kembar.privacy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets names go whose time has run out. Every program on the database does it; the day changes at most once between two runs. */
@Component
final class RetentionRun {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);

    private final Participants participants;

    RetentionRun(Participants participants) {
        this.participants = participants;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void run() {
        try {
            participants.expire();
        } catch (DataAccessException away) {
            LOG.debug("No names go while the database is away", away);
        }
    }
}
