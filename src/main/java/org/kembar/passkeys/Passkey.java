package org.kembar.passkeys;

import java.time.Instant;
import java.util.Optional;

/**
 * One of a person's.
 *
 * @param name what the person calls it
 * @param seen when it was used last
 */
public record Passkey(long id, String name, Instant since, Optional<Instant> seen) {}
