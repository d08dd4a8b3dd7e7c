package org.kembar.audit;

import java.time.Clock;
import javax.sql.DataSource;
import org.kembar.registry.TrailIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sees to it that what the entries of the trail did is reckoned before somebody reads of it. After a program has come that reckons it otherwise that is the whole
 * trail: nobody waits for the start, and who asks meanwhile waits until it is done.
 */
@Component
final class ReckonedAtStart implements SmartLifecycle {

    /** So many take about a second. */
    private static final int FEW = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ReckonedAtStart.class);

    private final TrailIndex index;
    private final Thread besides =
            Thread.ofPlatform().daemon().name("trail, reckoned").unstarted(this::reckonMany);
    private volatile boolean isStarted;
    private volatile boolean isStopping;

    ReckonedAtStart(DataSource source, Clock clock) {
        index = new TrailIndex(source, clock);
    }

    @Override
    public void start() {
        isStarted = true;
        reckoning(() -> {
            var left = index.left();
            if (left > FEW) {
                LOG.info("{} entries of the trail are being reckoned; this goes on beside everything else", left);
                besides.start();
            } else {
                index.catchUp(() -> true);
            }
        });
    }

    private void reckonMany() {
        reckoning(() -> {
            index.catchUp(() -> !isStopping);
            if (index.left() == 0) {
                LOG.info("All entries of the trail are reckoned");
            }
        });
    }

    /** Pages of everything else are there although these are not. */
    private static void reckoning(Runnable some) {
        try {
            some.run();
        } catch (DataAccessException | TransactionException problem) {
            LOG.error("Not all entries of the trail are reckoned; whoever reads of them reckons the others", problem);
        }
    }

    /** A hundred entries that are being reckoned are so to their end. */
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
