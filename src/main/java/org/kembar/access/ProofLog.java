package org.kembar.access;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * One line of the log for each decision whom to let in and who may what. People stand there by their numbers, as everywhere; what they typed
 * stands nowhere.
 */
public final class ProofLog {

    static final String LOGGER = "org.kembar.decisions";

    private static final Logger LOG = Logger.getLogger(LOGGER);

    private ProofLog() {}

    /** Who has to be whom was tried; of an address that nobody has here, nobody. */
    public static void tried(Proof by, String outcome, Optional<Person> person) {
        write(by.word() + " " + outcome + ": " + person.map(ProofLog::said).orElse("nobody"));
    }

    /** Somebody is in from now on. */
    public static void begun(Person person, Proof by) {
        write("session begun by " + by.word() + ": " + said(person));
    }

    /** Somebody who is known may not do what they asked for. */
    public static void refused(Person person, Right right) {
        write("refused " + right.name().toLowerCase(Locale.ROOT) + ": " + said(person));
    }

    /** What a program brought along was not taken. */
    public static void tokenRefused() {
        write("token refused");
    }

    private static String said(Person person) {
        return "person " + person.id();
    }

    private static void write(String line) {
        LOG.info(line);
    }
}
