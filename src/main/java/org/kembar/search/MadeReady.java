package org.kembar.search;

import java.time.Clock;
import javax.sql.DataSource;
import org.kembar.registry.LikeWords;
import org.kembar.registry.MadeFindable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sees to it that what was on record before there was a search, or before a search of this kind, is found. Few case files are looked
 * through before the first page is shown. Many take minutes: nobody waits for them, and the search says that it is not complete yet.
 */
@Component
final class MadeReady implements SmartLifecycle {

    /** So many take about a second. */
    private static final int FEW = 100;

    private static final Logger LOG = LoggerFactory.getLogger(MadeReady.class);

    private final MadeFindable records;
    private final LikeWords likeWords;
    private final Thread besides =
            Thread.ofPlatform().daemon().name("search, made ready").unstarted(this::lookThroughMany);
    private volatile boolean isStarted;
    private volatile boolean isStopping;

    MadeReady(DataSource source, Clock clock) {
        records = new MadeFindable(source, clock);
        likeWords = new LikeWords(source);
    }

    @Override
    public void start() {
        isStarted = true;
        var left = records.left();
        if (left > FEW) {
            LOG.info("{} partnerships are being made ready for the search; this goes on beside everything else", left);
            besides.start();
        } else {
            records.fill(() -> true);
        }
        if (!likeWords.areKnown()) {
            LOG.warn(
                    "The search does not notice misspellings: the database lacks pg_trgm and does not let Kembar add it."
                            + " Whoever runs the database can: create extension pg_trgm. Then start Kembar again.");
        }
    }

    private void lookThroughMany() {
        try {
            records.fill(() -> !isStopping);
            if (records.isReady()) {
                LOG.info("All partnerships are ready for the search");
            }
        } catch (DataAccessException | TransactionException problem) {
            LOG.error("The search is not complete; the next start begins anew", problem);
        }
    }

    /** The partnership that is being looked through is so to its end; what is left, the next start looks through. */
    @Override
    public void stop() {
        isStopping = true;
        try {
            besides.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before anybody can ask, and stopped when nobody can ask any more. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return isStarted && !isStopping;
    }
}
