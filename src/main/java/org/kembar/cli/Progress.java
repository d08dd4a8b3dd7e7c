package org.kembar.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says what is being done if it takes longer than two seconds, and then a dot for every two more. */
final class Progress implements AutoCloseable {

    private static final int SECONDS = 2;

    private final ScheduledExecutorService clock;
    private final PrintWriter err;
    private volatile boolean told;

    private Progress(PrintWriter err, String what) {
        this.err = err;
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        clock.scheduleAtFixedRate(() -> tell(what), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    static Progress on(PrintWriter err, String what) {
        return new Progress(err, what);
    }

    private void tell(String what) {
        err.print(told ? "." : what + " ");
        err.flush();
        told = true;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (told) {
            err.println();
        }
    }
}
