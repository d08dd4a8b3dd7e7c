package org.kembar.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says what is being done if a command takes longer than two seconds, and goes on for every two more. */
final class Progress implements AutoCloseable {

    private static final int SECONDS = 2;
    private static final String ELLIPSIS = "…";

    private final ScheduledExecutorService clock;
    private final PrintWriter err;
    private String doing = "";
    private String told = "";
    private boolean isOver;

    private Progress(PrintWriter err) {
        this.err = err;
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        clock.scheduleAtFixedRate(this::tell, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    static Progress on(PrintWriter err) {
        return new Progress(err);
    }

    synchronized void doing(String what) {
        doing = what;
    }

    private synchronized void tell() {
        if (isOver || doing.isEmpty()) {
            return;
        }
        if (doing.equals(told)) {
            err.print(ELLIPSIS);
        } else {
            endLine();
            err.print(doing + ELLIPSIS);
            told = doing;
        }
        err.flush();
    }

    private void endLine() {
        if (!told.isEmpty()) {
            err.println();
            told = "";
        }
    }

    /** What comes next on the screen is the answer, on a line of its own. */
    synchronized void over() {
        isOver = true;
        clock.shutdownNow();
        endLine();
    }

    @Override
    public void close() {
        over();
    }
}
