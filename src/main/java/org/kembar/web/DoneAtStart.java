package org.kembar.web;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Work on what is on record that a new program does once. Little of it is done before the first page is shown; much takes minutes, and
 * nobody waits for it. Where it fails the pages are there all the same.
 */
public final class DoneAtStart implements SmartLifecycle {

    /** So many take about a second. */
    private static final long FEW = 100;

    private static final Logger LOG = LoggerFactory.getLogger(DoneAtStart.class);

    private final String name;
    private final Work work;
    private final Thread besides;
    private volatile boolean isStarted;
    private volatile boolean isStopping;

    /** @param name what it is, in the words of the log: “{name}: done” */
    public DoneAtStart(String name, Work work) {
        this.name = name;
        this.work = work;
        besides = Thread.ofPlatform().daemon().name(name).unstarted(() -> safely(this::doMuch));
    }

    /** What is to be done. */
    public interface Work {

        /** So much is yet to be done. */
        long left();

        /** @param goesOn whether it is to go on, asked between its parts */
        void go(BooleanSupplier goesOn);
    }

    @Override
    public void start() {
        isStarted = true;
        safely(this::begin);
    }

    private void begin() {
        var left = work.left();
        if (left > FEW) {
            LOG.info("{}: {} are left; this goes on beside everything else", name, left);
            besides.start();
        } else {
            work.go(() -> true);
        }
    }

    private void doMuch() {
        work.go(() -> !isStopping);
        if (work.left() == 0) {
            LOG.info("{}: done", name);
        }
    }

    private void safely(Runnable some) {
        try {
            some.run();
        } catch (DataAccessException | TransactionException problem) {
            LOG.error("{}: not complete; the next start goes on", name, problem);
        }
    }

    /** The part that is being done is so to its end; what is left, the next start does. */
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
