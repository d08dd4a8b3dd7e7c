package org.kembar.access;

import java.time.Instant;

/** One that nobody has taken yet. */
public sealed interface Invitation {

    long id();

    /** From this moment on its link opens nothing any more. */
    Instant ends();

    /** Whoever takes it is the first. */
    record SettingUp(long id, Instant ends) implements Invitation {}

    /** @param as what somebody is to be */
    record Joining(long id, String email, Standing as, Instant ends) implements Invitation {}
}
